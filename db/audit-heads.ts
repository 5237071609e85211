/**
 * The heads of every practice's audit, kept in files outside the database: whoever can rewrite the whole chain, or puts an older copy of the
 * database in its place, would have to reach these as well. `audit-heads/<practice>.jsonl` in the data folder, one line an hour, added at the
 * end: `{"at":"…","number":1024,"hash":"…"}`. Nothing in it is about a patient.
 */
import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sql } from 'postgres'
import { z } from 'zod'
import type { ChainHead } from './audit-chain'
import { ask } from './client'

const everyMs = 60 * 60 * 1_000
const line = z.object({ at: z.iso.datetime(), number: z.int().nonnegative(), hash: z.string().regex(/^[0-9a-f]{64}$/) })

/** A line of the file is not one that was written here: it was damaged or changed, and nothing can be held against it. */
export class HeadsDamaged extends Error {
  override readonly name = 'HeadsDamaged'
  constructor(readonly line: number) {
    super(`Line ${line} of the heads that are kept outside the database cannot be read.`)
  }
}

const fileOf = (dataFolder: string, slug: string) => join(dataFolder, 'audit-heads', `${slug}.jsonl`)

/**
 * The heads kept for a practice, oldest first; none when there is no file. A last line without its end was cut short by a crash and is left out.
 * @throws HeadsDamaged
 */
export async function readKeptHeads(dataFolder: string, slug: string): Promise<ChainHead[]> {
  const text = await readFile(fileOf(dataFolder, slug), 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return text
    .split('\n')
    .slice(0, -1)
    .filter((written) => written !== '')
    .map((written, index) => parsed(written, index + 1))
}

function parsed(written: string, place: number): ChainHead {
  try {
    const { number, hash } = line.parse(JSON.parse(written))
    return { number, hash }
  } catch {
    throw new HeadsDamaged(place)
  }
}

/** Adds the head of each practice to its file, when it has moved since the last line. */
export async function keepHeads(dataFolder: string, at: Date, over?: Sql): Promise<void> {
  type Row = { practice_slug: string; number: string; hash: string }
  const statement = (sql: Sql) => sql<Row[]>`select practice_slug, number, encode(hash, 'hex') as hash from footfall_audit_heads()`
  const heads = over === undefined ? await ask(statement) : await statement(over)
  await mkdir(join(dataFolder, 'audit-heads'), { recursive: true, mode: 0o700 })
  for (const { practice_slug: slug, hash, ...head } of heads) {
    const number = Number(head.number)
    const last = (await readKeptHeads(dataFolder, slug).catch(() => [])).at(-1)
    if (last?.number === number && last.hash === hash) continue
    const added = `${JSON.stringify({ at: at.toISOString(), number, hash })}\n`
    await appendFile(fileOf(dataFolder, slug), added, { mode: 0o600, flush: true })
  }
}

/** Keeps the heads now and every hour. Neither the timer nor a failure holds up the process; a failure is told and tried again in an hour. */
export function keepHeadsHourly(dataFolder: string, now: () => Date, failed: (error: unknown) => void): void {
  const keep = () => void keepHeads(dataFolder, now()).catch(failed)
  keep()
  setInterval(keep, everyMs).unref()
}
