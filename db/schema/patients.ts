import { sql } from 'drizzle-orm'
import { bigint, boolean, check, date, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { id, moment, ofPracticeInScope, oneOf, plainText, practiceId, refersTo } from './columns'
import { practices, staff } from './practices'

export const sexes = ['female', 'male', 'other', 'unknown'] as const
export type Sex = (typeof sexes)[number]
export const patientLanguages = ['en', 'es', 'other'] as const
export type PatientLanguage = (typeof patientLanguages)[number]

/** The registered person: identity and contacts, nothing clinical. */
export const patients = pgTable(
  'patients',
  {
    practiceId: practiceId().references(() => practices.id, { onDelete: 'restrict' }),
    id: id(),
    /** The practice's own number of the patient, such as `10042`; given once, never used again. */
    recordNumber: text('record_number').notNull(),
    familyName: text('family_name').notNull(),
    givenName: text('given_name').notNull(),
    preferredName: text('preferred_name'),
    birthDate: date('birth_date', { mode: 'string' }).notNull(),
    sex: text('sex', { enum: sexes }).notNull(),
    phone: text('phone'),
    email: text('email'),
    language: text('language', { enum: patientLanguages }).notNull().default('en'),
    version: integer('version').notNull().default(1),
    createdAt: moment('created_at').notNull(),
    createdBy: uuid('created_by').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.id] }),
    refersTo('patients_created_by', [t.practiceId, t.createdBy], staff),
    uniqueIndex('patients_record_number').on(t.practiceId, t.recordNumber),
    index('patients_birth_date').on(t.practiceId, t.birthDate),
    check('patients_record_number_valid', sql`${t.recordNumber} ~ '^[0-9]{1,12}$'`),
    check('patients_names_given', sql`btrim(${t.familyName}) <> '' and btrim(${t.givenName}) <> ''`),
    plainText('patients_family_name_valid', t.familyName, 200),
    plainText('patients_given_name_valid', t.givenName, 200),
    plainText('patients_preferred_name_valid', t.preferredName, 200),
    plainText('patients_phone_valid', t.phone, 60),
    plainText('patients_email_valid', t.email, 254),
    // A fixed past day; that a birth lies not in the future is checked against the practice's own day where the form is read.
    check('patients_birth_date_valid', sql`${t.birthDate} >= date '1880-01-01' and ${t.birthDate} < date '2200-01-01'`),
    oneOf('patients_sex_valid', t.sex, sexes),
    oneOf('patients_language_valid', t.language, patientLanguages),
    ofPracticeInScope(),
  ],
)

/**
 * Normalized words of a patient (clinical/patient/search-terms.ts). A search is an intersection of prefix ranges over them,
 * because LIKE and trigrams are not leakproof and would not use an index under row-level security.
 * Words of a name that was amended stay, marked not current: nothing of a practice is deleted.
 */
export const patientSearchTerms = pgTable(
  'patient_search_terms',
  {
    practiceId: practiceId(),
    term: text('term').notNull(),
    patientId: uuid('patient_id').notNull(),
    current: boolean('current').notNull().default(true),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.patientId, t.term] }),
    refersTo('patient_search_terms_patient', [t.practiceId, t.patientId], patients),
    index('patient_search_terms_prefix').on(t.practiceId, t.term.op('text_pattern_ops'), t.patientId).where(sql`${t.current}`),
    // The other way round: of a patient found by one word, whether another word begins a term of theirs.
    index('patient_search_terms_of_patient').on(t.practiceId, t.patientId, t.term.op('text_pattern_ops')).where(sql`${t.current}`),
    check('patient_search_terms_term_valid', sql`char_length(${t.term}) between 1 and 200`),
    ofPracticeInScope(),
  ],
)

/** The charts that a person opened last, one row per person and patient. */
export const patientOpens = pgTable(
  'patient_opens',
  {
    practiceId: practiceId(),
    staffId: uuid('staff_id').notNull(),
    patientId: uuid('patient_id').notNull(),
    openedAt: moment('opened_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.staffId, t.patientId] }),
    refersTo('patient_opens_staff', [t.practiceId, t.staffId], staff),
    refersTo('patient_opens_patient', [t.practiceId, t.patientId], patients),
    index('patient_opens_recent').on(t.practiceId, t.staffId, t.openedAt),
    ofPracticeInScope(),
  ],
)

/** The last record number given in a practice. Its row is locked while a patient is registered, so no number is given twice. */
export const recordNumbers = pgTable(
  'record_numbers',
  {
    practiceId: practiceId()
      .primaryKey()
      .references(() => practices.id, { onDelete: 'restrict' }),
    last: bigint('last', { mode: 'number' }).notNull(),
  },
  () => [ofPracticeInScope()],
)
