/**
 * Search as you type: every typed word must begin some word of the patient's, in any order.
 *
 * The conditions are prefix ranges (`~>=~`, `~<~`), because only leakproof operators may use an index before the row policy; LIKE and
 * trigrams are not leakproof. Plans and times under the application role: patient-search.test.ts.
 */
import { and, eq, exists, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { searchWords } from '../../clinical/patient/search-terms'
import { patientSearchTerms, patients } from '../schema'
import { contextOf, type PracticeTx } from '../scope'
import { beginsWith } from './patient-search-terms'
import { type FoundPatient, foundColumns } from './patients'

/** One patient has several words with the same beginning (`obrien`, `obriennunez`), which stand together in the index. */
const termsPerPatient = 8

/** The query of `searchPatients` for the ids, in order, before they are made distinct; null when nothing searchable was typed. */
export function patientSearch(tx: PracticeTx<'patient:read'>, text: string, limit: number) {
  // The longest word is the most telling: its range is read in order, and each patient in it is asked for the other words.
  const [longest, ...others] = searchWords(text).sort((a, b) => b.length - a.length)
  if (longest === undefined) return null
  const { practiceId } = contextOf(tx)
  const also = others.map((word, index) => {
    const other = alias(patientSearchTerms, `also_${index}`)
    const same = and(eq(other.practiceId, practiceId), eq(other.patientId, patientSearchTerms.patientId), eq(other.current, true))
    return exists(
      tx
        .select({ one: sql`1` })
        .from(other)
        .where(and(same, beginsWith(other.term, word))),
    )
  })
  const here = and(eq(patientSearchTerms.practiceId, practiceId), eq(patientSearchTerms.current, true))
  return tx
    .select({ patientId: patientSearchTerms.patientId })
    .from(patientSearchTerms)
    .where(and(here, beginsWith(patientSearchTerms.term, longest), ...also))
    .orderBy(sql`${patientSearchTerms.term} using ~<~`)
    .limit(limit * termsPerPatient)
}

/** Patients whom every word of `text` finds, by the word that matched the longest one typed; at most `limit`. Empty text finds nobody. */
export async function searchPatients(tx: PracticeTx<'patient:read'>, text: string, limit = 20): Promise<FoundPatient[]> {
  const matches = (await patientSearch(tx, text, limit)) ?? []
  const ids = [...new Set(matches.map((match) => match.patientId))].slice(0, limit)
  if (ids.length === 0) return []
  const found = await tx
    .select(foundColumns)
    .from(patients)
    .where(and(eq(patients.practiceId, contextOf(tx).practiceId), inArray(patients.id, ids)))
  const place = new Map(ids.map((id, index) => [id, index]))
  return found.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
}
