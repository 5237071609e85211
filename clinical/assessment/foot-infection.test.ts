import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FootInfectionInput, footInfectionGrade, type SirsInput, sirsCriteria } from './foot-infection'

const well: SirsInput = { bodyTemperatureCelsius: 36.8, heartRate: 72, respiratoryRate: 14, whiteCells: 7.1 }
const clean: FootInfectionInput = {
  swelling: 'no',
  tenderness: 'no',
  warmth: 'no',
  pus: 'no',
  deepInfection: 'no',
  erythemaMm: 0,
  sirs: sirsCriteria(well),
}
const grade = (more: Partial<FootInfectionInput>) => footInfectionGrade({ ...clean, ...more })
const ill = sirsCriteria({ ...well, bodyTemperatureCelsius: 38.4, heartRate: 104 })

describe('systemic criteria, on both sides of each limit', () => {
  test.each([
    ['bodyTemperatureCelsius', 38, 0, ''],
    ['bodyTemperatureCelsius', 38.1, 1, 'Temperature 38.1 °C.'],
    ['bodyTemperatureCelsius', 36, 0, ''],
    ['bodyTemperatureCelsius', 35.9, 1, 'Temperature 35.9 °C.'],
    ['heartRate', 90, 0, ''],
    ['heartRate', 91, 1, 'Heart rate 91 per minute.'],
    ['respiratoryRate', 20, 0, ''],
    ['respiratoryRate', 21, 1, '21 breaths per minute.'],
    ['whiteCells', 12, 0, ''],
    ['whiteCells', 12.1, 1, 'White cells 12.1 ×10³/µL.'],
    ['whiteCells', 4, 0, ''],
    ['whiteCells', 3.9, 1, 'White cells 3.9 ×10³/µL.'],
  ] as const)('%s %d', (item, value, count, says) => {
    expect(sirsCriteria({ ...well, [item]: value })).toEqual({
      met: 'no',
      atLeast: count,
      atMost: count,
      criteria: count === 0 ? [] : [says],
      missing: [],
    })
  })

  test('two are enough, one with one open is not known', () => {
    expect(ill).toEqual({
      met: 'yes',
      atLeast: 2,
      atMost: 2,
      criteria: ['Temperature 38.4 °C.', 'Heart rate 104 per minute.'],
      missing: [],
    })
    expect(sirsCriteria({ ...well, heartRate: 104, whiteCells: null })).toMatchObject({
      met: null,
      atLeast: 1,
      atMost: 2,
      missing: ['whiteCells'],
    })
    expect(sirsCriteria({ ...well, whiteCells: null })).toMatchObject({ met: 'no', atLeast: 0, atMost: 1, missing: ['whiteCells'] })
    expect(sirsCriteria({ bodyTemperatureCelsius: 39, heartRate: 110 })).toMatchObject({ met: 'yes', atLeast: 2, atMost: 4 })
    expect(sirsCriteria({})).toEqual({
      met: null,
      atLeast: 0,
      atMost: 4,
      criteria: [],
      missing: ['bodyTemperatureCelsius', 'heartRate', 'respiratoryRate', 'whiteCells'],
    })
  })
})

describe('the local grade', () => {
  test.each([
    [{}, 0, 'No local sign found.'],
    [{ swelling: 'yes' }, 0, 'Found: swelling.'],
    [{ swelling: 'yes', warmth: 'yes' }, 1, 'Found: swelling, warmth.'],
    [{ tenderness: 'yes', pus: 'yes' }, 1, 'Found: tenderness, pus.'],
    [{ erythemaMm: 5, pus: 'yes' }, 0, 'Found: pus.'],
    [{ erythemaMm: 6, pus: 'yes' }, 1, 'Found: redness 6 mm wide, pus.'],
    [{ erythemaMm: 20, pus: 'yes' }, 1, 'Found: redness 20 mm wide, pus.'],
    [{ erythemaMm: 21 }, 2, 'Found: redness 21 mm wide.'],
    [{ erythemaMm: 20 }, 0, 'Found: redness 20 mm wide.'],
  ] as const)('%o: grade %d', (found, expected, reason) => {
    expect(grade(found)).toEqual({ grade: expected, reasons: [reason] })
  })

  test('deeper than skin is grade 2 at least', () => {
    expect(grade({ deepInfection: 'yes' })).toEqual({ grade: 2, reasons: ['No local sign found.', 'Deeper than skin.'] })
  })
})

describe('with systemic criteria', () => {
  test.each([
    [{ swelling: 'yes', warmth: 'yes' }, 3],
    [{ deepInfection: 'yes' }, 3],
    [{ erythemaMm: 30 }, 3],
    [{}, 0],
    [{ swelling: 'yes' }, 0],
  ] as const)('%o: grade %d', (found, expected) => {
    expect(grade({ ...found, sirs: ill })).toMatchObject({ grade: expected })
  })

  test('the criteria are named', () => {
    expect(grade({ swelling: 'yes', pus: 'yes', sirs: ill })).toEqual({
      grade: 3,
      reasons: ['Found: swelling, pus.', 'Temperature 38.4 °C.', 'Heart rate 104 per minute.'],
    })
  })

  test('one is not enough', () => {
    expect(grade({ deepInfection: 'yes', sirs: sirsCriteria({ ...well, heartRate: 104 }) })).toMatchObject({ grade: 2 })
  })
})

describe('what was not looked at may be there', () => {
  test('nothing known', () => {
    expect(footInfectionGrade({ sirs: sirsCriteria({}) })).toEqual({
      state: 'not-assessable',
      atLeast: 0,
      atMost: 3,
      missing: [
        'swelling',
        'tenderness',
        'warmth',
        'pus',
        'erythemaMm',
        'deepInfection',
        'bodyTemperatureCelsius',
        'heartRate',
        'respiratoryRate',
        'whiteCells',
      ],
      reasons: ['No local sign found.'],
    })
  })

  test.each([
    [{ pus: null }, { grade: 0 }],
    [
      { pus: null, warmth: null },
      { atLeast: 0, atMost: 1, missing: ['warmth', 'pus'] },
    ],
    [{ swelling: 'yes', warmth: 'yes', pus: null }, { grade: 1 }],
    [{ erythemaMm: null }, { atLeast: 0, atMost: 2, missing: ['erythemaMm'] }],
    [{ deepInfection: null }, { atLeast: 0, atMost: 2, missing: ['deepInfection'] }],
    [{ deepInfection: 'yes', pus: null, erythemaMm: null }, { grade: 2 }],
    [{ sirs: sirsCriteria({}) }, { grade: 0 }],
  ] as const)('%o', (found, expected) => {
    expect(grade(found as Partial<FootInfectionInput>)).toMatchObject(expected)
  })

  test('only what decides is missing', () => {
    const open = sirsCriteria({ bodyTemperatureCelsius: 37, heartRate: 95 })
    expect(grade({ deepInfection: 'yes', sirs: open })).toEqual({
      state: 'not-assessable',
      atLeast: 2,
      atMost: 3,
      missing: ['respiratoryRate', 'whiteCells'],
      reasons: ['No local sign found.', 'Deeper than skin.', 'Heart rate 95 per minute.'],
    })
    expect(grade({ deepInfection: 'yes', pus: null, sirs: open })).toMatchObject({ missing: ['respiratoryRate', 'whiteCells'] })
    const oneOpen = sirsCriteria({ ...well, whiteCells: null })
    expect(grade({ deepInfection: null, sirs: oneOpen })).toMatchObject({ missing: ['deepInfection'] })
    expect(grade({ deepInfection: 'yes', sirs: oneOpen })).toMatchObject({ grade: 2 })
  })

  test('with less known the range only widens', () => {
    const answer = fc.constantFrom('yes' as const, 'no' as const, null)
    const local = fc.record({
      swelling: answer,
      tenderness: answer,
      warmth: answer,
      pus: answer,
      deepInfection: answer,
      erythemaMm: fc.constantFrom(0, 5, 6, 20, 21, null),
    })
    const vital = fc.record({
      bodyTemperatureCelsius: fc.constantFrom(35, 37, 39, null),
      heartRate: fc.constantFrom(80, 100, null),
      respiratoryRate: fc.constantFrom(15, 25, null),
      whiteCells: fc.constantFrom(3, 8, 15, null),
    })
    const rangeOf = (input: FootInfectionInput) => {
      const found = footInfectionGrade(input)
      return 'grade' in found ? [found.grade, found.grade] : [found.atLeast, found.atMost]
    }
    const forgettable = ['swelling', 'tenderness', 'warmth', 'pus', 'deepInfection', 'erythemaMm'] as const
    fc.assert(
      fc.property(local, vital, fc.constantFrom(...forgettable), (signs, vitals, forgotten) => {
        const [least = 0, most = 3] = rangeOf({ ...signs, sirs: sirsCriteria(vitals) })
        const [lessLeast = 0, lessMost = 3] = rangeOf({ ...signs, [forgotten]: null, sirs: sirsCriteria(vitals) })
        const [noVitalsLeast = 0, noVitalsMost = 3] = rangeOf({ ...signs, sirs: sirsCriteria({}) })
        expect(lessLeast).toBeLessThanOrEqual(least)
        expect(lessMost).toBeGreaterThanOrEqual(most)
        expect(noVitalsLeast).toBeLessThanOrEqual(least)
        expect(noVitalsMost).toBeGreaterThanOrEqual(most)
      }),
    )
  })
})
