/** docs/security-requirements.md: every requirement has a test that is there, or the reason why it has none. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const rows = readFileSync('docs/security-requirements.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| \d+ \|/.test(line))
  .map((line) => {
    const [, number = '', asvs = '', must = '', shown = ''] = line.split('|').map((cell) => cell.trim())
    return { number: Number(number), asvs, must, shown }
  })

/** `file › words of the title`, as many as show it. */
const testsIn = (shown: string) =>
  [...shown.matchAll(/`([^`›]+?) › ([^`]+)`/g)].map(([, file, words]) => ({ file: file ?? '', words: words ?? '' }))
const isReasoned = (shown: string) => /^Not (shown|applicable): .{40,}/.test(shown)

/** The lines of a test file that hold the title of a test or of a group. */
const titles = new Map<string, string>()
const titlesOf = (file: string) => {
  const known =
    titles.get(file) ??
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => /\b(it|test|describe)\b[\w.<>[\], ]*\(|^\s*[\])]+( as const\))?\(['"`]|^\s*\[?['"`].*['"`].*,$/.test(line))
      .join('\n')
      .replaceAll(/\$\{[^}]*\}/g, '…')
  titles.set(file, known)
  return known
}

describe('the table of security requirements', () => {
  it('has the 88 rows, in order, each in words of its own', () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 88 }, (_, index) => index + 1))
    for (const { number, asvs, must } of rows) {
      expect(asvs, `${number}`).toMatch(/^\d+\.\d+\.\d+/)
      expect(must.length, `${number}`).toBeGreaterThan(30)
    }
    expect(new Set(rows.map(({ must }) => must)).size).toBe(88)
  })

  it.each(rows.map((row) => [row.number, row] as const))('row %i names a test that is there, or says why there is none', (_number, row) => {
    const tests = testsIn(row.shown)
    expect(tests.length > 0 || isReasoned(row.shown), row.shown).toBe(true)
    for (const { file, words } of tests) {
      expect(existsSync(file), file).toBe(true)
      expect(file, file).toMatch(/\.(test|spec)\.tsx?$|\.test\.mjs$/)
      expect(titlesOf(file), file).toContain(words)
    }
  })

  it('shows 85 of them at least', () => {
    const unshown = rows.filter(({ shown }) => testsIn(shown).length === 0).map(({ number }) => number)
    expect(unshown.length, `not shown: ${unshown.join(', ')}`).toBeLessThanOrEqual(3)
  })
})

describe('the classes of data', () => {
  const text = readFileSync('docs/data-protection.md', 'utf8')
  const migrations = 'db/migrations/meta'
  const newest = readdirSync(migrations)
    .filter((file) => file.endsWith('_snapshot.json'))
    .sort()
    .at(-1)
  const { tables } = JSON.parse(readFileSync(`${migrations}/${newest}`, 'utf8')) as { tables: Record<string, { name: string }> }

  it('name every table of the database once, with how long it is kept', () => {
    const classes = /\| class \| tables \| kept \|\n.*\n((?:\|.*\n)+)/.exec(text)?.[1]?.trim().split('\n') ?? []
    expect(classes.length).toBeGreaterThan(3)
    for (const line of classes) expect(line.split('|')[3]?.trim().length, line).toBeGreaterThan(10)
    const named = classes.flatMap((line) => [...(line.split('|')[2] ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name))
    expect(named.sort()).toEqual(
      Object.values(tables)
        .map(({ name }) => name)
        .sort(),
    )
  })

  it('name every event that the log of the server has', () => {
    const files = ['.', 'app', 'auth', 'db'].flatMap((folder) =>
      readdirSync(folder, { recursive: folder !== '.', encoding: 'utf8' })
        .filter((file) => /(?<!\.test|\.d)\.(ts|tsx|mjs|mts)$/.test(file))
        .map((file) => `${folder}/${file}`),
    )
    const events = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/(?<!\()\bevent: '([a-z-]+)'|tell\('([a-z-]+)'/g)].map(
        ([, one, other]) => one ?? other ?? '',
      ),
    )
    expect(events.length).toBeGreaterThan(5)
    for (const event of events) expect(text, event).toContain(`\`${event}\``)
  })
})
