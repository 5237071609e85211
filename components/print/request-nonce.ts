import { headers } from 'next/headers'

/** The nonce that server.mjs put into this request's policy; undefined where no policy is set. */
export async function requestNonce(): Promise<string | undefined> {
  const policy = (await headers()).get('content-security-policy')
  return /'nonce-([A-Za-z0-9+/_=-]+)'/.exec(policy ?? '')?.[1]
}
