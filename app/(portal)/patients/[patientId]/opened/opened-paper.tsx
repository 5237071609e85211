import { clinicalDay } from '../../../../../clinical/visit/days'
import { clinicalMoment } from '../../../../../components/print/clinical-moment'
import { Letterhead } from '../../../../../components/print/letterhead'
import type { PaperContent } from '../../../../../components/print/paper-content'
import type { ChartAccess } from '../../../../../db/queries/chart-access'
import type { Patient } from '../../../../../db/queries/patients'
import { accessLines, rolesInWords, throughDay } from './opened-words'

type Practice = Parameters<typeof Letterhead>[0] & { timeZone: string }
type Props = { patient: Patient; accesses: readonly ChartAccess[]; practice: Practice; today: string }

/** Who opened a chart until yesterday, as a paper for whoever asks. */
export const openedPaper = (props: Props): PaperContent => ({
  kind: 'chart-access',
  objectId: props.patient.id,
  patientId: props.patient.id,
  visitId: null,
  identity: `${props.patient.familyName}, ${props.patient.givenName} · born ${clinicalDay(props.patient.birthDate)} · #${props.patient.recordNumber}`,
  status: 'From the audit log',
  state: 'none',
  document: 'Who opened this chart',
  title: `Who opened this chart ${props.patient.recordNumber}`,
  lang: 'en',
  look: 'note',
  largePrint: false,
  body: <Opened {...props} />,
})

function Opened({ accesses, practice, today }: Props) {
  const before = accesses.filter(({ day }) => day < today)
  return (
    <>
      <Letterhead {...practice} />
      <h1>Who opened this chart</h1>
      <p>{throughDay(today)} Everybody at the practice who saw, printed or changed the record, each day once.</p>
      {before.length === 0 ? <p>Nobody.</p> : <PaperTable accesses={before} timeZone={practice.timeZone} />}
    </>
  )
}

function PaperTable({ accesses, timeZone }: { accesses: readonly ChartAccess[]; timeZone: string }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">First at</th>
          <th scope="col">Who</th>
          <th scope="col">Role</th>
          <th scope="col">What</th>
        </tr>
      </thead>
      <tbody>
        {accessLines(accesses).map(({ key, who, roles, firstAt, acts }) => (
          <tr key={key}>
            <th scope="row" className="sm:whitespace-nowrap">
              {clinicalMoment(firstAt.toISOString(), timeZone)}
            </th>
            <td>{who}</td>
            <td>{rolesInWords(roles)}</td>
            <td className="words">{acts.join('; ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
