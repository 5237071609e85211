/** What a person does with a link: see whose it is, and choose a password by it. Nobody chooses one for somebody else. */
import { setTimeout as wait } from 'node:timers/promises'
import { writeAudit } from '../db/audit'
import { findAccountName } from '../db/queries/account-names'
import { queueMail } from '../db/queries/mails'
import { findSignInCandidate } from '../db/queries/sessions'
import { reserveAttempt } from '../db/queries/sign-in-attempts'
import { type FoundLink, findStandingLink, type LinkKind, usePasswordLink } from '../db/queries/staff-links'
import { nobody, withinPractice } from '../db/scope'
import { keyedHash } from '../db/seal'
import { makeLink } from './account-links'
import { hashPassword } from './password'
import { passwordProblem } from './password-rules'
import { forgetAttempts } from './throttle'
import { hashOfToken } from './token'

type From = { ip: string | null; requestId: string | null }

/** Whose link this is, or null when it cannot be used any more, or never could. */
export const linkOf = (token: string, kind: LinkKind): Promise<FoundLink | null> => findStandingLink(hashOfToken(token), kind)

const passwordChanged = {
  subject: 'Your password was changed',
  text: 'The password of your account in Footfall was changed by a link that was sent to you, and everybody who was signed in with it is signed out.\n\nIf it was not you, tell the admin of your practice at once.',
}

/**
 * Sets the password that the person of a link chose, and spends the link.
 * @returns `over` when the link cannot be used any more; `problem` is what is wrong with the password, and the link stands
 */
export async function choosePassword(
  token: string,
  kind: LinkKind,
  password: string,
  from: From,
): Promise<'chosen' | 'over' | { problem: string }> {
  const link = await linkOf(token, kind)
  if (link === null) return 'over'
  const problem = passwordProblem(password, link)
  if (problem !== null) return { problem }
  const passwordHash = await hashPassword(password)
  const actor = { ...nobody, ...from, staffId: link.staffId }
  const outcome = await withinPractice(
    link.practiceId,
    async (tx) => {
      if (!(await usePasswordLink(tx, link, passwordHash))) return 'over' as const
      if (kind === 'reset') await queueMail(tx, { staffId: link.staffId, kind: 'password-changed', ...passwordChanged })
      return 'chosen' as const
    },
    { actor },
  )
  // Whoever guessed before guessed at another password; its own person is not kept waiting for them.
  if (outcome === 'chosen') await forgetAttempts(link.email)
  return outcome
}

/** No answer is given sooner, so that its time does not tell whether there is an account. Well above what a link and its mail take. */
const answerAfterMs = 400
/** Links for one account: nobody fills a mailbox, or takes away the link that its person is using, by asking without end. */
const perAccount = { free: 3, most: 2_000_000_000, quiet: '1 hour' } as const

/**
 * Sends a link to choose a new password, if this is the email of an account that can sign in. Nobody is told whether it is: the answer is the same,
 * and takes the same time.
 */
export async function sendResetLink(email: string, from: From): Promise<void> {
  const earliest = wait(answerAfterMs)
  const candidate = await findSignInCandidate(email)
  const admitted = (await reserveAttempt(keyedHash(`reset\n${email.toLowerCase()}`, 'sign-in subject'), perAccount)).admitted
  if (candidate?.active && candidate.passwordHash !== null && admitted) {
    const { practiceId, staffId } = candidate
    await withinPractice(
      practiceId,
      async (tx) => {
        await makeLink(tx, 'reset', { staffId, ...(await findAccountName(tx, staffId)) }, 'self')
        await writeAudit(tx, { action: 'ask for password reset', objectType: 'staff', objectId: staffId, reason: 'forgotten password' })
      },
      { actor: { ...nobody, ...from } },
    )
  }
  await earliest
}
