import { isUntouched } from '../../../../../../clinical/visit/untouched'
import type { SectionValues } from '../../../../../../clinical/visit/visit-record'
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
import { PressureTable } from './summary-pressure-table'
import { lower, sentence, sortAnswers } from './summary-words'

type Study = SectionValues<'vascular-study'>

export const contraindications = [
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
        ABI: higher ankle over higher arm, rounded half up to two decimals, unless the method says otherwise. Bands (2024 ACC/AHA): ABI to
        0.90 abnormal, to 0.99 borderline, to 1.40 within range, above non-compressible (needs a toe pressure); TBI to 0.70 abnormal. A
        resting index within range does not exclude PAD on exertion and can be falsely high in diabetes or kidney disease.
      </p>
    </Part>
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
