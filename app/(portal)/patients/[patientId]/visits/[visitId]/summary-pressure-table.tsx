import { interpretRestingStudy } from '../../../../../../clinical/vascular-study/resting-study'
import type { SectionValues } from '../../../../../../clinical/visit/visit-record'
import { BandTag } from '../../../../../../components/clinical/band-tag'
import { SideTable } from './summary-parts'
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
      <SideTable
        head="Systolic, mmHg"
        rows={[
          ...pressures.map(([name, right, left]) => ({ name, right: readingInWords(study[right]), left: readingInWords(study[left]) })),
          ...(study.repeatBrachial === null ? [] : [{ name: 'First arm again', both: repeatInWords(study) }]),
          { name: 'Waveform', right: waveformInWords(study, 'right'), left: waveformInWords(study, 'left') },
          ...sideRows(study),
          { name: 'ABI', right: <Index result={abi.right} />, left: <Index result={abi.left} /> },
          { name: 'TBI', right: <Index result={tbi.right} />, left: <Index result={tbi.left} /> },
          { name: 'Arms differ by', both: arms },
        ]}
      />
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
