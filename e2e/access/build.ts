/**
 * What the build under test says that it offers: its pages, its route handlers and its server actions. Read from the build's own
 * manifests, so that nothing can be offered that no test knows.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Answer, ask } from './ask'

const root = join(import.meta.dirname, '../..')

/** Every file of that name below app/, as `(portal)/patients/page.tsx`. */
export const filesOfApp = (name: 'page.tsx' | 'route.ts' | 'actions.ts'): string[] =>
  readdirSync(join(root, 'app'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(`/${name}`) || file === name)
    .sort()

const folders = new Map<string, Promise<string>>()

/** The folder of the build that the server runs: among those here, the one whose id stands in its pages. */
export function buildFolder(origin: string): Promise<string> {
  const known = folders.get(origin) ?? findBuildFolder(origin)
  folders.set(origin, known)
  return known
}

async function findBuildFolder(origin: string): Promise<string> {
  const { text } = await ask(origin, { path: '/sign-in' })
  const built = readdirSync(root)
    .filter((name) => name.startsWith('.next') && existsSync(join(root, name, 'BUILD_ID')))
    .find((name) => text.includes(readFileSync(join(root, name, 'BUILD_ID'), 'utf8')))
  if (built === undefined) throw new Error('The server runs a build that is not in this folder.')
  return join(root, built)
}

const manifest = async (origin: string, name: string): Promise<Record<string, unknown>> =>
  JSON.parse(readFileSync(join(await buildFolder(origin), 'server', name), 'utf8'))

/** Pages and route handlers as the build knows them: `(portal)/patients/page`. */
export const builtAddresses = async (origin: string): Promise<string[]> =>
  Object.keys(await manifest(origin, 'app-paths-manifest.json'))
    .map((path) => path.slice(1))
    .sort()

export type BuiltAction = {
  id: string
  name: string
  /** The page that offers it, with its parameters: `/patients/[patientId]/details`. */
  page: string
}

export async function builtActions(origin: string): Promise<BuiltAction[]> {
  const { node, edge } = (await manifest(origin, 'server-reference-manifest.json')) as Record<
    'node' | 'edge',
    Record<string, { exportedName: string; workers: Record<string, unknown> }>
  >
  return Object.entries({ ...node, ...edge }).map(([id, { exportedName, workers }]) => {
    const page = (Object.keys(workers)[0] ?? '').replace(/^app/, '').replace(/\/page$/, '')
    return { id, name: exportedName, page: page.replaceAll(/\/\([^)]*\)/g, '') || '/' }
  })
}

/** What an action answers; null when the answer is none (another status, another page). */
export type Outcome = { ok: boolean; problem?: string; fields?: Record<string, string>; value?: unknown }

type Sender = { cookie?: string; headers: Record<string, string>; at?: string }

/** Calls an action by its id as the framework's client does; `at` another address than that of the page that offers it. */
export async function actAs(
  origin: string,
  name: string,
  input: object,
  { cookie, headers, at }: Sender,
): Promise<{ answer: Answer; outcome: Outcome | null }> {
  const action = (await builtActions(origin)).find((built) => built.name === name)
  if (action === undefined) throw new Error(`The build has no action ${name}.`)
  const ids = input as Record<string, string>
  const answer = await ask(origin, {
    path: at ?? action.page.replaceAll(/\[(\w+)\]/g, (_, parameter: string) => ids[parameter] ?? '00000000-0000-4000-8000-000000000000'),
    method: 'POST',
    headers: { ...headers, 'next-action': action.id, 'content-type': 'text/plain;charset=UTF-8', accept: 'text/x-component' },
    body: JSON.stringify([input]),
    ...(cookie === undefined ? {} : { cookie }),
  })
  return { answer, outcome: outcomeOf(answer) }
}

/** The result row of the framework's answer; an action that redirects has none and says where to in a header. */
function outcomeOf({ headers, text }: Answer): Outcome | null {
  if (headers['x-action-redirect'] !== undefined) return { ok: true, value: headers['x-action-redirect'] }
  const row = /^\w+:(\{"ok":.*\})$/m.exec(text)?.[1]
  return row === undefined ? null : (JSON.parse(row) as Outcome)
}
