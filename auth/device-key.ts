import { createHmac } from 'node:crypto'
import { env } from '../env.mjs'

/**
 * The key under which a browser keeps unsaved words on the device: 32 bytes, base64. Derived, never stored: it is the same for the
 * whole of a session, different for every person and session, and gone from the browser's memory when the tab closes or signs out.
 */
export function deviceKey(staffId: string, sessionId: string): string {
  return createHmac('sha256', env.secret).update(`footfall device key\0${staffId}\0${sessionId}`).digest('base64')
}
