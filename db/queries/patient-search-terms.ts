/** The stored words of a patient, and the ranges in which a typed word looks for them. */
import { and, eq, notInArray, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { type SearchablePatient, searchTermsOf } from '../../clinical/patient/search-terms'
import { patientSearchTerms } from '../schema'
import { contextOf, type PracticeTx } from '../scope'

/** The first text, in byte order, that no longer begins with `word`; null when there is none. Byte order of UTF-8 is code point order. */
export function afterPrefix(word: string): string | null {
  const points = [...word].map((character) => character.codePointAt(0) ?? 0)
  for (let last = points.pop(); last !== undefined; last = points.pop()) {
    const next = last === 0xd7ff ? 0xe000 : last + 1
    if (next <= 0x10ffff) return String.fromCodePoint(...points, next)
  }
  return null
}

/** A range over the `text_pattern_ops` index: both operators are leakproof, so the row policy does not keep it from being used. */
export const beginsWith = (term: PgColumn, word: string): SQL => {
  const end = afterPrefix(word)
  return end === null ? sql`${term} ~>=~ ${word}` : sql`(${term} ~>=~ ${word} and ${term} ~<~ ${end})`
}

/** The words that find a patient from now on. Words of an amended name stay, marked not current. */
export async function storeSearchTerms(tx: PracticeTx<'patient:register'>, patient: SearchablePatient & { id: string }): Promise<void> {
  const { practiceId } = contextOf(tx)
  const terms = searchTermsOf(patient)
  await tx
    .update(patientSearchTerms)
    .set({ current: false })
    .where(
      and(
        eq(patientSearchTerms.practiceId, practiceId),
        eq(patientSearchTerms.patientId, patient.id),
        notInArray(patientSearchTerms.term, terms),
      ),
    )
  await tx
    .insert(patientSearchTerms)
    .values(terms.map((term) => ({ practiceId, term, patientId: patient.id })))
    .onConflictDoUpdate({
      target: [patientSearchTerms.practiceId, patientSearchTerms.patientId, patientSearchTerms.term],
      set: { current: true },
    })
}
