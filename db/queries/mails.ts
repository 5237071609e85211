/** Mails to people of a practice: kept in the transaction of the act that they tell of, sent afterwards (auth/mail-sending.ts). */
import { and, asc, eq, isNotNull, lte } from 'drizzle-orm'
import { clock } from '../../clock'
import { ask } from '../client'
import { mails, staff } from '../schema'
import { contextOf, type PracticeTx } from '../scope'
import { seal, unseal } from '../seal'

const minute = 60_000
/** After each failure the next try waits longer; the last step repeats until the mail is a day old. */
const waitsMs = [minute, 5 * minute, 15 * minute, 60 * minute] as const
const giveUpAfterMs = 24 * 60 * minute
/** Claimed at once: each may take seconds, and a claim holds for a minute at least. */
const mostAtOnce = 10

export type Mail = {
  /** Whom it goes to: an account of the practice, at the address that it has at this moment. */
  staffId: string
  /** Such as `invitation`; the one thing of it that the log says. */
  kind: string
  subject: string
  text: string
}

/**
 * Keeps a mail in the transaction of the act that it tells of, sealed, because it may hold a link; the server sends it after the commit. Never a
 * word of a patient: it lies in a mailbox that is not ours.
 */
export async function queueMail(tx: PracticeTx<never>, { staffId, kind, subject, text }: Mail): Promise<void> {
  const [person] = await tx.select({ address: staff.email }).from(staff).where(eq(staff.id, staffId))
  if (person === undefined) throw new Error('A mail goes to an account of the practice.')
  const now = clock.now()
  const sealed = seal(JSON.stringify({ subject, text }), 'mail')
  await tx.insert(mails).values({ staffId, kind, address: person.address, sealed, createdAt: now, nextAt: now })
}

/** @throws Unsealable */
export const wordsOfMail = (sealed: string): { subject: string; text: string } => JSON.parse(unseal(sealed, 'mail'))

/** Practices that have a mail to send by now. */
export async function practicesWithMail(at: Date): Promise<string[]> {
  const rows = await ask((sql) => sql<{ practice_id: string }[]>`select practice_id from footfall_practices_with_mail(${at.toISOString()})`)
  return rows.map((row) => row.practice_id)
}

export type DueMail = { id: string; kind: string; address: string; sealed: string; lastTry: boolean }

/**
 * The mails of the practice that are to be tried now. Each is set to its next try before it is sent, so that a second process or a crash does
 * not send it twice at once.
 */
export async function claimDueMails(tx: PracticeTx<never>, at: Date): Promise<DueMail[]> {
  const due = await tx
    .select({
      id: mails.id,
      kind: mails.kind,
      address: mails.address,
      sealed: mails.sealed,
      attempts: mails.attempts,
      createdAt: mails.createdAt,
    })
    .from(mails)
    .where(and(lte(mails.nextAt, at), isNotNull(mails.sealed)))
    .orderBy(asc(mails.nextAt), asc(mails.id))
    .limit(mostAtOnce)
    .for('update', { skipLocked: true })
  const claimed: DueMail[] = []
  for (const { attempts, createdAt, sealed, ...mail } of due) {
    const nextAt = new Date(at.getTime() + (waitsMs[Math.min(attempts, waitsMs.length - 1)] ?? minute))
    await tx
      .update(mails)
      .set({ attempts: attempts + 1, nextAt })
      .where(ofPractice(tx, mail.id))
    claimed.push({ ...mail, sealed: sealed ?? '', lastTry: nextAt.getTime() > createdAt.getTime() + giveUpAfterMs })
  }
  return claimed
}

/** It was taken: what it said goes. */
export const markMailSent = async (tx: PracticeTx<never>, id: string): Promise<void> =>
  void (await tx.update(mails).set({ sentAt: clock.now(), sealed: null, nextAt: null, problem: null }).where(ofPractice(tx, id)))

/** It was not taken, and why in a word of ours. `forGood`: it is tried no more, and what it said goes. */
export const markMailRefused = async (tx: PracticeTx<never>, id: string, problem: string, forGood: boolean): Promise<void> =>
  void (await tx
    .update(mails)
    .set({ problem, ...(forGood ? { sealed: null, nextAt: null } : {}) })
    .where(ofPractice(tx, id)))

const ofPractice = (tx: PracticeTx<never>, id: string) => and(eq(mails.practiceId, contextOf(tx).practiceId), eq(mails.id, id))
