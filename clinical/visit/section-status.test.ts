import { describe, expect, it } from 'vitest'
import { labResultWith, measured, medicineWith, recordWith, woundWith } from './record-for-tests'
import { sectionStatus } from './section-status'

describe('what is missing on each screen', () => {
  const missingOn = (screen: string, changed: Parameters<typeof recordWith>[0]) =>
    sectionStatus(recordWith(changed))
      .filter((each) => each.screen === screen)
      .flatMap(({ missing }) => missing.map(({ section, field, key, text }) => ({ section, field, key, text })))
  const texts = (screen: string, changed: Parameters<typeof recordWith>[0]) => missingOn(screen, changed).map(({ text }) => text)
  const status = (screen: string, changed: Parameters<typeof recordWith>[0]) =>
    sectionStatus(recordWith(changed)).find((each) => each.screen === screen)?.status

  it('asks for every red flag that the screen always shows, and for the day of a fainting', () => {
    const asked = missingOn('cramp-history', {}).map(({ field }) => field)
    for (const field of ['coughingBlood', 'darkUrine', 'headacheOrVomitingAfterDrinking', 'saddleNumbness', 'bladderOrBowelTrouble'])
      expect(asked).toContain(field)
    for (const field of ['rapidlyProgressiveWeakness', 'suddenOneSidedWeakness', 'legWeaknessOverWeeks']) expect(asked).toContain(field)
    expect(asked).not.toContain('faintingIn14Days')
    expect(missingOn('cramp-history', { redFlags: { fainting: 'yes' } }).map(({ field }) => field)).toContain('faintingIn14Days')
  })

  it('asks when a leg artery was treated', () => {
    const question = 'When was the leg artery treated?'
    expect(texts('factors', { factors: { revascularization: 'yes' } })).toContain(question)
    expect(texts('factors', { factors: { revascularization: 'yes', revascularizationOn: '2024' } })).not.toContain(question)
    expect(texts('factors', { factors: { revascularization: 'no' } })).not.toContain(question)
  })

  it('lists an exercise study only once it is begun', () => {
    const resting = texts('vascular-study', {})
    expect(resting).toHaveLength(6)
    expect(texts('vascular-study', { exerciseStudy: { mode: 'treadmill' } }).slice(6)).toEqual([
      'Arm pressure after exercise not measured',
      'Right ankle pressure after exercise not measured',
      'Left ankle pressure after exercise not measured',
    ])
    const read = { rightAnkleAfter: measured(90), leftAnkleAfter: { state: 'not-audible' as const }, brachialAfter: measured(150) }
    expect(missingOn('vascular-study', { exerciseStudy: read }).slice(6)).toEqual([
      { section: 'exercise-study', field: 'mode', key: null, text: 'How was the patient exercised?' },
      { section: 'exercise-study', field: 'rightArtery', key: null, text: 'Which right ankle artery was read after exercise?' },
      {
        section: 'exercise-study',
        field: 'rightMinutesAfter',
        key: null,
        text: 'How many minutes after exercise was the right ankle read?',
      },
    ])
    const complete = { ...read, mode: 'heel-raises' as const, rightArtery: 'dorsalisPedis' as const, rightMinutesAfter: 1 }
    expect(texts('vascular-study', { exerciseStudy: complete })).toHaveLength(6)
    expect(texts('vascular-study', { exerciseStudy: { ...complete, leftAnkleAfter: measured(80) } }).slice(6)).toEqual([
      'Which left ankle artery was read after exercise?',
      'How many minutes after exercise was the left ankle read?',
    ])
  })

  it('owes no questionnaire, but the rest of one that was begun', () => {
    expect(texts('questionnaires', {})).toEqual([])
    expect(status('questionnaires', {})).toBe('empty')
    const begun = { painOnWalking: 'yes' as const, beginsAtRest: 'no' as const }
    expect(missingOn('questionnaires', { edinburgh: begun })).toEqual([
      { section: 'edinburgh', field: 'uphillOrHurrying', key: null, text: 'The claudication questionnaire is not finished' },
    ])
    const answered = {
      ...begun,
      uphillOrHurrying: 'yes' as const,
      ordinaryPaceOnLevel: 'yes' as const,
      goneWithinTenMinutes: 'yes' as const,
    }
    expect(missingOn('questionnaires', { edinburgh: answered })[0]?.field).toBe('sites')
    expect(status('questionnaires', { edinburgh: { ...answered, sites: ['calf'] } })).toBe('complete')
    expect(status('questionnaires', { edinburgh: { painOnWalking: 'no' } })).toBe('complete')
    expect(missingOn('questionnaires', { walkingImpairment: { completedBy: 'patient', distanceIndoors: 4 } })).toEqual([
      { section: 'walking-impairment', field: 'distance50Feet', key: null, text: 'The walking impairment questionnaire is not finished' },
    ])
  })

  it('asks for pulses, sensation and what a wound lacks', () => {
    expect(missingOn('examination', {})).toEqual([
      { section: 'examination', field: 'rightDorsalisPedisPulse', key: null, text: 'Foot pulses not examined' },
      { section: 'examination', field: 'protectiveSensationLost', key: null, text: 'Protective sensation not examined' },
    ])
    const felt = {
      rightDorsalisPedisPulse: 2,
      leftDorsalisPedisPulse: 2,
      rightPosteriorTibialPulse: 2,
      leftPosteriorTibialPulse: 2,
      protectiveSensationLost: 'none' as const,
    }
    expect(status('examination', { examination: felt })).toBe('complete')
    expect(missingOn('examination', { examination: { ...felt, leftPosteriorTibialPulse: null } })[0]?.field).toBe(
      'leftPosteriorTibialPulse',
    )
    expect(missingOn('examination', { examination: felt, redFlags: { ulcerOrGangrene: 'yes' } })).toEqual([
      { section: 'wound', field: 'side', key: null, text: 'A wound was reported, but none is described' },
    ])
    expect(missingOn('examination', { examination: felt, redFlags: { ulcerOrGangrene: 'yes' }, wounds: [woundWith()] })).toEqual([
      { section: 'wound', field: 'side', key: woundWith().id, text: 'On which leg is this wound?' },
      { section: 'wound', field: 'woundGrade', key: woundWith().id, text: 'Which wound grade (WIfI)?' },
    ])
  })

  it('asks what a laboratory result lacks, and of its day where a diuretic is taken', () => {
    expect(status('labs', {})).toBe('empty')
    const { id } = labResultWith()
    expect(missingOn('labs', { labResults: [labResultWith()] })).toEqual([
      { section: 'lab-result', field: 'test', key: id, text: 'Which test is this result?' },
      { section: 'lab-result', field: 'value', key: id, text: 'What is the result?' },
      { section: 'lab-result', field: 'sampleOn', key: id, text: 'When was the sample taken?' },
    ])
    const result = labResultWith({ test: 'potassium', value: 4, unit: 'mEq/L', sampleOn: '2026-11-20' })
    expect(texts('labs', { labResults: [{ ...result, unit: null }] })).toEqual(['In which unit is the result?'])
    expect(status('labs', { labResults: [result] })).toBe('complete')
    const ofTheDay = [
      'Were these labs drawn after the cramps began or changed?',
      'Were these labs drawn after the last dose change of the diuretic?',
    ]
    expect(texts('labs', { labResults: [result], factors: { diuretic: 'yes' } })).toEqual(ofTheDay)
    expect(texts('labs', { labResults: [result], medicines: [medicineWith({ name: 'HCTZ' })] })).toEqual(ofTheDay)
    expect(texts('labs', { factors: { diuretic: 'yes' } })).toEqual([])
  })
})
