/**
 * R16 Systolic difference between the arms of 15 mmHg or more (routine; soon or emergency with certain findings).
 *
 * Source: 2016 AHA/ACC PAD guideline (both arms at least once); Int J Vasc Med 2014;841542 (20 mmHg is reproducible). clinical.md 2.8 and
 * section 5, R16.
 * Inputs: both arm pressures; from 20 mmHg: arm symptoms, dialysis fistula, left internal mammary graft; from 15: acute chest or back pain,
 * new chest pain, trunk pain with sudden leg symptoms, acute neurological signs, sudden one-sided weakness.
 * Missing inputs: one arm not measured is no difference and says nothing; the questions that would raise the urgency are listed.
 */
import type { VisitFacts } from '../visit/visit-facts'
import type { Advice } from './advice'
import { isYes, notAsked, present } from './fact-reading'
import { sources } from './sources'

export const RULE_VERSION = '2026-11-2'

const raising = {
  armSymptoms: 'Arm symptoms',
  dialysisFistula: 'Dialysis fistula',
  limaGraft: 'Coronary graft from the left internal mammary artery',
} as const

export function interArm(facts: VisitFacts): Advice[] {
  const difference = facts.interArm
  if (!difference || !('mmHg' in difference) || difference.mmHg < 15) return []

  const acute = [
    ...(isYes(facts, 'breathlessOrChestPain') && isYes(facts, 'breathlessNewOrWorse')
      ? ['Breathlessness or chest pain, new or worse']
      : []),
    ...present(facts, {
      acuteChestOrBackPain: 'Acute chest or back pain',
      suddenWithTrunkPain: 'Chest, back or abdominal pain',
      acuteNeurologicalSigns: 'Acute neurological signs',
      suddenOneSidedWeakness: 'Sudden weakness of one side',
    }),
  ]
  const weighty = difference.mmHg >= 20 ? present(facts, raising) : []
  const arm = difference.higherSide ? `the ${difference.higherSide} arm` : 'the higher arm'
  const says =
    acute.length > 0
      ? 'The arms differ and there are acute chest, back or neurological signs: call 911.'
      : `The arms differ by ${difference.mmHg} mmHg: repeat both arms. If it persists, use the higher arm from now on (today ${arm}) and tell the primary care physician.`
  return [
    {
      rule: 'R16',
      version: RULE_VERSION,
      urgency: acute.length > 0 ? 'emergency' : weighty.length > 0 ? 'soon' : 'routine',
      says,
      because: [
        `Arms differ by ${difference.mmHg} mmHg${difference.higherSide ? `, ${difference.higherSide} higher` : ''}`,
        ...acute,
        ...weighty,
      ],
      missing: [
        ...notAsked(facts, ['acuteChestOrBackPain', 'acuteNeurologicalSigns']),
        ...(isYes(facts, 'breathlessOrChestPain') ? notAsked(facts, ['breathlessNewOrWorse']) : []),
        ...(difference.mmHg >= 20 ? notAsked(facts, ['armSymptoms', 'dialysisFistula', 'limaGraft']) : []),
      ],
      suggests: acute.length > 0 ? ['Call 911'] : ['Repeat the pressure of both arms'],
      source: sources.interArm,
      mustAcknowledge: acute.length > 0,
    },
  ]
}
