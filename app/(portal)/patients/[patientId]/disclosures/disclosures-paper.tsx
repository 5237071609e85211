import { isAccounted } from '../../../../../clinical/disclosure/purpose'
import { clinicalDay } from '../../../../../clinical/visit/days'
import { clinicalMoment } from '../../../../../components/print/clinical-moment'
import { Letterhead, type LetterheadPractice } from '../../../../../components/print/letterhead'
import type { PaperContent } from '../../../../../components/print/paper-content'
import type { Patient } from '../../../../../db/queries/patients'
import type { ListedRelease } from '../../../../../db/queries/releases'
import { releaseInWords } from '../../../releases/release-words'

type Practice = LetterheadPractice & { timeZone: string }
type Props = { patient: Patient; releases: readonly ListedRelease[]; practice: Practice }

/** The accounting of disclosures of a patient as a paper. `releases` is without the release of this very paper. */
export const disclosuresPaper = (props: Props): PaperContent => ({
  kind: 'disclosures',
  objectId: props.patient.id,
  patientId: props.patient.id,
  visitId: null,
  identity: `${props.patient.familyName}, ${props.patient.givenName} · born ${clinicalDay(props.patient.birthDate)} · #${props.patient.recordNumber}`,
  status: 'From the release record',
  state: 'none',
  document: 'Accounting of disclosures',
  title: `Accounting of disclosures ${props.patient.recordNumber}`,
  lang: 'en',
  look: 'note',
  largePrint: false,
  body: <Disclosures {...props} />,
})

function Disclosures({ releases, practice }: Props) {
  const accounted = releases.filter(({ purpose }) => isAccounted(purpose))
  return (
    <>
      <Letterhead {...practice} />
      <h1>Accounting of disclosures</h1>
      <p>
        To payers, for legal purposes and to others. What a patient gets, or goes to whoever treats the patient, needs no accounting (45 CFR
        164.528) and is listed below with the rest.
      </p>
      <h2>Disclosures to account for</h2>
      {accounted.length === 0 ? <p>None.</p> : <List releases={accounted} timeZone={practice.timeZone} />}
      <h2>Everything that left on paper or as a file</h2>
      {releases.length === 0 ? <p>Nothing yet.</p> : <List releases={releases} timeZone={practice.timeZone} marked />}
      <p className="small">Newest first, since this practice keeps its record here. The code stands in the margin of each paper.</p>
    </>
  )
}

function List({ releases, timeZone, marked = false }: { releases: readonly ListedRelease[]; timeZone: string; marked?: boolean }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">What</th>
          <th scope="col">Why, to whom</th>
          <th scope="col">By</th>
          <th scope="col">Code</th>
        </tr>
      </thead>
      <tbody>
        {releases.map((release) => {
          const { what, why, recipient, code } = releaseInWords(release)
          return (
            <tr key={release.id}>
              <th scope="row" className="sm:whitespace-nowrap">
                {clinicalMoment(release.at.toISOString(), timeZone)}
              </th>
              <td>{what}</td>
              <td className="words">
                {marked && isAccounted(release.purpose) ? <strong>▲ {why}</strong> : why}
                {recipient !== null && `: ${recipient}`}
              </td>
              <td>{release.by}</td>
              <td className="sm:whitespace-nowrap">{code}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
