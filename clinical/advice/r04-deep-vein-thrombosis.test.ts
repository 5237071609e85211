import { describe, expect, it } from 'vitest'
import type { VisitFacts } from '../visit/visit-facts'
import { linesOf, quiet, without } from './facts-for-tests'
import { deepVeinThrombosis } from './r04-deep-vein-thrombosis'

const swollen: VisitFacts = { ...quiet, oneLegNewlySwollen: 'yes', swollenSide: 'left' }
const calfPain: VisitFacts = { ...quiet, persistentCalfPainOneSide: 'yes', clotRiskFactor: 'yes' }
const scanOnly = 'Do not use Wells or D-dimer to exclude it: same-day scan.'

describe('R4 deep vein thrombosis', () => {
  it.each(['oneLegNewlySwollen', 'calfThreeCmLarger', 'pittingEdemaOneLeg', 'deepVeinTenderness'] as const)('%s', (sign) => {
    expect(linesOf('R4', { ...quiet, [sign]: 'yes' })).toEqual(['R4 same-day'])
  })

  it('lasting calf pain with a risk factor, in pregnancy, and while no risk factor was asked', () => {
    expect(linesOf('R4', calfPain)).toEqual(['R4 same-day'])
    expect(linesOf('R4', { ...calfPain, clotRiskFactor: 'no', pregnantOrPostpartum: 'yes' })).toEqual(['R4 same-day'])
    expect(linesOf('R4', without(calfPain, 'clotRiskFactor'))).toEqual(['R4 same-day'])
    expect(linesOf('R4', { ...calfPain, clotRiskFactor: 'no' })).toEqual([])
  })

  it('blue, tense, hugely swollen leg is an emergency, and so are signs of R5', () => {
    expect(linesOf('R4', { ...swollen, swollenBlueTense: 'yes' })).toEqual(['R4 emergency'])
    expect(linesOf('R4', { ...swollen, breathlessOrChestPain: 'yes', breathlessNewOrWorse: 'yes' })).toEqual(['R4 emergency'])
  })

  it('never counts a Wells score while an item is open, and says between which points it will lie', () => {
    const [line] = deepVeinThrombosis(without(swollen, 'activeCancer', 'alternativeAsLikely'))
    expect(line?.says).toContain('Wells score incomplete: at least -2, at most 1; it counts when all ten items are answered.')
    expect(line?.missing).toEqual([
      'Is there active cancer (treated within 6 months, or palliative)?',
      'Is another diagnosis at least as likely?',
    ])
    expect(line?.says).toContain('No massage, stretch or exercise test meanwhile.')
    expect(line?.because).toEqual(['One leg newly swollen, left'])
  })

  it.each([
    ['pregnant', { pregnantOrPostpartum: 'yes' as const }],
    ['under 18', { ageYears: 17 }],
    ['anticoagulated', { anticoagulant: 'yes' as const }],
  ])('%s: no Wells, same-day scan', (_, changed) => {
    expect(deepVeinThrombosis({ ...swollen, ...changed })[0]?.says).toContain(scanOnly)
  })

  it.each(['pregnantOrPostpartum', 'anticoagulant', 'ageYears'] as const)('%s not asked keeps the stricter branch and asks', (name) => {
    const [line] = deepVeinThrombosis(without(swollen, name))
    expect(line?.says).toContain('do not use Wells or D-dimer to exclude it: same-day scan.')
    expect(line?.missing).toHaveLength(1)
  })

  it('does not ask a man whether he is pregnant', () => {
    expect(deepVeinThrombosis({ ...without(swollen, 'pregnantOrPostpartum'), sex: 'male' })[0]?.says).not.toContain('pregnancy')
  })

  it('rests when nothing is found or asked', () => {
    expect(linesOf('R4', quiet)).toEqual([])
    expect(linesOf('R4', {})).toEqual([])
  })
})
