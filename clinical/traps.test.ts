/**
 * The traps that the reference names (clinical.md sections 2.3 to 3.6 and 9), each as the visit in which it would hurt somebody: what was recorded,
 * and what Footfall must say or must not say. Every cut-off has its own tables beside its file; this page is to be read.
 */
import { describe, expect, it } from 'vitest'
import { adviseOn } from './advice/rules'
import { suggestedStage } from './assessment/suggested-stage'
import { abiChange } from './vascular-study/index-change'
import { interpretRestingStudy } from './vascular-study/resting-study'
import { looksSwapped } from './vascular-study/side-swap'
import { measured, patternWith, recordWith, walkTestWith } from './visit/record-for-tests'
import { type EarlierVisits, visitFacts } from './visit/visit-facts'
import { emptySection, type SectionValues, type VisitRecord } from './visit/visit-record'
import { onsetChange } from './walk-test/change'
import { interpretWalkTest } from './walk-test/interpret-walk-test'

type Study = Partial<SectionValues<'vascular-study'>>
const visitDay = '2026-11-23'
const factsOf = (record: VisitRecord, birthDate = '1955-02-12', earlier?: EarlierVisits) =>
  visitFacts({ record, patient: { birthDate, sex: 'male' }, visitDay, earlier })
const adviceOf = (record: VisitRecord, birthDate?: string, earlier?: EarlierVisits) => adviseOn(factsOf(record, birthDate, earlier))
const rulesOf = (record: VisitRecord, birthDate?: string, earlier?: EarlierVisits) =>
  adviceOf(record, birthDate, earlier).map(({ rule }) => rule)
const ruleOf = (rule: string, record: VisitRecord, birthDate?: string, earlier?: EarlierVisits) =>
  adviceOf(record, birthDate, earlier).find((line) => line.rule === rule)

/** Both arms at 100, so that an ankle of 90 is an index of 0.90. */
const arms = { rightBrachial: measured(100), leftBrachial: measured(100) } as const
const study = (changed: Study): Study => ({ ...arms, device: 'doppler', method: 'higher', ...changed })
const whole = (changed: Study): SectionValues<'vascular-study'> => ({ ...emptySection('vascular-study'), ...study(changed) })
const rightAbi = (changed: Study) => interpretRestingStudy(whole(changed), { ageYears: 71 }).abi.right
const bandOf = (changed: Study) => {
  const abi = rightAbi(changed)
  return abi.state === 'value' ? abi.band : abi.state
}

describe('bands without a gap', () => {
  it.each([
    [90, 'abnormal'],
    [91, 'borderline'],
    [99, 'borderline'],
    [100, 'normal'],
    [140, 'normal'],
    [141, 'non-compressible'],
  ])('an ankle of %i over an arm of 100 is %s', (ankle, band) => {
    expect(bandOf({ rightPosteriorTibial: measured(ankle) })).toBe(band)
  })

  it.each([
    ['0.905 is 0.91 and borderline', 181, 200, 0.91, 'borderline'],
    ['0.995 is 1.00 and normal, never 0.99', 199, 200, 1, 'normal'],
    ['1.405 is 1.41 and non-compressible', 281, 200, 1.41, 'non-compressible'],
    ['0.904 is 0.90 and abnormal', 113, 125, 0.9, 'abnormal'],
  ])('%s: half up first, then the band', (_, ankle, arm, value, band) => {
    expect(rightAbi({ rightBrachial: measured(arm), leftBrachial: measured(arm), rightPosteriorTibial: measured(ankle) })).toMatchObject({
      value,
      band,
    })
  })

  it('0.90 meets the PAD criterion, 0.91 does not', () => {
    expect(rulesOf(recordWith({ vascularStudy: study({ rightPosteriorTibial: measured(90) }) }))).toContain('R14')
    expect(rulesOf(recordWith({ vascularStudy: study({ rightPosteriorTibial: measured(91) }) }))).not.toContain('R14')
  })

  it('1.40 is compressible, 1.41 is not', () => {
    expect(rulesOf(recordWith({ vascularStudy: study({ rightPosteriorTibial: measured(140) }) }))).not.toContain('R12')
    expect(rulesOf(recordWith({ vascularStudy: study({ rightPosteriorTibial: measured(141) }) }))).toContain('R12')
  })
})

describe('a normal ABI in diabetes is not normal', () => {
  const diabetic = (changed: Study) =>
    recordWith({ factors: { diabetes: 'yes' }, vascularStudy: study({ rightPosteriorTibial: measured(120), ...changed }) })

  it('with monophasic waveforms: toe pressure, and never "normal"', () => {
    const line = ruleOf('R12', diabetic({ rightWaveform: 'monophasic' }))
    expect(line).toMatchObject({ urgency: 'soon', missing: expect.arrayContaining(['What is the right toe pressure?']) })
    expect(line?.because).toEqual(['Right ABI 1.20 (PT 120 / arm 100 mmHg)', 'Diabetes', 'Right waveform monophasic'])
    expect(line?.says).toContain('it is not to be reported as normal')
  })

  it('with a waveform that nobody assessed: the question', () => {
    expect(ruleOf('R12', diabetic({}))).toMatchObject({
      urgency: 'routine',
      missing: expect.arrayContaining(['What is the right Doppler waveform?']),
    })
  })

  it('a foot ulcer under it is a threatened limb', () => {
    const record = recordWith({
      factors: { diabetes: 'yes' },
      redFlags: { ulcerOrGangrene: 'yes', ulcerKind: 'ulcer', ulcerSide: 'right', ulcerWeeks: 1 },
      vascularStudy: study({ rightPosteriorTibial: measured(120) }),
    })
    expect(ruleOf('R3', record)?.says).toContain('a normal ABI does not clear the leg')
  })
})

describe('one artery non-compressible', () => {
  const stiff = { state: 'not-compressible' } as const
  it('beside a "borderline" one: the leg is non-compressible, the ratio is only shown', () => {
    expect(rightAbi({ rightPosteriorTibial: measured(95), rightDorsalisPedis: stiff })).toMatchObject({
      state: 'non-compressible',
      ratio: 0.95,
    })
    expect(rulesOf(recordWith({ vascularStudy: study({ rightPosteriorTibial: measured(95), rightDorsalisPedis: stiff }) }))).toContain(
      'R12',
    )
  })

  it('beside 0.90: still abnormal, and still unreliable', () => {
    const record = recordWith({ vascularStudy: study({ rightPosteriorTibial: measured(90), rightDorsalisPedis: stiff }) })
    expect(bandOf({ rightPosteriorTibial: measured(90), rightDorsalisPedis: stiff })).toBe('abnormal')
    expect(rulesOf(record)).toEqual(expect.arrayContaining(['R12', 'R14']))
  })
})

describe('one arm only', () => {
  const oneArm = { leftBrachial: null } as const
  it('can only raise the index: 0.90 is reported as provisional, 0.91 is no result', () => {
    expect(rightAbi({ ...oneArm, rightPosteriorTibial: measured(90) })).toMatchObject({ value: 0.9, provisional: 'one-arm' })
    expect(rightAbi({ ...oneArm, rightPosteriorTibial: measured(91) })).toMatchObject({ state: 'not-assessable', ratio: 0.91 })
  })

  it('with its reason a result above 0.90 is provisional, never plain', () => {
    const mastectomy = { ...oneArm, armNotToUse: 'left', armNotToUseReason: 'mastectomy' } as const
    expect(rightAbi({ ...mastectomy, rightPosteriorTibial: measured(110) })).toMatchObject({ value: 1.1, provisional: 'one-arm' })
  })

  it('says so where the index is advised on', () => {
    const record = recordWith({ vascularStudy: study({ ...oneArm, rightPosteriorTibial: measured(70) }) })
    expect(ruleOf('R14', record)?.says).toContain('One arm only: the index may read too high.')
  })
})

describe('the exercise criterion in the young', () => {
  const calm = {
    crampPatterns: [patternWith({ whileWalking: 'yes', sites: ['right-calf'] })],
    vascularStudy: study({ rightPosteriorTibial: measured(110), leftPosteriorTibial: measured(112) }),
  }
  const pressures = (ankle: number, arm: number) => ({
    mode: 'treadmill' as const,
    rightArtery: 'posteriorTibial' as const,
    rightAnkleAfter: measured(ankle),
    brachialAfter: measured(arm),
    rightMinutesAfter: 1,
  })

  it('a fall of the index alone asks for a review below 40, and meets the criterion at 40', () => {
    const record = recordWith({ ...calm, exerciseStudy: pressures(100, 120) })
    expect(ruleOf('R13', record, '1986-11-24')?.says).toContain('needs a review (right)')
    expect(ruleOf('R13', record, '1986-11-23')?.says).toContain('meets the criterion of arterial disease (right)')
  })

  it('a fall of the pressure by more than 30 mmHg counts at any adult age, 30 does not', () => {
    expect(ruleOf('R13', recordWith({ ...calm, exerciseStudy: pressures(79, 100) }), '2001-01-01')?.says).toContain('meets the criterion')
    expect(ruleOf('R13', recordWith({ ...calm, exerciseStudy: pressures(80, 100) }), '2001-01-01')?.says).not.toContain(
      'meets the criterion',
    )
  })

  it('exactly 20 percent is no fall of more than 20 percent', () => {
    expect(ruleOf('R13', recordWith({ ...calm, exerciseStudy: pressures(88, 100) }))?.says).toContain('does not meet the criterion (right)')
    expect(ruleOf('R13', recordWith({ ...calm, exerciseStudy: pressures(87, 100) }))?.says).toContain(
      'meets the criterion of arterial disease',
    )
  })
})

describe('sides', () => {
  const today = whole({ rightPosteriorTibial: measured(60), leftPosteriorTibial: measured(105) })
  it("today's right and left that look like last time's left and right are asked about", () => {
    expect(looksSwapped(today, whole({ rightPosteriorTibial: measured(104), leftPosteriorTibial: measured(62) }))).toBe(true)
    expect(looksSwapped(today, whole({ rightPosteriorTibial: measured(62), leftPosteriorTibial: measured(104) }))).toBe(false)
  })
})

describe('200 meters exactly', () => {
  const walk = (onset: number) =>
    recordWith({
      redFlags: { ulcerOrGangrene: 'no', restPainForefoot: 'no' },
      walkTests: [walkTestWith({ method: 'corridor', onsetState: 'felt', onset, onsetUnit: 'm', side: 'right' })],
    })
  it.each([
    [199, 'IIb'],
    [200, 'IIb'],
    [201, 'IIa'],
  ])('an onset of %i m is stage %s', (onset, stage) => {
    expect(suggestedStage(walk(onset)).right).toMatchObject({ stage })
  })

  it('says that 200 m is undefined in the sources', () => {
    expect(suggestedStage(walk(200)).right.reasons[0]).toBe('Onset exactly 200 m: the cut-off is undefined in the sources; counted as IIb.')
  })

  it('a graded treadmill has no 200 m on the flat', () => {
    const record = recordWith({ walkTests: [walkTestWith({ method: 'treadmill-graded', onset: 300, onsetUnit: 'm', side: 'right' })] })
    expect(suggestedStage(record).right).toMatchObject({ state: 'not-assessable' })
  })
})

describe('like with like', () => {
  const onset = (
    method: 'corridor' | 'treadmill-constant' | 'treadmill-graded',
    meters: number,
    protocol: 'hiatt' | 'constant-3.2-10' | null,
  ) => ({
    onset: interpretWalkTest(walkTestWith({ method, onsetState: 'felt', onset: meters, onsetUnit: 'm' })).onset,
    method,
    protocol,
  })

  it('methods and protocols of walking are never mixed', () => {
    expect(onsetChange(onset('corridor', 300, null), onset('treadmill-constant', 100, 'constant-3.2-10'))).toMatchObject({
      state: 'not-comparable',
    })
    expect(onsetChange(onset('treadmill-graded', 300, 'hiatt'), onset('treadmill-graded', 100, null))).toMatchObject({
      state: 'not-comparable',
    })
  })

  it('a fall of the walk counts with its own method only', () => {
    const walks = [{ visitDay: '2026-10-01', method: 'corridor', protocol: null, onsetMeters: 300, comparator: 'exact' } as const]
    const now = (method: 'corridor' | 'six-minute') =>
      recordWith({ walkTests: [walkTestWith({ method, onsetState: 'felt', onset: 100, onsetUnit: 'm' })] })
    expect(rulesOf(now('corridor'), undefined, { walks })).toContain('R23')
    expect(rulesOf(now('six-minute'), undefined, { walks })).not.toContain('R23')
  })

  it('the device of an index is never mixed, nor the higher pressure with the lower', () => {
    const abi = (value: number) => ({ state: 'value' as const, value })
    const before = { abi: abi(0.9), device: 'doppler', method: 'higher' } as const
    expect(abiChange(before, { ...before, abi: abi(0.6), device: 'oscillometric' })).toMatchObject({ state: 'not-comparable' })
    expect(abiChange(before, { ...before, abi: abi(0.6), method: 'lower' })).toMatchObject({ state: 'not-comparable' })
    expect(abiChange(before, { ...before, abi: abi(0.74) })).toMatchObject({ verdict: 'fell' })
    expect(abiChange(before, { ...before, abi: abi(0.75) })).toMatchObject({ verdict: 'within-0.15' })
  })

  it('R17 reads the same', () => {
    const earlier = (device: 'doppler' | 'oscillometric'): EarlierVisits => ({
      study: { visitDay: '2026-08-03', device, method: 'higher', abi: { right: { state: 'value', value: 1.1 } }, tbi: {} },
    })
    const record = recordWith({ vascularStudy: study({ rightPosteriorTibial: measured(90) }) })
    expect(rulesOf(record, undefined, earlier('doppler'))).toContain('R17')
    expect(rulesOf(record, undefined, earlier('oscillometric'))).not.toContain('R17')
  })
})

describe('night pain of the forefoot', () => {
  it('is limb threat, not a night cramp', () => {
    const record = recordWith({ redFlags: { restPainForefoot: 'yes', restPainSide: 'right', restPainWeeks: 4 } })
    expect(ruleOf('R3', record)).toMatchObject({ urgency: 'same-day', because: ['Forefoot pain at rest, right, 4 weeks'] })
  })
})

describe('unknown is never no', () => {
  it('a blank visit is told nothing reassuring and nothing alarming', () => {
    expect(adviceOf(recordWith({}))).toEqual([])
  })

  it('under 18 no adult band is applied', () => {
    const record = recordWith({ vascularStudy: study({ rightPosteriorTibial: measured(60) }) })
    const rules = rulesOf(record, '2012-01-01')
    for (const rule of ['R12', 'R13', 'R14', 'R17']) expect(rules).not.toContain(rule)
    expect(rules).toContain('R26')
  })
})
