/** The reading grade of every English handout, measured by a library that is not ours, as any tool outside would count it. */
import { syllable } from 'syllable'
import { describe, expect, it } from 'vitest'
import { interpretRestingStudy } from '../clinical/vascular-study/resting-study'
import { emptySection } from '../clinical/visit/visit-record'
import { linesOf } from './blocks'
import { composeHandout } from './compose'
import { everySheet, factsWith, linesIn } from './facts-for-tests'
import { handoutIds } from './handout-ids'
import { handoutLibrary } from './library'
import { medicalNames } from './medical-names'
import { readingGrade, sentencesIn, syllablesIn } from './reading-grade'
import { type EarlierWalk, yourVisit } from './your-visit'

/** Flesch-Kincaid (Kincaid 1975) with the library's syllables: 0.39 × words per sentence + 11.8 × syllables per word − 15.59. */
function gradeOf(lines: readonly string[]): number {
  const sentences = sentencesIn(lines)
  const words = sentences.flat()
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0)
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
}
/** Text that runs, without headings and fragments of lists, which flatter the measure. */
const running = (lines: readonly string[]) => lines.filter((line) => /[.?:]$/.test(line.trim()))

describe.each(handoutIds)('%s', (id) => {
  const handout = handoutLibrary[id].en

  it('reads at sixth grade or below on every sheet that the filter can make, medical names counted in full', () => {
    for (const sheet of everySheet(handout)) {
      const lines = linesIn(sheet)
      expect(gradeOf(lines)).toBeLessThanOrEqual(6)
      expect(gradeOf(running(lines))).toBeLessThanOrEqual(6)
      // As a tool that knows no lines sees it: a list without stops is one long sentence.
      expect(gradeOf([lines.join(' ')])).toBeLessThanOrEqual(6)
    }
  })

  it('is measured by our own counter within half a grade of it', () => {
    expect(Math.abs(readingGrade(linesIn(handout)).grade - gradeOf(linesIn(handout)))).toBeLessThanOrEqual(0.5)
  })
})

describe('the patient’s own numbers', () => {
  const measured = (mmHg: number) => ({ state: 'measured', mmHg }) as const
  const arms = { rightBrachial: measured(142), leftBrachial: measured(138) }
  /** Low and just below normal, normal and stiff, one arm only. */
  const studies = [
    { ...arms, rightPosteriorTibial: measured(96), leftPosteriorTibial: measured(131) },
    { ...arms, rightPosteriorTibial: measured(150), leftPosteriorTibial: { state: 'not-compressible' } as const },
    { rightBrachial: measured(142), rightPosteriorTibial: measured(96), armNotToUse: 'left', armNotToUseReason: 'mastectomy' } as const,
  ].map((pressures) => ({ ...emptySection('vascular-study'), ...pressures }))
  const walked = [
    { method: 'corridor', onsetState: 'felt', onset: 120, onsetUnit: 'm' },
    { method: 'six-minute', onsetState: 'none-within', onset: 400, onsetUnit: 'm' },
    { method: 'estimate', onset: 200, onsetUnit: 'm' },
  ] as const
  const march: EarlierWalk = {
    visitDay: '2026-03-03',
    method: 'corridor',
    protocol: null,
    unit: 'm',
    onsetMeters: 300,
    comparator: 'exact',
  }
  const told = (['ischemic', 'metabolic', 'biomechanical', 'sleep-related', 'mixed', 'undetermined'] as const).flatMap((cause) =>
    studies.flatMap((study) =>
      walked.map((walk) =>
        yourVisit({
          visitDay: 'November 23, 2026',
          signed: false,
          cause,
          walkTests: [{ ...emptySection('walk-test'), id: 'walk', ...walk }],
          abi: interpretRestingStudy(study).abi,
          distanceUnit: 'm',
          rescreenOn: 'November 23, 2027',
          study,
          earlierWalks: [march],
          discussed: true,
        }),
      ),
    ),
  )

  it('read at sixth grade or below by themselves', () => {
    expect(new Set(told.map((blocks) => blocks.flatMap(linesOf).join(' '))).size).toBe(54)
    for (const blocks of told) expect(gradeOf(blocks.flatMap(linesOf))).toBeLessThanOrEqual(6)
  })

  it.each(handoutIds)('leave %s at sixth grade or below', (id) => {
    for (const blocks of told) {
      const lines = linesIn(composeHandout(handoutLibrary[id].en, factsWith('no'), blocks))
      expect(gradeOf(lines)).toBeLessThanOrEqual(6)
      expect(gradeOf(running(lines))).toBeLessThanOrEqual(6)
    }
  })
})

it('counts most words of the handouts as our own counter does', () => {
  const exempt = new Set(medicalNames.en.flatMap((name) => name.split(/[\s-]+/)))
  const words = new Set(handoutIds.flatMap((id) => sentencesIn(linesIn(handoutLibrary[id].en)).flat()).map((word) => word.toLowerCase()))
  const plain = [...words].filter((word) => /^[a-z]+$/.test(word) && !exempt.has(word))
  const different = plain.filter((word) => syllable(word) !== syllablesIn(word))
  expect(different.length / plain.length).toBeLessThanOrEqual(0.03)
})
