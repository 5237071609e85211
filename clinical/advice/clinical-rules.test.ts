/** docs/clinical-rules.md is the reviewer's map of the rules: this test keeps it true. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { adviceRules } from './rules'
import { sources } from './sources'

const root = new URL('../../', import.meta.url)
const at = (path: string) => new URL(path, root)
const page = readFileSync(at('docs/clinical-rules.md'), 'utf8')
const rows = page
  .split('\n')
  .filter((line) => /^\| (?!---)/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
const pathsIn = (cell: string | undefined) => [...(cell ?? '').matchAll(/`(clinical\/[^`]+\.ts)`/g)].map(([, path]) => path ?? '')
const ruleFiles = readdirSync(at('clinical/advice/')).filter((name) => /^r\d\d-.*(?<!\.test)\.ts$/.test(name))

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

  it('names only files that exist, and a source in every row that names one', () => {
    const named = rows.filter((row) => row.some((cell) => pathsIn(cell).length > 0))
    expect(named.length).toBeGreaterThan(adviceRules.length)
    for (const row of named) {
      for (const path of row.flatMap(pathsIn)) expect(existsSync(at(path)), path).toBe(true)
      const source = row.length === 7 ? row[4] : row[1]
      expect(source?.length, row.join(' ')).toBeGreaterThan(5)
    }
  })
})

describe('the rules', () => {
  it('are all registered: one file a rule', () => {
    expect(ruleFiles.sort()).toEqual(adviceRules.map(({ file }) => file).sort())
    expect(new Set(adviceRules.map(({ rule }) => rule)).size).toBe(adviceRules.length)
  })

  it.each(ruleFiles)('%s states its source, its inputs and what a missing one does, in at most 120 lines', (file) => {
    const text = readFileSync(at(`clinical/advice/${file}`), 'utf8')
    const docstring = text.slice(0, text.indexOf('*/'))
    expect(docstring).toContain('Source:')
    expect(docstring).toContain('Inputs:')
    expect(docstring).toContain('Missing inputs:')
    expect(docstring).toContain('section 5')
    expect(text).toMatch(/export const RULE_VERSION = '\d{4}-\d{2}-\d+'/)
    expect(text.split('\n').length).toBeLessThanOrEqual(121)
  })

  it('cite a source with a title and a place, and a year unless it is expert practice', () => {
    for (const source of Object.values(sources)) {
      expect(source.title.length).toBeGreaterThan(10)
      expect(source.where.length).toBeGreaterThan(5)
      if (source.year === null) expect(source.title).toContain('no guideline')
    }
  })
})
