import { describe, expect, it } from 'vitest'
import { bodyTemperatureCelsius, examinationFacts, foundAnswer, sidesFound } from './examination-facts'
import { emptySection, type SectionValues } from './visit-record'

const examined = (changed: Partial<SectionValues<'examination'>>) => ({ ...emptySection('examination'), ...changed })
const facts = (changed: Partial<SectionValues<'examination'>>) => examinationFacts(examined(changed))

describe('a sign of the examination', () => {
  it.each([
    [null, null, null],
    ['none', 'no', []],
    ['right', 'yes', ['right']],
    ['left', 'yes', ['left']],
    ['both', 'yes', ['right', 'left']],
  ] as const)('found %s: %s', (found, answer, legs) => {
    expect(foundAnswer(found)).toBe(answer)
    expect(sidesFound(found)).toEqual(legs)
  })

  it.each([
    ['deepVeinTenderness', 'deepVeinTenderness', 'deepVeinTenderness'],
    ['wholeLegSwollen', 'wholeLegSwollen', 'wholeLegSwollen'],
    ['collateralVeins', 'collateralVeins', 'collateralVeins'],
    ['hotRedSwollenFoot', 'hotRedSwollenFoot', 'hotRedSwollenFoot'],
    ['protectiveSensationLost', 'protectiveSensationLost', 'protectiveSensationLost'],
    ['tinel', 'tinelPositive', 'tinel'],
    ['plantarSymptoms', 'plantarSymptoms', 'plantarSymptoms'],
    ['footDrop', 'footDrop', 'footDrop'],
    ['pittingEdema', 'pittingEdemaOneLeg', 'pittingEdema'],
  ] as const)('%s becomes %s and its sides', (field, fact, sides) => {
    expect(facts({})[fact]).toBe(null)
    expect(facts({}).sidesOf[sides]).toBe(null)
    expect(facts({ [field]: 'left' })[fact]).toBe('yes')
    expect(facts({ [field]: 'left' }).sidesOf[sides]).toEqual(['left'])
    expect(facts({ [field]: 'none' })[fact]).toBe('no')
  })

  it('counts pitting edema of both legs as none of one leg only', () => {
    expect(facts({ pittingEdema: 'both' }).pittingEdemaOneLeg).toBe('no')
    expect(facts({ pittingEdema: 'both' }).sidesOf.pittingEdema).toEqual(['right', 'left'])
    expect(facts({ deepVeinTenderness: 'both' }).deepVeinTenderness).toBe('yes')
  })
})

describe('calf girths', () => {
  it.each([
    [38.3, 35.3, 'yes'],
    [35.3, 38.3, 'yes'],
    [38.2, 35.3, 'no'],
    [36, 36, 'no'],
    [40, null, null],
    [null, 40, null],
  ])('right %s cm, left %s cm: %s', (right, left, expected) => {
    const read = facts({ rightCalfGirthCm: right, leftCalfGirthCm: left })
    expect(read.calfThreeCmLarger).toBe(expected)
    expect(read.calfGirthCm).toEqual({ right, left })
  })
})

describe('pulses', () => {
  const allFelt = {
    pulseScale: '0-3' as const,
    rightDorsalisPedisPulse: 2,
    leftDorsalisPedisPulse: 1,
    rightPosteriorTibialPulse: 3,
    leftPosteriorTibialPulse: 2,
  }

  it('reads each in the words of its scale', () => {
    expect(facts({ ...allFelt, rightFemoralPulse: 2, leftPoplitealPulse: 0 }).pulses).toEqual({
      right: { femoral: 'normal', popliteal: null, dorsalisPedis: 'normal', posteriorTibial: 'bounding' },
      left: { femoral: null, popliteal: 'absent', dorsalisPedis: 'reduced', posteriorTibial: 'normal' },
    })
  })

  it.each([
    ['all four felt', {}, 'no'],
    ['one not examined', { leftPosteriorTibialPulse: null }, null],
    ['one absent', { leftPosteriorTibialPulse: 0 }, 'yes'],
    ['one absent and one not examined', { leftPosteriorTibialPulse: 0, rightDorsalisPedisPulse: null }, 'yes'],
    ['felt, without a scale', { pulseScale: null }, 'no'],
    ['a popliteal pulse absent', { rightPoplitealPulse: 0 }, 'no'],
  ])('%s: foot pulses absent %s', (_, changed, expected) => {
    expect(facts({ ...allFelt, ...changed }).pulsesAbsent).toBe(expected)
  })
})

describe('measurements of the body', () => {
  it.each([
    [100.4, 'F', 38],
    [98.6, 'F', 37],
    [96.8, 'F', 36],
    [38.1, 'C', 38.1],
    [38.1, null, null],
    [null, 'C', null],
  ] as const)('%s °%s is %s °C', (bodyTemperature, bodyTemperatureUnit, expected) => {
    expect(bodyTemperatureCelsius(examined({ bodyTemperature, bodyTemperatureUnit }))).toBe(expected)
    expect(facts({ bodyTemperature, bodyTemperatureUnit }).bodyTemperatureCelsius).toBe(expected)
  })

  it('keeps what is recorded as a number or a side', () => {
    const read = facts({
      respiratoryRate: 22,
      clotScoreSide: 'left',
      regionalPainSide: 'both',
      compartmentBeforeMmHg: 15,
      compartmentAt1MinMmHg: 30,
      compartmentAt5MinMmHg: 20,
      compartmentAcuteMmHg: 45,
    })
    expect(read).toMatchObject({
      respiratoryRate: 22,
      clotScoreSide: 'left',
      regionalPainSide: 'both',
      compartment: { before: 15, at1Min: 30, at5Min: 20, acute: 45 },
    })
  })
})
