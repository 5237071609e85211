import { expect, it } from 'vitest'
import { perMinute } from './allowance'

it('lets each person do so many at once, then one for each part of a minute, and says how long to wait', () => {
  let now = 1_000
  const waitOf = perMinute(60, () => now)
  expect(Array.from({ length: 61 }, () => waitOf('one'))).toEqual([...Array.from({ length: 60 }, () => 0), 1])
  expect(waitOf('another')).toBe(0)
  now += 999
  expect(waitOf('one')).toBe(1)
  now += 2
  expect([waitOf('one'), waitOf('one')]).toEqual([0, 1])
  // A minute of quiet gives all of it back, and no more.
  now += 3_600_000
  expect(Array.from({ length: 61 }, () => waitOf('one')).filter((wait) => wait === 0)).toHaveLength(60)
})

it('does not grow with everybody who ever came', () => {
  let now = 0
  const waitOf = perMinute(1, () => now)
  for (let who = 0; who < 5_000; who += 1) {
    now += 100
    expect(waitOf(`person ${who}`)).toBe(0)
  }
  expect(waitOf('person 4999')).toBe(60)
})
