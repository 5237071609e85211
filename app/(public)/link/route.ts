import { z } from 'zod'
import { linkOf } from '../../../auth/choosing-password'
import { linkIsOver, publicRoute } from '../../../auth/public-route'
import { kindOfLink, linkIsOverWords, tokenOfLink } from './link-input'

/** Whose link this is, so that they see whether it is theirs. The token comes in the body: an address would end in logs. */
export const POST = publicRoute({
  name: 'link',
  input: z.strictObject({ token: tokenOfLink, kind: kindOfLink }),
  handle: async ({ token, kind }) => {
    const link = await linkOf(token, kind)
    if (link === null) return linkIsOver(linkIsOverWords[kind])
    const { displayName, email, practiceName } = link
    return { displayName, email, practiceName }
  },
})
