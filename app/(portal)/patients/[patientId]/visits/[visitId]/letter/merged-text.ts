import type { LetterParts } from '../../../../../../../clinical/disclosure/letter'
import { formatIndex } from '../../../../../../../clinical/measurement'
import { ageInYears } from '../../../../../../../clinical/patient/age'
import { interpretRestingStudy, type RestingStudy } from '../../../../../../../clinical/vascular-study/resting-study'
import { isUntouched } from '../../../../../../../clinical/visit/untouched'
import type { VisitRecord } from '../../../../../../../clinical/visit/visit-record'
import { bandWords } from '../../../../../../../components/clinical/band-tag'
import { causeWords, reviewedWords, stageWords } from '../(workspace)/workspace-words'
import { patternSentences } from '../summary-cramps'
import { readingInWords } from '../summary-pressures'
import { redFlagLines } from '../summary-red-flags'
import { walkTestInWords } from '../summary-walk-words'
import { waveformInWords } from '../summary-waveforms'
import { lower, medicineInWords, sentence } from '../summary-words'
import type { SummarizedVisit } from '../visit-summary'

type Side = 'right' | 'left'
const sides = ['right', 'left'] as const

/** What the record says, part by part, for the clinician to change before it is sent. Nothing is said that was not recorded. */
export function mergedText({
  visit,
  patient,
  record,
}: Pick<SummarizedVisit, 'visit' | 'patient' | 'record'>): Omit<LetterParts, 'recipient'> {
  const { plan, planActions, medicines, factors } = record
  return {
    question: [plan.narrative, ...planActions.map(({ act }) => act)].filter((text) => text !== null && text !== '').join('\n'),
    findings: findings(record, ageInYears(patient.birthDate, visit.day)).join('\n'),
    medicines:
      medicines.length > 0
        ? medicines.map(medicineInWords).join('\n')
        : factors.medicinesReviewed === null
          ? ''
          : sentence(lower(reviewedWords[factors.medicinesReviewed]).replace(/\.$/, '')),
    words: '',
  }
}

function findings(record: VisitRecord, ageYears: number): string[] {
  const { reason, crampPatterns, redFlags, walkTests, vascularStudy, assessment } = record
  const { yes } = redFlagLines(redFlags)
  const stages = sides.flatMap((side) => {
    const stage = assessment[side === 'right' ? 'fontaineRight' : 'fontaineLeft']
    return stage === null ? [] : [`${side} ${stageWords[stage]}`]
  })
  return [
    reason.reason === null ? '' : `Reason: ${reason.reason}.`,
    ...crampPatterns.map(
      (pattern, at) => `${pattern.name ?? `Cramp pattern ${at + 1}`}: ${patternSentences(pattern).says.slice(0, 4).join(' ')}`,
    ),
    yes.length === 0 ? '' : `Red flags answered yes: ${yes.join('; ')}.`,
    ...walkTests.map((test) => {
      const { how, onset, maximum } = walkTestInWords(test)
      return `${how}: first cramp ${lower(onset)}; stop ${lower(maximum)}.`
    }),
    ...(isUntouched('vascular-study', { ...vascularStudy, confirmed: [] }) ? [] : pressures(record, ageYears)),
    assessment.cause === null ? '' : `Cause: ${lower(causeWords[assessment.cause])}.`,
    stages.length === 0 ? '' : `Fontaine stage: ${stages.join('; ')}.`,
    assessment.impression ?? '',
  ].filter((line) => line !== '')
}

/** Indices with their pressures and bands, then the waveforms; right first. */
function pressures({ vascularStudy: study }: VisitRecord, ageYears: number): string[] {
  const { abi, tbi } = interpretRestingStudy(study, { ageYears })
  const arms = `Arms: right ${readingInWords(study.rightBrachial)}, left ${readingInWords(study.leftBrachial)} mmHg.`
  const waves = sides.map((side) => `${side} ${waveformInWords(study, side)}`)
  return [
    arms,
    `ABI: ${sides.map((side) => index(side, abi[side])).join('; ')}.`,
    `TBI: ${sides.map((side) => index(side, tbi[side])).join('; ')}.`,
    `Waveforms: ${waves.join('; ')}.`,
  ]
}

function index(side: Side, result: RestingStudy['abi'][Side] | RestingStudy['tbi'][Side]): string {
  if (result.state !== 'value') return `${side} ${bandWords[result.state]}`
  const over = 'ankleMmHg' in result ? result.ankleMmHg : result.toeMmHg
  const oneArm = result.provisional ? ', one arm, may read too high' : ''
  return `${side} ${formatIndex(Math.round(result.value * 100))} (${over} / ${result.brachialMmHg}), ${bandWords[result.band]}${oneArm}`
}
