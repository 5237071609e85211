import { postToAuth } from '../../components/sign-in/sign-in-request'

/** What stands in for an id when the server gave no answer. */
export const unreachable = 'unreachable'

async function whoseIn(asked: Promise<Response>): Promise<string | null> {
  try {
    const answer = await asked
    if (!answer.ok) return unreachable
    return ((await answer.json()) as { staffId?: string | null }).staffId ?? null
  } catch {
    return unreachable
  }
}

/** The id of the person whose session stands in this browser, null when none does, or `unreachable`. Does not keep it awake. */
export const whoseSession = (): Promise<string | null> => whoseIn(fetch('/api/auth/session', { cache: 'no-store' }))

/** The same, and tells the server that a person sits in front of the screen. */
export const tellActive = (): Promise<string | null> => whoseIn(postToAuth('session'))
