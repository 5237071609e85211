'use client'
import Link from 'next/link'
import type { Evidence, Line } from '../../../../../../../../clinical/assessment/evidence'
import type { VisitRecord, VisitSection } from '../../../../../../../../clinical/visit/visit-record'
import { fieldPath } from '../workspace-screens'
import { useLiveRecord, useWorkspace } from '../workspace-visit'

const columns = [
  { part: 'for', title: 'For', none: 'nothing recorded' },
  { part: 'against', title: 'Against', none: 'nothing recorded' },
  { part: 'notAsked', title: 'Not asked', none: 'nothing open' },
] as const

/** What speaks for, what against, and what nobody asked; each line leads to the field it comes from. No weights and no score. */
export function EvidenceColumns({ evidence }: { evidence: Evidence }) {
  return (
    <div className="grid gap-x-6 gap-y-2 sm:grid-cols-3">
      {columns.map(({ part, title, none }) => (
        <div key={part}>
          <p className="hint m-0 font-semibold">
            {title} ({evidence[part].length})
          </p>
          {evidence[part].length === 0 ? <p className="hint m-0">{none}</p> : <Lines lines={evidence[part]} />}
        </div>
      ))}
    </div>
  )
}

/** A long list of open questions must not push the findings out of view. */
const inView = 5

function Lines({ lines }: { lines: readonly Line[] }) {
  const rest = lines.length > inView + 1 ? lines.slice(inView) : []
  return (
    <>
      <LineList lines={rest.length > 0 ? lines.slice(0, inView) : lines} />
      {rest.length > 0 && (
        <details className="mt-2">
          <summary className="hint">{rest.length} more</summary>
          <div className="pt-2">
            <LineList lines={rest} />
          </div>
        </details>
      )}
    </>
  )
}

const LineList = ({ lines }: { lines: readonly Line[] }) => (
  <ul className="m-0 grid list-none gap-2 p-0 text-sm">
    {lines.map((line) => (
      <li key={`${line.section} ${line.field} ${line.text}`}>
        <EvidenceLine line={line} />
      </li>
    ))}
  </ul>
)

/** A line of several rows (patterns, tests) leads to the first of them. */
function firstRow(record: VisitRecord, section: VisitSection): string | null {
  const rows: Partial<Record<VisitSection, readonly { id: string }[]>> = {
    'cramp-pattern': record.crampPatterns,
    'walk-test': record.walkTests,
    medicine: record.medicines,
    wound: record.wounds,
    'lab-result': record.labResults,
  }
  return rows[section]?.[0]?.id ?? null
}

function EvidenceLine({ line: { text, section, field } }: { line: Line }) {
  const { visit } = useWorkspace()
  const live = useLiveRecord()
  if (section === null || field === null) return text
  return (
    <Link href={fieldPath(visit, { section, key: firstRow(live, section), field })} prefetch={false} className="text-ink">
      {text}
    </Link>
  )
}
