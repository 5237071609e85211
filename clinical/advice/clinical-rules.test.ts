/** docs/clinical-rules.md is the reviewer's map of the rules and calculators: this test keeps it true. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { adviceRules } from './rules'

const root = new URL('../../', import.meta.url)
const at = (path: string) => new URL(path, root)
const textOf = (path: string) => readFileSync(at(path), 'utf8')
const rows = textOf('docs/clinical-rules.md')
  .split('\n')
  .filter((line) => /^\| (?!---)/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
const pathsIn = (cell: string | undefined) => [...(cell ?? '').matchAll(/`(clinical\/[^`]+\.ts)`/g)].map(([, path]) => path ?? '')
const isCode = (name: string) => name.endsWith('.ts') && !name.endsWith('.test.ts')
const filesIn = (folder: string) =>
  readdirSync(at(folder), { recursive: true, encoding: 'utf8' })
    .filter(isCode)
    .map((name) => `${folder}${name}`)
const ruleFiles = filesIn('clinical/advice/').filter((path) => /\/r\d\d-/.test(path))
/** Every calculator, rule and suggestion carries a version; one that is made of others has none of its own. */
const versioned = filesIn('clinical/').filter((path) => /^export const RULE_VERSION = /m.test(textOf(path)))
const versionOf = (path: string) => /^export const RULE_VERSION = '([^']+)'/m.exec(textOf(path))?.[1] ?? 'of its parts'

describe('docs/clinical-rules.md', () => {
  it.each(adviceRules.map((rule) => [rule.rule, rule] as const))(
    'has a row for %s with its version, source, file and test',
    (_, { rule, version, file }) => {
      const row = rows.find(([name]) => name === rule)
      expect(row, `a row that begins with ${rule}`).toBeDefined()
      const [, rowVersion, fires, urgency, source, rowFile, test] = row ?? []
      expect(rowVersion).toBe(version)
      expect(pathsIn(rowFile)).toEqual([`clinical/advice/${file}`])
      expect(pathsIn(test)).toEqual([`clinical/advice/${file.replace(/\.ts$/, '.test.ts')}`])
      for (const cell of [fires, urgency, source]) expect(cell?.length).toBeGreaterThan(3)
    },
  )

  it.each(versioned.filter((path) => !ruleFiles.includes(path)))('lists %s with its version, source and test', (path) => {
    const row = rows.find((cells) => pathsIn(cells[3]).includes(path))
    expect(row, `a row with ${path}`).toBeDefined()
    const [what, version, source, , test] = row ?? []
    expect(version).toBe(versionOf(path))
    for (const cell of [what, source]) expect(cell?.length).toBeGreaterThan(2)
    expect(pathsIn(test)).toHaveLength(1)
  })

  it('names only files that exist, and a source in every row that names one', () => {
    const named = rows.filter((row) => row.some((cell) => pathsIn(cell).length > 0))
    expect(named.length).toBeGreaterThanOrEqual(versioned.length)
    for (const row of named) {
      expect([5, 7], row.join(' ')).toContain(row.length)
      for (const path of row.flatMap(pathsIn)) expect(existsSync(at(path)), path).toBe(true)
      expect(row[row.length === 7 ? 4 : 2]?.length, row.join(' ')).toBeGreaterThan(5)
    }
  })
})

describe('the rules', () => {
  it('are R1 to R26, all registered: one file a rule', () => {
    expect(ruleFiles.sort()).toEqual(adviceRules.map(({ file }) => `clinical/advice/${file}`).sort())
    expect(adviceRules.map(({ rule }) => rule)).toEqual(Array.from({ length: 26 }, (_, index) => `R${index + 1}`))
  })

  it.each(ruleFiles)('%s states its source, its inputs and what a missing one does, in at most 120 lines', (file) => {
    const text = textOf(file)
    const docstring = text.slice(0, text.indexOf('*/'))
    expect(docstring).toContain('Source:')
    expect(docstring).toContain('Inputs:')
    expect(docstring).toContain('Missing inputs:')
    expect(docstring).toContain('section 5')
    expect(text).toMatch(/export const RULE_VERSION = '\d{4}-\d{2}-\d+'/)
    expect(text.split('\n').length).toBeLessThanOrEqual(121)
  })

  const isCalculator = (path: string) => ['wifi.ts', 'wells-dvt.ts', 'foot-infection.ts'].some((name) => path.endsWith(`/${name}`))
  const worded = [...filesIn('clinical/advice/'), ...filesIn('clinical/assessment/'), ...filesIn('clinical/plan/')].filter(
    (path) => !path.endsWith('/sources.ts') && !path.endsWith('-for-tests.ts') && !isCalculator(path),
  )
  it.each(worded)('%s: no words hold the name or the year of a guideline', (path) => {
    const code = textOf(path)
      .replaceAll(/\/\*[\s\S]*?\*\//g, '')
      .replaceAll(/^\s*\/\/.*$/gm, '')
      .replaceAll(/^export const RULE_VERSION = .*$/gm, '')
    expect(code).not.toMatch(/\b(ACC|AHA|NICE|NG\d+|GVG|TASC|IWGDF|IDSA|USPSTF|ESVS|ESC|ATS|ACSM|FDA|Gornik)\b/)
    expect(code).not.toMatch(/\b(19|20)\d\d\b/)
  })
})
