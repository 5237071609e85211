import { foundByLink } from '../../../../auth/founding'
import { linkIsOver, publicRoute } from '../../../../auth/public-route'
import { refuse } from '../../../../auth/refusal'
import { tokenOfLink } from '../../link/link-input'
import { foundingForm } from '../founding-form'

const over =
  'This link no longer works: it was used, or is more than 30 minutes old. Start the server again, or run the command create-practice; both print a new one.'

/** Founds a practice and its first admin by the link that the server printed. Signing in comes after it, with the second factor. */
export const POST = publicRoute({
  name: 'found',
  input: foundingForm.extend({ token: tokenOfLink }),
  handle: async ({ token, name, addressLines, timeZone, paper, distanceUnit, ...person }, from) => {
    const outcome = await foundByLink(token, { name, addressLines, timeZone, paper, distanceUnit }, person, from)
    if (outcome === 'over') return linkIsOver(over)
    return outcome === 'founded' ? { founded: true } : refuse('invalid', { fields: { [outcome.field]: outcome.problem } })
  },
})
