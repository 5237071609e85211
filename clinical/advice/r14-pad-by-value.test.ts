import { describe, expect, it } from 'vitest'
import type { VisitFacts } from '../visit/visit-facts'
import { abiOf, linesOf, quiet, told, without } from './facts-for-tests'
import { padByValue } from './r14-pad-by-value'

const low: VisitFacts = { ...quiet, exertionalLegSymptoms: 'yes', symptomsLimitWalking: 'yes', abi: { right: abiOf(0.68, 96) } }
const tbi = (value: number) => ({ state: 'value' as const, value, toeMmHg: Math.round(value * 142), brachialMmHg: 142 })
const says = (facts: VisitFacts) => padByValue(facts)[0]?.says ?? ''

describe('R14 PAD by value', () => {
  it.each([
    ['ABI 0.90', { ...quiet, abi: { right: abiOf(0.9, 128) } }, ['R14 routine']],
    ['ABI 0.91', { ...quiet, abi: { right: abiOf(0.91, 129) } }, []],
    ['TBI 0.70', { ...quiet, tbi: { left: tbi(0.7) } }, ['R14 routine']],
    ['TBI 0.71', { ...quiet, tbi: { left: tbi(0.71) } }, []],
    ['under 18', { ...low, ageYears: 17 }, []],
    ['18', { ...low, ageYears: 18 }, ['R14 routine']],
    ['age not known', without(low, 'ageYears'), ['R14 routine']],
    ['not assessable', { ...quiet, abi: { right: { state: 'not-assessable' as const, ratio: 0.5 } } }, []],
    ['no index', quiet, []],
  ])('%s', (_, facts, expected) => {
    expect(linesOf('R14', facts)).toEqual(expected)
  })

  it('shows its numbers and writes to the physician within 2 weeks', () => {
    expect(padByValue(low)[0]?.because).toEqual(['Right ABI 0.68 (PT 96 / arm 142 mmHg)'])
    expect(says(low)).toContain('Letter to the primary care physician within 2 weeks.')
    expect(says(low)).toContain('routine vascular or exercise referral')
  })

  it.each([
    [
      'a low TBI with a normal ABI',
      { ...quiet, abi: { left: abiOf(1.1, 156) }, tbi: { left: tbi(0.6) } },
      'repeat it with a warm foot first',
    ],
    ['an oscillometric value', { ...low, device: 'oscillometric' as const }, 'confirm by Doppler'],
    ['the lower ankle pressure', { ...low, method: 'lower' as const }, 'the guideline bands rest on the higher'],
  ])('%s carries its caution', (_, facts, words) => {
    expect(says(facts)).toContain(words)
    expect(says(low)).not.toContain(words)
  })

  it.each(['anticoagulant', 'bleedingHistory'] as const)('%s: no antithrombotic is suggested', (name) => {
    const words = says({ ...low, [name]: 'yes' })
    expect(words).toContain('do not suggest adding an antiplatelet or another anticoagulant')
    expect(words).not.toContain('a single antiplatelet')
    expect(words).not.toContain('rivaroxaban')
  })

  it.each(['anticoagulant', 'bleedingHistory'] as const)('%s not asked: rivaroxaban is not mentioned, and it asks', (name) => {
    expect(says(low)).toContain('rivaroxaban')
    expect(says(without(low, name))).not.toContain('rivaroxaban')
    expect(padByValue(without(low, name))[0]?.missing).toHaveLength(1)
  })

  it('warns of cilostazol unless heart failure is no', () => {
    expect(says(low)).not.toContain('Cilostazol')
    expect(says({ ...low, heartFailure: 'yes' })).toContain('Cilostazol is contraindicated in any heart failure.')
    expect(says(without(low, 'heartFailure'))).toContain('Cilostazol is contraindicated in any heart failure.')
  })
})

describe('R14 word by word', () => {
  const letter = 'Letter to the primary care physician within 2 weeks.'
  const measures = 'blood pressure, tobacco, diabetes, foot care and structured exercise'
  const statin = 'a high-intensity statin unless there are statin muscle symptoms'
  const byDefault = 'The podiatrist does not start these medicines by default.'
  const meets = 'The value meets the PAD criterion (ABI 0.90 or less, right).'

  it('a symptomatic leg', () => {
    expect(told(padByValue(low))).toEqual([
      {
        urgency: 'routine',
        says: `${meets} ${letter} Walking-limiting symptoms: routine vascular or exercise referral. For the prescriber to consider: a single antiplatelet (symptomatic: class 1); low-dose rivaroxaban with aspirin when the bleeding risk is low; ${statin}; ${measures}. ${byDefault}`,
        because: ['Right ABI 0.68 (PT 96 / arm 142 mmHg)'],
        missing: [],
        suggests: [
          'Send a letter to the primary care physician within 2 weeks',
          'Refer for vascular assessment or supervised exercise, routine',
        ],
        mustAcknowledge: false,
      },
    ])
  })

  it('a leg without symptoms, and both indices of both legs', () => {
    expect(says({ ...quiet, abi: { right: abiOf(0.68, 96) } })).toBe(
      `${meets} ${letter} For the prescriber to consider: a single antiplatelet (without symptoms: class 2a); ${statin}; ${measures}. ${byDefault}`,
    )
    const facts: VisitFacts = { ...quiet, abi: { right: abiOf(0.68, 96) }, tbi: { left: tbi(0.5) } }
    expect(says(facts)).toContain('The value meets the PAD criterion (ABI 0.90 or less and TBI 0.70 or less, right and left).')
    expect(padByValue(facts)[0]?.because).toEqual(['Right ABI 0.68 (PT 96 / arm 142 mmHg)', 'Left TBI 0.50 (toe 71 / arm 142 mmHg)'])
    expect(says({ ...quiet, tbi: { left: tbi(0.5) } })).toContain('(TBI 0.70 or less, left)')
  })

  it('symptoms not asked leave both strengths and the questions', () => {
    const [line] = padByValue(without(low, 'exertionalLegSymptoms', 'symptomsLimitWalking'))
    expect(line?.says).toContain('(symptomatic: class 1, without symptoms: class 2a)')
    expect(line?.missing).toEqual(['Are there exertional leg symptoms that are not joint pain?', 'Do the symptoms limit walking?'])
    expect(line?.suggests).toEqual(['Send a letter to the primary care physician within 2 weeks'])
  })

  it('refers when the symptoms limit walking, under that condition while it is not asked, never when they do not', () => {
    expect(says({ ...low, symptomsLimitWalking: 'no' })).not.toContain('referral')
    expect(says(without(low, 'symptomsLimitWalking'))).toContain('If the symptoms limit walking: routine vascular or exercise referral.')
    expect(padByValue(without({ ...low, exertionalLegSymptoms: 'no' as const }, 'symptomsLimitWalking'))[0]?.missing).toEqual([])
  })

  it.each(['restPainForefoot', 'ulcerOrGangrene'] as const)('%s is a symptom too', (name) => {
    expect(says({ ...quiet, abi: { right: abiOf(0.68, 96) }, [name]: 'yes' })).toContain('(symptomatic: class 1)')
  })

  it('a second antithrombotic after revascularization also without symptoms', () => {
    const facts: VisitFacts = { ...quiet, abi: { right: abiOf(0.68, 96) } }
    expect(says({ ...facts, revascularization: 'yes' })).toContain('low-dose rivaroxaban with aspirin when the bleeding risk is low')
    expect(says(facts)).not.toContain('rivaroxaban')
  })

  it.each(['anticoagulant', 'bleedingHistory'] as const)('%s not asked: an antiplatelet only once both are excluded', (name) => {
    const condition = 'a single antiplatelet (symptomatic: class 1), only once an anticoagulant and a history of bleeding are excluded;'
    expect(says(without(low, name))).toContain(condition)
    expect(says(low)).not.toContain('only once')
  })

  it('anticoagulated: the warning first, then what is left to consider', () => {
    expect(says({ ...low, anticoagulant: 'yes' })).toContain(
      `Anticoagulated or a history of bleeding: do not suggest adding an antiplatelet or another anticoagulant. For the prescriber to consider: ${statin}; ${measures}.`,
    )
  })

  it.each<[string, VisitFacts, string]>([
    ['takes a statin', { ...low, statin: 'yes' }, 'whether the statin is of high intensity'],
    ['muscle symptoms', { ...low, newMuscleSymptomsBothSides: 'yes' }, 'no new statin before the muscle symptoms are clarified'],
    [
      'muscle symptoms on a statin',
      { ...low, statin: 'yes', newMuscleSymptomsBothSides: 'yes' },
      'no new statin before the muscle symptoms are clarified',
    ],
    ['neither', low, statin],
  ])('statin: %s', (_, facts, words) => {
    expect(says(facts)).toContain(`; ${words}; blood pressure`)
  })

  it('exercise waits for the safety findings', () => {
    expect(says({ ...low, severeAorticStenosis: 'yes' })).toContain(
      'foot care and structured exercise once the safety findings are settled.',
    )
  })

  it('in pregnancy medicines are for obstetrics', () => {
    expect(says({ ...low, pregnantOrPostpartum: 'yes' })).toBe(
      `${meets} ${letter} Walking-limiting symptoms: routine vascular or exercise referral. Pregnant or within 6 weeks after birth: medicines are for obstetrics. To consider: blood pressure, tobacco, diabetes, foot care and structured exercise once the safety findings are settled.`,
    )
    expect(says({ ...low, pregnantOrPostpartum: 'yes', heartFailure: 'yes' })).toMatch(
      /Cilostazol is contraindicated in any heart failure\.$/,
    )
  })

  it('cilostazol with heart failure is named among the findings', () => {
    const facts: VisitFacts = { ...low, heartFailure: 'yes', medicineClasses: ['cilostazol'] }
    expect(padByValue(facts)[0]?.because).toContain('Takes cilostazol, with heart failure')
    expect(padByValue(facts)[0]?.suggests).toContain('Call the prescriber of cilostazol')
    expect(padByValue({ ...facts, heartFailure: 'no' })[0]?.suggests).not.toContain('Call the prescriber of cilostazol')
    expect(padByValue({ ...facts, medicineClasses: ['statin'] })[0]?.because).toHaveLength(1)
  })

  it.each<[string, VisitFacts, boolean]>([
    ['ABI 0.99', { ...quiet, abi: { left: abiOf(0.99, 141) }, tbi: { left: tbi(0.6) } }, false],
    ['ABI 1.00', { ...quiet, abi: { left: abiOf(1, 142) }, tbi: { left: tbi(0.6) } }, true],
    ['ABI 1.40', { ...quiet, abi: { left: abiOf(1.4, 199) }, tbi: { left: tbi(0.6) } }, true],
    ['ABI 1.41', { ...quiet, abi: { left: abiOf(1.41, 200) }, tbi: { left: tbi(0.6) } }, false],
    ['no ABI', { ...quiet, tbi: { left: tbi(0.6) } }, false],
  ])('a warm foot is asked for beside %s: %s', (_, facts, warm) => {
    const words = 'Low TBI with a normal ABI (left): repeat it with a warm foot first.'
    if (warm) expect(says(facts)).toContain(words)
    else expect(says(facts)).not.toContain('warm foot')
  })

  it('one arm may read too high, and the lower pressure is another quantity', () => {
    const oneArm: VisitFacts = { ...low, abi: { right: { state: 'value', value: 0.68, provisional: 'one-arm' } } }
    expect(says(oneArm)).toContain('One arm only: the index may read too high.')
    expect(says(low)).not.toContain('One arm')
    expect(says({ ...quiet, method: 'lower', tbi: { left: tbi(0.6) } })).not.toContain('lower ankle pressure')
  })

  it('asks what is open', () => {
    const facts = without(low, 'anticoagulant', 'bleedingHistory', 'heartFailure', 'ageYears')
    expect(padByValue(facts)[0]?.missing).toEqual([
      'Does the patient take an anticoagulant?',
      'Is there a history of bleeding?',
      'Does the patient have heart failure?',
      'How old is the patient?',
    ])
  })
})
