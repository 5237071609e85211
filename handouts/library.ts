import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Handout, parseHandout } from './parse-handout'

let cramping: Promise<Handout> | undefined

/** The built-in handout "Cramping of the foot and leg", read once per process from the clone's own folder. */
export function crampingHandout(): Promise<Handout> {
  cramping ??= readFile(join(process.cwd(), 'handouts', 'cramping.en.md'), 'utf8').then(parseHandout)
  return cramping
}
