/** Within a cramp pattern, between the patterns and the red flags, and between them and the questionnaire. Source: clinical.md 2.10, 4.1, 9 (6). */
import type { VisitFacts } from '../visit/visit-facts'
import type { Row, VisitRecord } from '../visit/visit-record'
import { type Contradiction, found } from './contradiction'

function inPattern(pattern: Row<'cramp-pattern'>): Contradiction[] {
  const name = pattern.name?.trim() ? `"${pattern.name.trim()}": ` : ''
  const here = (condition: boolean, field: string, text: string) => found(condition, 'cramp-pattern', field, `${name}${text}`, pattern.id)
  const onWalking = pattern.whileWalking === 'yes'
  return [
    ...here(
      onWalking && pattern.easedByWalking === 'yes',
      'easedByWalking',
      'brought on by walking and eased by walking. Which is it? Claudication eases on standing still, a cramp on walking.',
    ),
    ...here(
      pattern.easedByStandingStill === 'yes' && pattern.easedByWalking === 'yes',
      'easedByStandingStill',
      'eased by standing still and by walking. Which of the two ends it?',
    ),
    ...here(
      onWalking && pattern.easedByHangingFootDown === 'yes',
      'easedByHangingFootDown',
      'comes on walking and eases on hanging the foot down. Are there two kinds of pain? Pain at rest that eases so can be limb threat.',
    ),
    ...here(
      pattern.urgeToMove === 'yes' && pattern.muscleHardens === 'yes',
      'urgeToMove',
      'an urge to move the legs and a muscle that hardens. Are there two complaints, restless legs and a cramp?',
    ),
  ]
}

/** Positive on the questionnaire, but every recorded cramp comes at night only. */
function nightOnly({ crampPatterns }: VisitRecord): boolean {
  return crampPatterns.length > 0 && crampPatterns.every(({ atNight, whileWalking }) => atNight === 'yes' && whileWalking === 'no')
}

export function crampContradictions(record: VisitRecord, facts: VisitFacts): Contradiction[] {
  const { crampPatterns, redFlags, edinburgh } = record
  const walking = crampPatterns.some(({ whileWalking }) => whileWalking === 'yes')
  const positive = facts.edinburgh?.result === 'definite' || facts.edinburgh?.result === 'atypical'
  const atRest = crampPatterns.some((each) => each.atRest === 'yes' && each.whileWalking === 'yes')
  return [
    ...crampPatterns.flatMap(inPattern),
    ...found(
      walking && redFlags.exertionalLegSymptoms === 'no',
      'red-flags',
      'exertionalLegSymptoms',
      'A cramp comes on walking, but exertional leg symptoms are answered no. Which is it?',
    ),
    ...found(
      positive && nightOnly(record),
      'edinburgh',
      'painOnWalking',
      'The questionnaire speaks for claudication, but every recorded cramp comes at night only. Is there a second pain, on walking?',
    ),
    ...found(
      walking && edinburgh.painOnWalking === 'no',
      'edinburgh',
      'painOnWalking',
      'A cramp comes on walking, but the questionnaire says no pain on walking. Which is it?',
    ),
    ...found(
      atRest && edinburgh.beginsAtRest === 'no',
      'edinburgh',
      'beginsAtRest',
      'The cramp that comes on walking also comes at rest, but the questionnaire says that it never begins at rest. Which is it?',
    ),
  ]
}
