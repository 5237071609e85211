import { describe, expect, it } from 'vitest'
import { shippedCriticalValues } from '../../../../clinical/labs/critical-values'
import { criticalForm, typedCritical } from './critical-form'
import { settingsForm, settingsInput, typedSettings } from './settings-form'
import { timeZones } from './time-zones'

const stored = {
  distanceUnit: 'ft',
  paper: 'a4',
  timeZone: 'America/Phoenix',
  idleMinutes: 20,
  secondFactorRequired: true,
  signNeedsFactor: false,
  readingGradeLimitTenths: 65,
  retentionYears: 12,
} as const

describe('the settings as they are typed', () => {
  it('come back as they were stored, as the action takes them', () => {
    const entered = settingsForm.parse(typedSettings(stored))
    expect(entered).toEqual(stored)
    expect(settingsInput.parse(entered)).toEqual(stored)
  })

  it.each([
    ['idleMinutes', ['4', '31', '', 'ten', '5.5'], ['5', '30', ' 12 ']],
    ['readingGradeLimitTenths', ['2.9', '14.1', '6.55', '', 'six'], ['3', '3.0', '14.0', '6.5']],
    ['retentionYears', ['9', '101', '', '-10'], ['10', '100']],
  ] as const)('refuse %s out of its bounds', (field, refused, taken) => {
    for (const text of refused) expect(settingsForm.safeParse({ ...typedSettings(stored), [field]: text }).success, text).toBe(false)
    for (const text of taken) expect(settingsForm.safeParse({ ...typedSettings(stored), [field]: text }).success, text).toBe(true)
  })
})

describe('critical values as they are typed', () => {
  it('come back as the list that they were', () => {
    expect(criticalForm.parse(typedCritical(shippedCriticalValues))).toEqual(shippedCriticalValues)
    expect(criticalForm.parse(typedCritical({ creatinine: { high: 6.25 } }))).toEqual({ creatinine: { high: 6.25 } })
  })

  it('name the field that is wrong', () => {
    const typed = typedCritical(shippedCriticalValues)
    const paths = (low: string, high: string) =>
      criticalForm.safeParse({ tests: { ...typed.tests, sodium: { low, high } } }).error?.issues.map(({ path }) => path.join('.'))
    expect(paths('160', '120')).toEqual(['tests.sodium.low'])
    expect(paths('120', '120')).toEqual(['tests.sodium.low'])
    expect(paths('x', '120')).toEqual(['tests.sodium.low'])
    expect(paths('110', '1e9')).toEqual(['tests.sodium.high'])
    expect(paths('', '9999999')).toEqual(['tests.sodium.high'])
    expect(paths('', '')).toBeUndefined()
  })
})

describe('time zones', () => {
  it('begin with those of the United States, name each once, and have the one in use', () => {
    const groups = timeZones('US/Arizona')
    const names = groups.flatMap((group) => group.names)
    expect(groups[0]).toMatchObject({ region: 'United States' })
    expect(new Set(names).size).toBe(names.length)
    expect(names).toEqual(expect.arrayContaining(['America/New_York', 'Europe/Zurich', 'US/Arizona']))
  })
})
