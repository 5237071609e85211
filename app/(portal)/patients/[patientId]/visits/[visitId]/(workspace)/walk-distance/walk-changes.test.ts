import { expect, test } from 'vitest'
import { emptySection, type Row } from '../../../../../../../../clinical/visit/visit-record'
import { walkChanges } from './walk-changes'

type WalkTest = Row<'walk-test'>
const walk = (values: Partial<WalkTest>): WalkTest => ({ ...emptySection('walk-test'), id: 'a', ...values })
const sixMinutes = (meters: number, onset: number | null = null) =>
  walk({ method: 'six-minute', maximum: meters, maximumUnit: 'm', maximumState: 'forced-stop', onset, onsetUnit: 'm', onsetState: 'felt' })
const sizesOf = (test: WalkTest, earlier: WalkTest) =>
  walkChanges(test, [earlier]).map(({ part, important }) => [part, important.published, important.reached.map(({ size }) => size)])

test('six minutes, 20 m further reaches every published difference up to 20 m', () => {
  expect(sizesOf(sixMinutes(320), sixMinutes(300))).toEqual([['maximum', true, ['small', 'large', 'small']]])
})

test('six minutes, 7 m further reaches none', () => {
  expect(sizesOf(sixMinutes(307), sixMinutes(300))).toEqual([['maximum', true, []]])
})

test('an onset distance has no published difference of its own', () => {
  expect(sizesOf(sixMinutes(300, 200), sixMinutes(300, 100))[0]).toEqual(['onset', false, []])
})

test('a treadmill time counts only beyond noise', () => {
  const treadmill = (onset: number) =>
    walk({ method: 'treadmill-graded', protocol: 'gardner-skinner', onset, onsetUnit: 's', onsetState: 'felt' })
  expect(sizesOf(treadmill(200), treadmill(100))).toEqual([['onset', true, ['small', 'moderate', 'important']]])
  expect(sizesOf(treadmill(240), treadmill(200))).toEqual([['onset', true, []]])
})

test('another method is another test', () => {
  expect(walkChanges(sixMinutes(320), [walk({ method: 'corridor', maximum: 300, maximumUnit: 'm' })])).toEqual([])
})

test('a walk that nobody had to stop proves only that it went further', () => {
  const open = walk({ method: 'six-minute', maximum: 320, maximumUnit: 'm', maximumState: 'not-stopped' })
  expect(sizesOf(open, sixMinutes(300))[0]?.[2]).toEqual(['small', 'large', 'small'])
  expect(sizesOf(sixMinutes(330), open)[0]?.[2]).toEqual([])
})
