/** The CHECKs of the tables against the schemas of the record: what the browser takes the database takes, what it refuses it refuses. */
import { eq, getTableColumns, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { notDoneReasons } from '../clinical/vascular-study/pressure-reading'
import { type VisitSection, visitSections } from '../clinical/visit/visit-record'
import { sqlStateOf } from './errors'
import type { visits } from './schema'
import { type PracticeTx, withinPractice } from './scope'
import { openTestPractice, type TestPractice } from './testing/practice-fixture'
import { insertPart, type PartOfVisit, partsOfVisit, startTestVisit } from './testing/visit-fixture'

const partOf: Record<VisitSection, PartOfVisit> = {
  reason: 'visit_reasons',
  'cramp-pattern': 'cramp_patterns',
  'red-flags': 'red_flags',
  factors: 'factors',
  medicine: 'medicines',
  'walk-safety': 'walk_safety',
  'walk-test': 'walk_tests',
  'walk-diary': 'walk_diaries',
  'walk-diary-day': 'walk_diary_days',
  'walk-diary-line': 'walk_diary_lines',
  'vascular-study': 'vascular_studies',
  'exercise-study': 'exercise_studies',
  edinburgh: 'edinburgh_questionnaires',
  'walking-impairment': 'walking_impairments',
  examination: 'examinations',
  wound: 'wounds',
  labs: 'lab_notes',
  'lab-result': 'lab_results',
  assessment: 'assessments',
  plan: 'plans',
  'plan-action': 'plan_actions',
}

let practice: TestPractice
let visitId: string
const within = <T>(run: (tx: PracticeTx<string>) => Promise<T>) => withinPractice(practice.practiceId, run)

beforeAll(async () => {
  practice = await openTestPractice(inject('ownerUrl'), '$argon2id$none')
  const { staffId } = practice.people.podiatrist
  visitId = await within(async (tx) => {
    const id = await startTestVisit(tx, practice.patientId, staffId)
    for (const part of Object.values(partOf)) await insertPart(tx, part, id, staffId)
    return id
  })
})
afterAll(() => practice.close())

type Json = {
  type?: string
  enum?: string[]
  maximum?: number
  minimum?: number
  exclusiveMinimum?: number
  maxLength?: number
  anyOf?: Json[]
  oneOf?: Json[]
  format?: string
  pattern?: string
  items?: Json
  properties?: object
}

/** Values on both sides of each limit of a field, of its own type: another type never reaches the database. */
function probes(schema: z.ZodType): unknown[] {
  const json = z.toJSONSchema(schema, { unrepresentable: 'any' }) as Json
  const given = json.anyOf?.find((part) => part.type !== 'null') ?? json
  if (given.oneOf) return readings
  if (given.type === 'object') return timers
  if (given.type === 'boolean') return [true, false]
  if (given.type === 'integer' || given.type === 'number') {
    const { minimum = given.exclusiveMinimum ?? 0, maximum = 0 } = given
    const steps =
      given.type === 'integer'
        ? [minimum - 1, minimum, maximum, maximum + 1]
        : [minimum, minimum + 0.01, maximum, maximum + 0.01, 0.1 + 0.2]
    return [null, ...steps]
  }
  if (given.type === 'array') return lists(given)
  if (given.enum) return [null, ...given.enum, '', 'YES', `${given.enum[0]} `]
  if (given.format === 'date' || given.format === 'uuid') return [null]
  if (given.pattern)
    return [
      null,
      '2024',
      '2024-03',
      '2024-03-15',
      '2024-13',
      '24',
      '',
      '2024-03-15\n',
      '00:00',
      '23:59',
      '24:00',
      '9:30',
      '09:60',
      '09:30\n',
    ]
  const most = given.maxLength ?? 0
  return [
    null,
    '',
    'a'.repeat(most),
    'a'.repeat(most + 1),
    '李'.repeat(most),
    'tab\tline\nreturn\r\n',
    'bell\u0007',
    'escape\u001b',
    'delete\u007f',
    'lone\rreturn',
  ]
}

const lists = ({ items }: Json): unknown[] => {
  if (items?.enum) return [[], items.enum, [...items.enum, items.enum[0]], ['nonsense'], ['']]
  if (items?.maxLength) return [[], ['a'.repeat(80)], ['a'.repeat(81)], Array(40).fill('a'), Array(41).fill('a')]
  return [
    [],
    ['right-calf', 'left-top-of-foot'],
    ['calf'],
    ['right-calf '],
    ['I70.211', 'M79'],
    ['i70'],
    ['I70.2111111'],
    Array(25).fill('I70.211'),
    Array(26).fill('I70.211'),
  ]
}
const readings: unknown[] = [
  null,
  ...[1, 300, 0, 301, 120.5, -3].map((mmHg) => ({ state: 'measured', mmHg })),
  { state: 'measured' },
  { state: 'measured', mmHg: '120' },
  { state: 'measured', mmHg: null },
  { state: 'measured', mmHg: 120, note: 'and more' },
  { state: 'not-audible' },
  { state: 'not-audible', mmHg: 0 },
  { state: 'not-compressible' },
  { state: 'not-measured' },
  { state: 'not-measured', reason: 'wound' },
  ...notDoneReasons.map((reason) => ({ state: 'not-done', reason })),
  { state: 'not-done' },
  { state: 'not-done', reason: 'tired' },
  { state: 'not-done', reason: 'other', note: 'a'.repeat(300) },
  { state: 'not-done', reason: 'other', note: 'a'.repeat(301) },
  { state: 'not-done', reason: 'other', note: 5 },
  { state: 'Measured', mmHg: 120 },
  {},
  [],
  120,
  'not-audible',
]
const timer = { startedAt: 1_763_000_000_000, onsetAt: null, stoppedAt: null, relievedAt: null, laps: [] }
const timers: unknown[] = [
  null,
  timer,
  { ...timer, laps: [1, 2, 3], onsetAt: 5 },
  { ...timer, laps: Array(501).fill(1) },
  { ...timer, startedAt: null },
  { ...timer, startedAt: 1.5 },
  { ...timer, laps: ['1'] },
  { ...timer, laps: null },
  { ...timer, more: 1 },
  { startedAt: 1 },
  [],
]

/** SQLSTATEs by which the database says that a value does not fit: a CHECK, or null where there is always something. */
const refusals = ['23514', '23502']

describe.each(Object.keys(visitSections) as VisitSection[])('%s', (section) => {
  const fields = Object.entries(visitSections[section].fields) as [string, z.ZodType][]
  const table = partsOfVisit[partOf[section]] as PgTable

  it('has a column for each field', () => {
    expect(Object.keys(getTableColumns(table))).toEqual(expect.arrayContaining(fields.map(([name]) => name)))
  })

  it.each(fields)('%s is taken and refused by the database as by the browser', async (name, schema) => {
    const key = (getTableColumns(table) as unknown as { visitId: typeof visits.id }).visitId
    for (const value of probes(schema)) {
      let state: string | null = null
      const attempt = within(async (tx) => {
        await tx
          .update(table)
          .set({ [name]: value } as never)
          .where(eq(key, visitId))
        const [stored] = (await tx.select().from(table).where(eq(key, visitId))) as Record<string, unknown>[]
        expect(stored?.[name], `${name} reads back`).toEqual(value)
        throw new Error('rolled back')
      })
      await attempt.catch((error: Error) => {
        if (error.name === 'AssertionError') throw error
        if (error.message !== 'rolled back') state = sqlStateOf(error)
      })
      // Control characters the database refuses in every text, also in one that no person types (`fromRule`).
      const odd = typeof value === 'string' && /[\u0007\u001b\u007f]|\r(?!\n)/.test(value)
      const expected = !schema.safeParse(value).success ? refusals : odd ? [null, '23514'] : [null]
      expect(expected, `${name} = ${JSON.stringify(value)?.slice(0, 80)}`).toContain(state)
    }
  })
})

describe('a stiff artery', () => {
  it('is never stored as normal', async () => {
    const attempt = within((tx) =>
      tx.execute(sql`update vascular_studies set left_abi_hundredths = 145, left_abi_band = 'normal' where visit_id = ${visitId}`),
    )
    await expect(attempt).rejects.toMatchObject({ code: '23514', constraint: 'vascular_studies_stiff_is_never_normal' })
  })
})
