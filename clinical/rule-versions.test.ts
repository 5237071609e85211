import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'

const here = new URL('./', import.meta.url)
const calculators = ['assessment', 'examination', 'labs', 'patient', 'questionnaires', 'vascular-study', 'walk-test'].flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, here))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => `${folder}/${name}`),
)

test('a rule that names its version names one that can be stored with a result', { timeout: 60_000 }, async () => {
  const modules = await Promise.all(
    calculators.map(async (path) => ({ path, ...((await import(new URL(path, here).href)) as { RULE_VERSION?: unknown }) })),
  )
  const versioned = modules.filter((module) => 'RULE_VERSION' in module)
  expect(versioned.length).toBeGreaterThan(30)
  for (const { path, RULE_VERSION } of versioned) expect(RULE_VERSION, path).toMatch(/\d{4}-\d{2}-\d+$/)
})
