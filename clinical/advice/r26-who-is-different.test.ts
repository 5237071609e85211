import { describe, expect, it } from 'vitest'
import type { VisitFacts } from '../visit/visit-facts'
import { abiOf, lines, linesOf, mmHg, quiet, told, without } from './facts-for-tests'
import { RULE_VERSION, whoIsDifferent } from './r26-who-is-different'
import { sources } from './sources'

const child: VisitFacts = { ...quiet, ageYears: 14 }
const onDialysis: VisitFacts = { ...quiet, cramps: 'yes', dialysis: 'yes', crampsNewOrWorseIn3Months: 'yes' }
const pregnant: VisitFacts = { ...quiet, ageYears: 31, pregnantOrPostpartum: 'yes' }

describe('R26 under 18: adult bands', () => {
  it('draws no conclusion from pressures', () => {
    const facts: VisitFacts = {
      ...child,
      ankle: { right: { posteriorTibial: mmHg(60) }, left: { dorsalisPedis: mmHg(70) } },
      toe: { right: mmHg(40), left: null },
    }
    expect(told(whoIsDifferent(facts))).toEqual([
      {
        urgency: 'routine',
        says: 'Under 18: the bands of ABI and TBI are for adults and are not applied. No conclusion is drawn from these pressures here.',
        because: ['Age 14', 'Right ankle 60 mmHg', 'Right toe 40 mmHg', 'Left ankle 70 mmHg'],
        missing: [],
        suggests: [],
        mustAcknowledge: false,
      },
    ])
    expect(whoIsDifferent(facts)[0]).toMatchObject({ rule: 'R26', version: RULE_VERSION, source: sources.whoIsDifferent })
    expect(whoIsDifferent({ ...facts, ageYears: 18 })).toEqual([])
    expect(whoIsDifferent(without(facts, 'ageYears'))).toEqual([])
    expect(whoIsDifferent(child)).toEqual([])
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
})

describe('R26 under 18: signs', () => {
  it.each([
    ['nightPainInOneSpot', 'Night pain always in one spot'],
    ['limpFeverOrWeightLoss', 'Swelling, limp, fever or weight loss'],
  ] as const)('%s is for today', (fact, because) => {
    expect(told(whoIsDifferent({ ...child, [fact]: 'yes' }))).toEqual([
      {
        urgency: 'same-day',
        says: 'A child with a sign that is not of simple cramps: see a pediatrician today.',
        because: ['Age 14', because],
        missing: [],
        suggests: ['Call the pediatrician today'],
        mustAcknowledge: true,
      },
    ])
  })

  it('refusing to walk after a viral illness: CK today', () => {
    expect(told(whoIsDifferent({ ...child, refusesToWalk: 'yes', afterViralIllness: 'yes' }))).toEqual([
      {
        urgency: 'same-day',
        says: 'A child with a sign that is not of simple cramps: see a pediatrician today. Refusing to walk after a viral illness: creatine kinase today.',
        because: ['Age 14', 'Refuses to walk', 'After a viral illness'],
        missing: [],
        suggests: ['Call the pediatrician today', 'Order creatine kinase today'],
        mustAcknowledge: true,
      },
    ])
  })

  it('refusing to walk counts without a viral illness, and while nobody asked for one', () => {
    expect(whoIsDifferent({ ...child, refusesToWalk: 'yes' })[0]).toMatchObject({
      urgency: 'same-day',
      because: ['Age 14', 'Refuses to walk'],
      suggests: ['Call the pediatrician today'],
    })
    const [line] = whoIsDifferent(without({ ...child, refusesToWalk: 'yes' }, 'afterViralIllness', 'darkUrine', 'nightPainInOneSpot'))
    expect(line?.suggests).toEqual(['Call the pediatrician today', 'Order creatine kinase today'])
    expect(line?.missing).toEqual([
      'Is the night pain always in one spot?',
      'Did it follow a viral illness?',
      'Is the urine dark, like cola?',
    ])
  })

  it('dark urine after a viral illness is an emergency', () => {
    expect(told(whoIsDifferent({ ...child, darkUrine: 'yes', afterViralIllness: 'yes' }))).toEqual([
      {
        urgency: 'emergency',
        says: 'A child with dark urine after a viral illness: send to the emergency department now for creatine kinase.',
        because: ['Age 14', 'Urine dark, like cola', 'After a viral illness'],
        missing: [],
        suggests: ['Send to the emergency department now'],
        mustAcknowledge: true,
      },
    ])
    expect(whoIsDifferent({ ...child, darkUrine: 'yes' })).toEqual([])
    const [open] = whoIsDifferent(without({ ...child, darkUrine: 'yes' }, 'afterViralIllness', 'refusesToWalk'))
    expect(open).toMatchObject({ urgency: 'emergency', because: ['Age 14', 'Urine dark, like cola'] })
    expect(open?.missing).toEqual(['Did it follow a viral illness?', 'Does the child refuse to walk?'])
  })

  it('enlarged calves and the like: CK and neurology, soon', () => {
    expect(told(whoIsDifferent({ ...child, calfEnlargementOrToeWalking: 'yes' }))).toEqual([
      {
        urgency: 'soon',
        says: 'A child with enlarged calves, toe-walking, late walking or trouble rising from the floor: creatine kinase and neurology.',
        because: ['Age 14', 'Enlarged calves, toe-walking, late walking or trouble rising'],
        missing: [],
        suggests: ['Order creatine kinase', 'Refer to neurology'],
        mustAcknowledge: false,
      },
    ])
  })

  it.each(['refusesToWalk', 'nightPainInOneSpot', 'limpFeverOrWeightLoss', 'calfEnlargementOrToeWalking'] as const)(
    'a cramping child is asked for %s',
    (name) => {
      const [line] = whoIsDifferent(without({ ...child, cramps: 'yes' }, name))
      expect(line).toMatchObject({
        urgency: 'soon',
        says: 'Cramps under 18: ask for the signs that weigh more in a child.',
        because: ['Age 14', 'Cramps recorded'],
        suggests: [],
        mustAcknowledge: false,
      })
      expect(line?.missing).toHaveLength(1)
      expect(whoIsDifferent(without(child, name))).toEqual([])
      expect(whoIsDifferent({ ...without({ ...child, cramps: 'yes' }, name), ageYears: 18 })).toEqual([])
    },
  )

  it('asks in the line of a sign that is there, not in one of its own', () => {
    const facts = without({ ...child, cramps: 'yes', nightPainInOneSpot: 'yes' }, 'limpFeverOrWeightLoss')
    expect(linesOf('R26', facts)).toEqual(['R26 same-day'])
  })

  it('counts the signs of a child while the age is not known, and never of an adult', () => {
    expect(whoIsDifferent(without({ ...child, refusesToWalk: 'yes' }, 'ageYears'))[0]?.because[0]).toBe('Age not known')
    expect(whoIsDifferent({ ...child, ageYears: 18, refusesToWalk: 'yes', calfEnlargementOrToeWalking: 'yes' })).toEqual([])
    expect(linesOf('R26', { ...child, ageYears: 17, refusesToWalk: 'yes' })).toEqual(['R26 same-day'])
    expect(whoIsDifferent(without({ ...quiet, cramps: 'yes' }, 'ageYears', 'refusesToWalk'))).toEqual([])
  })
})

describe('R26 pregnancy and 6 weeks after birth', () => {
  it('cramps with headache, visual change or upper belly pain are an emergency', () => {
    expect(told(whoIsDifferent({ ...pregnant, cramps: 'yes', headacheVisionOrUpperBellyPain: 'yes' }))).toEqual([
      {
        urgency: 'emergency',
        says: 'Cramps with headache, visual change or upper belly pain in pregnancy or after birth: call 911 or send to the emergency department now.',
        because: ['Pregnant or within 6 weeks after birth', 'Cramps recorded', 'Headache, visual change or upper belly pain'],
        missing: [],
        suggests: ['Call 911 or send to the emergency department now'],
        mustAcknowledge: true,
      },
    ])
  })

  it('the same while pregnancy or cramps are not asked, but not when either is no', () => {
    const facts: VisitFacts = { ...pregnant, cramps: 'yes', headacheVisionOrUpperBellyPain: 'yes' }
    const [line] = whoIsDifferent(without(facts, 'pregnantOrPostpartum', 'cramps'))
    expect(line).toMatchObject({ urgency: 'emergency', because: ['Headache, visual change or upper belly pain'] })
    expect(line?.missing).toEqual(['Is the patient pregnant, or within 6 weeks after birth?', 'Does the patient have cramps?'])
    expect(linesOf('R26', { ...facts, cramps: 'no' })).toEqual(['R26 routine'])
    expect(linesOf('R26', { ...facts, pregnantOrPostpartum: 'no' })).toEqual([])
  })

  it('asks today for the signs of an emergency', () => {
    expect(told(whoIsDifferent(without({ ...pregnant, cramps: 'yes' }, 'headacheVisionOrUpperBellyPain')))).toEqual([
      {
        urgency: 'same-day',
        says: 'Cramps in pregnancy or after birth: ask now for headache, visual change and upper belly pain. With one of them it is an emergency.',
        because: ['Pregnant or within 6 weeks after birth', 'Cramps recorded'],
        missing: ['In pregnancy or after birth: is there headache, visual change or upper belly pain?'],
        suggests: [],
        mustAcknowledge: true,
      },
    ])
    expect(linesOf('R26', without(pregnant, 'headacheVisionOrUpperBellyPain'))).toEqual(['R26 routine'])
  })

  it('otherwise says what is different', () => {
    expect(told(whoIsDifferent({ ...pregnant, cramps: 'yes' }))).toEqual([
      {
        urgency: 'routine',
        says: 'Pregnant or within 6 weeks after birth: no Wells score, no walking into pain; medicines are for obstetrics to decide.',
        because: ['Pregnant or within 6 weeks after birth', 'Cramps recorded'],
        missing: [],
        suggests: [],
        mustAcknowledge: false,
      },
    ])
    expect(whoIsDifferent(without(quiet, 'pregnantOrPostpartum'))).toEqual([])
  })
})

describe('R26 dialysis', () => {
  it('new cramps: the dialysis team, today', () => {
    expect(told(whoIsDifferent(onDialysis))).toEqual([
      {
        urgency: 'same-day',
        says: 'New cramps on dialysis: call the dialysis team today. No advice on fluid, salt, potassium or magnesium. A fistula arm is never cuffed.',
        because: ['Dialysis', 'Cramps new or worse'],
        missing: [],
        suggests: ['Call the dialysis team today'],
        mustAcknowledge: true,
      },
    ])
  })

  it('not asked whether new counts as new', () => {
    expect(whoIsDifferent(without(onDialysis, 'crampsNewOrWorseIn3Months'))[0]).toMatchObject({
      urgency: 'same-day',
      because: ['Dialysis', 'Cramps, not asked whether new'],
      missing: ['Are the cramps new or worse in the last 3 months?'],
    })
  })

  it('long-known cramps keep its care', () => {
    expect(told(whoIsDifferent({ ...onDialysis, crampsNewOrWorseIn3Months: 'no' }))).toEqual([
      {
        urgency: 'routine',
        says: 'Cramps on dialysis. No advice on fluid, salt, potassium or magnesium. A fistula arm is never cuffed.',
        because: ['Dialysis', 'Cramps, not new'],
        missing: [],
        suggests: [],
        mustAcknowledge: false,
      },
    ])
  })

  it('asks for dialysis with kidney disease and cramps that may be new', () => {
    const unasked = without({ ...onDialysis, chronicKidneyDisease: 'yes' }, 'dialysis', 'crampsNewOrWorseIn3Months')
    expect(told(whoIsDifferent(unasked))).toEqual([
      {
        urgency: 'soon',
        says: 'Cramps with kidney disease: ask for dialysis. New cramps on dialysis are for the dialysis team the same day.',
        because: ['Chronic kidney disease', 'Cramps recorded'],
        missing: ['Is the patient on dialysis?', 'Are the cramps new or worse in the last 3 months?'],
        suggests: [],
        mustAcknowledge: false,
      },
    ])
    expect(whoIsDifferent({ ...unasked, crampsNewOrWorseIn3Months: 'no' })).toEqual([])
    expect(whoIsDifferent({ ...unasked, chronicKidneyDisease: 'no' })).toEqual([])
    expect(whoIsDifferent({ ...unasked, dialysis: 'no' })).toEqual([])
    expect(whoIsDifferent({ ...unasked, cramps: 'no' })).toEqual([])
    expect(whoIsDifferent({ ...onDialysis, cramps: 'no' })).toEqual([])
  })
})

describe('R26 anticoagulant', () => {
  const anticoagulated: VisitFacts = { ...quiet, anticoagulant: 'yes', medicineClasses: ['anticoagulant'] }

  it.each([
    ['persistentCalfPainOneSide', 'Lasting pain in one calf'],
    ['oneLegNewlySwollen', 'One leg newly swollen'],
    ['suddenOnsetIn14Days', 'New leg or foot symptom within 14 days'],
  ] as const)('with %s may be a bleed too', (fact, because) => {
    const facts: VisitFacts = { ...anticoagulated, [fact]: 'yes' }
    expect(told(whoIsDifferent(facts))).toEqual([
      {
        urgency: 'same-day',
        says: 'Calf pain or swelling on an anticoagulant may be a bleed, a deep vein thrombosis or a compartment syndrome: have it examined today. No deep massage.',
        because: ['Takes an anticoagulant', because],
        missing: [],
        suggests: ['Examine the calf today for bleeding, thrombosis and compartment syndrome'],
        mustAcknowledge: true,
      },
    ])
    expect(whoIsDifferent({ ...facts, anticoagulant: 'no' })).toEqual([])
    expect(told(whoIsDifferent(without(facts, 'anticoagulant')))).toEqual([
      {
        urgency: 'soon',
        says: 'Calf pain or swelling: ask for an anticoagulant. With one it may be a bleed as well. No deep massage until it is known.',
        because: [because],
        missing: ['Does the patient take an anticoagulant?'],
        suggests: [],
        mustAcknowledge: false,
      },
    ])
  })

  it('says which name told it', () => {
    const facts: VisitFacts = {
      ...anticoagulated,
      oneLegNewlySwollen: 'yes',
      recognizedMedicines: [
        { name: 'Eliquis', classes: ['anticoagulant'] },
        { name: 'Xarelto', classes: ['anticoagulant'] },
      ],
    }
    expect(whoIsDifferent(facts)[0]?.because[0]).toBe('Takes an anticoagulant, recognized from the name “Eliquis” and “Xarelto”')
  })

  it('rests without a painful or swollen leg', () => {
    expect(whoIsDifferent(anticoagulated)).toEqual([])
    expect(whoIsDifferent({})).toEqual([])
  })
})
