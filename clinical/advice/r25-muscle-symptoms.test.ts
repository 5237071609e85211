import { describe, expect, it } from 'vitest'
import type { LabFact, MedicineClass, VisitFacts } from '../visit/visit-facts'
import { linesOf, quiet, told, without } from './facts-for-tests'
import { muscleSymptoms, RULE_VERSION } from './r25-muscle-symptoms'
import { sources } from './sources'

const onStatin: VisitFacts = {
  ...quiet,
  statin: 'yes',
  medicineClasses: ['statin'],
  newMuscleSymptomsBothSides: 'yes',
  labs: { 'creatine-kinase': { value: 200, upperLimit: 170, sampleOn: '2026-11-20' } },
}
const ck = (value: number, changed: Partial<LabFact> = {}): VisitFacts => ({
  ...onStatin,
  labs: { 'creatine-kinase': { value, upperLimit: 170, sampleOn: '2026-11-20', ...changed } },
})
const always = 'Do not tell the patient to stop it without the prescriber.'
const basis = ['Takes a statin', 'New muscle symptoms on both sides']
const ckLine = 'Creatine kinase 200 U/L (20-Nov-2026), 1.2 times the upper limit of 170 U/L'
const tests = 'Order creatine kinase, creatinine, TSH and vitamin D'

describe('R25 on a statin or the like', () => {
  it('asks for tests and a review', () => {
    expect(told(muscleSymptoms(onStatin))).toEqual([
      {
        urgency: 'soon',
        says: `New muscle symptoms on both sides: creatine kinase, creatinine, TSH and vitamin D, and a review by the prescriber. ${always}`,
        because: [...basis, ckLine],
        missing: [],
        suggests: [tests, 'Ask the prescriber to review the medicine'],
        mustAcknowledge: false,
      },
    ])
    expect(muscleSymptoms(onStatin)[0]).toMatchObject({ rule: 'R25', version: RULE_VERSION, source: sources.muscleSymptoms })
  })

  it.each([
    ['markedWeakness', 'Marked or spreading weakness'],
    ['weaknessOrWasting', 'Weakness or wasting'],
    ['legWeaknessOverWeeks', 'Leg weakness growing over weeks'],
  ] as const)('with %s is for today', (fact, because) => {
    expect(told(muscleSymptoms({ ...onStatin, [fact]: 'yes' }))).toEqual([
      {
        urgency: 'same-day',
        says: `New muscle symptoms with weakness: call the prescriber today; creatine kinase, creatinine, TSH and vitamin D. ${always} Weakness that persists after stopping: think of immune-mediated myopathy.`,
        because: [...basis, because, ckLine],
        missing: [],
        suggests: ['Call the prescriber today', tests],
        mustAcknowledge: true,
      },
    ])
  })

  it.each([
    [1700, 'R25 soon'],
    [1701, 'R25 same-day'],
  ])('CK %s of a limit of 170', (value, expected) => {
    expect(linesOf('R25', ck(value))).toEqual([expected])
  })

  it('says what the CK was', () => {
    const [line] = muscleSymptoms(ck(1701))
    expect(line?.says).toContain('New muscle symptoms with a creatine kinase above 10 times the upper limit: call the prescriber today;')
    expect(line?.because).toEqual([...basis, 'Creatine kinase 1701 U/L (20-Nov-2026), 10 times the upper limit of 170 U/L'])
  })

  it('with dark urine is an emergency', () => {
    expect(told(muscleSymptoms({ ...onStatin, darkUrine: 'yes', markedWeakness: 'yes' }))).toEqual([
      {
        urgency: 'emergency',
        says: `New muscle symptoms with dark urine: send to the emergency department now. ${always}`,
        because: [...basis, 'Marked or spreading weakness', 'Urine dark, like cola', ckLine],
        missing: [],
        suggests: ['Send to the emergency department now'],
        mustAcknowledge: true,
      },
    ])
  })

  it('asks for weakness, dark urine and the CK', () => {
    const [line] = muscleSymptoms(without(onStatin, 'markedWeakness', 'darkUrine', 'labs'))
    expect(line).toMatchObject({ urgency: 'soon', because: basis })
    expect(line?.missing).toEqual([
      'Is there marked or spreading weakness?',
      'Is the urine dark, like cola?',
      'What is the creatine kinase?',
    ])
  })

  it('says which name told the class', () => {
    const facts: VisitFacts = {
      ...onStatin,
      recognizedMedicines: [
        { name: 'Zocor 20', classes: ['statin'] },
        { name: 'Lasix', classes: ['loop-diuretic'] },
      ],
    }
    expect(muscleSymptoms(facts)[0]?.because[0]).toBe('Takes a statin, recognized from the name “Zocor 20”')
  })

  it.each([
    ['fibrate', 'Takes a fibrate'],
    ['colchicine', 'Takes colchicine'],
    ['daptomycin', 'Takes daptomycin'],
  ] as const)('counts a %s without a statin', (medicineClass, because) => {
    const facts: VisitFacts = { ...onStatin, statin: 'no', medicineClasses: [medicineClass] }
    expect(muscleSymptoms(facts)[0]).toMatchObject({ urgency: 'soon' })
    expect(muscleSymptoms(facts)[0]?.because[0]).toBe(because)
  })

  it.each([
    ['beside a statin', 'yes', ['statin', 'cyp3a4-inhibitor'], ['Takes a statin', 'Takes a CYP3A4 inhibitor']],
    ['with the statin not asked', null, ['cyp3a4-inhibitor'], ['Takes a CYP3A4 inhibitor']],
    ['beside colchicine', 'no', ['colchicine', 'cyp3a4-inhibitor'], ['Takes colchicine', 'Takes a CYP3A4 inhibitor']],
    ['without anything to interact with', 'no', ['cyp3a4-inhibitor'], null],
  ] as const)('a CYP3A4 inhibitor %s', (_, statin, medicineClasses, because) => {
    const [line] = muscleSymptoms({ ...onStatin, statin, medicineClasses })
    expect(line?.because.slice(0, -2) ?? null).toEqual(because === null ? null : [...because])
  })

  it('rests without such a medicine, or without new symptoms', () => {
    expect(muscleSymptoms({ ...onStatin, statin: 'no', medicineClasses: ['nsaid'] })).toEqual([])
    expect(muscleSymptoms({ ...onStatin, newMuscleSymptomsBothSides: 'no', cramps: 'yes' })).toEqual([])
    expect(muscleSymptoms({})).toEqual([])
    expect(muscleSymptoms(quiet)).toEqual([])
  })

  it('counts a statin that nobody asked for, and asks', () => {
    const unknown = without(onStatin, 'statin', 'medicineClasses')
    expect(told(muscleSymptoms(unknown))).toMatchObject([
      {
        urgency: 'soon',
        says: `Ask whether the patient takes a statin. New muscle symptoms on both sides: creatine kinase, creatinine, TSH and vitamin D, and a review by the prescriber. ${always}`,
        because: ['New muscle symptoms on both sides', ckLine],
        missing: ['Does the patient take a statin?'],
      },
    ])
    expect(muscleSymptoms({ ...unknown, markedWeakness: 'yes' })[0]?.says).toMatch(
      /^Ask whether the patient takes a statin\. New muscle symptoms with weakness/,
    )
    expect(linesOf('R25', { ...unknown, darkUrine: 'yes' })).toEqual(['R25 emergency'])
  })

  it('asks for new symptoms when cramps came on such a medicine', () => {
    const facts = without({ ...onStatin, cramps: 'yes' }, 'newMuscleSymptomsBothSides')
    expect(told(muscleSymptoms(facts))).toEqual([
      {
        urgency: 'routine',
        says: 'Ask whether muscle pain, cramps or weakness on both sides are new since this medicine.',
        because: ['Takes a statin', 'Cramps recorded'],
        missing: ['Is there new muscle pain, cramping or weakness on both sides?'],
        suggests: [],
        mustAcknowledge: false,
      },
    ])
    expect(muscleSymptoms({ ...facts, cramps: 'no' })).toEqual([])
    expect(muscleSymptoms(without(facts, 'statin', 'medicineClasses'))).toEqual([])
  })
})

describe('R25 cramps without an explanation', () => {
  const inRange = (value: number): LabFact => ({ value, inRange: 'yes', sampleOn: '2026-11-20' })
  const unexplained: VisitFacts = {
    ...quiet,
    cramps: 'yes',
    assessedCause: 'undetermined',
    labs: { tsh: inRange(2), glucose: inRange(90), calcium: inRange(9.4), magnesium: inRange(2) },
  }
  const says =
    'Recurrent cramps without an explanation: check the reversible causes. TSH, glucose, calcium, magnesium, alcohol, proton pump inhibitors and laxatives.'

  it('asks for the causes that nobody looked for', () => {
    expect(told(muscleSymptoms(without(unexplained, 'labs', 'heavyAlcohol')))).toEqual([
      {
        urgency: 'soon',
        says,
        because: ['Cramps, cause undetermined'],
        missing: [
          'What is the TSH?',
          'What is the glucose?',
          'What is the total calcium?',
          'What is the magnesium?',
          'Does the patient drink alcohol heavily?',
        ],
        suggests: ['Order TSH, glucose, calcium and magnesium'],
        mustAcknowledge: false,
      },
    ])
    expect(muscleSymptoms(without(unexplained, 'labs'))[0]).toMatchObject({
      rule: 'R25',
      version: RULE_VERSION,
      source: sources.muscleSymptoms,
    })
  })

  it.each([
    ['heavy alcohol', { heavyAlcohol: 'yes' as const }, 'Drinks alcohol heavily'],
    ['an acid blocker', { medicineClasses: ['proton-pump-inhibitor'] as MedicineClass[] }, 'Takes a proton pump inhibitor'],
    ['a laxative', { medicineClasses: ['laxative'] as MedicineClass[] }, 'Takes a laxative'],
  ])('names %s', (_, changed, because) => {
    expect(muscleSymptoms({ ...unexplained, ...changed })[0]?.because).toEqual(['Cramps, cause undetermined', because])
  })

  it.each([
    ['tsh', 'TSH 9 uU/mL (20-Nov-2026), out of range'],
    ['glucose', 'Glucose 9 mg/dL (20-Nov-2026), out of range'],
    ['calcium', 'Total calcium 9 mg/dL (20-Nov-2026), out of range'],
    ['magnesium', 'Magnesium 9 mg/dL (20-Nov-2026), out of range'],
  ] as const)('names a %s out of range', (name, because) => {
    const facts = { ...unexplained, labs: { ...unexplained.labs, [name]: { ...inRange(9), inRange: 'no' as const } } }
    expect(muscleSymptoms(facts)[0]?.because).toEqual(['Cramps, cause undetermined', because])
  })

  it('rests when all are known and none speaks for it, without cramps, or with a cause', () => {
    expect(muscleSymptoms(unexplained)).toEqual([])
    expect(muscleSymptoms({ ...without(unexplained, 'labs'), cramps: 'no' })).toEqual([])
    expect(muscleSymptoms({ ...without(unexplained, 'labs'), assessedCause: 'sleep-related' })).toEqual([])
    expect(muscleSymptoms(without(unexplained, 'labs', 'assessedCause'))).toEqual([])
  })
})
