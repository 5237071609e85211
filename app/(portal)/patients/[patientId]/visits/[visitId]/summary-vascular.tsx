import { interpretRestingStudy } from '../../../../../../clinical/vascular-study/resting-study'
import { isUntouched } from '../../../../../../clinical/visit/untouched'
import type { SectionValues } from '../../../../../../clinical/visit/visit-record'
import { BandTag } from '../../../../../../components/clinical/band-tag'
import {
  armNotToUseWords,
  armReasonWords,
  deviceWords,
  indexMethodWords,
  legWords,
  positionWords,
  toeDeviceWords,
} from './(workspace)/workspace-words'
import { AnswersInLine, Line, Part } from './summary-parts'
import { indexInParts, readingInWords } from './summary-pressures'
import { repeatInWords, sideRows, waveformInWords } from './summary-waveforms'
import { lower, sentence, sortAnswers } from './summary-words'

type Study = SectionValues<'vascular-study'>

/** Right stands left, as the patient lies facing the examiner. */
const pressures = [
  ['Arm', 'rightBrachial', 'leftBrachial'],
  ['Posterior tibial', 'rightPosteriorTibial', 'leftPosteriorTibial'],
  ['Dorsalis pedis', 'rightDorsalisPedis', 'leftDorsalisPedis'],
  ['Toe', 'rightToe', 'leftToe'],
] as const
const contraindications = [
  ['woundUnderCuff', 'wound under the cuff'],
  ['graftOrStentUnderCuff', 'graft or stent under the cuff'],
  ['suspectedDvt', 'suspected clot'],
  ['severePain', 'severe pain'],
  ['cannotLieFlat', 'cannot lie flat'],
] as const

export function SummaryVascular({ study, ageYears }: { study: Study; ageYears: number }) {
  if (isUntouched('vascular-study', { ...study, confirmed: [] })) {
    return (
      <Part title="PAD screening">
        <p>No pressures were recorded at this visit.</p>
      </Part>
    )
  }
  return (
    <Part title="PAD screening, at rest">
      <PressureTable study={study} ageYears={ageYears} />
      <Setting study={study} />
      <AnswersInLine label="Before the cuffs" {...sortAnswers(study, contraindications)} />
      <p className="small">
        ABI: higher ankle over higher arm pressure, rounded half up to two decimals, unless the method says otherwise. Bands (2024 ACC/AHA
        guideline): ABI 0.90 or less abnormal, 0.91 to 0.99 borderline, 1.00 to 1.40 within range, above 1.40 non-compressible; TBI 0.70 or
        less abnormal. A resting index within range does not exclude PAD on exertion and can be falsely high in diabetes or kidney disease;
        a non-compressible artery needs a toe pressure.
      </p>
    </Part>
  )
}

function PressureTable({ study, ageYears }: { study: Study; ageYears: number }) {
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

function Setting({ study }: { study: Study }) {
  const how = [
    study.method && `index by ${indexMethodWords[study.method].toLowerCase()}`,
    study.device && lower(deviceWords[study.device]),
    study.position && positionWords[study.position].toLowerCase(),
    study.restMinutes !== null && `after ${study.restMinutes} min of rest`,
    study.cuff && `cuff ${study.cuff}`,
    study.observer && `measured by ${study.observer}`,
    study.measuredAt && `at ${study.measuredAt}`,
    study.toeDevice && `toes by ${lower(toeDeviceWords[study.toeDevice])}`,
    study.firstArm && `${lower(legWords[study.firstArm])} arm first`,
    study.smokedWithin2Hours === 'yes' && 'smoked within the 2 hours before',
    study.smokedWithin2Hours === 'no' && 'not smoked for 2 hours',
    study.armNotToUse === 'none' && lower(armNotToUseWords.none),
  ].filter(Boolean)
  const spared = study.armNotToUse === null || study.armNotToUse === 'none' ? null : armNotToUseWords[study.armNotToUse]
  const why = study.armNotToUseReason && armReasonWords[study.armNotToUseReason].toLowerCase()
  return (
    <dl>
      <Line label="How" silence="Device, position and rest not recorded.">
        {sentence(how.join('; '))}
      </Line>
      <Line label="Arms">{[spared, why].filter(Boolean).join(': ')}</Line>
      <Line label="Notes">{study.notes}</Line>
    </dl>
  )
}
