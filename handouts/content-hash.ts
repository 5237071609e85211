import { createHash } from 'node:crypto'

/** Keys in one order at every depth, so that the same words always give the same text, whatever a database did to their order. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).filter(([, each]) => each !== undefined)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, each]) => [name, inOrder(each)]))
}

/** SHA-256, in hex, of what a patient reads on the sheet: words, sections, numbers, credit, version, and what the page adds (sheet-content.ts). */
export const contentHash = (content: object): string =>
  createHash('sha256')
    .update(JSON.stringify(inOrder(content)))
    .digest('hex')
