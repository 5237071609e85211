'use client'
import type { Evidence } from '../../../../../../../../clinical/assessment/evidence'
import { type Mimic, mimicBoard, mimicNames } from '../../../../../../../../clinical/assessment/mimics'
import { useFindings } from '../workspace-visit'
import { EvidenceColumns } from './evidence-columns'

const counted = ({ for: speaksFor, against, notAsked }: Evidence) =>
  `${speaksFor.length} for, ${against.length} against, ${notAsked.length} not asked`

/** What is felt like one of the causes above and treated otherwise; folded, because most visits need none of it. */
export function MimicBoard() {
  const { facts } = useFindings()
  const board = mimicBoard(facts)
  return (
    <section aria-labelledby="mimics" className="grid gap-1 border-line border-t pt-4">
      <h2 id="mimics" className="text-lg">
        What may look the same
      </h2>
      <p className="hint m-0">Felt like one of these causes and treated otherwise. Counts of findings, not a score.</p>
      {(Object.keys(mimicNames) as Mimic[]).map((mimic) => (
        <details key={mimic} className="[&>summary]:marker:text-ink-soft">
          <summary className="min-h-11 content-center">
            {mimicNames[mimic]} <span className="hint ml-2">{counted(board[mimic])}</span>
          </summary>
          <div className="pt-1 pb-3 pl-4">
            <EvidenceColumns evidence={board[mimic]} />
          </div>
        </details>
      ))}
    </section>
  )
}
