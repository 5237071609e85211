/**
 * R11 Overhydration with low sodium (emergency).
 *
 * Source: exercise-associated hyponatremia consensus, from general knowledge; hyponatremia review 2017; clinical.md section 5, R11, with the
 * sodium of R24. A sodium older than 7 days is R24's to follow up.
 * Inputs: large fluid intake; headache or vomiting after drinking, confusion, seizure; sodium.
 * Missing inputs: headache or vomiting after drinking large amounts says the large intake itself. Confusion or a seizure with the intake not
 * asked is a question for today; a large intake with its signs not asked is one for soon [design].
 */
import type { VisitFacts } from '../visit/visit-facts'
import type { Advice } from './advice'
import { lineOf } from './advice-line'
import { isSeverelyLowSodium } from './critical-labs'
import { isNo, isYes, notAsked, present } from './fact-reading'
import { isOld, labLine } from './lab-lines'
import { sources } from './sources'

export const RULE_VERSION = '2026-11-2'

const intake = { largeFluidIntake: 'Drinks very large amounts' } as const
const afterDrinking = { headacheOrVomitingAfterDrinking: 'Headache or vomiting after drinking large amounts' } as const
const ofTheBrain = { confusion: 'Confusion', seizure: 'Seizure' } as const
const signNames = ['headacheOrVomitingAfterDrinking', 'confusion', 'seizure'] as const

function lowSodium({ labs, visitDay }: VisitFacts): string[] {
  const sodium = labs?.sodium
  return sodium && isSeverelyLowSodium(sodium) && !isOld(sodium.sampleOn, visitDay) ? [labLine('sodium', sodium)] : []
}

export function overhydration(facts: VisitFacts): Advice[] {
  const line = lineOf('R11', RULE_VERSION, sources.overhydration)
  const sodium = lowSodium(facts)
  const brain = present(facts, ofTheBrain)
  const drinks = isYes(facts, 'largeFluidIntake')
  const found = [...present(facts, intake), ...present(facts, afterDrinking), ...brain]
  const missing = notAsked(facts, ['largeFluidIntake', ...signNames])
  if (sodium.length > 0 || isYes(facts, 'headacheOrVomitingAfterDrinking') || (drinks && brain.length > 0))
    return [
      line({
        urgency: 'emergency',
        says: 'Possible overhydration with low sodium: send to the emergency department now. No more fluids and no sports drink.',
        because: [...found, ...sodium],
        missing,
        suggests: ['Send to the emergency department now', 'Give no more fluids and no sports drink'],
      }),
    ]
  if (brain.length > 0 && !isNo(facts, 'largeFluidIntake'))
    return [
      line({
        urgency: 'same-day',
        says: 'Ask now whether the patient drank very large amounts. With these signs overhydration is an emergency. Until it is known, no sports drink.',
        because: brain,
        missing,
      }),
    ]
  if (!drinks || notAsked(facts, signNames).length === 0) return []
  return [
    line({
      urgency: 'soon',
      says: 'Large fluid intake: ask for headache, vomiting, confusion and seizures. With one of them it is an emergency.',
      because: found,
      missing,
    }),
  ]
}
