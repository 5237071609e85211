import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** What may be reached without a session. Adding a line here opens something to the whole world: say why. */
const open = {
  // The form itself; and what somebody does who has no password yet, or none any more. These pages hold nothing: their routes do.
  pages: [
    '(public)/sign-in/page.tsx',
    '(public)/join/page.tsx',
    '(public)/reset/page.tsx',
    '(public)/forgot-password/page.tsx',
    '(public)/set-up/page.tsx',
  ],
  // next-auth's own addresses and the challenge of a passkey, guarded in auth/session.ts; and what a process manager asks, which holds no record.
  routes: ['api/auth/[...nextauth]/route.ts', '(public)/sign-in/step/route.ts', 'healthz/route.ts', 'readyz/route.ts'],
}

/** Routes for people whom no session names, each behind the door of auth/public-route.ts, and why it is there. */
const publicRoutes: Record<string, string> = {
  '(public)/link/route.ts': 'says whose link this is to whoever holds its 256 bits',
  '(public)/link/password/route.ts': 'takes the password that the person of a link chose, and spends the link',
  '(public)/set-up/practice/route.ts': 'founds a practice by the link that the server printed',
  '(public)/forgot-password/mail/route.ts': 'sends a link to an account, and tells nobody whether there is one',
}

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).sort()
const named = (...names: string[]) => files.filter((file) => names.includes(basename(file)))
const textOf = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8')
const importsDoor = (text: string, door: string, from = 'staff') =>
  new RegExp(`import \\{[^}]*\\b${door}\\b[^}]*\\} from '[./]+/auth/${from}'`).test(text)

const pages = named('page.tsx')
const routes = named('route.ts')
const actions = named('actions.ts')

/** Every exported name with what it is; a re-export counts as one that is nothing. */
const exportsOf = (text: string) => [...text.matchAll(/^export (?!type |interface )(.*)$/gm)].map((line) => line[1] ?? '')

describe('every way into the portal', () => {
  it('is found at all', () => {
    expect(pages.length).toBeGreaterThan(5)
    expect(routes.length).toBeGreaterThan(4)
    expect(actions.length).toBeGreaterThan(1)
  })

  it.each(pages.filter((page) => !open.pages.includes(page)))('page %s locks itself', (page) => {
    const text = textOf(page)
    expect(importsDoor(text, 'readAsStaff')).toBe(true)
    expect(text).toMatch(/readAsStaff\(/)
  })

  it.each(routes.filter((route) => !open.routes.includes(route) && !(route in publicRoutes)))(
    'route %s answers through the door',
    (route) => {
      const text = textOf(route)
      expect(importsDoor(text, 'staffRoute')).toBe(true)
      for (const exported of exportsOf(text)) expect(exported).toMatch(/^const (GET|POST|PUT|PATCH|DELETE) = staffRoute\(/)
    },
  )

  it.each(Object.keys(publicRoutes))('route %s answers whoever asks through the door for people without a session', (route) => {
    const text = textOf(route)
    expect(importsDoor(text, 'publicRoute', 'public-route')).toBe(true)
    for (const exported of exportsOf(text)) expect(exported).toMatch(/^const POST = publicRoute\(/)
  })

  it.each(actions)('every export of %s is an action behind the door', (file) => {
    const text = textOf(file)
    expect(text).toMatch(/^'use server'\n/)
    expect(importsDoor(text, 'staffAction')).toBe(true)
    for (const exported of exportsOf(text)) expect(exported).toMatch(/^const \w+ = staffAction\(\{/)
  })

  it('has no action outside an actions.ts, where nobody would look for one', () => {
    const code = files.filter((file) => /\.tsx?$/.test(file) && basename(file) !== 'actions.ts')
    expect(code.filter((file) => /^\s*['"]use server['"]/m.test(textOf(file)))).toEqual([])
  })

  it('has no way around the pages: no proxy, no middleware, no pages folder', () => {
    const ways = ['proxy.ts', 'proxy.js', 'middleware.ts', 'middleware.js', 'pages', 'src']
    expect(ways.filter((way) => existsSync(join(import.meta.dirname, '..', way)))).toEqual([])
  })

  it('answers with its status: nothing streams above a lock', () => {
    expect(named('loading.tsx', 'default.tsx')).toEqual([])
  })

  it('opens without a session only what is listed, and all of that is there', () => {
    expect(open.pages.filter((page) => !pages.includes(page))).toEqual([])
    expect(open.routes.filter((route) => !routes.includes(route))).toEqual([])
  })
})
