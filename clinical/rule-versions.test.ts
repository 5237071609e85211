import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'

const folders = readdirSync('clinical', { withFileTypes: true }).filter((entry) => entry.isDirectory())
const sources = folders.flatMap(({ name: folder }) =>
  readdirSync(`clinical/${folder}`)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => ({ folder, file: name.slice(0, -'.ts'.length) })),
)

test('a rule that names its version names one that can be stored with a result', { timeout: 60_000 }, async () => {
  const modules = await Promise.all(
    sources.map(async ({ folder, file }) => ({ file, ...((await import(`./${folder}/${file}.ts`)) as { RULE_VERSION?: unknown }) })),
  )
  const versioned = modules.filter((module) => 'RULE_VERSION' in module)
  expect(versioned.length).toBeGreaterThan(60)
  for (const { file, RULE_VERSION } of versioned) expect(RULE_VERSION, file).toMatch(/^(.* )?\d{4}-\d{2}-\d+$/)
})
