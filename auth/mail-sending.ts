/** Sends what was kept (db/queries/mails.ts), after the commit and again while the mail server does not answer. */
import { clock } from '../clock'
import { claimDueMails, type DueMail, markMailRefused, markMailSent, practicesWithMail, wordsOfMail } from '../db/queries/mails'
import { nobody, type PracticeTx, withinPractice } from '../db/scope'
import { Unsealable } from '../db/seal'
import { env } from '../env.mjs'
import { log } from '../log.mjs'
import { type Carrier, carrierBySmtp, carrierToFiles, NotSendable } from './mail-carrier'

const everyMs = 5_000

/** What went wrong in a word of ours, never the server's own sentence, which quotes the address; and whether trying again can help. */
function told(error: unknown): { problem: string; forGood: boolean } {
  if (error instanceof NotSendable || error instanceof Unsealable) return { problem: error.name, forGood: true }
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown }
  const answer = typeof responseCode === 'number' ? ` ${responseCode}` : ''
  // 5xx to the recipient: the address is not there. 5xx to signing in is the operator's to put right, and the mail waits for it.
  const forGood = code === 'EENVELOPE' && typeof responseCode === 'number' && responseCode >= 500
  return { problem: `${typeof code === 'string' ? code : 'unknown'}${answer}`, forGood }
}

/** Tries every mail of a practice that is due by `at`, once. A failure of one holds up no other. */
export async function sendMailsOf(practiceId: string, carry: Carrier, at: Date): Promise<void> {
  const within = <T>(run: (tx: PracticeTx<never>) => Promise<T>) => withinPractice(practiceId, run, { actor: nobody })
  for (const mail of await within((tx) => claimDueMails(tx, at))) {
    const refused = await carried(mail, carry)
    await within((tx) => (refused === null ? markMailSent(tx, mail.id) : markMailRefused(tx, mail.id, refused.problem, refused.forGood)))
  }
}

async function sendDueMails(carry: Carrier, at: Date): Promise<void> {
  for (const practiceId of await practicesWithMail(at)) await sendMailsOf(practiceId, carry, at)
}

async function carried(
  { id, address, kind, sealed, lastTry }: DueMail,
  carry: Carrier,
): Promise<{ problem: string; forGood: boolean } | null> {
  try {
    await carry({ id, address, ...wordsOfMail(sealed) })
    return null
  } catch (error) {
    const { problem, forGood } = told(error)
    const over = forGood || lastTry
    log(over ? 'error' : 'warning', { event: over ? 'mail-given-up' : 'mail-not-sent', kind, problem })
    return { problem, forGood: over }
  }
}

/** Sends from now on, every few seconds. Neither the timer nor a failure holds up the process. */
export function keepSendingMails(): void {
  const carry = env.smtpUrl === null ? carrierToFiles(env.dataFolder, env.smtpFrom) : carrierBySmtp(env.smtpUrl, env.smtpFrom)
  let running = false
  const send = async () => {
    if (running) return
    running = true
    // The database may be away; the next turn asks again, and /readyz says so meanwhile.
    await sendDueMails(carry, clock.now()).catch(() => {})
    running = false
  }
  setInterval(() => void send(), everyMs).unref()
}
