import { describe, expect, it } from 'vitest'
import { interpretRestingStudy } from '../clinical/vascular-study/resting-study'
import { emptySection, type Row } from '../clinical/visit/visit-record'
import { linesOf } from './blocks'
import { readingEaseSpanish } from './reading-ease-spanish'
import { readingGrade } from './reading-grade'
import { type EarlierWalk, findingsInWords, type PatientFindings, yourVisit } from './your-visit'

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

describe('what we found, in Spanish', () => {
  const enEspanol: PatientFindings = {
    ...claudicant,
    language: 'es',
    visitDay: '3 de noviembre de 2026',
    rescreenOn: '3 de noviembre de 2027',
    distanceUnit: 'm',
  }

  it('tells the same', () => {
    expect(lines(enEspanol)).toEqual([
      'Usted vino a vernos el 3 de noviembre de 2026.',
      'Creemos que sus calambres son porque llega poca sangre.',
      'Usted caminó unos 120 metros (390 pies) antes de que empezara el calambre.',
      'Pierna derecha: su número es 0.68. Llega poca sangre.',
      'Pierna izquierda: su número es 0.92. Está apenas por debajo de lo normal.',
      'Queremos volver a revisar sus piernas el 3 de noviembre de 2027.',
    ])
  })

  it('is as easy to read', () => {
    for (const cause of ['ischemic', 'metabolic', 'biomechanical', 'sleep-related', 'mixed', 'undetermined'] as const) {
      expect(readingEaseSpanish(lines({ ...enEspanol, cause, signed: false })).fernandezHuerta).toBeGreaterThanOrEqual(70)
    }
  })
})

describe('a distance beside an earlier one', () => {
  const march = (changed: Partial<EarlierWalk> = {}): EarlierWalk => ({
    visitDay: '2026-03-03',
    method: 'corridor',
    protocol: null,
    unit: 'm',
    onsetMeters: 50,
    comparator: 'exact',
    ...changed,
  })
  const told = (changed: Partial<PatientFindings>) => {
    const { blocks, withheld } = findingsInWords({ ...claudicant, cause: null, rescreenOn: null, distanceUnit: 'm', ...changed })
    return { walk: blocks.flatMap(linesOf)[1], withheld }
  }
  const alone = 'You walked about 120 meters (390 feet) before the cramp started.'

  it('tells the earlier number where the walk grew beyond noise', () => {
    expect(told({ earlierWalks: [march()] })).toEqual({
      walk: `${alone} On March 3, 2026, it was about 50 meters (160 feet).`,
      withheld: [],
    })
    expect(told({ earlierWalks: [march()], language: 'es' }).walk).toBe(
      'Usted caminó unos 120 metros (390 pies) antes de que empezara el calambre. El 3 de marzo de 2026 fueron unos 50 metros (160 pies).',
    )
  })

  it('says about the same within noise, and gives no second number', () => {
    expect(told({ earlierWalks: [march({ onsetMeters: 100 })] }).walk).toBe(`${alone} That is about the same as on March 3, 2026.`)
    expect(told({ earlierWalks: [march({ onsetMeters: 100 })], language: 'es' }).walk).toContain(
      'Es más o menos lo mismo que el 3 de marzo de 2026.',
    )
  })

  it('tells a fall only once it was discussed', () => {
    const fall = [march({ onsetMeters: 300 })]
    expect(told({ earlierWalks: fall })).toEqual({
      walk: alone,
      withheld: ['The distance is shorter than on March 3, 2026. It is told once "discussed" is ticked.'],
    })
    expect(told({ earlierWalks: fall, discussed: true }).walk).toBe(`${alone} On March 3, 2026, it was about 300 meters (980 feet).`)
  })

  it.each<[string, Partial<EarlierWalk>]>([
    ['another method', { method: 'six-minute' }],
    ['another protocol', { protocol: 'hiatt' }],
    ['another unit', { unit: 'ft' }],
    ['an unknown unit', { unit: null }],
  ])('compares nothing with %s', (_, changed) => {
    const { walk, withheld } = told({ earlierWalks: [march(changed)], discussed: true })
    expect(walk).toBe(alone)
    expect(withheld).toEqual(['The walk is not compared: no earlier walk has the same method, protocol and unit.'])
  })

  it('compares no blocks, and no treadmill without a named protocol', () => {
    const blocks = walk({ method: 'estimate', onset: 3, onsetUnit: 'block', blockFeet: 300 })
    expect(told({ walkTests: [blocks], earlierWalks: [march({ method: 'estimate', unit: 'block', onsetMeters: 30 })] })).toEqual({
      walk: 'You told us that a cramp starts after about 270 meters (900 feet).',
      withheld: ['The walk is not compared: a block is no fixed length.'],
    })
    const treadmill = walk({ method: 'treadmill-constant', onsetState: 'felt', onset: 120, onsetUnit: 'm' })
    expect(told({ walkTests: [treadmill], earlierWalks: [march({ method: 'treadmill-constant' })] }).walk).toBe(alone)
  })

  it('takes the newest that is alike', () => {
    const walks = [march({ visitDay: '2025-01-09', onsetMeters: 20 }), march(), march({ visitDay: '2026-08-01', method: 'six-minute' })]
    expect(told({ earlierWalks: walks }).walk).toContain('On March 3, 2026')
  })

  it('tells a walk without a cramp as such', () => {
    const free = walk({ method: 'corridor', onsetState: 'none-within', onset: 400, onsetUnit: 'm' })
    expect(told({ walkTests: [free], earlierWalks: [march()] }).walk).toBe(
      'You can walk 400 meters (1,310 feet) with no cramp. On March 3, 2026, it was about 50 meters (160 feet).',
    )
    expect(told({ earlierWalks: [march({ onsetMeters: 400, comparator: 'more-than' })], discussed: true }).walk).toBe(
      `${alone} On March 3, 2026, you walked 400 meters (1,310 feet) with no cramp.`,
    )
    expect(told({ earlierWalks: [march({ onsetMeters: 130, comparator: 'more-than' })], discussed: true }).walk).toBe(alone)
  })
})

describe('an index beside an earlier one', () => {
  const doppler = { device: 'doppler', method: 'higher' } as const
  const value = (index: number) => ({ state: 'value' as const, value: index })
  const earlier = (index: PatientFindings['earlierStudy'] extends infer S ? NonNullable<S> : never) => index
  const march = (right: number, changed = {}) =>
    earlier({ visitDay: '2026-03-03', ...doppler, abi: { right: value(right) }, tbi: {}, ...changed })
  const told = (changed: Partial<PatientFindings>) => {
    const { blocks, withheld } = findingsInWords({ ...claudicant, study: doppler, ...changed })
    return { right: blocks.flatMap(linesOf).find((line) => line.startsWith('Right leg')), withheld }
  }
  const alone = 'Right leg: your number is 0.68. Blood flow is low.'

  it('says about the same up to 0.15, and the number beyond', () => {
    expect(told({ earlierStudy: march(0.83) })).toEqual({ right: `${alone} That is about the same as on March 3, 2026.`, withheld: [] })
    expect(told({ earlierStudy: march(0.52) }).right).toBe(`${alone} On March 3, 2026, it was 0.52.`)
  })

  it('tells a fall only once it was discussed', () => {
    const fell = march(0.84)
    expect(told({ earlierStudy: fell })).toEqual({
      right: alone,
      withheld: ['The right index is lower than on March 3, 2026. It is told once "discussed" is ticked.'],
    })
    expect(told({ earlierStudy: fell, discussed: true }).right).toBe(`${alone} On March 3, 2026, it was 0.84.`)
  })

  it.each<[string, object]>([
    ['another device', { device: 'oscillometric' }],
    ['an unknown device', { device: null }],
    ['another method', { method: 'lower' }],
    ['a provisional index', { abi: { right: { ...value(0.4), provisional: 'one-arm' } } }],
    ['a stiff vessel', { abi: { right: { state: 'non-compressible' } } }],
    ['an index above 1.40', { abi: { right: value(1.5) } }],
  ])('compares nothing with %s', (_, changed) => {
    const { right, withheld } = told({ earlierStudy: march(0.4, changed), discussed: true })
    expect(right).toBe(alone)
    expect(withheld[0]).toMatch(/^The right index is not compared:/)
  })

  it('gives no number for a provisional result', () => {
    const oneArm = {
      ...study,
      leftBrachial: { state: 'not-measured' } as const,
      armNotToUse: 'left' as const,
      armNotToUseReason: 'mastectomy' as const,
    }
    const { abi } = interpretRestingStudy(oneArm)
    const found = findingsInWords({ ...claudicant, abi, walkTests: [], rescreenOn: null, earlierStudy: march(0.4), study: doppler })
    expect(found.blocks.flatMap(linesOf).join(' ')).not.toMatch(/\d\.\d/)
    expect(found.blocks.flatMap(linesOf)).toContain(
      'Right leg: blood flow looks low. We could use one arm only, so we have no sure number yet.',
    )
  })

  it('says beside every normal number that it does not rule out blocked arteries', () => {
    const normal = { ...study, rightPosteriorTibial: measured(150), leftPosteriorTibial: measured(150) }
    for (const [language, sentence] of [
      ['en', 'A normal number does not rule out blocked arteries.'],
      ['es', 'Un número normal no descarta arterias tapadas.'],
    ] as const) {
      const found = lines({ ...claudicant, abi: interpretRestingStudy(normal).abi, language })
      expect(found.filter((line) => line === sentence)).toHaveLength(1)
    }
  })
})
