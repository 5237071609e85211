import { z } from 'zod'
import { refuse, staffRoute } from '../../../../auth/staff'
import { forgetKnownDevice } from '../../../../db/queries/known-devices'
import { endSessionsOf } from '../../../../db/queries/sessions'

/** Ends sessions of one's own, one or all others, and takes the trust from a browser. */
export const POST = staffRoute({
  needs: [],
  input: z.discriminatedUnion('act', [
    z.strictObject({ act: z.literal('end-session'), sessionId: z.uuid() }),
    z.strictObject({ act: z.literal('end-others') }),
    z.strictObject({ act: z.literal('forget-device'), deviceId: z.uuid() }),
  ]),
  handle: async (tx, input, me) => {
    if (input.act === 'forget-device')
      return (await forgetKnownDevice(tx, me.staffId, input.deviceId)) ? { forgotten: true } : refuse('not-found')
    const only = input.act === 'end-session' ? { only: input.sessionId } : {}
    const ended = await endSessionsOf(tx, me.staffId, { except: me.sessionId, ...only })
    return ended === 0 && input.act === 'end-session' ? refuse('not-found') : { ended }
  },
})
