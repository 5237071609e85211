import { describe, expect, test } from 'vitest'
import { acknowledgementProblem, adviceState, blocksSigning } from '../../clinical/advice/acknowledgement'
import { ageInYears } from '../../clinical/patient/age'
import { likelyDuplicate } from '../../clinical/patient/duplicates'
import { formatPhone, parsePhone } from '../../clinical/patient/phone'
import { searchTermsOf } from '../../clinical/patient/search-terms'
import { implausible } from '../../clinical/vascular-study/plausibility'
import { interpretRestingStudy } from '../../clinical/vascular-study/resting-study'
import { isUntouched } from '../../clinical/visit/untouched'
import { type VisitRecord, type VisitSection, visitSections } from '../../clinical/visit/visit-record'
import { interpretWalkTest } from '../../clinical/walk-test/interpret-walk-test'
import { partOfRecord } from '../queries/visit-sections'
import { castOn } from './cast'
import { adviceOnCast } from './cast-advice'
import type { CastPatient, CastVisit } from './cast-types'

const nameOf = (patient: CastPatient, visit: CastVisit) =>
  `${patient.familyName.slice(0, 20)}, ${patient.givenName}, ${visit.daysAgo} days ago`
const agoFrom = (today: string) => (days: number) =>
  new Date(Date.parse(`${today}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)
const today = '2026-11-23'
const ago = agoFrom(today)
const everybody = castOn(today)
const everyVisit = everybody.flatMap((patient) => patient.visits.map((visit) => ({ patient, visit, name: nameOf(patient, visit) })))
const riverside = everybody.filter(({ practice }) => practice === 'riverside')

const adviceOf = ({ patient, visit }: (typeof everyVisit)[number]) => adviceOnCast(patient, visit, ago)
const sections = Object.keys(visitSections) as VisitSection[]
/** Every section with its rows; a section that a visit holds once is one row. */
const rowsOf = (record: VisitRecord, section: VisitSection): object[] => [record[partOfRecord[section]]].flat()

describe('every record is what the forms would have accepted', () => {
  const refusals = (section: keyof typeof visitSections, values: object) => {
    const fields: Record<string, { safeParse(value: unknown): { success: boolean } }> = visitSections[section].fields
    const unknown = Object.keys(values).filter((name) => !(name in fields) && name !== 'id')
    const refused = Object.entries(fields).filter(([name, schema]) => !schema.safeParse((values as Record<string, unknown>)[name]).success)
    return [...unknown, ...refused.map(([name]) => name)]
  }

  test.each(everyVisit)('$name', ({ visit: { record } }) => {
    for (const section of sections) {
      for (const row of rowsOf(record, section)) expect(refusals(section, row), section).toEqual([])
    }
  })

  test('no key is used twice, on any day', () => {
    const idsOf = (record: VisitRecord) =>
      sections.flatMap((section) => rowsOf(record, section)).flatMap((row) => ('id' in row ? row.id : []))
    const ids = everyVisit.flatMap(({ visit }) => idsOf(visit.record))
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('every story could have happened at the practice', () => {
  test.each(everyVisit)('$name', (told) => {
    const { patient, visit } = told
    const visitDay = ago(visit.daysAgo)
    expect(patient.birthDate < visitDay).toBe(true)
    expect(implausible(visit.record.vascularStudy)).toEqual([])
    for (const walk of visit.record.walkTests) {
      const { onset, problems } = interpretWalkTest(walk)
      expect(problems).toEqual([])
      expect(onset).not.toHaveProperty('state')
    }
    for (const pattern of visit.record.crampPatterns) expect((pattern.firstNoticed ?? '') <= visitDay).toBe(true)
    for (const { startedOrChangedOn } of visit.record.medicines) expect((startedOrChangedOn ?? '') <= visitDay).toBe(true)
    if (visit.record.plan.rescreenOn !== null) expect(visit.record.plan.rescreenOn > visitDay).toBe(true)
    if (visit.state === 'signed') expect(visit.record.assessment.cause).not.toBeNull()
    for (const { daysAgo } of visit.addenda ?? []) expect(daysAgo).toBeLessThan(visit.daysAgo)
  })

  test.each(everyVisit.filter(({ visit }) => visit.state === 'signed'))('nothing keeps $name from being signed', (told) => {
    const given = told.visit.acknowledgements ?? []
    const open = adviceOf(told).filter((advice) =>
      blocksSigning(
        adviceState(
          advice,
          given.filter(({ rule }) => rule === advice.rule),
        ),
      ),
    )
    expect(open.map(({ rule, says }) => `${rule}: ${says}`)).toEqual([])
  })

  test.each(everyVisit.filter(({ visit }) => visit.acknowledgements))('what $name acknowledges was advised, and fits', (told) => {
    const advice = adviceOf(told)
    for (const { rule, kind, words, toldWhom = null } of told.visit.acknowledgements ?? []) {
      const line = advice.find((each) => each.rule === rule)
      expect(line, rule).toBeDefined()
      if (line) expect(acknowledgementProblem(line, { kind, words, toldWhom })).toBeNull()
    }
  })

  test('visits stand oldest first, at most one is unsigned and it is the last', () => {
    for (const { visits } of everybody) {
      const moments = visits.map(({ daysAgo, hour }) => hour / 24 - daysAgo)
      expect(moments).toEqual(moments.toSorted((a, b) => a - b))
      for (const { state } of visits.slice(0, -1)) expect(['signed', 'voided']).toContain(state)
    }
  })

  test('nobody was seen on a weekend, whatever today is', () => {
    for (const day of ['2026-11-23', '2026-11-25', '2026-11-28', '2027-02-28']) {
      const on = agoFrom(day)
      const weekdays = castOn(day).flatMap(({ visits }) =>
        visits.filter(({ daysAgo }) => daysAgo > 0).map(({ daysAgo }) => new Date(on(daysAgo)).getUTCDay()),
      )
      expect(weekdays.filter((weekday) => weekday === 0 || weekday === 6)).toEqual([])
    }
  })
})

describe('who is in it', () => {
  test('at least 40 patients at riverside and 8 at hillcrest, over two years', () => {
    expect(riverside.length).toBeGreaterThanOrEqual(40)
    expect(everybody.length - riverside.length).toBeGreaterThanOrEqual(8)
    expect(Math.max(...everyVisit.map(({ visit }) => visit.daysAgo))).toBeGreaterThan(690)
  })

  test('the same day tells the same story', () => {
    expect(castOn(today)).toEqual(everybody)
  })

  test('everybody can be found and called, and only one pair looks like one person', () => {
    for (const patient of everybody) {
      expect(searchTermsOf({ ...patient, recordNumber: '1' }).length).toBeGreaterThan(5)
      if (patient.phone) expect(parsePhone(formatPhone(patient.phone))).toEqual({ ok: true, phone: patient.phone })
      expect([...patient.familyName].length).toBeLessThanOrEqual(100)
    }
    const pairs = riverside.flatMap((one, index) => riverside.slice(index + 1).filter((other) => likelyDuplicate(one, other).likely))
    expect(pairs.map(({ familyName }) => familyName)).toEqual(['Fiske'])
  })

  test('every cause, every state of an index, every band', () => {
    const causes = new Set(everyVisit.map(({ visit }) => visit.record.assessment.cause))
    for (const cause of ['ischemic', 'metabolic', 'biomechanical', 'sleep-related', 'mixed', 'undetermined'] as const)
      expect(causes).toContain(cause)
    const legs = everyVisit.flatMap(({ patient, visit }) => {
      const study = interpretRestingStudy(visit.record.vascularStudy, { ageYears: ageInYears(patient.birthDate, ago(visit.daysAgo)) })
      return [study.abi.right, study.abi.left]
    })
    const told = new Set(legs.map((leg) => (leg.state === 'value' ? leg.band : leg.state)))
    expect([...told].sort()).toEqual(['abnormal', 'borderline', 'non-compressible', 'normal', 'not-assessable'])
    expect(legs.some((leg) => leg.state === 'value' && leg.band === 'non-compressible')).toBe(true)
    expect(legs.some((leg) => leg.state === 'non-compressible' && leg.ratio !== undefined)).toBe(true)
    expect(legs.some((leg) => leg.state === 'value' && leg.provisional)).toBe(true)
    expect(
      legs.some((leg) => leg.state === 'value' && leg.band === 'abnormal' && leg.reasons.some((reason) => /not compressible/.test(reason))),
    ).toBe(true)
  })

  test('the advice that the screens must show is raised by somebody', () => {
    const rules = new Set(everyVisit.flatMap((told) => adviceOf(told).map(({ rule }) => rule)))
    const shown = [
      'R1b',
      'R1c',
      'R2',
      'R3',
      'R4',
      'R7',
      'R8',
      'R9',
      'R10',
      'R11',
      'R12',
      'R13',
      'R14',
      'R15',
      'R16',
      'R17',
      'R18',
      'R19',
      'R20',
    ]
    for (const rule of [...shown, 'R21', 'R22', 'R23', 'R24', 'R25', 'R26']) expect(rules).toContain(rule)
  })

  test('every section is filled by somebody at riverside', () => {
    const told = riverside.flatMap(({ visits }) => visits.map(({ record }) => record))
    for (const section of sections) {
      const filled = told.flatMap((record) => rowsOf(record, section)).some((row) => !isUntouched(section, row as never))
      expect(filled, section).toBe(true)
    }
  })

  test.each([
    ['Beckett', 'R13', 'routine', /meets the criterion/],
    ['Okafor', 'R12', 'soon', /toe/i],
    ['Vance', 'R4', 'same-day', /scan/i],
    ['Greco', 'R15', 'emergency', /emergency/i],
    ['Greco', 'R3', 'same-day', /WIfI/],
    ['Ellison', 'R1c', 'soon', /always for the doctor/],
    ['Prescott', 'R1b', 'same-day', /contact/i],
    ['Achebe', 'R24', 'emergency', /potassium/i],
    ['Lindgren', 'R25', 'soon', /CK|creatine/i],
    ['Monroe', 'R19', 'soon', /quinine/i],
    ['Haskell', 'R23', 'soon', /half or more/],
    ['Archer', 'R17', 'same-day', /ABI/],
    ['Fairchild', 'R9', 'soon', /Budapest|pain/i],
    ['Embry', 'R8', 'routine', /tarsal|nerve/i],
    ['Pritchett', 'R15', 'same-day', /Charcot/],
    ['Calloway', 'R18', 'routine', /specialist/],
  ] as const)('%s shows %s, %s', (family, rule, urgency, words) => {
    const patient = riverside.find(({ familyName }) => familyName === family)
    const visit = patient?.visits.at(-1)
    const line =
      patient && visit && adviceOf({ patient, visit, name: family }).find((each) => each.rule === rule && each.urgency === urgency)
    expect(line && [line.says, ...line.because, ...line.missing].join(' ')).toMatch(words)
  })

  test('the athlete’s cramp raises nothing urgent, and a child has no adult band and no clot score', () => {
    const urgencies = (family: string) => everyVisit.filter(({ patient }) => patient.familyName === family).flatMap(adviceOf)
    expect(urgencies('Thornbury').filter(({ urgency }) => urgency === 'emergency' || urgency === 'same-day')).toEqual([])
    const child = riverside.find(({ familyName }) => familyName === 'Salinas')
    expect(child && ageInYears(child.birthDate, today)).toBe(11)
    const { abi } = interpretRestingStudy(child?.visits[0]?.record.vascularStudy as never, { ageYears: 11 })
    expect(abi.right).toMatchObject({ state: 'not-assessable', ratio: 1.12 })
    expect(urgencies('Salinas').map(({ rule }) => rule)).not.toEqual(expect.arrayContaining(['R14']))
  })

  test('Rosa Ortega is as the design shows her', () => {
    const rosa = riverside.find(({ preferredName }) => preferredName === 'Rosie')
    const today = rosa?.visits.at(-1)
    expect(today).toMatchObject({ state: 'open', daysAgo: 0 })
    const study = today && interpretRestingStudy(today.record.vascularStudy)
    expect(study?.abi.right).toMatchObject({ value: 0.68, band: 'abnormal' })
    expect(study?.abi.left).toMatchObject({ value: 0.92, band: 'borderline' })
    expect(study?.tbi.right).toMatchObject({ value: 0.41 })
  })
})
