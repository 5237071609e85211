import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type WifiGrade, type WifiIschemiaInput, wifiIschemiaGrade, wifiRisks, wifiStage, wifiStageNote } from './wifi'

const grades: readonly WifiGrade[] = [0, 1, 2, 3]
const graded = (input: WifiIschemiaInput) => wifiIschemiaGrade(input)

describe('toe pressure and TcPO2, on both sides of each limit', () => {
  test.each([
    [60, 0],
    [59, 1],
    [40, 1],
    [39, 2],
    [30, 2],
    [29, 3],
    [0, 3],
  ])('%d mmHg: grade %d', (mmHg, grade) => {
    expect(graded({ toePressure: mmHg })).toEqual({ grade, from: 'toe-pressure', reasons: [`Toe pressure ${mmHg} mmHg: grade ${grade}.`] })
    expect(graded({ tcpo2: mmHg })).toEqual({ grade, from: 'tcpo2', reasons: [`TcPO2 ${mmHg} mmHg: grade ${grade}.`] })
  })

  test('they decide over the ABI and the ankle, and the worse of the two counts', () => {
    const disagree = 'They disagree: toe pressure or TcPO2 decides, the worse of the two.'
    expect(graded({ abi: 1.1, toePressure: 28, diabetes: false })).toEqual({
      grade: 3,
      from: 'toe-pressure',
      reasons: ['Toe pressure 28 mmHg: grade 3.', 'ABI 1.10: grade 0.', disagree],
    })
    expect(graded({ anklePressure: 45, toePressure: 65 })).toMatchObject({ grade: 0, from: 'toe-pressure' })
    expect(graded({ toePressure: 45, tcpo2: 25 })).toEqual({
      grade: 3,
      from: 'tcpo2',
      reasons: ['Toe pressure 45 mmHg: grade 1.', 'TcPO2 25 mmHg: grade 3.', disagree],
    })
    expect(graded({ toePressure: 25, tcpo2: 45 })).toMatchObject({ grade: 3, from: 'toe-pressure' })
    expect(graded({ toePressure: 45, tcpo2: 50, abi: 0.7 })).toEqual({
      grade: 1,
      from: 'toe-pressure',
      reasons: ['Toe pressure 45 mmHg: grade 1.', 'TcPO2 50 mmHg: grade 1.', 'ABI 0.70: grade 1.'],
    })
  })

  test('they decide with diabetes and with a non-compressible ABI', () => {
    expect(graded({ abi: 1.52, toePressure: 42, diabetes: true })).toEqual({
      grade: 1,
      from: 'toe-pressure',
      reasons: ['Toe pressure 42 mmHg: grade 1.', 'The ABI is non-compressible: it grades nothing.'],
    })
  })
})

describe('ABI and ankle pressure, where nothing better was measured', () => {
  test.each([
    [1.3, 0],
    [0.8, 0],
    [0.79, 1],
    [0.795, 0],
    [0.6, 1],
    [0.59, 2],
    [0.4, 2],
    [0.39, 3],
    [0.394, 3],
  ])('ABI %d: grade %d', (abi, grade) => {
    expect(graded({ abi, diabetes: false })).toMatchObject({ grade, from: 'abi' })
  })

  test.each([
    [101, 0],
    [100, 1],
    [71, 1],
    [70, 2],
    [69, 2],
    [50, 2],
    [49, 3],
  ])('ankle %d mmHg: grade %d', (anklePressure, grade) => {
    expect(graded({ anklePressure, diabetes: false })).toMatchObject({ grade, from: 'ankle-pressure' })
  })

  test('70 mmHg lies in two bands, and the reason says so', () => {
    expect(graded({ anklePressure: 70, diabetes: false })).toEqual({
      grade: 2,
      from: 'ankle-pressure',
      provisional: 'no-toe-pressure',
      reasons: [
        'Ankle pressure 70 mmHg: grade 2.',
        'An ankle pressure of 70 mmHg lies in two bands: the worse counts.',
        'No toe pressure or TcPO2: ischemia may be worse than this.',
      ],
    })
    expect(graded({ anklePressure: 71, diabetes: false })).toMatchObject({
      reasons: ['Ankle pressure 71 mmHg: grade 1.', 'No toe pressure or TcPO2: ischemia may be worse than this.'],
    })
  })

  test('the worse of the two', () => {
    expect(graded({ abi: 0.7, anklePressure: 60, diabetes: false })).toMatchObject({ grade: 2, from: 'ankle-pressure' })
    expect(graded({ abi: 0.5, anklePressure: 90, diabetes: false })).toMatchObject({ grade: 2, from: 'abi' })
    expect(graded({ abi: 0.7, anklePressure: 90, diabetes: false })).toMatchObject({ grade: 1, from: 'abi' })
  })

  test('a grade from them is provisional, but for the worst', () => {
    expect(graded({ abi: 0.35 })).toEqual({ grade: 3, from: 'abi', reasons: ['ABI 0.35: grade 3.'] })
    expect(graded({ abi: 0.45 })).toMatchObject({ grade: 2, provisional: 'no-toe-pressure' })
  })

  test.each([undefined, null, 'not-asked'] as const)('diabetes %s is not "no"', (diabetes) => {
    expect(graded({ abi: 0.7, diabetes })).toEqual({
      grade: 1,
      from: 'abi',
      provisional: 'no-toe-pressure',
      reasons: [
        'ABI 0.70: grade 1.',
        'Diabetes is not asked: with diabetes only a toe pressure or TcPO2 decides.',
        'No toe pressure or TcPO2: ischemia may be worse than this.',
      ],
    })
  })
})

describe('not assessable', () => {
  const needed = 'A toe pressure or TcPO2 is needed.'
  test('with diabetes the ABI only shows the least', () => {
    expect(graded({ abi: 0.7, diabetes: true })).toEqual({
      state: 'not-assessable',
      atLeast: 1,
      reasons: ['ABI 0.70: grade 1.', 'With diabetes the ABI and the ankle pressure may read too high.', needed],
    })
    expect(graded({ abi: 0.3, diabetes: true })).toMatchObject({ grade: 3, from: 'abi' })
  })

  test.each([1.31, 1.52, 'non-compressible'] as const)('ABI %s grades nothing', (abi) => {
    const says = 'The ABI is non-compressible: it grades nothing.'
    expect(graded({ abi })).toEqual({ state: 'not-assessable', reasons: [says, needed] })
    expect(graded({ abi, anklePressure: 90, diabetes: false })).toEqual({
      state: 'not-assessable',
      atLeast: 1,
      reasons: ['Ankle pressure 90 mmHg: grade 1.', says, needed],
    })
    expect(graded({ abi, anklePressure: 45 })).toMatchObject({ grade: 3, from: 'ankle-pressure' })
  })

  test.each([{}, { abi: null, anklePressure: null, toePressure: null, tcpo2: null }, { abi: Number.NaN, toePressure: -1 }])(
    '%o',
    (input) => {
      expect(graded(input)).toEqual({ state: 'not-assessable', reasons: [needed] })
    },
  )
})

test('a flat forefoot waveform is grade 3, whatever else was measured', () => {
  const flat = { grade: 3, from: 'waveform', reasons: ['Flat forefoot waveform: grade 3.'] }
  expect(graded({ flatForefootWaveform: true, toePressure: 80, abi: 1.1 })).toEqual(flat)
  expect(graded({ flatForefootWaveform: true })).toEqual(flat)
  expect(graded({ flatForefootWaveform: false, toePressure: 80 })).toMatchObject({ grade: 0 })
  expect(graded({ flatForefootWaveform: null, toePressure: 80 })).toMatchObject({ grade: 0 })
})

test('less perfusion never lowers the grade, and what is not measured never reassures for good', () => {
  const pressure = fc.integer({ min: 0, max: 150 })
  const gradeOf = (input: WifiIschemiaInput) => {
    const found = graded(input)
    return 'grade' in found ? found.grade : (found.atLeast ?? 0)
  }
  fc.assert(
    fc.property(pressure, pressure, pressure, (toe, ankle, less) => {
      expect(gradeOf({ toePressure: Math.max(0, toe - less) })).toBeGreaterThanOrEqual(gradeOf({ toePressure: toe }))
      expect(gradeOf({ anklePressure: Math.max(0, ankle - less) })).toBeGreaterThanOrEqual(gradeOf({ anklePressure: ankle }))
      const withoutToe = graded({ anklePressure: ankle, diabetes: false })
      if ('grade' in withoutToe && withoutToe.grade < 3) expect(withoutToe.provisional).toBe('no-toe-pressure')
    }),
  )
})

describe('the stage is a lookup', () => {
  const risks = { VL: 1, L: 2, M: 3, H: 4 } as const
  /** As printed in clinical.md 3.7, rows by wound, groups by ischemia, columns by foot infection. */
  const printed = [
    'VL VL L M | VL L M H | L L M H | L M M H',
    'VL VL L M | VL L M H | L M H H | M M H H',
    'L L M H | M M H H | M H H H | H H H H',
    'M M H H | H H H H | H H H H | H H H H',
  ].map((row) => row.split(' | ').map((group) => group.split(' ')))
  const cells = grades.flatMap((wound) => grades.flatMap((ischemia) => grades.map((infection) => ({ wound, ischemia, infection }))))
  const stageOf = (cell: (typeof cells)[number]) => wifiStage(cell).stage

  test.each(cells)('W$wound I$ischemia fI$infection', (cell) => {
    const stage = risks[printed[cell.wound]?.[cell.ischemia]?.[cell.infection] as keyof typeof risks]
    expect(wifiStage(cell)).toEqual({ stage, risk: ['very low', 'low', 'moderate', 'high'][stage - 1] })
  })

  test('64 cells: 6 very low, 10 low, 16 moderate, 32 high', () => {
    expect([1, 2, 3, 4].map((stage) => cells.filter((cell) => stageOf(cell) === stage).length)).toEqual([6, 10, 16, 32])
    expect(wifiRisks).toEqual(['very low', 'low', 'moderate', 'high'])
  })

  test.each(['wound', 'ischemia', 'infection'] as const)('monotone in %s', (part) => {
    for (const cell of cells) {
      if (cell[part] === 3) continue
      expect(stageOf({ ...cell, [part]: cell[part] + 1 })).toBeGreaterThanOrEqual(stageOf(cell))
    }
  })

  test('it is no function of the sum, and not the highest grade and one', () => {
    const ofSum = (sum: number) =>
      new Set(cells.filter(({ wound, ischemia, infection }) => wound + ischemia + infection === sum).map(stageOf))
    expect([2, 3, 4, 5].map((sum) => [...ofSum(sum)].sort())).toEqual([
      [1, 2],
      [2, 3],
      [3, 4],
      [3, 4],
    ])
    const wrong = cells.filter((cell) => stageOf(cell) !== Math.max(cell.wound, cell.ischemia, cell.infection) + 1)
    expect(wrong).toHaveLength(25)
  })

  test('it says where it comes from', () => {
    expect(wifiStageNote).toBe(
      'Lookup from secondary sources: four public implementations agree, the figure of Mills et al. 2014 itself was not read.',
    )
  })

  test.each([
    { wound: 4, ischemia: 0, infection: 0 },
    { wound: 0, ischemia: -1, infection: 0 },
    { wound: 0, ischemia: 0, infection: 1.5 },
  ])('%o is refused', (cell) => {
    expect(() => wifiStage(cell as { wound: 0; ischemia: 0; infection: 0 })).toThrow(new RangeError('A WIfI grade is 0, 1, 2 or 3.'))
  })
})
