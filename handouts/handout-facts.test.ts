import { describe, expect, it } from 'vitest'
import { emptySection, emptyVisitRecord, type VisitRecord } from '../clinical/visit/visit-record'
import { handoutFacts } from './handout-facts'

const unknown = { right: null, left: null }
const record = (change: (record: VisitRecord) => void) => {
  const visit = emptyVisitRecord()
  change(visit)
  return visit
}

describe('stretching is unlocked', () => {
  it('by "one leg newly swollen" answered with no, and by nothing else', () => {
    expect(handoutFacts(emptyVisitRecord(), unknown).stretchingSafe).toBe(false)
    expect(
      handoutFacts(
        record((visit) => (visit.redFlags.oneLegNewlySwollen = 'yes')),
        unknown,
      ).stretchingSafe,
    ).toBe(false)
    expect(
      handoutFacts(
        record((visit) => (visit.redFlags.oneLegNewlySwollen = 'no')),
        unknown,
      ).stretchingSafe,
    ).toBe(true)
  })

  it.each([
    'swollenBlueTense',
    'persistentCalfPainOneSide',
    'breathlessOrChestPain',
    'painPresentNotSettling',
    'severePainOnPassiveStretch',
    'woodHardWithNumbnessOrWeakness',
    'painDespiteOpioids',
  ] as const)('never with %s', (flag) => {
    const visit = record((visit) => {
      visit.redFlags.oneLegNewlySwollen = 'no'
      visit.redFlags[flag] = 'yes'
    })
    expect(handoutFacts(visit, unknown).stretchingSafe).toBe(false)
  })

  it.each(['deepVeinThrombosis', 'compartmentSyndrome'] as const)('never while %s is possible', (differential) => {
    for (const [verdict, safe] of [
      ['unlikely', true],
      ['possible', false],
      ['likely', false],
      ['referred', false],
    ] as const) {
      const visit = record((visit) => {
        visit.redFlags.oneLegNewlySwollen = 'no'
        visit.assessment[differential] = verdict
      })
      expect(handoutFacts(visit, unknown).stretchingSafe).toBe(safe)
    }
  })
})

describe('poor flow counts as soon as it is possible', () => {
  it.each<[string, (visit: VisitRecord) => void]>([
    ['ischemic cause', (visit) => (visit.assessment.cause = 'ischemic')],
    ['mixed cause', (visit) => (visit.assessment.cause = 'mixed')],
    ['PAD possible', (visit) => (visit.assessment.peripheralArterialDisease = 'possible')],
    ['a Fontaine stage', (visit) => (visit.assessment.fontaineLeft = 'IIb')],
    ['known PAD', (visit) => (visit.factors.knownPad = 'yes')],
    ['exertional leg symptoms', (visit) => (visit.redFlags.exertionalLegSymptoms = 'yes')],
    ['rest pain', (visit) => (visit.redFlags.restPainForefoot = 'yes')],
    ['a cramp while walking', (visit) => visit.crampPatterns.push({ ...emptySection('cramp-pattern'), id: 'a', whileWalking: 'yes' })],
  ])('by %s', (_, change) => {
    expect(handoutFacts(record(change), unknown).poorFlow).toBe(true)
  })

  it('by any band but the normal one', () => {
    const plain = emptyVisitRecord()
    expect(handoutFacts(plain, unknown).poorFlow).toBe(false)
    expect(handoutFacts(plain, { right: 'normal', left: 'normal' }).poorFlow).toBe(false)
    for (const band of ['abnormal', 'borderline', 'non-compressible']) {
      expect(handoutFacts(plain, { right: 'normal', left: band }).poorFlow).toBe(true)
    }
  })
})
