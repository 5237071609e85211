import type { z } from 'zod'
import { isId } from './ids'
import { plainWords, type Refusal, statusOf } from './refusal'

/** Longest body of a route handler, in characters: the longest field of the chart ten times over. */
const bodyLimit = 1_000_000

const headers = { 'cache-control': 'no-store' }

export const said = (status: number, problem: string, message: string, more: Record<string, unknown> = {}): Response =>
  Response.json({ problem, message, ...more }, { status, headers })

export function refused({ problem, words }: Refusal): Response {
  const message = words.message ?? plainWords[problem]
  const answer = said(statusOf[problem], problem, message, words.fields === undefined ? {} : { fields: words.fields })
  if (problem === 'too-many') answer.headers.set('retry-after', String(words.afterSeconds ?? 60))
  return answer
}

export const answered = (value: unknown): Response => (value instanceof Response ? value : Response.json(value ?? null, { headers }))

/** The parameters of an address, each a single text; null when one that names a record (`…Id`) cannot be an id. */
export function addressOf(params: Record<string, string | string[] | undefined>): Record<string, string> | null {
  const plain: Record<string, string> = {}
  for (const [name, value] of Object.entries(params)) {
    if (typeof value !== 'string' || (name.endsWith('Id') && !isId(value))) return null
    plain[name] = value
  }
  return plain
}

/** The parsed JSON of a request, or the answer that refuses it. The body is read only when its announced length is bearable. */
export async function bodyOf(request: Request): Promise<{ json: unknown } | Response> {
  const tooLong = () => said(413, 'too-long', 'This is too long to save at once. Shorten the longest text.')
  if (Number(request.headers.get('content-length') ?? 0) > bodyLimit) return tooLong()
  if (!request.headers.get('content-type')?.startsWith('application/json')) return said(400, 'invalid', 'Send JSON.')
  const text = await request.text()
  if (text.length > bodyLimit) return tooLong()
  try {
    return { json: JSON.parse(text) }
  } catch {
    return said(400, 'invalid', 'This is not JSON.')
  }
}

/** The bytes of a request whose body is a file, or the answer that refuses it; the address says what else there is to say. */
export async function fileOf(request: Request, mostBytes: number): Promise<{ bytes: Uint8Array } | Response> {
  const tooLarge = () => said(413, 'too-long', `This file is more than ${mostBytes / 1_048_576} MB. Nothing was saved.`)
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return tooLarge()
  const bytes = new Uint8Array(await request.arrayBuffer())
  return bytes.length > mostBytes ? tooLarge() : { bytes }
}

/** One sentence per field: the first thing wrong with it. The form puts each beside its field. */
export function sentences(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) fields[issue.path.join('.') || 'root'] ??= issue.message
  return fields
}
