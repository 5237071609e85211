/**
 * What speaks against walking, heel raises or a home program now, and what nobody asked yet: R22's list, which R13 reads too.
 * Source: ATS 2002 and ACSM; clinical.md section 5, R22 (absolute: heart attack or unstable angina within 1 month, severe aortic stenosis,
 * uncontrolled arrhythmia, decompensated heart failure, acute DVT or PE, CLTI, ulcer, acute Charcot; relative: resting heart rate above
 * 120, blood pressure above 180/100) and R26 (pregnancy: no walking into pain).
 */
import type { VisitFacts } from '../visit/visit-facts'
import { charcotSigns } from './charcot-signs'
import { clotQuestions, clotSigns } from './clot-signs'
import { notAsked, present } from './fact-reading'
import { limbThreat } from './r03-limb-threat'
import { pulmonaryEmbolism } from './r05-pulmonary-embolism'
import { woundsOf } from './wound-findings'

const cardiac = {
  heartAttackOrUnstableAngina1Month: 'Heart attack or unstable angina within a month',
  severeAorticStenosis: 'Severe aortic stenosis',
  uncontrolledArrhythmia: 'Uncontrolled arrhythmia',
  decompensatedHeartFailure: 'Decompensated heart failure',
  acuteCharcot: 'Acute Charcot foot',
} as const
const cardiacNames = [
  'heartAttackOrUnstableAngina1Month',
  'severeAorticStenosis',
  'uncontrolledArrhythmia',
  'decompensatedHeartFailure',
  'acuteCharcot',
] as const

const above = (value: number | null | undefined, limit: number) => typeof value === 'number' && value > limit

function overLimit({ restingHeartRate, restingSystolicMmHg, restingDiastolicMmHg }: VisitFacts): string[] {
  const pressure = `${restingSystolicMmHg ?? 'not measured'}/${restingDiastolicMmHg ?? 'not measured'}`
  return [
    ...(above(restingHeartRate, 120) ? [`Resting heart rate ${restingHeartRate} per minute`] : []),
    ...(above(restingSystolicMmHg, 180) || above(restingDiastolicMmHg, 100) ? [`Blood pressure ${pressure} mmHg`] : []),
  ]
}

/** Everything known that speaks against exercise now, in words. */
export const exerciseHazards = (facts: VisitFacts): string[] => [
  ...present(facts, cardiac),
  ...clotSigns(facts).found,
  ...(pulmonaryEmbolism(facts).length > 0 ? ['Signs of pulmonary embolism'] : []),
  ...(limbThreat(facts).some(({ urgency }) => urgency === 'same-day') ? ['Limb threat suspected'] : []),
  ...(woundsOf(facts).length > 0 ? ['Ulcer or gangrene'] : []),
  ...(charcotSigns(facts).length > 0 && facts.acuteCharcot !== 'yes' ? ['Acute Charcot foot suspected'] : []),
  ...present(facts, {
    pregnantOrPostpartum: 'Pregnant or within 6 weeks after birth: no walking into pain',
  }),
  ...overLimit(facts),
]

/** The questions of R22 still open. */
export function exerciseQuestions(facts: VisitFacts): string[] {
  const { restingHeartRate, restingSystolicMmHg, restingDiastolicMmHg } = facts
  return [
    ...notAsked(facts, cardiacNames),
    ...notAsked(
      facts,
      clotQuestions.filter((name) => name !== 'swollenBlueTense'),
    ),
    ...notAsked(facts, ['breathlessOrChestPain', 'restPainForefoot', 'ulcerOrGangrene']),
    ...(typeof restingHeartRate === 'number' ? [] : ['What is the resting heart rate?']),
    ...(typeof restingSystolicMmHg === 'number' && typeof restingDiastolicMmHg === 'number' ? [] : ['What is the resting blood pressure?']),
  ]
}
