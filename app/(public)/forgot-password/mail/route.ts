import { z } from 'zod'
import { sendResetLink } from '../../../../auth/choosing-password'
import { publicRoute } from '../../../../auth/public-route'
import { env } from '../../../../env.mjs'

/** Sends a link to choose a new password, if this is the email of an account. The answer is the same whether it is or not. */
export const POST = publicRoute({
  name: 'forgot',
  countsAll: true,
  input: z.strictObject({ email: z.string().trim().min(3, 'Enter the email that you sign in with.').max(254, 'Enter one email.') }),
  handle: async ({ email }, from) => {
    // Without a mail server a link would lie in a file that nobody waits for.
    if (env.smtpUrl !== null) await sendResetLink(email, from)
    return { asked: true }
  },
})
