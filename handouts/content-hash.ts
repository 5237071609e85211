import { createHash } from 'node:crypto'
import type { ComposedHandout } from './compose'

/** Keys in one order at every depth, so that the same words always give the same text. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).filter(([, each]) => each !== undefined)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, each]) => [name, inOrder(each)]))
}

/**
 * SHA-256, in hex, of what a patient reads on the sheet: words, sections, numbers, credit and version. What only the clinician sees
 * (reasons, what was left out) is not in it. `alsoOnPaper` is what the page adds, such as the practice's telephone.
 */
export function contentHash({ applied: _applied, leftOut: _leftOut, ...said }: ComposedHandout, alsoOnPaper: unknown = null): string {
  return createHash('sha256')
    .update(JSON.stringify(inOrder({ said, alsoOnPaper })))
    .digest('hex')
}
