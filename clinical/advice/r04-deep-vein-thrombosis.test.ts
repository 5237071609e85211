import { describe, expect, it } from 'vitest'
import type { VisitFacts } from '../visit/visit-facts'
import { linesOf, quiet, told, without } from './facts-for-tests'
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

const steps =
  'scan with the result within 4 hours, if not, D-dimer and interim anticoagulation by the treating clinician and a scan within 24 hours; negative scan: D-dimer, and if positive repeat the scan at 6 to 8 days.'
const unlikelySteps = 'D-dimer within 4 hours, else interim anticoagulation.'
const lead = 'Deep vein thrombosis is possible: clarify it today.'
const meanwhile = 'No massage, stretch or exercise test meanwhile.'

describe('R4 with the Wells score', () => {
  it.each<[string, VisitFacts, string]>([
    ['no point', swollen, `Wells score of the left leg 0 points, deep vein thrombosis unlikely (Wells 2003, two levels): ${unlikelySteps}`],
    [
      'one point',
      { ...swollen, activeCancer: 'yes' },
      `Wells score of the left leg 1 point, deep vein thrombosis unlikely (Wells 2003, two levels): ${unlikelySteps}`,
    ],
    [
      'two points',
      { ...swollen, activeCancer: 'yes', previousDvt: 'yes' },
      `Wells score of the left leg 2 points, deep vein thrombosis likely (Wells 2003, two levels): ${steps}`,
    ],
    [
      'three points less two',
      { ...swollen, activeCancer: 'yes', previousDvt: 'yes', collateralVeins: 'yes', alternativeAsLikely: 'yes' },
      `Wells score of the left leg 1 point, deep vein thrombosis unlikely (Wells 2003, two levels): ${unlikelySteps}`,
    ],
    [
      'no side',
      { ...quiet, deepVeinTenderness: 'yes' },
      `Wells score 1 point, deep vein thrombosis unlikely (Wells 2003, two levels): ${unlikelySteps}`,
    ],
  ])('%s', (_, facts, says) => {
    expect(deepVeinThrombosis(facts)[0]?.says).toBe(`${lead} ${says} ${meanwhile}`)
  })

  it('shows its points among the findings, and has nothing left to ask', () => {
    expect(told(deepVeinThrombosis({ ...swollen, activeCancer: 'yes', previousDvt: 'yes' }))).toMatchObject([
      {
        urgency: 'same-day',
        because: ['One leg newly swollen, left', 'Wells score of the left leg 2 points'],
        missing: [],
        suggests: ['Arrange a same-day leg vein assessment'],
        mustAcknowledge: true,
      },
    ])
  })

  it.each([
    ['activeCancer', 'Is there active cancer (treated within 6 months, or palliative)?', 0, 1],
    ['paralysisParesisOrCast', 'Is the leg paralyzed, weak or recently in a cast?', 0, 1],
    ['bedriddenOrMajorSurgery', 'Bedridden for 3 days or more, or major surgery under anesthesia within 12 weeks?', 0, 1],
    ['deepVeinTenderness', 'Is there tenderness along the deep veins?', 0, 1],
    ['wholeLegSwollen', 'Is one whole leg swollen?', 0, 1],
    ['calfThreeCmLarger', 'Is one calf 3 cm or more larger than the other?', 0, 1],
    ['pittingEdemaOneLeg', 'Is there pitting edema of one leg only?', 0, 1],
    ['collateralVeins', 'Are there collateral superficial veins that are not varicose?', 0, 1],
    ['previousDvt', 'Was a deep vein thrombosis documented before?', 0, 1],
    ['alternativeAsLikely', 'Is another diagnosis at least as likely?', -2, 0],
  ] as const)('%s open: at least and at most, no score', (name, question, atLeast, atMost) => {
    const [line] = deepVeinThrombosis(without(swollen, name))
    expect(line?.says).toBe(
      `${lead} Wells score incomplete: at least ${atLeast}, at most ${atMost}; it counts when all ten items are answered. Then 2 or more: ${steps} 1 or less: ${unlikelySteps} ${meanwhile}`,
    )
    expect(line?.missing).toEqual([question])
    expect(line?.because).toEqual(['One leg newly swollen, left'])
  })

  it.each<[string, VisitFacts, number]>([
    ['tenderness of that leg', { ...swollen, deepVeinTenderness: 'yes', sidesOf: { deepVeinTenderness: ['left'] } }, 1],
    ['tenderness of the other leg', { ...swollen, deepVeinTenderness: 'yes', sidesOf: { deepVeinTenderness: ['right'] } }, 0],
    ['edema of that leg alone', { ...swollen, pittingEdemaOneLeg: 'yes', sidesOf: { pittingEdema: ['left'] } }, 1],
    ['edema of both legs', { ...swollen, pittingEdemaOneLeg: 'no', sidesOf: { pittingEdema: ['right', 'left'] } }, 0],
    ['edema of the other leg', { ...swollen, pittingEdemaOneLeg: 'yes', sidesOf: { pittingEdema: ['right'] } }, 0],
    ['whole leg swollen', { ...swollen, wholeLegSwollen: 'yes', sidesOf: { wholeLegSwollen: ['left'] } }, 1],
    ['collateral veins of the other leg', { ...swollen, collateralVeins: 'yes', sidesOf: { collateralVeins: ['right'] } }, 0],
    ['left calf 3.0 cm larger', { ...swollen, calfGirthCm: { right: 35.4, left: 38.4 } }, 1],
    ['left calf 2.9 cm larger', { ...swollen, calfGirthCm: { right: 35.5, left: 38.4 } }, 0],
    ['right calf 3 cm larger', { ...swollen, calfGirthCm: { right: 38.4, left: 35.4 } }, 0],
    ['the scored leg before the swollen one', { ...swollen, clotScoreSide: 'right', calfGirthCm: { right: 38.4, left: 35.4 } }, 1],
    ['calves apart without a side', { ...quiet, deepVeinTenderness: 'yes', calfGirthCm: { right: 38.4, left: 35.4 } }, 2],
    ['both legs swollen: no side', { ...swollen, swollenSide: 'both', calfGirthCm: { right: 38.4, left: 35.4 } }, 1],
  ])('%s', (_, facts, points) => {
    expect(deepVeinThrombosis(facts)[0]?.says).toContain(`${points} ${points === 1 ? 'point' : 'points'},`)
  })

  it('shows calf girths with their numbers, and fires on them alone', () => {
    expect(deepVeinThrombosis({ ...quiet, calfGirthCm: { right: 38.4, left: 35.4 } })[0]?.because[0]).toBe(
      'Calf girth 38.4 cm right, 35.4 cm left: 3 cm or more apart',
    )
    expect(linesOf('R4', { ...quiet, calfGirthCm: { right: 38.4, left: 35.5 } })).toEqual([])
  })

  it.each([
    ['cancer', { activeCancer: 'yes' as const }],
    ['surgery', { bedriddenOrMajorSurgery: 'yes' as const }],
    ['a cast', { paralysisParesisOrCast: 'yes' as const }],
    ['an earlier clot', { previousDvt: 'yes' as const }],
    ['estrogen', { medicineClasses: ['estrogen-or-raloxifene' as const] }],
  ])('%s is a risk factor of lasting calf pain, whatever was answered', (_, changed) => {
    const facts: VisitFacts = { ...quiet, persistentCalfPainOneSide: 'yes', ...changed }
    expect(deepVeinThrombosis(facts)[0]?.because[0]).toBe('Lasting pain in one calf, with a risk factor')
  })

  it('names why there is no Wells, and what else can look the same', () => {
    const [line] = deepVeinThrombosis({ ...swollen, anticoagulant: 'yes', pregnantOrPostpartum: 'yes', ageYears: 17 })
    expect(line?.because).toEqual([
      'One leg newly swollen, left',
      'Pregnant or within 6 weeks after birth',
      'Age 17',
      'Takes an anticoagulant',
    ])
    expect(line?.says).toBe(`${lead} ${scanOnly} On an anticoagulant a bleed or a compartment syndrome can look the same. ${meanwhile}`)
  })

  it('an emergency says nothing but what to do', () => {
    expect(told(deepVeinThrombosis({ ...swollen, swollenBlueTense: 'yes' }))).toMatchObject([
      {
        says: `Deep vein thrombosis with a blue, tense or hugely swollen leg is possible: call 911 or send to the emergency department now. ${meanwhile}`,
        suggests: ['Call 911 or send to the emergency department now'],
      },
    ])
    expect(deepVeinThrombosis({ ...swollen, coughingBlood: 'yes' })[0]?.says).toBe(
      `Deep vein thrombosis with signs of pulmonary embolism is possible: call 911. ${meanwhile}`,
    )
  })
})
