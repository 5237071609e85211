/**
 * What every action and route takes in, read from the very schemas that they parse with: a member that nobody asked for is refused or left out,
 * in whatever object of the input it stands, and no part of it may be just anything.
 */
import { describe, expect, it, vi } from 'vitest'
import type { z } from 'zod'

type Definition = { needs?: readonly string[]; input?: z.ZodType }
type Module = Record<string, Definition>
vi.mock('./staff', async (original) => ({
  ...(await original<typeof import('./staff')>()),
  staffAction: (definition: Definition) => definition,
  staffRoute: (definition: Definition) => definition,
}))
vi.mock('next/headers', () => ({ cookies: async () => new Map(), headers: async () => new Headers() }))

// Vite's own, which it reads at this very place.
const loaders = import.meta.glob<Module>(['../app/**/actions.ts', '../app/**/route.ts'])

type Inside = {
  type: string
  catchall?: z.ZodType
  [part: string]: unknown
}
const defOf = (schema: z.ZodType) => (schema as unknown as { _zod: { def: Inside } })._zod.def
const isSchema = (value: unknown): value is z.ZodType => typeof value === 'object' && value !== null && '_zod' in value

/** Every schema within a schema, whatever wraps it. */
function* within(schema: z.ZodType, path: string, seen = new Set<z.ZodType>()): Generator<{ def: Inside; path: string }> {
  if (seen.has(schema)) return
  seen.add(schema)
  const def = defOf(schema)
  yield { def, path: `${path} ${def.type}` }
  if (def.type === 'lazy') yield* within((def.getter as () => z.ZodType)(), path, seen)
  for (const [name, part] of Object.entries(def)) {
    if (name === 'catchall') continue
    const parts = isSchema(part) ? [part] : typeof part === 'object' && part !== null ? Object.values(part).filter(isSchema) : []
    for (const inner of parts) yield* within(inner, `${path}.${name}`, seen)
  }
}

/** Values of which the next step decides what they may be. */
const decidedLater: Record<string, string> = {
  'autosave/route.ts POST': 'each change is parsed by the schema of its field, and a name that is no field of the section is left out',
}

const definitions = await Promise.all(
  Object.entries(loaders).map(async ([file, load]) => {
    const module = await load()
    return Object.entries(module).map(([name, definition]) => ({ file: file.replace('../app/', ''), name, definition }))
  }),
).then((all) => all.flat().filter(({ definition }) => isSchema(definition.input)))

describe('what is taken in', () => {
  it('is known of every action and of every route that stands behind a door', () => {
    expect(definitions.length).toBeGreaterThan(35)
    expect(definitions.filter(({ file }) => file.endsWith('route.ts')).length).toBeGreaterThan(8)
  })

  it.each(definitions.map(({ file, name, definition }) => [`${file} ${name}`, definition.input as z.ZodType] as const))(
    '%s takes no member that nobody asked for',
    (place, input) => {
      for (const { def, path } of within(input, name(place))) {
        if (def.type === 'object')
          expect([undefined, 'never'], path).toContain(def.catchall === undefined ? undefined : defOf(def.catchall).type)
        if (def.type === 'any' || def.type === 'unknown')
          expect(
            Object.keys(decidedLater).some((known) => place.endsWith(known)),
            path,
          ).toBe(true)
      }
    },
  )

  it('refuses the members that an attacker would add, or leaves them out', () => {
    const extra = { practiceId: 'x', role: 'admin', roles: ['admin'], signedAt: 'x', signedBy: 'x', createdAt: 'x', status: 'signed' }
    for (const { file, name: exported, definition } of definitions) {
      const parsed = (definition.input as z.ZodType).safeParse(extra)
      // What asks for nothing takes nothing.
      const taken = parsed.success && typeof parsed.data === 'object' && parsed.data !== null ? Object.keys(parsed.data) : []
      expect(
        taken.filter((member) => member in extra),
        `${file} ${exported}`,
      ).toEqual([])
    }
  })
})

function name(place: string): string {
  return place.split('/').slice(-2).join('/')
}
