import type { ReactNode } from 'react'
import { sentence } from './summary-words'

/** A heading of the note with what belongs under it. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

/** Label left, finding right. Nothing stands where nothing was recorded, unless `silence` says so in words. */
export function Line({ label, children, silence }: { label: string; children: ReactNode; silence?: string }) {
  const empty = children === null || children === undefined || children === '' || children === false
  if (empty && silence === undefined) return null
  return (
    <>
      <dt>{label}</dt>
      <dd className="words">{empty ? silence : children}</dd>
    </>
  )
}

export type SideRow = { name: string; right: ReactNode; left: ReactNode } | { name: string; both: ReactNode }

/** Findings by leg: right stands left, as the patient lies facing the examiner. `both` is what stands for the whole person. */
export function SideTable({ head, rows }: { head: string; rows: readonly SideRow[] }) {
  return (
    <table className="together">
      <thead>
        <tr>
          <th scope="col" className="w-[24%]">
            {head}
          </th>
          <th scope="col">Right</th>
          <th scope="col">Left</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row">{row.name}</th>
            {'both' in row ? (
              <td colSpan={2}>{row.both}</td>
            ) : (
              <>
                <td>{row.right}</td>
                <td>{row.left}</td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type Sorted = { yes: string[]; no: string[]; notAsked: string[] }

/** Answers of a block: every yes, every no, and every question that nobody asked, by name. `untouched`: nothing at all was recorded in it. */
export function Answers({ yes, no, notAsked, untouched }: Sorted & { untouched: boolean }) {
  const all = yes.length + no.length + notAsked.length
  if (untouched) return <p>Not asked: none of these {all} questions was asked.</p>
  return (
    <dl>
      <Line label="Yes" silence="None.">
        {yes.length > 0 && <strong>{sentence(yes.join('; '))}</strong>}
      </Line>
      <Line label="No" silence="None.">
        {sentence(no.join('; '))}
      </Line>
      <Line label="Not asked">{sentence(notAsked.join('; '))}</Line>
    </dl>
  )
}

/** The same in one paragraph, where the block is a side matter. */
export function AnswersInLine({ label, yes, no, notAsked }: Sorted & { label: string }) {
  return (
    <p>
      <span className="label-inline">{label}.</span> {yes.length > 0 && <strong>Yes: {yes.join(', ')}. </strong>}
      {no.length > 0 && <>No: {no.join(', ')}. </>}
      {notAsked.length > 0 && <>Not asked: {notAsked.join(', ')}.</>}
    </p>
  )
}
