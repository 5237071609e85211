/** Mails of accounts: invitations, resets, notices of what was changed. Never a word of a patient. */
import { keepMail } from '../db/queries/mails'
import type { PracticeTx } from '../db/scope'
import { seal, unseal } from './seal'

export type Mail = {
  /** Whom it goes to: an account of the practice, at the address that it has at this moment. */
  staffId: string
  /** Such as `invitation`; the one thing of it that the log says. */
  kind: string
  subject: string
  text: string
}

/** Keeps a mail in the transaction of the act that it tells of, sealed, because it may hold a link. The server sends it after the commit. */
export const queueMail = (tx: PracticeTx<never>, { staffId, kind, subject, text }: Mail): Promise<void> =>
  keepMail(tx, { staffId, kind, sealed: seal(JSON.stringify({ subject, text }), 'mail') })

/** @throws Unsealable */
export const wordsOfMail = (sealed: string): { subject: string; text: string } => JSON.parse(unseal(sealed, 'mail'))
