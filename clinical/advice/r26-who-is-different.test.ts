import { describe, expect, it } from 'vitest'
import type { VisitFacts } from '../visit/visit-facts'
import { abiOf, lines, linesOf, mmHg, quiet, without } from './facts-for-tests'

const child: VisitFacts = { ...quiet, ageYears: 14 }
const onDialysis: VisitFacts = { ...quiet, cramps: 'yes', dialysis: 'yes', crampsNewOrWorseIn3Months: 'yes' }

describe('R26 who is different', () => {
  it('draws no conclusion from pressures under 18', () => {
    expect(linesOf('R26', { ...child, ankle: { right: { posteriorTibial: mmHg(60) } } })).toEqual(['R26 routine'])
    expect(linesOf('R26', { ...child, ageYears: 18, ankle: { right: { posteriorTibial: mmHg(60) } } })).toEqual([])
    expect(linesOf('R26', child)).toEqual([])
  })

  it.each([0.35, 0.68, 0.95, 1.45])('applies no adult rule to ABI %s at 17', (value) => {
    const facts: VisitFacts = {
      ...quiet,
      ageYears: 17,
      exertionalLegSymptoms: 'yes',
      abi: { right: abiOf(value, Math.round(value * 142)) },
    }
    expect(lines(facts)).toEqual(['R26 routine'])
  })

  it('new cramps on dialysis: the dialysis team, today; not asked counts as new', () => {
    expect(linesOf('R26', onDialysis)).toEqual(['R26 same-day'])
    expect(linesOf('R26', without(onDialysis, 'crampsNewOrWorseIn3Months'))).toEqual(['R26 same-day'])
    expect(linesOf('R26', { ...onDialysis, crampsNewOrWorseIn3Months: 'no' })).toEqual([])
    expect(linesOf('R26', without(onDialysis, 'dialysis'))).toEqual([])
  })
})
