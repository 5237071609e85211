import { z } from 'zod'
import { deviceKey } from '../../auth/device-key'
import { staffRoute } from '../../auth/staff'

/** The key under which this browser keeps unsaved words on the device, for this person and session; it lives in the page's memory. */
export const GET = staffRoute({
  needs: ['chart:record'],
  input: z.strictObject({}),
  background: true,
  handle: async (_tx, _input, me) => ({ key: deviceKey(me.staffId, me.sessionId), staffId: me.staffId }),
})
