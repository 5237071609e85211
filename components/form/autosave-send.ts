import type { Outcome } from './autosave-engine'
import type { AutosaveAnswer, AutosaveRequest } from './autosave-protocol'

/** Browsers allow 64 KiB to all requests together that may outlive their page; three sections may be under way at once. */
const KEEPALIVE_BYTES = 20_000
/** The server answers within five seconds or says that it cannot. */
const GIVE_UP_MS = 8_000

const refusals: Record<number, string> = {
  400: 'The server did not understand this change. Copy your words, then load the page again.',
  403: 'Your role does not allow changing this part of the visit.',
  404: 'This visit is not there anymore.',
  409: 'This visit is no longer open. Copy your words and add them as an addendum.',
  413: 'This is too long to save. Shorten it.',
  422: 'The server did not accept this change. Copy your words, then load the page again.',
}

/** One autosave request. Never throws: what can go wrong is an outcome. */
export async function sendAutosave(url: string, request: AutosaveRequest): Promise<Outcome> {
  const body = JSON.stringify(request)
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      keepalive: new Blob([body]).size < KEEPALIVE_BYTES,
      signal: AbortSignal.timeout(GIVE_UP_MS),
    })
    if (answer.ok) return { kind: 'answered', answer: (await answer.json()) as AutosaveAnswer }
    if (answer.status === 401) return { kind: 'signed-out' }
    const fallback = refusals[answer.status]
    if (fallback === undefined) return { kind: 'unreachable' }
    const told = (await answer.json().catch(() => null)) as { message?: unknown } | null
    return { kind: 'refused', words: typeof told?.message === 'string' ? told.message : fallback }
  } catch {
    return { kind: 'unreachable' }
  }
}
