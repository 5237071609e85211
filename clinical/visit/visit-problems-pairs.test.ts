import fc from 'fast-check'
import { expect, it } from 'vitest'
import { patternWith, recordWith, walkTestWith } from './record-for-tests'
import { visitProblems } from './visit-problems'

const days = { visitDay: '2026-11-20', birthDate: '1955-02-12', today: '2026-11-23' }
const told = (record: Parameters<typeof visitProblems>[0], when = days) => visitProblems(record, when).map(({ field }) => field)

it('an onset is told exactly when it lies beyond the distance walked, whatever units the two are in', () => {
  const distance = fc.record({ value: fc.integer({ min: 1, max: 5_000 }), unit: fc.constantFrom('m' as const, 'ft' as const) })
  const meters = ({ value, unit }: { value: number; unit: 'm' | 'ft' }) => (unit === 'm' ? value : value * 0.3048)
  fc.assert(
    fc.property(distance, distance, (onset, maximum) => {
      // Equal but for the rounding of a unit is neither.
      fc.pre(onset.unit === maximum.unit || Math.abs(meters(onset) - meters(maximum)) > 1e-6)
      const walk = walkTestWith({
        method: 'corridor',
        onset: onset.value,
        onsetUnit: onset.unit,
        maximum: maximum.value,
        maximumUnit: maximum.unit,
      })
      expect(told(recordWith({ walkTests: [walk] })).includes('onset')).toBe(meters(onset) > meters(maximum))
    }),
    { numRuns: 1_000 },
  )
})

it('a day is told exactly when it lies before birth or after the visit', () => {
  const day = fc
    .date({ min: new Date('1950-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(day, day, day, (noticed, visitDay, birthDate) => {
      fc.pre(birthDate <= visitDay)
      const fields = told(recordWith({ crampPatterns: [patternWith({ firstNoticed: noticed })] }), {
        visitDay,
        birthDate,
        today: '2031-01-01',
      })
      expect(fields.includes('firstNoticed')).toBe(noticed < birthDate || noticed > visitDay)
    }),
    { numRuns: 1_000 },
  )
})
