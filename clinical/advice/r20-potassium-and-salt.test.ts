import { describe, expect, it } from 'vitest'
import type { MedicineClass, VisitFacts } from '../visit/visit-facts'
import { quiet, told, without } from './facts-for-tests'
import { potassiumAndSalt, potassiumAndSaltAdvice, potassiumAndSaltInstead, RULE_VERSION } from './r20-potassium-and-salt'
import { sources } from './sources'

/** Everything known and nothing against it: no medicine at all, potassium and sodium in range. */
const free: VisitFacts = {
  ...quiet,
  medicinesReviewed: 'none-taken',
  medicineClasses: [],
  labs: { potassium: { value: 4.2, inRange: 'yes' }, sodium: { value: 140, inRange: 'yes' } },
}
const medicineQuestion =
  'Does the patient take an ACE inhibitor or ARB, neprilysin inhibitor, finerenone, trimethoprim, NSAID, heparin, ciclosporin, tacrolimus or potassium?'

describe('whether a text for the patient may speak of potassium, salt or sports drinks', () => {
  it('only when everything is asked and absent', () => {
    expect(potassiumAndSaltAdvice(free)).toEqual({ allowed: true })
    expect(potassiumAndSaltAdvice({})).toMatchObject({ allowed: false, because: [] })
    expect(potassiumAndSaltInstead).toBe('Ask your doctor before you drink sports drinks or take salt or potassium.')
  })

  it.each([
    ['diuretic', 'Takes a diuretic'],
    ['chronicKidneyDisease', 'Chronic kidney disease'],
    ['dialysis', 'Dialysis'],
    ['kidneyTransplant', 'Transplanted kidney'],
    ['heartFailure', 'Heart failure'],
    ['cirrhosis', 'Cirrhosis'],
    ['hypertension', 'High blood pressure (salt)'],
    ['diabetes', 'Diabetes (sugared drinks)'],
    ['adrenalInsufficiency', 'Adrenal insufficiency'],
    ['fluidOrSaltLimit', 'Fluid or salt limit'],
    ['twoPotassiumAffectingDrugs', 'Two or more medicines that affect potassium'],
    ['largeFluidIntake', 'Drinks very large amounts'],
    ['headacheOrVomitingAfterDrinking', 'Headache or vomiting after drinking large amounts'],
  ] as const)('%s blocks, present or not asked', (name, words) => {
    expect(potassiumAndSaltAdvice({ ...free, [name]: 'yes' })).toEqual({ allowed: false, because: [words], missing: [] })
    const open = potassiumAndSaltAdvice(without(free, name))
    // Headache after drinking needs no answer of somebody who does not drink much.
    if (name === 'headacheOrVomitingAfterDrinking') expect(open).toEqual({ allowed: true })
    else expect(open).toMatchObject({ allowed: false, because: [], missing: [expect.stringMatching(/\?$/)] })
  })

  it('asks for headache after drinking while the amount is not asked', () => {
    const open = potassiumAndSaltAdvice(without(free, 'largeFluidIntake', 'headacheOrVomitingAfterDrinking'))
    expect(open).toMatchObject({
      missing: ['Does the patient drink very large amounts?', 'Is there headache or vomiting after drinking large amounts?'],
    })
  })

  it.each<[MedicineClass, string]>([
    ['thiazide-diuretic', 'Takes a diuretic'],
    ['loop-diuretic', 'Takes a diuretic'],
    ['potassium-sparing-diuretic', 'Takes a potassium-sparing diuretic'],
    ['ace-inhibitor-or-arb', 'Takes an ACE inhibitor or ARB'],
    ['neprilysin-inhibitor', 'Takes a neprilysin inhibitor'],
    ['finerenone', 'Takes finerenone'],
    ['trimethoprim', 'Takes trimethoprim'],
    ['nsaid', 'Takes an NSAID'],
    ['heparin', 'Takes heparin'],
    ['calcineurin-inhibitor', 'Takes ciclosporin or tacrolimus'],
    ['potassium-supplement', 'Takes potassium'],
  ])('the medicine class %s blocks', (name, words) => {
    expect(potassiumAndSaltAdvice({ ...free, medicinesReviewed: 'listed', medicineClasses: [name, name] })).toEqual({
      allowed: false,
      because: [words],
      missing: [],
    })
  })

  it('a list of other medicines proves nothing', () => {
    const open = { allowed: false, because: [], missing: [medicineQuestion] }
    expect(potassiumAndSaltAdvice({ ...free, medicinesReviewed: 'listed', medicineClasses: ['statin'] })).toEqual(open)
    expect(potassiumAndSaltAdvice(without(free, 'medicinesReviewed'))).toEqual(open)
  })

  it('potassium and sodium block out of range and not measured', () => {
    const out = (name: 'potassium' | 'sodium') =>
      potassiumAndSaltAdvice({ ...free, labs: { ...free.labs, [name]: { value: 1, inRange: 'no' } } })
    expect(out('potassium')).toEqual({ allowed: false, because: ['Potassium out of range'], missing: [] })
    expect(out('sodium')).toEqual({ allowed: false, because: ['Sodium out of range'], missing: [] })
    expect(potassiumAndSaltAdvice(without(free, 'labs'))).toEqual({
      allowed: false,
      because: [],
      missing: ['What is the potassium?', 'What is the sodium?'],
    })
  })
})

describe('R20 for the clinician', () => {
  const athlete: VisitFacts = { ...free, cramps: 'yes', activity: 'athlete' }

  it('speaks where fluid and salt are likely to be talked about', () => {
    expect(told(potassiumAndSalt({ ...athlete, hypertension: 'yes' }))).toEqual([
      {
        urgency: 'routine',
        says: 'No advice on potassium, salt or sports drinks for this patient. What the patient is given says instead: "Ask your doctor before you drink sports drinks or take salt or potassium."',
        because: ['Cramps recorded', 'Athlete', 'High blood pressure (salt)'],
        missing: [],
        suggests: [],
        mustAcknowledge: false,
      },
    ])
    expect(potassiumAndSalt({ ...athlete, hypertension: 'yes' })[0]).toMatchObject({
      rule: 'R20',
      version: RULE_VERSION,
      source: sources.potassiumAndSalt,
    })
  })

  it('says what to ask first while nothing is known against it', () => {
    const [line] = potassiumAndSalt(without(athlete, 'diabetes'))
    expect(line?.says).toContain('before the questions below are answered')
    expect(line?.missing).toEqual(['Does the patient have diabetes?'])
  })

  it.each([
    ['sweating', { heavySweating: 'yes' as const }, 'Sweats heavily'],
    ['fluid loss', { vomitingDiarrheaHeatOrPoorIntake: 'yes' as const }, 'Vomiting, diarrhea, heat or poor intake'],
    ['drinking much', { largeFluidIntake: 'yes' as const }, 'Drinks very large amounts'],
    ['an active life', { activity: 'active' as const }, 'Very active'],
  ])('with %s', (_, changed, words) => {
    expect(potassiumAndSalt({ ...free, cramps: 'yes', cirrhosis: 'yes', ...changed })[0]?.because.slice(0, 2)).toEqual([
      'Cramps recorded',
      words,
    ])
  })

  it('rests where it is allowed, without cramps, and without an occasion', () => {
    expect(potassiumAndSalt(athlete)).toEqual([])
    expect(potassiumAndSalt({ ...athlete, cramps: 'no', diabetes: 'yes' })).toEqual([])
    expect(potassiumAndSalt({ ...free, cramps: 'yes', activity: 'light', diabetes: 'yes' })).toEqual([])
  })
})
