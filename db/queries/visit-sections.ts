/**
 * The sections of a visit, read whole and written field by field. The one place that knows which table holds which section;
 * a field has the same name in the record, the request and the table (docs/decisions/0001, 0003).
 */
import { and, eq, getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import {
  emptySection,
  type Row,
  type SectionValues,
  type VisitRecord,
  type VisitSection,
  visitSections,
} from '../../clinical/visit/visit-record'
import {
  assessments,
  crampPatterns,
  edinburghQuestionnaires,
  examinations,
  exerciseStudies,
  factors,
  labNotes,
  labResults,
  medicines,
  planActions,
  plans,
  redFlags,
  vascularStudies,
  visitReasons,
  walkDiaries,
  walkDiaryDays,
  walkDiaryLines,
  walkingImpairments,
  walkSafety,
  walkTests,
  wounds,
} from '../schema'
import type { PracticeTx } from '../scope'

type SectionTable = PgTable & Record<'practiceId' | 'visitId' | 'version' | 'updatedAt' | 'updatedBy', PgColumn>
type RowTable = SectionTable & Record<'id' | 'position' | 'removed', PgColumn>

const tables = {
  reason: visitReasons,
  'cramp-pattern': crampPatterns,
  'red-flags': redFlags,
  factors,
  medicine: medicines,
  'walk-safety': walkSafety,
  'walk-test': walkTests,
  'walk-diary': walkDiaries,
  'walk-diary-day': walkDiaryDays,
  'walk-diary-line': walkDiaryLines,
  'vascular-study': vascularStudies,
  'exercise-study': exerciseStudies,
  edinburgh: edinburghQuestionnaires,
  'walking-impairment': walkingImpairments,
  examination: examinations,
  wound: wounds,
  labs: labNotes,
  'lab-result': labResults,
  assessment: assessments,
  plan: plans,
  'plan-action': planActions,
} as const satisfies Record<VisitSection, PgTable>

/** Where a section stands in the record of a visit. */
export const partOfRecord = {
  reason: 'reason',
  'cramp-pattern': 'crampPatterns',
  'red-flags': 'redFlags',
  factors: 'factors',
  medicine: 'medicines',
  'walk-safety': 'walkSafety',
  'walk-test': 'walkTests',
  'walk-diary': 'walkDiary',
  'walk-diary-day': 'walkDiaryDays',
  'walk-diary-line': 'walkDiaryLines',
  'vascular-study': 'vascularStudy',
  'exercise-study': 'exerciseStudy',
  edinburgh: 'edinburgh',
  'walking-impairment': 'walkingImpairment',
  examination: 'examination',
  wound: 'wounds',
  labs: 'labs',
  'lab-result': 'labResults',
  assessment: 'assessment',
  plan: 'plan',
  'plan-action': 'planActions',
} as const satisfies Record<VisitSection, keyof VisitRecord>

export type StoredRow = Record<string, unknown> & { version: number; updatedAt: Date; updatedBy: string }
/** Where a save writes: `key` is the row's id in sections of rows, else the visit's. */
export type SectionPlace = { practiceId: string; visitId: string; section: VisitSection; key: string; staffId: string; at: Date }
export type SectionVersions = Record<`${VisitSection}/${string}`, number>

const tableOf = (section: VisitSection) => tables[section] as unknown as RowTable
const columnsOf = (section: VisitSection) => getTableColumns(tables[section]) as Record<string, PgColumn>

/** The columns of a section's own fields: what a person entered, and nothing that a rule derived. */
export function fieldColumns(section: VisitSection): Record<string, PgColumn> {
  const columns = columnsOf(section)
  return Object.fromEntries(Object.keys(visitSections[section].fields).map((name) => [name, columns[name] as PgColumn]))
}

/** The columns of a section's own fields, and how far it has moved. */
function selection(section: VisitSection): Record<string, PgColumn> {
  const { version, updatedAt, updatedBy, id } = tableOf(section)
  return { version, updatedAt, updatedBy, ...(visitSections[section].rows ? { id } : {}), ...fieldColumns(section) }
}

const ofRow = (section: VisitSection, visitId: string, key: string) => {
  const table = tableOf(section)
  return visitSections[section].rows ? and(eq(table.visitId, visitId), eq(table.id, key)) : eq(table.visitId, visitId)
}

/** Only the section's own fields of a stored row. */
function valuesOf<S extends VisitSection>(section: S, row: StoredRow): SectionValues<S> {
  return Object.fromEntries(Object.keys(visitSections[section].fields).map((name) => [name, row[name] ?? null])) as SectionValues<S>
}

type Reader = PracticeTx<'chart:read'> | PracticeTx<'chart:record'>

/** One section that a visit holds once; while it has no row, as nobody has touched it. */
export async function readSection<S extends VisitSection>(tx: Reader, section: S, visitId: string): Promise<SectionValues<S>> {
  const [row] = (await tx
    .select(selection(section))
    .from(tables[section] as PgTable)
    .where(ofRow(section, visitId, visitId))) as StoredRow[]
  return row === undefined ? emptySection(section) : valuesOf(section, row)
}

/** The rows of a section, in the order they were added; removed rows are not among them. */
export async function readRows<S extends VisitSection>(tx: Reader, section: S, visitId: string): Promise<Row<S>[]> {
  const { visitId: ofVisit, removed, position } = tableOf(section)
  const rows = (await tx
    .select(selection(section))
    .from(tables[section] as PgTable)
    .where(and(eq(ofVisit, visitId), eq(removed, false)))
    .orderBy(position)) as (StoredRow & { id: string })[]
  return rows.map((row) => ({ ...valuesOf(section, row), id: row.id }))
}

/** A row as `to_jsonb` gives it: by the names of the columns, numbers as exact as they are stored. */
type JsonRow = Record<string, unknown> & { version: number }
const fromJson = <S extends VisitSection>(section: S, row: JsonRow): SectionValues<S> =>
  Object.fromEntries(Object.entries(fieldColumns(section)).map(([field, { name }]) => [field, row[name] ?? null])) as SectionValues<S>

const wholeSection = (section: VisitSection, visitId: string): SQL => {
  const rows = visitSections[section].rows
    ? sql`select jsonb_agg(to_jsonb(t) order by t.position) from ${tables[section]} t where t.visit_id = ${visitId} and not t.removed`
    : sql`select to_jsonb(t) from ${tables[section]} t where t.visit_id = ${visitId}`
  return sql`(${rows}) as ${sql.identifier(section)}`
}

/** Everything recorded in a visit with the version of each row, in one statement: the page and every save read it. */
export async function readVisitRecord(tx: Reader, visitId: string): Promise<{ record: VisitRecord; versions: SectionVersions }> {
  const sections = Object.keys(visitSections) as VisitSection[]
  const whole = sections.map((section) => wholeSection(section, visitId))
  const [stored] = await tx.execute<Record<VisitSection, JsonRow | JsonRow[] | null>>(sql`select ${sql.join(whole, sql`, `)}`)
  const versions: SectionVersions = {}
  function one<S extends VisitSection>(section: S): SectionValues<S> {
    const row = (stored?.[section] ?? null) as JsonRow | null
    if (row === null) return emptySection(section)
    versions[`${section}/${visitId}`] = row.version
    return fromJson(section, row)
  }
  function many<S extends VisitSection>(section: S): Row<S>[] {
    return ((stored?.[section] ?? []) as (JsonRow & { id: string })[]).map((row) => {
      versions[`${section}/${row.id}`] = row.version
      return { ...fromJson(section, row), id: row.id }
    })
  }
  const parts = sections.map((section) => [partOfRecord[section], visitSections[section].rows ? many(section) : one(section)] as const)
  return { record: Object.fromEntries(parts) as VisitRecord, versions }
}

/** The row of a section under lock, made empty first when nobody has touched it yet. Null when the key belongs to another visit. */
export async function lockSectionRow(tx: PracticeTx<'chart:record'>, where: SectionPlace): Promise<StoredRow | null> {
  const { section, visitId, key } = where
  const stamp = { practiceId: where.practiceId, visitId, updatedAt: where.at, updatedBy: where.staffId, version: 0 }
  const fresh = visitSections[section].rows ? { ...stamp, id: key } : stamp
  const [made] = (await tx
    .insert(tables[section] as PgTable)
    .values({ ...emptySection(section), ...fresh } as never)
    .onConflictDoNothing()
    .returning(selection(section) as never)) as StoredRow[]
  if (made !== undefined) return made
  const [row] = (await tx
    .select(selection(section))
    .from(tables[section] as PgTable)
    .where(ofRow(section, visitId, key))
    .for('update')) as StoredRow[]
  return row ?? null
}

/** Rows of a section that nobody has touched yet, written whole in one statement, in their order. `id` in sections of rows only. */
export async function insertSectionRows(
  tx: PracticeTx<'chart:record'>,
  where: Omit<SectionPlace, 'key'>,
  rows: readonly (Record<string, unknown> & { id?: string })[],
): Promise<void> {
  const stamp = { practiceId: where.practiceId, visitId: where.visitId, updatedAt: where.at, updatedBy: where.staffId, version: 1 }
  await tx.insert(tables[where.section] as PgTable).values(rows.map((row) => ({ ...row, ...stamp })) as never)
}

/** Writes fields (and what a rule derives from them) into a locked row; the version moves by one. */
export async function writeSectionRow(
  tx: PracticeTx<'chart:record'>,
  where: SectionPlace,
  values: Record<string, unknown>,
): Promise<number> {
  const { section, visitId, key } = where
  const table = tableOf(section)
  const [row] = (await tx
    .update(tables[section] as PgTable)
    .set({ ...values, version: sql`${table.version} + 1`, updatedAt: where.at, updatedBy: where.staffId } as never)
    .where(ofRow(section, visitId, key))
    .returning({ version: table.version })) as { version: number }[]
  if (row === undefined) throw new Error(`No ${section} row to write`)
  return row.version
}
