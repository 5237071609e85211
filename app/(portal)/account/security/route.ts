import { z } from 'zod'
import { changePassword, removeFactor, renewRecoveryCodes } from '../../../../auth/own-account'
import { longestPassword } from '../../../../auth/password'
import { staffRoute } from '../../../../auth/staff'

const typed = z.string().refine((text) => [...text].length <= longestPassword * 2, 'This is too long for a password.')

/** Password and factors of one's own account. A route, because its forms send secrets, which no action of a page may keep. */
export const POST = staffRoute({
  needs: [],
  stepUp: true,
  input: z.discriminatedUnion('act', [
    z.strictObject({ act: z.literal('change-password'), current: typed.min(1, 'Enter the password that you have now.'), next: typed }),
    z.strictObject({ act: z.literal('remove-authenticator') }),
    z.strictObject({ act: z.literal('remove-passkey'), passkeyId: z.uuid() }),
    z.strictObject({ act: z.literal('renew-recovery-codes') }),
  ]),
  handle: async (tx, input, me) => {
    if (input.act === 'change-password') return changePassword(tx, me, input)
    if (input.act === 'renew-recovery-codes') return renewRecoveryCodes(tx, me)
    return removeFactor(tx, me, input.act === 'remove-passkey' ? input : 'totp')
  },
})
