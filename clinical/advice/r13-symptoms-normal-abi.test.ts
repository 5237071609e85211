import { describe, expect, it } from 'vitest'
import type { VisitFacts } from '../visit/visit-facts'
import { abiOf, linesOf, quiet, without } from './facts-for-tests'
import { symptomsNormalAbi } from './r13-symptoms-normal-abi'

const walking: VisitFacts = {
  ...quiet,
  exertionalLegSymptoms: 'yes',
  abi: { right: abiOf(1.02, 145), left: abiOf(1.05, 149) },
}
const withAbi = (right: number): VisitFacts => ({ ...walking, abi: { right: abiOf(right, 130) }, exertionalSides: ['right'] })

describe('R13 exertional symptoms with ABI 0.91 to 1.40', () => {
  it.each([
    ['0.90', withAbi(0.9), []],
    ['0.91', withAbi(0.91), ['R13 routine']],
    ['1.40', withAbi(1.4), ['R13 routine']],
    ['1.41', withAbi(1.41), []],
    ['no exertional symptoms', { ...walking, exertionalLegSymptoms: 'no' as const }, []],
    ['exertional symptoms not asked', without(walking, 'exertionalLegSymptoms'), []],
    ['under 18', { ...walking, ageYears: 17 }, []],
    ['side not recorded and the other leg explains it', { ...walking, abi: { right: abiOf(0.7, 99), left: abiOf(1.05, 149) } }, []],
    [
      'the symptomatic leg is the one above 0.90',
      { ...walking, abi: { right: abiOf(0.7, 99), left: abiOf(1.05, 149) }, exertionalSides: ['left' as const] },
      ['R13 routine'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(linesOf('R13', facts)).toEqual(expected)
  })

  it('advises the exercise ABI when everything is answered and negative', () => {
    const [line] = symptomsNormalAbi(walking)
    expect(line?.says).toContain('Exercise treadmill ABI')
    expect(line?.says).not.toContain('Defer')
    expect(line?.missing).toEqual([])
  })

  it.each([
    'suddenOnsetIn14Days',
    'restPainForefoot',
    'ulcerOrGangrene',
    'oneLegNewlySwollen',
    'persistentCalfPainOneSide',
    'breathlessOrChestPain',
    'fainting',
    'painPresentNotSettling',
    'heartAttackOrUnstableAngina1Month',
    'severeAorticStenosis',
    'uncontrolledArrhythmia',
    'decompensatedHeartFailure',
    'acuteCharcot',
    'restingHeartRate',
    'restingSystolicMmHg',
    'ageYears',
  ] as const)('%s not asked defers it and asks', (name) => {
    const facts = name === 'suddenOnsetIn14Days' ? without(walking, name, 'stillPresent') : without(walking, name)
    const [line] = symptomsNormalAbi(facts)
    expect(line?.says).toContain('Defer it')
    expect(line?.missing).not.toEqual([])
    expect(line?.suggests).toEqual([])
  })

  it.each([
    ['an ulcer', { ulcerOrGangrene: 'yes' as const }],
    ['rest pain', { restPainForefoot: 'yes' as const }],
    ['a swollen leg', { oneLegNewlySwollen: 'yes' as const }],
    ['a recent heart attack', { heartAttackOrUnstableAngina1Month: 'yes' as const }],
    ['a heart rate of 121', { restingHeartRate: 121 }],
    ['a pressure of 181', { restingSystolicMmHg: 181 }],
    ['a diastolic pressure of 101', { restingDiastolicMmHg: 101 }],
    ['pregnancy', { pregnantOrPostpartum: 'yes' as const }],
  ])('%s defers it', (_, changed) => {
    expect(symptomsNormalAbi({ ...walking, ...changed })[0]?.says).toContain('Defer it: the findings below speak against exercise now.')
  })

  it.each([
    ['diabetes', { diabetes: 'yes' as const }, 'Measure TBI first'],
    ['a monophasic waveform', { waveform: { right: 'monophasic' as const } }, 'Measure TBI first'],
    ['young, fit, normal', { ageYears: 34, activity: 'athlete' as const }, 'popliteal entrapment'],
    ['better on sitting', { easedBySittingOrLeaningForward: 'yes' as const }, 'lumbar stenosis'],
  ])('%s changes how to test', (_, changed, words) => {
    expect(symptomsNormalAbi({ ...walking, ...changed })[0]?.says).toContain(words)
    expect(symptomsNormalAbi(walking)[0]?.says).not.toContain(words)
  })

  it('does not ask for a TBI that is there', () => {
    const tbi = { state: 'value' as const, value: 0.85 }
    expect(symptomsNormalAbi({ ...walking, diabetes: 'yes', tbi: { right: tbi, left: tbi } })[0]?.says).not.toContain('Measure TBI first')
  })
})
