/**
 * R21 Neurological signs: from the emergency department to the usually benign fasciculation.
 *
 * Source: from general knowledge; clinical.md section 5, R21. Emergency: saddle numbness, new bladder or bowel trouble, weakness rising over
 * days, sudden weakness of one side. Same day: new foot drop, leg weakness growing over weeks, brisk reflexes or clonus with changed gait.
 * Soon: fasciculations with weakness, wasting or bulbar signs. Routine: fasciculations alone with normal strength, usually benign.
 * Inputs: those answers, and marked weakness.
 * Missing inputs: nobody records whether a foot drop is new, so each counts. Brisk reflexes with the gait not asked count as with a changed gait;
 * a changed gait with the reflexes not examined asks for them, soon. Fasciculations are benign only with strength and bulbar signs known to be
 * normal. Marked weakness not asked whether it grows over days is a question for today.
 */
import type { VisitFacts } from '../visit/visit-facts'
import type { Advice } from './advice'
import { lineOf } from './advice-line'
import { isAsked, isNo, isYes, notAsked, present } from './fact-reading'
import { sources } from './sources'

export const RULE_VERSION = '2026-11-2'

const line = lineOf('R21', RULE_VERSION, sources.neurological)
const emergencies = {
  saddleNumbness: 'Numbness between the legs',
  bladderOrBowelTrouble: 'New bladder or bowel trouble',
  rapidlyProgressiveWeakness: 'Weakness rising or growing over days',
  suddenOneSidedWeakness: 'Sudden weakness of one side',
} as const
const emergencyNames = Object.keys(emergencies) as (keyof typeof emergencies)[]
const reflexes = { briskReflexesOrClonus: 'Brisk reflexes or clonus' } as const
const gait = { gaitChange: 'Changed gait' } as const
const weakness = {
  weaknessOrWasting: 'Weakness or wasting',
  markedWeakness: 'Marked or spreading weakness',
  legWeaknessOverWeeks: 'Leg weakness growing over weeks',
  footDrop: 'Foot drop',
  bulbarSigns: 'Bulbar signs',
} as const

function emergency(facts: VisitFacts): Advice[] {
  const because = present(facts, emergencies)
  const missing = notAsked(facts, emergencyNames)
  if (because.length > 0)
    return [
      line({
        urgency: 'emergency',
        says: 'Signs of a neurological emergency: call 911 or send to the emergency department now.',
        because,
        missing,
        suggests: ['Call 911 or send to the emergency department now'],
      }),
    ]
  if (!isYes(facts, 'markedWeakness') || isAsked(facts, 'rapidlyProgressiveWeakness')) return []
  return [
    line({
      urgency: 'same-day',
      says: 'Marked weakness: ask now whether it rises or grows over days. If it does, it is an emergency.',
      because: ['Marked or spreading weakness'],
      missing,
    }),
  ]
}

function neurologyToday(facts: VisitFacts): Advice[] {
  const brisk = isYes(facts, 'briskReflexesOrClonus') && !isNo(facts, 'gaitChange')
  const drop = facts.sidesOf?.footDrop?.length === 1 ? `Foot drop, ${facts.sidesOf.footDrop[0]}` : 'Foot drop'
  const because = [
    ...present(facts, { footDrop: drop, legWeaknessOverWeeks: 'Leg weakness growing over weeks' }),
    ...(brisk ? [...present(facts, reflexes), ...present(facts, gait)] : []),
  ]
  if (because.length > 0)
    return [
      line({
        urgency: 'same-day',
        says: 'New foot drop, growing leg weakness, or brisk reflexes with a changed gait: speak with neurology today. A foot drop counts as new unless it is known to be old.',
        because,
        missing: brisk ? notAsked(facts, ['gaitChange', ...emergencyNames]) : notAsked(facts, emergencyNames),
        suggests: ['Call neurology today'],
      }),
    ]
  if (!isYes(facts, 'gaitChange') || isAsked(facts, 'briskReflexesOrClonus')) return []
  return [
    line({
      urgency: 'soon',
      says: 'Changed gait: examine the reflexes. Brisk reflexes or clonus make it a matter for neurology today.',
      because: present(facts, gait),
      missing: notAsked(facts, ['briskReflexesOrClonus']),
    }),
  ]
}

function fasciculations(facts: VisitFacts): Advice[] {
  if (!isYes(facts, 'fasciculations')) return []
  const weak = present(facts, weakness)
  const missing = notAsked(facts, ['weaknessOrWasting', 'bulbarSigns'])
  if (weak.length > 0 || missing.length > 0)
    return [
      line({
        urgency: 'soon',
        says:
          weak.length > 0
            ? 'Fasciculations with weakness, wasting or bulbar signs: refer to neurology, to be seen within about a week.'
            : 'Fasciculations: examine strength, wasting and bulbar signs before they are taken as benign. With one of them refer to neurology.',
        because: ['Fasciculations', ...weak],
        missing,
        suggests: weak.length > 0 ? ['Refer to neurology within about a week'] : [],
      }),
    ]
  const says = 'Fasciculations alone with normal strength are usually benign.'
  return [line({ urgency: 'routine', says, because: ['Fasciculations', 'No weakness, wasting or bulbar signs'] })]
}

export const neurological = (facts: VisitFacts): Advice[] => [...emergency(facts), ...neurologyToday(facts), ...fasciculations(facts)]
