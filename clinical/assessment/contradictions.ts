/**
 * Answers that do not fit together, as a question to put again. They inform and never block: a patient may well say both.
 *
 * Source: article S7 and S18 with their caution, clinical.md 4.1 and 9 (6): relieved by walking is a cramp, relieved by standing still is
 * claudication, and forefoot pain at night is limb threat, not a night cramp. Swapped sides: clinical.md 2.9.
 */
import { abiHundredths, abiText } from '../advice/leg-findings'
import { sides, type VisitFacts } from '../visit/visit-facts'
import type { VisitRecord } from '../visit/visit-record'
import { type Contradiction, found } from './contradiction'
import { crampContradictions } from './contradictions-cramps'
import { sideContradictions } from './contradictions-sides'

export const RULE_VERSION = '2026-11-2'

export type { Contradiction }

function inFactors({ factors, medicines }: VisitRecord, facts: VisitFacts): Contradiction[] {
  const low = sides.filter((side) => (abiHundredths(facts, side) ?? 100) <= 90).flatMap((side) => abiText(facts, side) ?? [])
  const listed = medicines.length > 0
  return [
    ...found(
      factors.knownPad === 'no' && factors.revascularization === 'yes',
      'factors',
      'knownPad',
      'A leg artery was treated, but peripheral arterial disease is answered no. Which is it?',
    ),
    ...found(
      factors.knownPad === 'no' && low.length > 0,
      'factors',
      'knownPad',
      `Peripheral arterial disease is answered no, but ${low.join(' and ')}. The answer means "not known before today".`,
    ),
    ...found(
      factors.diuretic === 'no' && facts.diuretic === 'yes',
      'factors',
      'diuretic',
      'A diuretic is among the medicines, but the water pill is answered no. Which is it?',
    ),
    ...found(
      factors.medicinesReviewed === 'none-taken' && listed,
      'factors',
      'medicinesReviewed',
      'Medicines are listed, but "none taken" is recorded. Which is it?',
    ),
    ...found(
      factors.neuropathy === 'no' && facts.protectiveSensationLost === 'yes',
      'factors',
      'neuropathy',
      'Protective sensation is lost, but neuropathy is answered no. The answer means "not known before today".',
    ),
    ...found(
      factors.pregnantOrPostpartum === 'yes' && facts.sex === 'male',
      'factors',
      'pregnantOrPostpartum',
      'Pregnancy is answered yes in a man. Is the answer, or the sex in the chart, right?',
    ),
  ]
}

function inExamination({ redFlags, examination }: VisitRecord, facts: VisitFacts): Contradiction[] {
  const wounded = (facts.wounds ?? []).length > 0
  return [
    ...found(
      redFlags.ulcerOrGangrene === 'no' && wounded,
      'red-flags',
      'ulcerOrGangrene',
      'A wound is described, but ulcer or gangrene is answered no. Which is it?',
    ),
    ...found(
      examination.skinWhole === 'yes' && wounded,
      'examination',
      'skinWhole',
      'A wound is described, but the skin of the foot is recorded as whole. Which is it?',
    ),
    ...found(
      redFlags.oneLegNewlySwollen === 'no' && facts.calfThreeCmLarger === 'yes',
      'red-flags',
      'oneLegNewlySwollen',
      'The calf girths are 3 cm or more apart, but no leg is newly swollen. Is the difference old?',
    ),
  ]
}

export const contradictions = (record: VisitRecord, facts: VisitFacts): Contradiction[] => [
  ...crampContradictions(record, facts),
  ...inFactors(record, facts),
  ...inExamination(record, facts),
  ...sideContradictions(facts),
]
