import { env } from '../env.mjs'

const ours = new URL(env.footfallUrl).origin

/**
 * Whether a request that changes something comes from our own page. The server in front refuses the others first; the doors ask again,
 * because an action of the framework runs from any URL, without an `Origin`, and believes a forwarded host.
 * Both headers must be there: a browser that may hold our cookie sends them.
 */
export function isSameOrigin(headers: Headers): boolean {
  return headers.get('origin') === ours && headers.get('sec-fetch-site') === 'same-origin'
}
