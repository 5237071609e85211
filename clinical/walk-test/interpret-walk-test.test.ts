import { describe, expect, test } from 'vitest'
import { emptySection, type Row } from '../visit/visit-record'
import { interpretWalkTest } from './interpret-walk-test'

const walked = (values: Partial<Row<'walk-test'>>) =>
  interpretWalkTest({ ...emptySection('walk-test'), id: '00000000-0000-4000-8000-000000000001', ...values })

test('a corridor test in meters', () => {
  const test = walked({
    method: 'corridor',
    onsetState: 'felt',
    onset: 120,
    onsetUnit: 'm',
    maximumState: 'forced-stop',
    maximum: 260,
    maximumUnit: 'm',
  })
  expect(test).toMatchObject({ onset: { meters: 120, comparator: 'exact' }, maximum: { meters: 260, comparator: 'exact' }, problems: [] })
})

test('no cramp within 400 ft is more than 121.92 m', () => {
  expect(walked({ method: 'corridor', onsetState: 'none-within', onset: 400, onsetUnit: 'ft' }).onset).toEqual({
    meters: 121.92,
    comparator: 'more-than',
  })
})

test('a walk that ended without a forced stop is more than its distance', () => {
  expect(walked({ method: 'six-minute', maximumState: 'not-stopped', maximum: 410, maximumUnit: 'm' }).maximum).toEqual({
    meters: 410,
    comparator: 'more-than',
  })
})

test("blocks and the patient's own estimate are approximate", () => {
  const blocks = { method: 'estimate', onset: 2, onsetUnit: 'block', blockFeet: 300 } as const
  expect(walked(blocks).onset).toEqual({ meters: 182.88, comparator: 'exact', approximate: true })
  expect(walked({ ...blocks, onsetUnit: 'yd' }).onset).toMatchObject({ approximate: true })
})

describe('time', () => {
  test('alone stays time', () => {
    expect(walked({ method: 'estimate', onset: 5, onsetUnit: 'min' }).onset).toEqual({ seconds: 300, comparator: 'exact' })
    expect(walked({ method: 'corridor', speed: 3, speedUnit: 'km/h', onset: 5, onsetUnit: 'min' }).onset).toEqual({
      seconds: 300,
      comparator: 'exact',
    })
  })

  test('on a treadmill of known speed is also meters', () => {
    const entered = { method: 'treadmill-constant', speed: 3, speedUnit: 'km/h', onset: 4, onsetUnit: 'min' } as const
    expect(walked(entered).onset).toEqual({ meters: 200, seconds: 240, comparator: 'exact' })
    const named = { method: 'treadmill-constant', protocol: 'constant-3.0-12', onset: 90, onsetUnit: 's' } as const
    expect(walked(named).onset).toEqual({ meters: 75, seconds: 90, comparator: 'exact' })
  })

  test('on a treadmill of unknown speed stays time', () => {
    expect(walked({ method: 'treadmill-graded', protocol: 'other', onset: 90, onsetUnit: 's' }).onset).toEqual({
      seconds: 90,
      comparator: 'exact',
    })
  })
})

describe('what is missing or cannot be', () => {
  test('nothing recorded', () => {
    expect(walked({})).toMatchObject({
      onset: { state: 'not-assessable', reasons: ['Onset distance not recorded.'] },
      maximum: { state: 'not-assessable' },
      problems: [],
    })
  })

  test('a number without a unit, blocks without feet', () => {
    expect(walked({ onset: 3 })).toMatchObject({ onset: { state: 'not-assessable' }, problems: [{ field: 'onsetUnit' }] })
    expect(walked({ onset: 3, onsetUnit: 'block' })).toMatchObject({
      onset: { state: 'not-assessable' },
      problems: [{ field: 'blockFeet' }],
    })
  })

  test.each([
    [260, 'm', 260, 'm', 0],
    [261, 'm', 260, 'm', 1],
    [900, 'ft', 260, 'm', 1],
    [850, 'ft', 260, 'm', 0],
    [3, 'min', 170, 's', 1],
    [3, 'min', 260, 'm', 0],
  ] as const)('onset %d %s, maximum %d %s: %d problems', (onset, onsetUnit, maximum, maximumUnit, problems) => {
    expect(walked({ onset, onsetUnit, maximum, maximumUnit }).problems).toHaveLength(problems)
  })

  test('a speed that the named protocol does not have', () => {
    const graded = { method: 'treadmill-graded', protocol: 'hiatt', speedUnit: 'km/h' } as const
    expect(walked({ ...graded, speed: 3.2 }).problems).toEqual([])
    expect(walked({ ...graded, speed: 4 }).problems).toMatchObject([{ field: 'speed' }])
  })
})

describe('word for word', () => {
  test.each([
    [{}, ['Onset distance not recorded.'], ['Maximum distance not recorded.']],
    [{ onset: 10, maximum: 20 }, ['Onset distance has no unit.'], ['Maximum distance has no unit.']],
    [
      { onset: 1, onsetUnit: 'block', maximum: 2, maximumUnit: 'block' },
      ['Onset distance is in blocks without the feet per block.'],
      ['Maximum distance is in blocks without the feet per block.'],
    ],
  ] as const)('%o', (values, onset, maximum) => {
    const found = walked({ method: 'corridor', ...values })
    expect(found.onset).toEqual({ state: 'not-assessable', reasons: onset })
    expect(found.maximum).toEqual({ state: 'not-assessable', reasons: maximum })
  })

  const unit = 'Choose the unit of this number.'
  const beyond = 'The onset is beyond the distance walked. Correct one of the two.'
  const block = 'Enter the feet per block, such as 300; a block is not a fixed length.'
  test.each([
    [{ onset: 10 }, [['onsetUnit', unit]]],
    [{ maximum: 10 }, [['maximumUnit', unit]]],
    [{ onset: 1, onsetUnit: 'block' }, [['blockFeet', block]]],
    [{ maximum: 1, maximumUnit: 'block' }, [['blockFeet', block]]],
    [{ maximum: 1, maximumUnit: 'block', blockFeet: 300 }, []],
    [{ onset: 101, onsetUnit: 'm', maximum: 100, maximumUnit: 'm' }, [['onset', beyond]]],
    [{ onset: 100, onsetUnit: 'm', maximum: 100, maximumUnit: 'm' }, []],
    [{ onset: 61, onsetUnit: 's', maximum: 1, maximumUnit: 'min' }, [['onset', beyond]]],
    [{ onset: 60, onsetUnit: 's', maximum: 1, maximumUnit: 'min' }, []],
    [{ onset: 500, onsetUnit: 'm', maximum: 1, maximumUnit: 'min' }, []],
    [{ onset: 500, onsetUnit: 'm' }, []],
    [{ maximum: 500, maximumUnit: 'm' }, []],
  ] as const)('%o asks %o', (values, problems) => {
    const found = walked({ method: 'corridor', ...values })
    expect(found.problems).toEqual(problems.map(([field, message]) => ({ field, message })))
  })

  test.each([
    ['hiatt', 3.26, 'km/h', 0],
    ['hiatt', 3.27, 'km/h', 1],
    ['hiatt', 3.16, 'km/h', 1],
    ['constant-3.0-12', 3.05, 'km/h', 0],
    ['other', 6, 'km/h', 0],
    [null, 6, 'km/h', 0],
  ] as const)('%s at %d %s: %d problem', (protocol, speed, speedUnit, count) => {
    const found = walked({ method: 'treadmill-graded', protocol, speed, speedUnit })
    expect(found.problems).toHaveLength(count)
    if (count === 1)
      expect(found.problems).toEqual([{ field: 'speed', message: 'This protocol walks at 2 mph. Correct the speed or the protocol.' }])
  })

  test('a time becomes meters only on a treadmill whose speed is known', () => {
    const timed = { onset: 2, onsetUnit: 'min', speed: 3, speedUnit: 'km/h' } as const
    expect(walked({ ...timed, method: 'treadmill-constant' }).onset).toEqual({ meters: 100, seconds: 120, comparator: 'exact' })
    expect(walked({ ...timed, method: 'treadmill-graded' }).onset).toMatchObject({ meters: 100 })
    expect(walked({ ...timed, method: 'corridor' }).onset).toEqual({ seconds: 120, comparator: 'exact' })
    expect(walked({ ...timed, method: 'treadmill-constant', speedUnit: null }).onset).toEqual({ seconds: 120, comparator: 'exact' })
    expect(walked({ ...timed, method: 'treadmill-constant', speed: null, protocol: 'constant-3.0-12' }).onset).toMatchObject({
      meters: 100,
    })
    expect(walked({ ...timed, method: 'corridor', protocol: 'constant-3.0-12' }).onset).toEqual({ seconds: 120, comparator: 'exact' })
  })
})
