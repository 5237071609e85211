/**
 * `npm run sbom [-- FILE]`: the bill of materials of what the product runs on, CycloneDX, from the lock file alone. To `sbom.cdx.json` unless a
 * file is named; `-` is standard output.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const read = (/** @type {string} */ name) => JSON.parse(readFileSync(join(root, name), 'utf8'))

/**
 * A folder with what runs and nothing that only builds or tests: npm's own `--omit dev` also leaves out what something omitted needs as well.
 * It has the name of the product, by which npm calls it.
 */
function withoutTools() {
  const { devDependencies: _tools, ...manifest } = read('package.json')
  const lock = read('package-lock.json')
  const packages = Object.entries(lock.packages).filter(([, { dev, devOptional }]) => dev !== true && devOptional !== true)
  const kept = { ...lock, packages: { ...Object.fromEntries(packages), '': { ...lock.packages[''], devDependencies: undefined } } }
  const made = mkdtempSync(join(tmpdir(), 'footfall-sbom-'))
  const folder = join(made, manifest.name)
  mkdirSync(folder)
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(kept))
  return { made, folder }
}

const { made, folder } = withoutTools()
try {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const asked = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only']
  const bill = execFileSync(npm, asked, { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1_048_576, stdio: ['ignore', 'pipe', 'pipe'] })
  const file = process.argv[2] ?? 'sbom.cdx.json'
  if (file === '-') process.stdout.write(bill)
  else {
    writeFileSync(file, bill)
    process.stdout.write(`${JSON.parse(bill).components.length} packages in ${file}\n`)
  }
} finally {
  rmSync(made, { recursive: true })
}
