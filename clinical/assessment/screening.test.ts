import { describe, expect, it } from 'vitest'
import { quiet, without } from '../advice/facts-for-tests'
import { sources } from '../advice/sources'
import type { VisitFacts } from '../visit/visit-facts'
import { screening } from './screening'

const never: VisitFacts = { ...quiet, tobaccoSmoked: 'never', tobaccoSmokeless: 'never' }
const at = (ageYears: number, changed: VisitFacts = {}): VisitFacts => ({ ...never, ageYears, ...changed })

describe('whom to screen', () => {
  it.each<[string, VisitFacts, string, string[]]>([
    ['65 years', at(65), 'reasonable', ['Age 65.']],
    ['64 without a risk factor', at(64), 'no-benefit', ['Age 64 without a risk factor.']],
    ['64 with diabetes', at(64, { diabetes: 'yes' }), 'reasonable', ['Age 64 with: Diabetes.']],
    ['64, smoked once', at(64, { tobaccoSmoked: 'former' }), 'reasonable', ['Age 64 with: Tobacco.']],
    ['64, chews', at(64, { tobaccoSmokeless: 'current' }), 'reasonable', ['Age 64 with: Tobacco.']],
    [
      '49 with diabetes and high pressure',
      at(49, { diabetes: 'yes', hypertension: 'yes' }),
      'reasonable',
      ['Age 49 with diabetes and: Hypertension.'],
    ],
    ['30 without anything', at(30), 'no-benefit', ['Age 30 without diabetes and one more risk factor.']],
    ['17', at(17), 'not-for', ['Age 17']],
    ['rest pain', at(40, { restPainForefoot: 'yes' }), 'test', ['Forefoot pain at rest']],
    ['exertional symptoms', at(40, { exertionalLegSymptoms: 'yes' }), 'test', ['Exertional leg symptoms']],
    ['a wound', at(40, { ulcerOrGangrene: 'yes' }), 'test', ['Ulcer or gangrene']],
    ['an absent foot pulse', at(40, { pulses: { left: { posteriorTibial: 'absent' } } }), 'test', ['Left posterior tibial pulse absent']],
  ])('%s', (_, facts, verdict, because) => {
    expect(screening(facts)).toMatchObject({ verdict, because })
  })

  it('tobacco is settled only when both were asked', () => {
    expect(screening(without(at(55), 'tobaccoSmokeless'))).toMatchObject({ verdict: 'unknown', missing: ['Tobacco'] })
    expect(screening(without(at(55), 'tobaccoSmoked'))).toMatchObject({ verdict: 'unknown', missing: ['Tobacco'] })
    expect(screening(at(55))).toMatchObject({ verdict: 'no-benefit', missing: [] })
    expect(screening({ ...without(at(55), 'tobaccoSmokeless'), tobaccoSmoked: 'former' }).verdict).toBe('reasonable')
    expect(screening(at(55, { tobaccoSmokeless: 'current' })).verdict).toBe('reasonable')
  })

  it('what nobody asked stays unknown', () => {
    const open = screening({ ageYears: 55 })
    expect(open.verdict).toBe('unknown')
    for (const item of ['Diabetes', 'Tobacco', 'Hypertension', 'Chronic kidney disease']) expect(open.missing).toContain(item)
  })

  it('names what would settle it, symptoms too', () => {
    const open = screening(without(at(55), 'diabetes', 'ulcerOrGangrene'))
    expect(open).toMatchObject({ verdict: 'unknown', says: 'It cannot be told yet whether a screening ABI is reasonable.' })
    expect(open.missing).toEqual(['Diabetes', 'Is there an ulcer or gangrene?'])
    expect(screening(without(at(66), 'restPainForefoot'))).toMatchObject({
      verdict: 'reasonable',
      missing: ['Is there pain in the forefoot or toes at rest?'],
    })
    expect(screening(without(at(30), 'restPainForefoot')).verdict).toBe('unknown')
  })

  it('asks for an age that nobody knows', () => {
    expect(screening(without(never, 'ageYears'))).toMatchObject({ verdict: 'unknown', missing: ['How old is the patient?'] })
    expect(screening({}).missing).toContain('How old is the patient?')
  })

  it.each([
    [at(66), 'Increased risk: a screening ABI is reasonable. Sources differ.'],
    [at(30), 'No group at increased risk and no suggestive finding: an ABI is of no benefit as a screening.'],
    [at(17), 'Screening and its groups are for adults.'],
    [at(30, { restPainForefoot: 'yes' }), 'Findings that suggest PAD: an ABI is a test here, not a screening.'],
  ])('says it in words', (facts, says) => {
    expect(screening(facts).says).toBe(says)
  })

  it('shows the sources that differ, the one for diabetes unless there is none', () => {
    const { sources: shown } = screening(at(66, { diabetes: 'yes' }))
    expect(shown.map(({ source }) => source)).toEqual([sources.screening, sources.screeningPreventiveTaskForce, sources.screeningDiabetes])
    expect(shown[0]?.says).toBe(
      'Suggestive findings: ABI, class 1. Increased risk without symptoms: reasonable, class 2a. Neither: class 3, no benefit.',
    )
    expect(shown[1]?.says).toBe('Adults without symptoms: the evidence is insufficient.')
    expect(shown[2]?.says).toContain('consider an ABI from 65 years')
    expect(screening(at(66)).sources).toHaveLength(2)
    expect(screening(without(at(66), 'diabetes')).sources).toHaveLength(3)
  })
})
