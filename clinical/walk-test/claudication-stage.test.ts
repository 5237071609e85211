import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toMeters } from '../measurement'
import { fontaineStage, rutherfordCategory } from './claudication-stage'

const claudication = (meters: number, more: object = {}) => fontaineStage({ symptom: 'claudication', onset: { meters, ...more } })

test.each([
  ['none', 'I'],
  ['rest-pain', 'III'],
  ['tissue-loss', 'IV'],
] as const)('%s is stage %s whatever the distance', (symptom, stage) => {
  expect(fontaineStage({ symptom })).toMatchObject({ stage })
  expect(fontaineStage({ symptom, onset: { meters: 500, method: 'treadmill-graded' } })).toMatchObject({ stage })
})

describe('claudication at the 200 m cut-off', () => {
  test.each([
    [0, 'IIb'],
    [199.99, 'IIb'],
    [200, 'IIb'],
    [200.01, 'IIa'],
    [1500, 'IIa'],
  ])('onset %d m is %s', (meters, stage) => {
    expect(claudication(meters)).toMatchObject({ stage })
  })

  test('exactly 200 m says that the sources leave it undefined', () => {
    expect(claudication(200).reasons.join(' ')).toMatch(/undefined in the sources/)
    expect(claudication(199).reasons.join(' ')).not.toMatch(/undefined/)
  })

  test('219 yards is beyond it, 218 is not', () => {
    expect(claudication(toMeters({ value: 219, unit: 'yd' }).meters)).toMatchObject({ stage: 'IIa' })
    expect(claudication(toMeters({ value: 218, unit: 'yd' }).meters)).toMatchObject({ stage: 'IIb' })
  })
})

describe('no cramp within a distance', () => {
  test.each([
    [400, 'IIa'],
    [201, 'IIa'],
    [200, 'IIa'],
  ])('none within %d m is %s', (meters, stage) => {
    expect(claudication(meters, { comparator: 'more-than' })).toMatchObject({ stage })
  })

  test.each([199, 120])('none within %d m is not assessable', (meters) => {
    expect(claudication(meters, { comparator: 'more-than' })).toMatchObject({
      state: 'not-assessable',
      reasons: [expect.stringContaining(`${meters} m`)],
    })
  })
})

describe('the method', () => {
  test('a graded treadmill stages nothing', () => {
    for (const meters of [100, 500]) expect(claudication(meters, { method: 'treadmill-graded' })).toMatchObject({ state: 'not-assessable' })
    expect(claudication(500, { method: 'treadmill-graded', comparator: 'more-than' })).toMatchObject({ state: 'not-assessable' })
  })

  test.each(['corridor', 'six-minute', 'treadmill-constant', 'estimate', 'diary'] as const)('%s does', (method) => {
    expect(claudication(120, { method })).toMatchObject({ stage: 'IIb' })
  })

  test('an estimate and a constant-load treadmill say what they are', () => {
    expect(claudication(120, { method: 'estimate' }).reasons).toHaveLength(2)
    expect(claudication(120, { method: 'treadmill-constant' }).reasons).toHaveLength(2)
  })
})

test('claudication without a usable distance is not assessable', () => {
  expect(fontaineStage({ symptom: 'claudication' })).toMatchObject({ state: 'not-assessable' })
  for (const meters of [Number.NaN, -1, Number.POSITIVE_INFINITY]) expect(claudication(meters)).toMatchObject({ state: 'not-assessable' })
})

test('a longer onset never makes the stage worse', () => {
  const distance = fc.double({ min: 0, max: 5000, noNaN: true })
  fc.assert(
    fc.property(distance, distance, (a, b) => {
      const [near, far] = a < b ? [a, b] : [b, a]
      const stageAt = (meters: number) => (claudication(meters) as { stage: string }).stage
      if (stageAt(near) === 'IIa') expect(stageAt(far)).toBe('IIa')
    }),
  )
})

describe("Rutherford's chronic category", () => {
  const onTreadmill = (completed: boolean, postAnkleMmHg: number, restAnkleMmHg = 100) =>
    rutherfordCategory({ symptom: 'claudication', treadmill: { completed, postAnkleMmHg, restAnkleMmHg } })

  test.each([
    [true, 51, 100, 1],
    [true, 80, 100, 1],
    [true, 50, 100, 2],
    [true, 40, 100, 2],
    [false, 50, 100, 2],
    [false, 90, 100, 2],
    [false, 49, 100, 3],
  ])('completed %s, ankle after %d, at rest %d: category %d', (completed, post, rest, category) => {
    expect(onTreadmill(completed, post, rest)).toMatchObject({ category })
  })

  test('a fall of less than 20 on a completed test is a normal test', () => {
    expect(onTreadmill(true, 81, 100)).toMatchObject({ state: 'not-assessable' })
  })

  test('claudication without the treadmill test has no category, whatever the distance', () => {
    expect(rutherfordCategory({ symptom: 'claudication' })).toMatchObject({ state: 'not-assessable' })
    expect(onTreadmill(true, 0)).toMatchObject({ state: 'not-assessable' })
  })

  test.each([
    [{ restingAnkleMmHg: 39 }, true],
    [{ restingAnkleMmHg: 40 }, false],
    [{ toeMmHg: 29 }, true],
    [{ toeMmHg: 30 }, false],
    [{ restingAnkleMmHg: 120, toeMmHg: 20 }, true],
    [{ flatWaveform: true }, true],
    [{ flatWaveform: false }, false],
    [{}, true],
  ])('rest pain with %o', (measured, confirmed) => {
    const result = rutherfordCategory({ symptom: 'rest-pain', ...measured })
    expect(result).toMatchObject(confirmed ? { category: 4 } : { state: 'not-assessable' })
  })

  test.each([
    [{ tissueLoss: 'minor', restingAnkleMmHg: 59 }, 5],
    [{ tissueLoss: 'major', toeMmHg: 39 }, 6],
    [{ tissueLoss: 'minor' }, 5],
  ] as const)('tissue loss with %o: category %d', (measured, category) => {
    expect(rutherfordCategory({ symptom: 'tissue-loss', ...measured })).toMatchObject({ category })
  })

  test('tissue loss that the pressures do not explain, or of unknown extent, has none', () => {
    expect(rutherfordCategory({ symptom: 'tissue-loss', tissueLoss: 'minor', restingAnkleMmHg: 60, toeMmHg: 40 })).toMatchObject({
      state: 'not-assessable',
    })
    expect(rutherfordCategory({ symptom: 'tissue-loss', toeMmHg: 20 })).toMatchObject({ state: 'not-assessable' })
  })

  test('no symptom is category 0', () => {
    expect(rutherfordCategory({ symptom: 'none' })).toMatchObject({ category: 0 })
  })
})

describe('the reasons, word for word', () => {
  test.each([
    [fontaineStage({ symptom: 'tissue-loss' }), 'Ulcer, necrosis or gangrene.'],
    [fontaineStage({ symptom: 'rest-pain' }), 'Ischemic rest pain.'],
    [fontaineStage({ symptom: 'none' }), 'No symptom.'],
    [fontaineStage({ symptom: 'claudication' }), 'Claudication without an onset distance.'],
    [
      claudication(300, { method: 'treadmill-graded' }),
      'A graded treadmill does not give the onset distance on the flat; the 200 m cut-off does not apply to it.',
    ],
    [claudication(-1), 'The onset distance is not a distance in meters.'],
    [claudication(200, { comparator: 'more-than' }), 'No cramp within 200 m: onset above 200 m.'],
    [
      claudication(199, { comparator: 'more-than' }),
      'No cramp within 199 m: the walk ended before 200 m, so the onset may lie on either side of it.',
    ],
    [claudication(250), 'Onset 250 m, above 200 m.'],
    [claudication(150), 'Onset 150 m, below 200 m.'],
    [claudication(200), 'Onset exactly 200 m: the cut-off is undefined in the sources; counted as IIb.'],
  ])('Fontaine, case %#', ({ reasons }, reason) => {
    expect(reasons).toEqual([reason])
  })

  test.each([
    ['estimate', "The patient's own estimate, which agrees poorly with a measured distance."],
    ['treadmill-constant', 'Measured on a treadmill at constant load, not on the flat.'],
  ] as const)('Fontaine by %s', (method, caution) => {
    expect(claudication(120, { method }).reasons).toEqual(['Onset 120 m, below 200 m.', caution])
  })

  const treadmill = (completed: boolean, postAnkleMmHg: number, restAnkleMmHg = 100) => ({ completed, postAnkleMmHg, restAnkleMmHg })
  const limits4 = 'ankle below 40, toe below 30 mmHg or a flat waveform'
  test.each([
    [rutherfordCategory({ symptom: 'none' }), 'No symptom.'],
    [
      rutherfordCategory({ symptom: 'claudication' }),
      'Categories 1 to 3 need the standard treadmill test with ankle pressures; they have no official distances.',
    ],
    [
      rutherfordCategory({ symptom: 'claudication', treadmill: treadmill(true, 60) }),
      'Completed the treadmill; ankle 100 mmHg at rest, 60 mmHg after.',
    ],
    [
      rutherfordCategory({ symptom: 'claudication', treadmill: treadmill(false, 40) }),
      'Did not complete the treadmill; ankle 100 mmHg at rest, 40 mmHg after.',
    ],
    [
      rutherfordCategory({ symptom: 'claudication', treadmill: treadmill(true, 90) }),
      'The treadmill test is normal, so it does not explain the claudication.',
    ],
    [rutherfordCategory({ symptom: 'claudication', treadmill: treadmill(true, 60, 301) }), 'An ankle pressure is not 1 to 300 mmHg.'],
    [rutherfordCategory({ symptom: 'claudication', treadmill: treadmill(true, 1.5) }), 'An ankle pressure is not 1 to 300 mmHg.'],
    [rutherfordCategory({ symptom: 'tissue-loss' }), 'Say whether the tissue loss is minor or major.'],
    [rutherfordCategory({ symptom: 'rest-pain' }), `By the symptom alone: ${limits4} would confirm it.`],
    [rutherfordCategory({ symptom: 'rest-pain', restingAnkleMmHg: 35, toeMmHg: 45 }), 'Measured: ankle 35 mmHg, toe 45 mmHg.'],
    [rutherfordCategory({ symptom: 'rest-pain', flatWaveform: true }), 'Measured: flat waveform.'],
    [
      rutherfordCategory({ symptom: 'rest-pain', restingAnkleMmHg: 90, flatWaveform: false }),
      `Not explained by ischemia so far (ankle 90 mmHg, pulsatile waveform; it takes ${limits4}).`,
    ],
    [
      rutherfordCategory({ symptom: 'tissue-loss', tissueLoss: 'major' }),
      'By the symptom alone: ankle below 60, toe below 40 mmHg or a flat waveform would confirm it.',
    ],
  ])('Rutherford, case %#', ({ reasons }, reason) => {
    expect(reasons).toEqual([reason])
  })

  test('1 and 300 mmHg are pressures', () => {
    expect(rutherfordCategory({ symptom: 'claudication', treadmill: treadmill(false, 1, 300) })).toMatchObject({ category: 3 })
  })
})
