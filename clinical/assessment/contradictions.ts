/**
 * Answers that do not fit together, as a question to put again. They inform and never block: a patient may well say both.
 *
 * Source: article S7 and S18 with their caution, clinical.md 4.1 and 9 (6): relieved by walking is a cramp, relieved by standing still is
 * claudication, and forefoot pain at night is limb threat, not a night cramp.
 */
import { abiHundredths, abiText } from '../advice/leg-findings'
import { sides, type VisitFacts } from '../visit/visit-facts'
import type { Row, VisitRecord, VisitSection } from '../visit/visit-record'

export const RULE_VERSION = '2026-11-1'

/** `key` is the row's id in sections with rows, null in the others. */
export type Contradiction = { text: string; section: VisitSection; key: string | null; field: string }

function inPattern(pattern: Row<'cramp-pattern'>): Contradiction[] {
  const name = pattern.name?.trim() ? `"${pattern.name.trim()}": ` : ''
  const found = (condition: boolean, field: string, text: string): Contradiction[] =>
    condition ? [{ text: `${name}${text}`, section: 'cramp-pattern', key: pattern.id, field }] : []
  const onWalking = pattern.whileWalking === 'yes'
  return [
    ...found(
      onWalking && pattern.easedByWalking === 'yes',
      'easedByWalking',
      'brought on by walking and eased by walking. Which is it? Claudication eases on standing still, a cramp on walking.',
    ),
    ...found(
      pattern.easedByStandingStill === 'yes' && pattern.easedByWalking === 'yes',
      'easedByStandingStill',
      'eased by standing still and by walking. Which of the two ends it?',
    ),
    ...found(
      onWalking && pattern.easedByHangingFootDown === 'yes',
      'easedByHangingFootDown',
      'comes on walking and eases on hanging the foot down. Are there two kinds of pain? Pain at rest that eases so can be limb threat.',
    ),
  ]
}

export function contradictions(record: VisitRecord, facts: VisitFacts): Contradiction[] {
  const { redFlags, factors, crampPatterns } = record
  const walking = crampPatterns.some(({ whileWalking }) => whileWalking === 'yes')
  const low = sides.filter((side) => (abiHundredths(facts, side) ?? 100) <= 90).flatMap((side) => abiText(facts, side) ?? [])
  const found = (condition: boolean, section: VisitSection, field: string, text: string): Contradiction[] =>
    condition ? [{ text, section, key: null, field }] : []
  return [
    ...crampPatterns.flatMap(inPattern),
    ...found(
      walking && redFlags.exertionalLegSymptoms === 'no',
      'red-flags',
      'exertionalLegSymptoms',
      'A cramp comes on walking, but exertional leg symptoms are answered no. Which is it?',
    ),
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
  ]
}
