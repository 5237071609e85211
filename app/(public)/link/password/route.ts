import { z } from 'zod'
import { choosePassword } from '../../../../auth/choosing-password'
import { linkIsOver, publicRoute } from '../../../../auth/public-route'
import { refuse } from '../../../../auth/refusal'
import { kindOfLink, linkIsOverWords, tokenOfLink, typedPassword } from '../link-input'

/** Sets the password that the person of a link chose, and spends the link. Signing in comes after it, with the second factor. */
export const POST = publicRoute({
  name: 'password',
  input: z.strictObject({ token: tokenOfLink, kind: kindOfLink, password: typedPassword }),
  handle: async ({ token, kind, password }, from) => {
    const outcome = await choosePassword(token, kind, password, from)
    if (outcome === 'over') return linkIsOver(linkIsOverWords[kind])
    return outcome === 'chosen' ? { chosen: true } : refuse('invalid', { fields: { password: outcome.problem } })
  },
})
