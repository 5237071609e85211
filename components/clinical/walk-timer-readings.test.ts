import { describe, expect, it } from 'vitest'
import { stopwatch, walkTimerReadings } from './walk-timer-readings'

const minute = 60_000
const walk = {
  startedAt: 1_000,
  onsetAt: 1_000 + 94_200,
  stoppedAt: 1_000 + 3 * minute,
  relievedAt: 1_000 + 7 * minute,
  laps: [31_000, 61_000, 91_000, 121_000],
}

describe('the readings of a timed walk', () => {
  it('gives seconds from the start, relief from the stop, and the laps that were complete', () => {
    expect(walkTimerReadings(walk, 30)).toEqual({
      onsetSeconds: 94,
      maximumSeconds: 180,
      reliefSeconds: 240,
      onsetMeters: 90,
      maximumMeters: 120,
    })
  })

  it('gives no distance without a lap length and nothing before its moment', () => {
    expect(walkTimerReadings({ ...walk, onsetAt: null, relievedAt: null }, null)).toEqual({
      onsetSeconds: null,
      maximumSeconds: 180,
      reliefSeconds: null,
      onsetMeters: null,
      maximumMeters: null,
    })
  })

  it('never gives a negative time, whatever the clock of the device did', () => {
    expect(walkTimerReadings({ ...walk, onsetAt: 0 }, 30).onsetSeconds).toBe(0)
  })
})

describe('the stopwatch', () => {
  it.each([
    [0, '00:00.0'],
    [94_259, '01:34.2'],
    [3_599_999, '59:59.9'],
    [3_723_400, '1:02:03.4'],
    [-5, '00:00.0'],
  ])('reads %d ms as %s', (ms, words) => expect(stopwatch(ms)).toBe(words))
})
