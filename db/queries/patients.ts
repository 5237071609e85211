/** The registered person: finding, registering, amending. Search as you type is in patient-search.ts. */
import { and, desc, eq, inArray, ne, or, type SQL, sql } from 'drizzle-orm'
import { type LikelyDuplicate, likelyDuplicate } from '../../clinical/patient/duplicates'
import { phoneGroups } from '../../clinical/patient/phone'
import { clock } from '../../clock'
import { writeAudit } from '../audit'
import { type PatientLanguage, patientOpens, patientSearchTerms, patients, recordNumbers, type Sex } from '../schema'
import { contextOf, type PracticeTx } from '../scope'
import { storeSearchTerms } from './patient-search-terms'

export type PatientDetails = {
  familyName: string
  givenName: string
  preferredName: string | null
  /** `YYYY-MM-DD` */
  birthDate: string
  sex: Sex
  phone: string | null
  email?: string | null
  language: PatientLanguage
}
export type FoundPatient = Omit<PatientDetails, 'email' | 'language'> & { id: string; recordNumber: string }
export type Patient = Required<PatientDetails> & { id: string; recordNumber: string; version: number }

/** What a list of patients shows: enough to tell two people apart. */
export const foundColumns = {
  id: patients.id,
  recordNumber: patients.recordNumber,
  familyName: patients.familyName,
  givenName: patients.givenName,
  preferredName: patients.preferredName,
  birthDate: patients.birthDate,
  sex: patients.sex,
  phone: patients.phone,
}

export async function findPatient(tx: PracticeTx<'patient:read'>, id: string): Promise<Patient | null> {
  const [patient] = await tx
    .select({ ...foundColumns, email: patients.email, language: patients.language, version: patients.version })
    .from(patients)
    .where(eq(patients.id, id))
  return patient ?? null
}

/** The charts that a person opened last, latest first. */
export async function listRecentlyOpened(tx: PracticeTx<'patient:read'>, staffId: string, limit = 8): Promise<FoundPatient[]> {
  return tx
    .select(foundColumns)
    .from(patientOpens)
    .innerJoin(patients, and(eq(patients.practiceId, patientOpens.practiceId), eq(patients.id, patientOpens.patientId)))
    .where(eq(patientOpens.staffId, staffId))
    .orderBy(desc(patientOpens.openedAt), desc(patientOpens.patientId))
    .limit(limit)
}

type Person = Pick<PatientDetails, 'givenName' | 'familyName' | 'birthDate'> & { preferredName?: string | null; phone?: string | null }

/** `1955-02-12` and, where that is a day too, `1955-12-02`. */
const birthDatesLike = (birthDate: string) => {
  const [year, month, day] = birthDate.split('-')
  return Number(day) <= 12 ? [birthDate, `${year}-${day}-${month}`] : [birthDate]
}

/**
 * Patients who are likely the same person, with the reasons, before a registration or an amendment is saved.
 * The database names who shares a birth date (also with day and month exchanged) or a phone; clinical/patient/duplicates.ts judges them.
 */
export async function findLikelyDuplicates(
  tx: PracticeTx<'patient:read'>,
  person: Person,
  { except }: { except?: string } = {},
): Promise<(FoundPatient & { because: string[] })[]> {
  const alike: (SQL | undefined)[] = [inArray(patients.birthDate, birthDatesLike(person.birthDate))]
  const phone = person.phone ? phoneGroups(person.phone).join('') : ''
  if (phone !== '') {
    const withPhone = tx
      .select({ id: patientSearchTerms.patientId })
      .from(patientSearchTerms)
      .where(
        and(
          eq(patientSearchTerms.practiceId, contextOf(tx).practiceId),
          eq(patientSearchTerms.current, true),
          eq(patientSearchTerms.term, phone),
        ),
      )
    alike.push(inArray(patients.id, withPhone))
  }
  const candidates = await tx
    .select(foundColumns)
    .from(patients)
    .where(and(or(...alike), except === undefined ? undefined : ne(patients.id, except)))
    .limit(500)
  return candidates.flatMap((candidate) => {
    const verdict: LikelyDuplicate = likelyDuplicate(person, candidate)
    return verdict.likely ? [{ ...candidate, because: verdict.because }] : []
  })
}

/** Registers a patient under the practice's next record number, with search terms and audit event. */
export async function registerPatient(
  tx: PracticeTx<'patient:register'>,
  details: PatientDetails,
  id: string = crypto.randomUUID(),
): Promise<{ id: string; recordNumber: string }> {
  const { practiceId, actor } = contextOf(tx)
  if (actor.staffId === null) throw new Error('A patient is registered by somebody.')
  const recordNumber = await nextRecordNumber(tx, practiceId)
  await tx.insert(patients).values({ ...details, practiceId, id, recordNumber, createdAt: clock.now(), createdBy: actor.staffId })
  await storeSearchTerms(tx, { ...details, id, recordNumber })
  await writeAudit(tx, { action: 'register patient', patientId: id, objectType: 'patient', objectId: id, fields: Object.keys(details) })
  return { id, recordNumber }
}

const firstRecordNumber = 10_001

/** The row stays locked until the registration ends: numbers are given in order, none twice. One that is rolled back is given again. */
async function nextRecordNumber(tx: PracticeTx<'patient:register'>, practiceId: string): Promise<string> {
  const [given] = await tx
    .insert(recordNumbers)
    .values({ practiceId, last: firstRecordNumber })
    .onConflictDoUpdate({ target: recordNumbers.practiceId, set: { last: sql`${recordNumbers.last} + 1` } })
    .returning({ last: recordNumbers.last })
  return String(given?.last)
}

/**
 * Amends identity and contacts, provided nobody did since `version` was read; with search terms and audit event (fields, never values).
 * `stale`: somebody did; the screen reads the patient again and shows both.
 */
export async function amendPatient(
  tx: PracticeTx<'patient:register'>,
  id: string,
  version: number,
  details: PatientDetails,
): Promise<{ version: number } | 'stale' | 'not-found'> {
  const [before] = await tx.select().from(patients).where(eq(patients.id, id)).for('update')
  if (before === undefined) return 'not-found'
  if (before.version !== version) return 'stale'
  const changed = (Object.keys(details) as (keyof PatientDetails)[]).filter((field) => details[field] !== before[field])
  if (changed.length === 0) return { version }
  await tx
    .update(patients)
    .set({ ...details, version: version + 1 })
    .where(eq(patients.id, id))
  await storeSearchTerms(tx, { ...details, id, recordNumber: before.recordNumber })
  await writeAudit(tx, { action: 'amend patient', patientId: id, objectType: 'patient', objectId: id, fields: changed })
  return { version: version + 1 }
}
