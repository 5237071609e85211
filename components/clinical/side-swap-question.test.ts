import { expect, test } from 'vitest'
import { emptySection, type SectionValues, visitSections } from '../../clinical/visit/visit-record'
import { sideSwapQuestion } from './side-swap-question'

const mmHg = (value: number) => ({ state: 'measured' as const, mmHg: value })
const study = (right: number, left: number): SectionValues<'vascular-study'> => ({
  ...emptySection('vascular-study'),
  device: 'doppler',
  rightBrachial: mmHg(140),
  leftBrachial: mmHg(140),
  rightPosteriorTibial: mmHg(right),
  leftPosteriorTibial: mmHg(left),
})
const lastTime = { date: '2026-08-14', study: study(84, 140) }

test('legs that read like each other last time ask whether the sides are right', () => {
  expect(sideSwapQuestion(study(140, 84), lastTime)?.question).toContain('14-Aug-2026')
})

test('legs that read like themselves, or nothing to compare, ask nothing', () => {
  expect(sideSwapQuestion(study(84, 140), lastTime)).toBeNull()
  expect(sideSwapQuestion(study(140, 84), null)).toBeNull()
})

test('the answer is stored for these pressures alone, in a key that the record takes', () => {
  const key = sideSwapQuestion(study(140, 84), lastTime)?.key
  expect(key).not.toBe(sideSwapQuestion(study(140, 88), lastTime)?.key)
  expect(visitSections['vascular-study'].fields.confirmed.safeParse([key]).success).toBe(true)
})
