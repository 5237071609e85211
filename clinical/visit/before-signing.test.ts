import { describe, expect, it } from 'vitest'
import { beforeSigning } from './before-signing'
import { measured, medicineWith, patternWith, recordWith, walkTestWith } from './record-for-tests'
import { sectionStatus } from './section-status'

const nothing = { record: recordWith({}), problems: [], drafts: [], advice: [], othersEditing: [] }
const thiazide = {
  rule: 'R1b',
  urgency: 'same-day' as const,
  says: 'Cramps on a diuretic: contact the prescriber today. More.',
  mustAcknowledge: true,
}
const row = patternWith().id

describe('before signing', () => {
  it('asks nothing when nothing blocks, whatever is missing', () => {
    const { missing, blocks } = beforeSigning(nothing)
    expect(blocks).toEqual([])
    expect(missing.length).toBeGreaterThan(20)
    expect(missing[0]).toEqual({ screen: 'cramp-history', section: 'reason', key: null, field: 'reason', text: 'Reason for the visit' })
  })

  it('blocks on advice until it is acknowledged for what it says', () => {
    const blocked = beforeSigning({ ...nothing, advice: [{ ...thiazide, acknowledgements: [] }] }).blocks
    expect(blocked).toMatchObject([
      { kind: 'advice', text: 'Same day, R1b: acknowledge what was done. Cramps on a diuretic.', screen: null },
    ])
    expect(beforeSigning({ ...nothing, advice: [{ ...thiazide, acknowledgements: [{ kind: 'done' }] }] }).blocks).toEqual([])
  })

  it('lets a told emergency be signed, and never blocks on routine advice', () => {
    const emergency = { ...thiazide, rule: 'R2', urgency: 'emergency' as const }
    expect(beforeSigning({ ...nothing, advice: [{ ...emergency, acknowledgements: [{ kind: 'told' }] }] }).blocks).toEqual([])
    const routine = { ...thiazide, rule: 'R14', urgency: 'routine' as const, mustAcknowledge: false, acknowledgements: [] }
    expect(beforeSigning({ ...nothing, advice: [routine] }).blocks).toEqual([])
  })

  it('blocks on text that was not understood, on contradictions and on another person editing', () => {
    const { blocks } = beforeSigning({
      ...nothing,
      drafts: [{ section: 'walk-test', key: row, field: 'onset', text: '12o', message: 'Enter the distance.' }],
      problems: [{ section: 'plan', key: null, field: 'rescreenOn', message: 'Enter a day after this visit.' }],
      othersEditing: [{ name: 'Maya Ortiz', section: 'factors' }],
    })
    expect(blocks).toEqual([
      { kind: 'draft', text: '“12o”: Enter the distance.', screen: 'walk-distance', section: 'walk-test', key: row, field: 'onset' },
      { kind: 'problem', text: 'Enter a day after this visit.', screen: 'plan', section: 'plan', key: null, field: 'rescreenOn' },
      {
        kind: 'others-editing',
        text: 'Maya Ortiz is editing this visit now. Wait until they have finished.',
        screen: null,
        section: null,
        key: null,
        field: null,
      },
    ])
  })
})

describe('status of the screens', () => {
  const status = (record: Parameters<typeof sectionStatus>[0]) =>
    Object.fromEntries(sectionStatus(record).map((each) => [each.screen, each.status]))

  it('is empty on a blank visit', () => {
    expect(new Set(Object.values(status(recordWith({}))))).toEqual(new Set(['empty']))
  })

  it('is started by one answer, and complete when nothing is missing', () => {
    const record = recordWith({
      redFlags: { palpitations: 'no' },
      walkSafety: {
        heartAttackOrUnstableAngina1Month: 'no',
        severeAorticStenosis: 'no',
        uncontrolledArrhythmia: 'no',
        decompensatedHeartFailure: 'no',
        acuteCharcot: 'no',
      },
      walkTests: [walkTestWith({ method: 'corridor', onset: 120, onsetUnit: 'm' })],
      vascularStudy: {
        rightBrachial: measured(142),
        leftBrachial: { state: 'not-done', reason: 'mastectomy' },
        rightPosteriorTibial: measured(96),
        leftPosteriorTibial: { state: 'not-audible' },
        rightDorsalisPedis: measured(90),
        leftDorsalisPedis: { state: 'not-compressible' },
      },
    })
    expect(status(record)).toMatchObject({
      'cramp-history': 'started',
      factors: 'empty',
      'walk-distance': 'complete',
      'vascular-study': 'complete',
    })
  })

  it('asks for the kind of each medicine, which may be the diuretic', () => {
    const medicines = [
      medicineWith({ name: 'something for water' }),
      medicineWith({ name: 'HCTZ 25' }),
      medicineWith({ name: 'x', classes: ['other'] }),
    ]
    const texts = sectionStatus(recordWith({ medicines })).flatMap(({ missing }) => missing.map(({ text }) => text))
    expect(texts.filter((text) => text.startsWith('What kind'))).toEqual(['What kind of medicine is something for water?'])
  })

  it('asks what follows a yes, and not what follows a no', () => {
    const missing = (redFlags: Parameters<typeof recordWith>[0]['redFlags']) =>
      sectionStatus(recordWith({ redFlags: redFlags ?? {} })).flatMap((each) => each.missing.map(({ field }) => field))
    expect(missing({ breathlessOrChestPain: 'yes' })).toContain('breathlessNewOrWorse')
    expect(missing({ breathlessOrChestPain: 'no' })).not.toContain('breathlessNewOrWorse')
    expect(missing({ ulcerOrGangrene: 'yes' })).toEqual(expect.arrayContaining(['ulcerSide', 'ulcerWeeks']))
  })
})
