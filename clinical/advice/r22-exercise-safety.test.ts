import { describe, expect, it } from 'vitest'
import type { VisitFacts } from '../visit/visit-facts'
import { linesOf, quiet, without } from './facts-for-tests'
import { exerciseSafety } from './r22-exercise-safety'

const walked: VisitFacts = { ...quiet, walkTestRecorded: true }

describe('R22 walk and exercise safety', () => {
  it.each([
    ['heart attack', { heartAttackOrUnstableAngina1Month: 'yes' as const }],
    ['aortic stenosis', { severeAorticStenosis: 'yes' as const }],
    ['arrhythmia', { uncontrolledArrhythmia: 'yes' as const }],
    ['heart failure', { decompensatedHeartFailure: 'yes' as const }],
    ['Charcot', { acuteCharcot: 'yes' as const }],
    ['signs of a clot', { oneLegNewlySwollen: 'yes' as const }],
    ['signs of an embolism', { coughingBlood: 'yes' as const, cramps: 'yes' as const }],
    ['rest pain', { restPainForefoot: 'yes' as const }],
    ['an ulcer', { ulcerOrGangrene: 'yes' as const }],
    ['pregnancy', { pregnantOrPostpartum: 'yes' as const }],
    ['heart rate 121', { restingHeartRate: 121 }],
    ['systolic 181', { restingSystolicMmHg: 181 }],
    ['diastolic 101', { restingDiastolicMmHg: 101 }],
  ])('%s defers every walk, planned or not', (_, changed) => {
    expect(linesOf('R22', { ...quiet, ...changed })).toEqual(['R22 soon'])
    expect(exerciseSafety({ ...quiet, ...changed })[0]?.says).toContain('Defer every walk test')
  })

  it.each([
    ['heart rate 120', { restingHeartRate: 120 }],
    ['pressure 180/100', { restingSystolicMmHg: 180, restingDiastolicMmHg: 100 }],
  ])('%s does not', (_, changed) => {
    expect(linesOf('R22', { ...walked, ...changed })).toEqual([])
  })

  it.each([
    'heartAttackOrUnstableAngina1Month',
    'severeAorticStenosis',
    'uncontrolledArrhythmia',
    'decompensatedHeartFailure',
    'acuteCharcot',
    'oneLegNewlySwollen',
    'persistentCalfPainOneSide',
    'breathlessOrChestPain',
    'restPainForefoot',
    'ulcerOrGangrene',
    'restingHeartRate',
    'restingSystolicMmHg',
    'restingDiastolicMmHg',
  ] as const)('%s not asked is a question once somebody walks or a program is planned', (name) => {
    expect(linesOf('R22', without(walked, name))).toEqual(['R22 routine'])
    expect(linesOf('R22', without({ ...quiet, walkProgramPlanned: true }, name))).toEqual(['R22 routine'])
    expect(exerciseSafety(without(walked, name))[0]?.missing).toHaveLength(1)
    expect(linesOf('R22', without(quiet, name))).toEqual([])
  })

  it('asks everything of a walk on a blank chart', () => {
    expect(exerciseSafety({ walkTestRecorded: true })[0]?.missing).toHaveLength(12)
  })
})
