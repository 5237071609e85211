import type { Route } from 'next'
import Link from 'next/link'
import { clinicalMoment } from '../../../../../components/print/clinical-moment'
import { Button } from '../../../../../components/ui/button'
import type { ListedRelease } from '../../../../../db/queries/releases'
import { releaseInWords } from '../../../releases/release-words'

type Props = { patientId: string; typed: string | null; found: ListedRelease | null; timeZone: string }

/** Which release a code from a paper leads to. The code says nothing by itself, so it may stand in the address. */
export function CodeFound({ patientId, typed, found, timeZone }: Props) {
  return (
    <form className="flex flex-wrap items-end gap-3">
      <div className="grid gap-1">
        <label htmlFor="code" className="label">
          Find a paper by its code
        </label>
        <input
          id="code"
          name="code"
          defaultValue={typed ?? ''}
          maxLength={40}
          autoComplete="off"
          spellCheck={false}
          className="input w-40"
        />
      </div>
      <Button type="submit">Find</Button>
      <p role="status" className="m-0 basis-full">
        {typed !== null && <Verdict patientId={patientId} typed={typed} found={found} timeZone={timeZone} />}
      </p>
    </form>
  )
}

function Verdict({ patientId, typed, found, timeZone }: Props & { typed: string }) {
  if (found === null) return <>No paper of this practice has the code {typed}. A code has eight letters and digits.</>
  const { code, what, why, recipient } = releaseInWords(found)
  return (
    <>
      {code}: {what}, {clinicalMoment(found.at.toISOString(), timeZone)} by {found.by}. {why}
      {recipient !== null && `: ${recipient}`}.{' '}
      {found.patientId !== null && found.patientId !== patientId && (
        <Link href={`/patients/${found.patientId}/disclosures` as Route} prefetch={false}>
          It is of another patient
        </Link>
      )}
    </>
  )
}
