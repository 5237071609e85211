export type PublicAnswer<T> = { ok: true; value: T } | { ok: false; over: boolean; message: string; fields: Record<string, string> }

const unreachable = 'Footfall could not be reached. Check the connection and try again.'

/** Posts JSON to a route that nobody is signed in for. `over`: the link can be used no more. */
export async function postPublic<T>(path: string, body: object): Promise<PublicAnswer<T>> {
  try {
    const answer = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      cache: 'no-store',
    })
    if (answer.ok) return { ok: true, value: (await answer.json()) as T }
    const { message = unreachable, fields = {} } = (await answer.json()) as { message?: string; fields?: Record<string, string> }
    return { ok: false, over: answer.status === 410, message, fields }
  } catch {
    return { ok: false, over: false, message: unreachable, fields: {} }
  }
}
