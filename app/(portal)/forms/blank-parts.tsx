import type { ReactNode } from 'react'

/** A heading with what is filled in under it; stays whole on a page unless it is long. */
export const Part = ({ title, long = false, children }: { title: string; long?: boolean; children: ReactNode }) => (
  <section className={long ? undefined : 'together'}>
    <h2>{title}</h2>
    {children}
  </section>
)

/** A label and a line to write on; `unit` stands behind it. */
export const Write = ({ label, unit }: { label: string; unit?: string }) => (
  <p className="write">
    <span>{label}</span>
    <span className="line" />
    {unit !== undefined && <span>{unit}</span>}
  </p>
)

/** Lines for words. */
export const Lines = ({ label, count = 2 }: { label: string; count?: number }) => (
  <>
    {Array.from({ length: count }, (_, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: empty lines differ in nothing but their place
      <Write key={at} label={at === 0 ? label : ''} />
    ))}
  </>
)

/** Answers to tick, in one row that may wrap. */
export const Tick = ({ label, options }: { label: string; options: readonly string[] }) => (
  <p className="tick">
    <span>{label}</span>
    {options.map((option) => (
      <span key={option} className="box">
        {option}
      </span>
    ))}
  </p>
)

/** Questions with a box for yes and one for no: one that is left empty was not asked. */
export const YesNo = ({ questions }: { questions: readonly string[] }) => (
  <ul className="yes-no">
    {questions.map((question) => (
      <li key={question}>
        <span>{question}</span>
        <span className="box">yes</span>
        <span className="box">no</span>
      </li>
    ))}
  </ul>
)

/** A table whose cells are written in, right leg first as the patient lies facing the examiner. */
export const Cells = ({ head, columns, rows }: { head: string; columns: readonly string[]; rows: readonly string[] }) => (
  <table className="cells together">
    <thead>
      <tr>
        <th scope="col">{head}</th>
        {columns.map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row}>
          <th scope="row">{row}</th>
          {columns.map((column) => (
            <td key={column} />
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
