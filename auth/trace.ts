import { headers } from 'next/headers'

/** Where a request came from, for the audit trail. Both headers are written by server.mjs over whatever the client sent. */
export async function trace(): Promise<{ ip: string | null; requestId: string | null }> {
  const given = await headers()
  return { ip: given.get('x-forwarded-for'), requestId: given.get('x-request-id') }
}
