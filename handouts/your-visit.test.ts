import { describe, expect, it } from 'vitest'
import { interpretRestingStudy } from '../clinical/vascular-study/resting-study'
import { emptySection, type Row } from '../clinical/visit/visit-record'
import { linesOf } from './blocks'
import { readingGrade } from './reading-grade'
import { type PatientFindings, yourVisit } from './your-visit'

const measured = (mmHg: number) => ({ state: 'measured', mmHg }) as const
const study = {
  ...emptySection('vascular-study'),
  rightBrachial: measured(142),
  leftBrachial: measured(138),
  rightPosteriorTibial: measured(96),
  rightDorsalisPedis: { state: 'not-audible' } as const,
  leftPosteriorTibial: measured(128),
  leftDorsalisPedis: measured(131),
}
const walk = (values: Partial<Row<'walk-test'>>): Row<'walk-test'> => ({ ...emptySection('walk-test'), id: crypto.randomUUID(), ...values })
const corridor = walk({ method: 'corridor', onsetState: 'felt', onset: 120, onsetUnit: 'm' })

const claudicant: PatientFindings = {
  visitDay: 'November 3, 2026',
  signed: true,
  cause: 'ischemic',
  walkTests: [walk({ method: 'estimate', onset: 3, onsetUnit: 'block', blockFeet: 300 }), corridor],
  abi: interpretRestingStudy(study).abi,
  distanceUnit: 'ft',
  rescreenOn: 'November 3, 2027',
}
const lines = (findings: PatientFindings) => yourVisit(findings).flatMap(linesOf)

describe('what we found, in the patient’s words', () => {
  it('tells a claudicant the cause, the measured distance, both numbers and the next check', () => {
    expect(lines(claudicant)).toEqual([
      'You saw us on November 3, 2026.',
      'We think that your cramps come from too little blood flow.',
      'You walked about 390 feet (120 meters) before the cramp started.',
      'Right leg: your number is 0.68. Blood flow is low.',
      'Left leg: your number is 0.92. It is just below the normal range.',
      'We want to check you again on November 3, 2027.',
    ])
  })

  it('never calls a stiff vessel normal', () => {
    const stiff = {
      ...study,
      rightPosteriorTibial: measured(206),
      rightDorsalisPedis: measured(200),
      leftPosteriorTibial: { state: 'not-compressible' } as const,
    }
    const [, , , right, left] = lines({ ...claudicant, abi: interpretRestingStudy(stiff).abi })
    for (const leg of [right, left]) expect(leg).toMatch(/too stiff for this test to tell/)
  })

  it('says that no cramp came, not that a cramp came at the end of the walk', () => {
    const free = walk({ method: 'six-minute', onsetState: 'none-within', onset: 400, onsetUnit: 'm' })
    expect(lines({ ...claudicant, walkTests: [free], distanceUnit: 'm' })).toContain('You can walk 400 meters (1,310 feet) with no cramp.')
  })

  it('tells an estimate as the patient’s own', () => {
    const estimate = walk({ method: 'estimate', onset: 200, onsetUnit: 'm' })
    expect(lines({ ...claudicant, walkTests: [estimate], distanceUnit: 'm' })).toContain(
      'You told us that a cramp starts after about 200 meters (660 feet).',
    )
  })

  it('says nothing where nothing was found, and warns while the record is open', () => {
    const nothing = {
      ...claudicant,
      cause: null,
      walkTests: [],
      abi: interpretRestingStudy(emptySection('vascular-study')).abi,
      rescreenOn: null,
    }
    expect(yourVisit(nothing)).toEqual([])
    expect(lines({ ...claudicant, signed: false })[0]).toContain('We are still at work on the record of this visit.')
  })

  it('reads at sixth grade or below', () => {
    for (const cause of ['ischemic', 'metabolic', 'biomechanical', 'sleep-related', 'mixed', 'undetermined'] as const) {
      expect(readingGrade(lines({ ...claudicant, cause, signed: false })).grade).toBeLessThanOrEqual(6)
    }
  })
})
