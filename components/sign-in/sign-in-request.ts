const unreachable = 'Footfall could not be reached. Check the connection and try again.'

/** Posts to an address of next-auth with a fresh CSRF token. */
export async function postToAuth(
  action: 'callback/credentials' | 'session' | 'signout',
  fields: Record<string, string> = {},
): Promise<Response> {
  const csrf = await fetch('/api/auth/csrf', { cache: 'no-store' })
  const { csrfToken } = (await csrf.json()) as { csrfToken: string }
  return fetch(`/api/auth/${action}`, {
    method: 'POST',
    body: new URLSearchParams({ csrfToken, json: 'true', ...fields }),
    cache: 'no-store',
  })
}

/** What a person can prove themselves with, beside the password. */
export type Factors = { totp: boolean; passkey: boolean }

/** What a step led to: what is still missing, and what is told once; or the sentence to show. */
export type Taken =
  | { ok: true; step: 'second-factor' | 'set-up' | null; has: Factors; recoveryLeft?: number; recoveryCodes?: string[] }
  | { ok: false; text: string }

type Step =
  | { email: string; password: string }
  | { password: string }
  | { code: string }
  | { firstCode: string }
  | { passkey: string }
  | { newPasskey: string; name: string }

const sentenceOf = async (answer: Response): Promise<string> =>
  answer.status >= 500 ? unreachable : ((await answer.json()) as { message: string }).message

export async function takeStep(step: Step): Promise<Taken> {
  try {
    const answer = await postToAuth('callback/credentials', step)
    if (!answer.ok) return { ok: false, text: await sentenceOf(answer) }
    return { ok: true, ...((await answer.json()) as Omit<Extract<Taken, { ok: true }>, 'ok'>) }
  } catch {
    return { ok: false, text: unreachable }
  }
}

/** Asks the server for what a step begins with. */
async function begin<T>(ask: 'passkey' | 'new-authenticator' | 'new-passkey'): Promise<{ given: T } | { text: string; problem?: string }> {
  try {
    const answer = await fetch('/sign-in/step', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ask }),
      cache: 'no-store',
    })
    if (answer.ok) return { given: (await answer.json()) as T }
    if (answer.status >= 500) return { text: unreachable }
    const { message, problem } = (await answer.json()) as { message: string; problem: string }
    return { text: message, problem }
  } catch {
    return { text: unreachable }
  }
}

const notChosen: Taken = { ok: false, text: 'No passkey was used. Try again, or choose another way.' }

/** The browser asks for a passkey of this site; alone it signs in, beside a session it is its factor. */
export async function takePasskey(): Promise<Taken> {
  const [{ startAuthentication }, begun] = await Promise.all([import('@simplewebauthn/browser'), begin<never>('passkey')])
  if ('text' in begun) return { ok: false, text: begun.text }
  try {
    return await takeStep({ passkey: JSON.stringify(await startAuthentication({ optionsJSON: begun.given })) })
  } catch {
    return notChosen
  }
}

/** The browser makes a passkey. */
export async function makePasskey(name: string): Promise<Taken> {
  const [{ startRegistration }, begun] = await Promise.all([import('@simplewebauthn/browser'), begin<never>('new-passkey')])
  if ('text' in begun) return { ok: false, text: begun.text }
  try {
    return await takeStep({ newPasskey: JSON.stringify(await startRegistration({ optionsJSON: begun.given })), name })
  } catch {
    return { ok: false, text: 'No passkey was made. This device may hold one for this account already.' }
  }
}

/** A seed for an authenticator app: in groups of four, and as the rows of a QR code. */
export const newAuthenticator = () => begin<{ key: string; rows: string[] }>('new-authenticator')

/** Whether a factor may be added now, or its person has to confirm first who they are (`step-up`). */
export async function mayAddFactor(): Promise<{ ok: boolean; problem?: string | undefined }> {
  const begun = await begin('new-passkey')
  return 'text' in begun ? { ok: false, problem: begun.problem } : { ok: true }
}
