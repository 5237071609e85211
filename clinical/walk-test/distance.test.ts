import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distanceWalked } from './distance'

test.each([
  [{ speedKmh: 3, seconds: 60 }, 50],
  [{ speedKmh: 3.2, seconds: 225 }, 200],
  [{ speed: { value: 2, unit: 'mph' }, seconds: 3600 }, 3218.688],
  [{ speed: { value: 3.6, unit: 'km/h' }, seconds: 200.5 }, 200.5],
  [{ laps: 4, lapMeters: 30, extraMeters: 12.5 }, 132.5],
  [{ laps: 0, lapMeters: 30, extraMeters: 0 }, 0],
  [{ laps: 3, lapMeters: 0.1, extraMeters: 0 }, 0.3],
] as const)('%o is %d m', (walked, meters) => {
  expect(distanceWalked(walked)).toBe(meters)
})

test('speeds of the protocols in meters per minute', () => {
  expect(distanceWalked({ speedKmh: 3.2, seconds: 60 })).toBeCloseTo(53.33, 2)
  expect(distanceWalked({ speed: { value: 2, unit: 'mph' }, seconds: 60 })).toBeCloseTo(53.64, 2)
})

test.each([
  { speedKmh: -1, seconds: 60 },
  { speedKmh: 3, seconds: Number.NaN },
  { speed: { value: 3, unit: 'm/s' }, seconds: 60 },
  { laps: -1, lapMeters: 30, extraMeters: 0 },
])('%o is refused', (walked) => {
  expect(() => distanceWalked(walked as never)).toThrow(RangeError)
})

test('one long lap equals many short ones', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 1000 }), (laps, lapMeters) => {
      expect(distanceWalked({ laps, lapMeters, extraMeters: 0 })).toBe(
        distanceWalked({ laps: 1, lapMeters: laps * lapMeters, extraMeters: 0 }),
      )
    }),
  )
})

test.each([
  [{ speedKmh: -1, seconds: 60 }, 'The speed cannot be negative.'],
  [{ speedKmh: 3, seconds: -60 }, 'The time cannot be negative.'],
  [{ speed: { value: 3, unit: 'm/s' }, seconds: 60 }, '"m/s" is not a unit of speed that Footfall knows.'],
  [{ laps: -1, lapMeters: 30, extraMeters: 0 }, 'The number of laps cannot be negative.'],
  [{ laps: 1, lapMeters: -30, extraMeters: 0 }, 'The lap length cannot be negative.'],
  [{ laps: 1, lapMeters: 30, extraMeters: -1 }, 'The extra distance cannot be negative.'],
])('%o is refused and says why', (walked, message) => {
  expect(() => distanceWalked(walked as never)).toThrow(new RangeError(message))
})

test('nothing walked is no distance', () => {
  expect(distanceWalked({ speedKmh: 0, seconds: 60 })).toBe(0)
  expect(distanceWalked({ speedKmh: 3, seconds: 0 })).toBe(0)
})
