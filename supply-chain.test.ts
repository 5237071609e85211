/** What is installed is what was reviewed, and nothing below the versions in which known holes are closed. docs/data-protection.md says how fast. */
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Locked = {
  version: string
  resolved?: string
  integrity?: string
  dev?: boolean
  devOptional?: boolean
  link?: boolean
  hasInstallScript?: boolean
  optionalDependencies?: Record<string, string>
}
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<'dependencies' | 'devDependencies', Record<string, string>>
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { lockfileVersion: number; packages: Record<string, Locked> }
const installed = Object.entries(lock.packages).filter(([path]) => path !== '')
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)

/**
 * The least version that may be installed, wherever in the tree. Source: the advisories named beside each.
 *
 * next: CVE-2025-29927, CVE-2025-55182, CVE-2026-44578, GHSA-2xp9-vwfh-vxw4, CVE-2026-75604 and what came with them.
 * react, react-dom: CVE-2025-55182 (decoding of what a browser sends to the server), CVE-2026-23870.
 * next-auth: CVE-2026-73420, GHSA-8fpg-xm3f-6cx3, GHSA-xmf8-cvqr-rfgj, all closed in 4.24.15; version 5 is another library.
 * drizzle-orm: CVE-2026-39356 (names of columns as text). nodemailer: GHSA-vvjj-xcjg-gr5g (addresses). postgres: the version that was measured.
 */
const least: Record<string, string> = {
  next: '16.4.6',
  react: '19.3.1',
  'react-dom': '19.3.1',
  'next-auth': '4.24.15',
  'drizzle-orm': '0.45.4',
  nodemailer: '10.0.0',
  postgres: '3.4.9',
}

const numbersOf = (version: string) => version.split(/[.-]/, 3).map(Number)
const isBelow = (version: string, floor: string) => {
  const [have, need] = [numbersOf(version), numbersOf(floor)]
  const at = have.findIndex((part, index) => part !== need[index])
  return at !== -1 && (have[at] ?? 0) < (need[at] ?? 0)
}

describe('the lock file', () => {
  it('is of the format that holds hashes, and has all that package.json names', () => {
    expect(lock.lockfileVersion).toBe(3)
    for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }))
      expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version)
  })

  it.each(Object.entries(least))('has no %s below %s', (name, floor) => {
    const versions = installed.filter(([path]) => nameOf(path) === name).map(([, { version }]) => version)
    expect(versions.length).toBeGreaterThan(0)
    expect(versions.filter((version) => isBelow(version, floor))).toEqual([])
  })

  it('would notice an older one', () => {
    for (const older of ['16.4.5', '16.3.99', '15.99.99', '9.0.0']) expect(isBelow(older, '16.4.6'), older).toBe(true)
    for (const newer of ['16.4.6', '16.4.10', '16.10.0', '17.0.0']) expect(isBelow(newer, '16.4.6'), newer).toBe(false)
  })

  it('keeps next-auth in version 4, where the session is ours', () => {
    expect(lock.packages['node_modules/next-auth']?.version).toMatch(/^4\./)
  })

  it('has of every package the hash of its bytes, and none from an address of its own', () => {
    // The lock file leaves addresses out: npm takes every package from the one registry that it is told of.
    const loose = installed.filter(
      ([, { resolved, integrity, link }]) => link === true || resolved !== undefined || !integrity?.startsWith('sha512-'),
    )
    expect(loose.map(([path]) => path)).toEqual([])
  })

  it('lists what every other kind of machine needs, which npm leaves out where it was written on one', () => {
    // WebAssembly stands in where nothing native is; there is no PostgreSQL for such a machine either.
    const left = installed.flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) =>
          !name.endsWith('-wasm32-wasi') &&
          !(`${path}/node_modules/${name}` in lock.packages) &&
          !(`node_modules/${name}` in lock.packages),
      ),
    )
    expect(left).toEqual([])
  })

  it('leads to one version of what a browser and the server must agree on', () => {
    for (const name of ['next', 'react', 'react-dom', 'zod', 'drizzle-orm', 'postgres'])
      expect(new Set(installed.filter(([path]) => nameOf(path) === name).map(([, { version }]) => version)).size, name).toBe(1)
  })
})

describe('package.json', () => {
  it('pins every version exactly', () => {
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    )
    expect(loose).toEqual([])
  })

  it('names nothing that reads XML, fetches addresses or tells others who visits', () => {
    const unwanted = /xml|libxml|sax|axios|node-fetch|got$|undici|analytics|sentry|segment|posthog|datadog/
    expect(Object.keys(manifest.dependencies).filter((name) => unwanted.test(name))).toEqual([])
  })
})

it('yields a bill of materials, in CycloneDX, that names every package the product runs on', { timeout: 120_000 }, async () => {
  const text = await new Promise<string>((resolve, reject) => {
    const options = { maxBuffer: 64 * 1_048_576 }
    execFile(process.execPath, ['scripts/sbom.mjs', '-'], options, (error, output, said) =>
      error ? reject(new Error(said)) : resolve(output),
    )
  })
  const bill = JSON.parse(text) as {
    bomFormat: string
    specVersion: string
    metadata: { component: { name: string; version: string } }
    components: { name: string; group?: string; version: string; purl: string; hashes?: { alg: string; content: string }[] }[]
  }
  expect([bill.bomFormat, bill.metadata.component.name]).toEqual(['CycloneDX', 'footfall'])
  const named = new Map(bill.components.map((component) => [decodeURIComponent(component.purl), component]))
  for (const [name, version] of Object.entries(manifest.dependencies))
    expect([...named.keys()], name).toContain(`pkg:npm/${name}@${version}`)
  for (const { name, hashes } of bill.components) expect(hashes?.[0]?.alg, name).toBe('SHA-512')
  // All of the lock file that runs, and nothing that only builds or tests.
  const runs = installed.filter(([, { dev, devOptional }]) => dev !== true && devOptional !== true)
  expect([...named.keys()].sort()).toEqual([...new Set(runs.map(([path, { version }]) => `pkg:npm/${nameOf(path)}@${version}`))].sort())
})
