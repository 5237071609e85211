import { describe, expect, it } from 'vitest'
import { type DatedFacts, isSpan, partAt, trendEvents } from './trend-events'

const visit = (day: string, more: Partial<DatedFacts> = {}): DatedFacts => ({
  day,
  exerciseProgramSince: null,
  tobaccoQuitOn: null,
  revascularizationOn: null,
  medicines: [],
  ...more,
})
const thiazide = (startedOrChangedOn: string | null, name: string | null = 'Hydrochlorothiazide'): DatedFacts['medicines'][number] => ({
  name,
  classes: ['thiazide-diuretic'],
  startedOrChangedOn,
})

describe('what was done between the visits', () => {
  it('is a program, tobacco, a revascularization and a diuretic, the earliest first', () => {
    const events = trendEvents([
      visit('2026-05-01', {
        exerciseProgramSince: '2026-03-15',
        tobaccoQuitOn: '2025-12-31',
        revascularizationOn: '2026-04-10',
        medicines: [thiazide('2026-01-20'), { name: 'Aspirin', classes: ['antiplatelet'], startedOrChangedOn: '2026-02-01' }],
      }),
    ])
    expect(events.map(({ kind, words, from }) => [kind, words, from])).toEqual([
      ['tobacco', 'Stopped tobacco', '2025-12-31'],
      ['diuretic', 'Hydrochlorothiazide (thiazide diuretic) started or changed', '2026-01-20'],
      ['exercise', 'Exercise program begun', '2026-03-15'],
      ['revascularization', 'Revascularization', '2026-04-10'],
    ])
    expect(events.some(isSpan)).toBe(false)
  })

  it('is told once, however many visits repeat it', () => {
    const told = { exerciseProgramSince: '2026-01-10', medicines: [thiazide('2025-11-02')] }
    expect(trendEvents(['2026-02-01', '2026-05-01', '2026-08-01'].map((day) => visit(day, told)))).toHaveLength(2)
  })

  it('is told by its finest date, whichever visit knew it', () => {
    const days = (first: string, second: string) =>
      trendEvents([visit('2026-02-01', { tobaccoQuitOn: first }), visit('2026-05-01', { tobaccoQuitOn: second })]).map(({ on }) => on)
    expect(days('2025', '2025-03')).toEqual(['2025-03'])
    expect(days('2025-03-15', '2025')).toEqual(['2025-03-15'])
    expect(days('2025-03', '2025-04')).toEqual(['2025-03', '2025-04'])
    expect(days('2024', '2025-03-15')).toEqual(['2024', '2025-03-15'])
  })

  it.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2024-02-10', '2024-02-10', '2024-02-10'],
  ])('known as %s spans %s to %s', (on, from, to) => {
    expect(trendEvents([visit('2026-02-01', { revascularizationOn: on })])[0]).toMatchObject({ on, from, to })
  })

  it('never reaches beyond the first visit that told it', () => {
    const events = trendEvents([
      visit('2026-08-01', { exerciseProgramSince: '2026' }),
      visit('2026-03-02', { exerciseProgramSince: '2026' }),
    ])
    expect(events).toMatchObject([{ from: '2026-01-01', to: '2026-03-02' }])
  })

  it('knows a water pill by its name, and one drug under two names as one', () => {
    const unclassed = { name: 'HCTZ 25 mg', classes: [], startedOrChangedOn: '2026-01-20' }
    expect(trendEvents([visit('2026-02-01', { medicines: [unclassed] })])).toMatchObject([
      { kind: 'diuretic', words: 'HCTZ 25 mg (thiazide diuretic) started or changed' },
    ])
    expect(
      trendEvents([visit('2026-02-01', { medicines: [unclassed] }), visit('2026-05-01', { medicines: [thiazide('2026-01-20')] })]),
    ).toMatchObject([{ words: 'Hydrochlorothiazide (thiazide diuretic) started or changed' }])
  })

  it('tells each change of a dose, and nothing of a diuretic without a date or a medicine that is none', () => {
    const change = trendEvents([
      visit('2026-02-01', { medicines: [thiazide('2026-01-20'), thiazide(null, 'Chlorthalidone')] }),
      visit('2026-08-01', { medicines: [thiazide('2026-07-01'), { name: 'Metformin', classes: [], startedOrChangedOn: '2026-06-01' }] }),
    ])
    expect(change.map(({ on }) => on)).toEqual(['2026-01-20', '2026-07-01'])
    expect(trendEvents([visit('2026-02-01', { medicines: [thiazide('2026', null)] })])[0]?.words).toBe(
      'Thiazide diuretic started or changed',
    )
  })

  it('is parted at the first measurement; what may still have been after it stays on the line', () => {
    const events = trendEvents([
      visit('2026-06-01', { tobaccoQuitOn: '2023', exerciseProgramSince: '2026', revascularizationOn: '2026-05-01' }),
    ])
    const { earlier, within } = partAt(events, '2026-04-01')
    expect(earlier.map(({ kind }) => kind)).toEqual(['tobacco'])
    expect(within.map(({ kind }) => kind)).toEqual(['exercise', 'revascularization'])
  })
})
