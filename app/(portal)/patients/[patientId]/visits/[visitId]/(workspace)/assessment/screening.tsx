'use client'
import { screening } from '../../../../../../../../clinical/assessment/screening'
import { useFindings } from '../workspace-visit'

/** Whether an ABI is a test or a screening for this patient, and where the sources part. */
export function Screening() {
  const { facts } = useFindings()
  const { says, because, missing, sources } = screening(facts)
  return (
    <section aria-labelledby="screening" className="grid gap-1 border-line border-t pt-4">
      <h2 id="screening" className="text-lg">
        PAD screening group
      </h2>
      <p className="m-0">
        <strong>{says}</strong> {because.join('; ')}
      </p>
      {missing.length > 0 && <p className="m-0">Would settle it: {missing.join('; ')}</p>}
      <ul className="hint m-0 grid max-w-prose gap-1 pl-5">
        {sources.map(({ says: words, source }) => (
          <li key={source.title}>
            {words} {source.title} ({source.year}), {source.where}.
          </li>
        ))}
      </ul>
    </section>
  )
}
