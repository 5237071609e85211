import { z } from 'zod'
import { deviceKey } from '../../auth/device-key'
import { staffRoute } from '../../auth/staff'

/** The key under which this browser keeps this person's unsaved words on the device; it lives in the page's memory. */
export const GET = staffRoute({
  needs: ['chart:record'],
  input: z.strictObject({}),
  background: true,
  handle: async (_tx, _input, me) => ({ key: deviceKey(me.staffId), staffId: me.staffId }),
})
