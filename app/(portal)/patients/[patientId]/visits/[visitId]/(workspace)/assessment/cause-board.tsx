'use client'
import Link from 'next/link'
import { causeBoard } from '../../../../../../../../clinical/assessment/cause-board'
import { contradictions } from '../../../../../../../../clinical/assessment/contradictions'
import type { Evidence } from '../../../../../../../../clinical/assessment/evidence'
import { Table } from '../../../../../../../../components/ui/table'
import { fieldPath } from '../workspace-screens'
import { useFindings, useLiveRecord, useWorkspace } from '../workspace-visit'
import { causeWords } from '../workspace-words'
import { EvidenceColumns } from './evidence-columns'

const causes = ['ischemic', 'metabolic', 'biomechanical', 'sleep-related'] as const

/** The causes that look alike and are treated differently, with the evidence of this visit for and against each. */
export function CauseBoard() {
  const live = useLiveRecord()
  const { facts } = useFindings()
  const board = causeBoard(live, facts)
  return (
    <section aria-labelledby="cause-board" className="grid gap-4 border-line border-t pt-4">
      <div>
        <h2 id="cause-board" className="text-lg">
          What speaks for each cause
        </h2>
        <p className="hint">Findings of this visit, unweighted: no source gives weights. Each leads to where it was recorded.</p>
      </div>
      <Contradictions />
      <Counts board={board} />
      {causes.map((cause) => (
        <section key={cause} aria-labelledby={`cause-${cause}`} className="grid gap-2 border-line border-t pt-3">
          <h3 id={`cause-${cause}`} className="text-base">
            {causeWords[cause]}
          </h3>
          <EvidenceColumns evidence={board[cause]} />
        </section>
      ))}
    </section>
  )
}

/** The board in four columns that a phone holds too. Counts of lines, not a score: none of them weighs more than another. */
function Counts({ board }: { board: Record<(typeof causes)[number], Evidence> }) {
  return (
    <Table
      caption="Findings counted by cause"
      columns={[
        { head: 'Cause', names: true, cell: (cause) => <a href={`#cause-${cause}`}>{causeWords[cause]}</a> },
        { head: 'For', figures: true, cell: (cause) => board[cause].for.length },
        { head: 'Against', figures: true, cell: (cause) => board[cause].against.length },
        { head: 'Not asked', figures: true, cell: (cause) => board[cause].notAsked.length },
      ]}
      rows={causes}
      rowKey={(cause) => cause}
      empty=""
    />
  )
}

function Contradictions() {
  const { visit } = useWorkspace()
  const live = useLiveRecord()
  const { facts } = useFindings()
  const found = contradictions(live, facts)
  if (found.length === 0) return null
  return (
    <section aria-label="Answers that do not fit together" className="border-borderline border-l-3 pl-3">
      <h3 className="text-base">Answers that do not fit together</h3>
      <ul className="m-0 grid gap-1 pl-5">
        {found.map((one) => (
          <li key={`${one.section} ${one.key} ${one.field} ${one.text}`}>
            <Link href={fieldPath(visit, one)} prefetch={false} className="text-ink">
              {one.text}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
