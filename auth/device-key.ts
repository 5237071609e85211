import { createHmac } from 'node:crypto'
import { env } from '../env.mjs'

/**
 * The key under which a browser keeps unsaved words on the device: 32 bytes, base64. Derived, never stored, different for every person,
 * and gone from the browser's memory when the tab closes. It does not hang on the session: words typed as one ended must open again for
 * the same person in the next.
 */
export function deviceKey(staffId: string): string {
  return createHmac('sha256', env.secret).update(`footfall device key\0${staffId}`).digest('base64')
}
