/** What the visit's actions share: which visit is meant, whether its life allows the act, who acts and when. */
import { z } from 'zod'
import { type Me, type Refusal, refuse } from '../../../../../auth/staff'
import { clock } from '../../../../../clock'
import { type LockedVisit, lockVisit, type VisitActor } from '../../../../../db/queries/visit-life'
import type { PracticeTx } from '../../../../../db/scope'

export const visitHere = z.strictObject({ patientId: z.uuid(), visitId: z.uuid() })

/** Text that must say something: trimmed, without control characters. */
export const words = (what: string, max: number) =>
  z
    .string()
    .trim()
    .min(1, `Write ${what}.`)
    .max(max, `Shorten ${what} to ${max.toLocaleString('en-US')} characters.`)
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/u, `Remove the invisible control characters from ${what}.`)

export const actorFor = (me: Me): VisitActor => ({ practiceId: me.practiceId, staffId: me.staffId, now: clock.now() })

/** The visit under lock when its life allows the act; otherwise the refusal that says why not. */
export async function visitOf(
  tx: PracticeTx<'chart:read'>,
  { patientId, visitId }: { patientId: string; visitId: string },
  can: (visit: LockedVisit) => { ok: true } | { ok: false; why: string },
): Promise<LockedVisit | Refusal<'not-found' | 'blocked'>> {
  const visit = await lockVisit(tx, patientId, visitId)
  if (visit === null) return refuse('not-found')
  const may = can(visit)
  return may.ok ? visit : refuse('blocked', { message: may.why })
}

/** What an acknowledgement answers: the value, or the refusal that names the field. */
export function acknowledgedOr<V>(outcome: 'done' | 'not-found' | { field: string; message: string }, value: V) {
  if (outcome === 'not-found') return refuse('not-found')
  return outcome === 'done' ? value : refuse('invalid', { fields: { [outcome.field]: outcome.message } })
}
