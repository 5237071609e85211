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

/** Null when signed in, else the sentence to show. */
export async function signInFromHere(email: string, password: string): Promise<string | null> {
  try {
    const answer = await postToAuth('callback/credentials', { email, password })
    if (answer.ok) return null
    if (answer.status >= 500) return unreachable
    return ((await answer.json()) as { message: string }).message
  } catch {
    return unreachable
  }
}
