import { queueMail } from '../db/queries/mails'
import type { PracticeTx } from '../db/scope'
import { env } from '../env.mjs'

const texts = {
  'password-changed': [
    'Your password was changed',
    'The password of your Footfall account was changed, and your other sessions were ended.',
  ],
  'factor-added': ['A second factor was added', 'A second factor (an authenticator app or a passkey) was added to your Footfall account.'],
  'factor-removed': ['A second factor was removed', 'A second factor was removed from your Footfall account.'],
  'recovery-code-used': ['A recovery code was used', 'Somebody signed in to your Footfall account with one of its recovery codes.'],
  'recovery-codes-made': ['New recovery codes', 'New recovery codes were made for your Footfall account. Those of before count no more.'],
  'new-device': ['Signed in on a new device', 'Your Footfall account was used on a device that it was not used on before.'],
  'after-failures': ['Signed in after wrong tries', 'Your Footfall account was signed in to after five or more wrong tries.'],
} as const

export type Notice = keyof typeof texts

/** Tells a person of what happened to their account, by mail, in the transaction of the act. Nothing of a patient, nothing that is secret. */
export async function tellPerson(tx: PracticeTx<never>, staffId: string, kind: Notice): Promise<void> {
  const [subject, text] = texts[kind]
  const advice = `If this was you, there is nothing to do. If not, change your password at ${env.footfallUrl}/account and tell your practice admin.`
  await queueMail(tx, { staffId, kind, subject: `Footfall: ${subject.toLowerCase()}`, text: `${text}\n\n${advice}\n` })
}
