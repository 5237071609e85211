import type { Me } from '../../../../auth/staff'
import { readingLimitTenths } from '../../../../db/queries/practice-handouts'
import type { PracticeTx } from '../../../../db/scope'
import type { Measure } from '../../../../handouts/judge-own-handout'
import { findHandout } from '../../../../handouts/library'
import { libraryWarnings } from '../../../../handouts/own-library'

/** What a handout of this practice is held against. */
export async function measureOf(tx: PracticeTx<never>, me: Me, basedOn: string | null): Promise<Measure> {
  return {
    warning: libraryWarnings(),
    limitGrade: (await readingLimitTenths(tx)) / 10,
    license: basedOn === null ? null : (findHandout(basedOn, 'en')?.source.license ?? null),
    hasAfterHours: me.practice.afterHours !== null,
  }
}
