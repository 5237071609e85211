/**
 * Every regular expression of what serves, found in the sources, against long texts made to hold it up: none may take longer than a blink,
 * whoever types.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { createContext, Script } from 'node:vm'
import { parseSync } from '@swc/core'
import { expect, it } from 'vitest'

const longest = 100_000
const mostMs = 50

const sources = [
  ...['app', 'auth', 'clinical', 'components', 'db', 'handouts'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  ),
  ...readdirSync('.'),
].filter((file) => /\.(tsx?|mjs)$/.test(file) && !/\.(test|test-d|config|d)\.|^db\/(seed|testing)\//.test(file))

type Found = { file: string; pattern: string; flags: string }

function* expressionsIn(file: string, node: unknown): Generator<Found> {
  if (Array.isArray(node)) for (const part of node) yield* expressionsIn(file, part)
  else if (typeof node === 'object' && node !== null) {
    const { type, pattern, flags } = node as { type?: string; pattern?: string; flags?: string }
    if (type === 'RegExpLiteral') yield { file, pattern: pattern ?? '', flags: flags ?? '' }
    else for (const part of Object.values(node)) yield* expressionsIn(file, part)
  }
}

const found = sources.flatMap((file) => {
  const tsx = file.endsWith('.tsx')
  const module = parseSync(readFileSync(file, 'utf8'), { syntax: 'typescript', tsx, target: 'es2022' })
  return [...expressionsIn(file, module.body)]
})

/** Texts that begin as the expression likes it and never end so: of each thing that it names, of pairs of them, and of what is common. */
function textsAgainst({ pattern }: Found): string[] {
  const named = [...new Set(pattern.replaceAll(/\\[wWdDsSbBpPu](\{[^}]*\})?|\(\?[<:=!]+|[()[\]{}|^$.*+?\\]/g, '').slice(0, 40))].slice(0, 6)
  const classes = [
    /\\s|\\p\{Z/.test(pattern) ? [' ', '\t \n'] : [],
    /\\d/.test(pattern) ? ['1', '1.'] : [],
    /\\w|\\p\{L|a-z/.test(pattern) ? ['a', 'ab '] : [],
  ]
  const pieces = new Set([
    ...named,
    ...classes.flat(),
    'a',
    ' ',
    '1',
    '-',
    ...named.slice(0, 3).map((one, at) => one + (named[at + 1] ?? 'a')),
  ])
  return [...pieces].map((piece) => `${piece.repeat(Math.ceil(longest / piece.length)).slice(0, longest)}\u0001`)
}

const context = createContext({ expression: /./, text: '' }) as { expression: RegExp; text: string }
const search = new Script('expression.lastIndex = 0; text.search(expression)')

/** Milliseconds of work, whatever else the machine does, of the fastest of three; what is still at it after seconds is stopped. */
function timeOf(expression: RegExp, text: string): number {
  Object.assign(context, { expression, text })
  let best = Number.POSITIVE_INFINITY
  for (let turn = 0; turn < 3 && best > mostMs; turn += 1) {
    const began = process.cpuUsage()
    try {
      search.runInContext(context, { timeout: 3_000 })
    } catch {
      return Number.POSITIVE_INFINITY
    }
    best = process.cpuUsage(began).user / 1_000
  }
  return best
}

it('are found at all', () => {
  expect(sources.length).toBeGreaterThan(400)
  expect(found.length).toBeGreaterThan(150)
})

it('answer within 50 ms about 100 kB of anything', () => {
  const slow = new Set<string>()
  for (const one of found) {
    const expression = new RegExp(one.pattern, one.flags.replaceAll(/[gy]/g, ''))
    for (const text of textsAgainst(one)) {
      if (timeOf(expression, text) <= mostMs) continue
      slow.add(`${one.file} /${one.pattern}/${one.flags} against ${JSON.stringify(text.slice(0, 4))}`)
      break
    }
  }
  expect([...slow]).toEqual([])
})
