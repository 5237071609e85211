import { interpretRestingStudy } from '../../../../../../clinical/vascular-study/resting-study'
import type { SectionValues } from '../../../../../../clinical/visit/visit-record'
import { BandTag } from '../../../../../../components/clinical/band-tag'
import { indexInParts, readingInWords } from './summary-pressures'
import { repeatInWords, sideRows, waveformInWords } from './summary-waveforms'
import { lower, sentence } from './summary-words'

type Study = SectionValues<'vascular-study'>

/** Right stands left, as the patient lies facing the examiner. */
const pressures = [
  ['Arm', 'rightBrachial', 'leftBrachial'],
  ['Posterior tibial', 'rightPosteriorTibial', 'leftPosteriorTibial'],
  ['Dorsalis pedis', 'rightDorsalisPedis', 'leftDorsalisPedis'],
  ['Toe', 'rightToe', 'leftToe'],
] as const
/** The pressures with both indices, their working and what limits them. */
export function PressureTable({ study, ageYears }: { study: Study; ageYears: number }) {
  const { abi, tbi, interArm } = interpretRestingStudy(study, { ageYears })
  const reasons = [
    ...(['right', 'left'] as const).flatMap((side) =>
      [...new Set([...abi[side].reasons, ...tbi[side].reasons])].map((why) => sentence(`${side}: ${lower(why.replace(/\.$/, ''))}`)),
    ),
  ]
  const arms =
    'mmHg' in interArm
      ? `${interArm.mmHg} mmHg${interArm.higherSide === null ? '' : `, ${interArm.higherSide} higher`}`
      : interArm.reasons.join(' ')
  return (
    <>
      <table className="together">
        <thead>
          <tr>
            <th scope="col" className="w-[22%]">
              Systolic, mmHg
            </th>
            <th scope="col">Right</th>
            <th scope="col">Left</th>
          </tr>
        </thead>
        <tbody>
          {pressures.map(([name, right, left]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{readingInWords(study[right])}</td>
              <td>{readingInWords(study[left])}</td>
            </tr>
          ))}
          {study.repeatBrachial !== null && (
            <tr>
              <th scope="row">First arm again</th>
              <td colSpan={2}>{repeatInWords(study)}</td>
            </tr>
          )}
          <tr>
            <th scope="row">Waveform</th>
            <td>{waveformInWords(study, 'right')}</td>
            <td>{waveformInWords(study, 'left')}</td>
          </tr>
          {sideRows(study).map(({ name, right, left }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{right}</td>
              <td>{left}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">ABI</th>
            <td>
              <Index result={abi.right} />
            </td>
            <td>
              <Index result={abi.left} />
            </td>
          </tr>
          <tr>
            <th scope="row">TBI</th>
            <td>
              <Index result={tbi.right} />
            </td>
            <td>
              <Index result={tbi.left} />
            </td>
          </tr>
          <tr>
            <th scope="row">Arms differ by</th>
            <td colSpan={2}>{arms}</td>
          </tr>
        </tbody>
      </table>
      {reasons.length > 0 && <p className="small">{reasons.join(' ')}</p>}
    </>
  )
}

function Index({ result }: { result: Parameters<typeof indexInParts>[0] }) {
  const { working, band, note } = indexInParts(result)
  return (
    <>
      {working !== '' && <strong>{working} </strong>}
      <BandTag band={band} />
      {note !== '' && <div className="small">{note}</div>}
    </>
  )
}
