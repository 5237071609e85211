import { createHash } from 'node:crypto'

/** Objects with their keys in order, so that the same content always has the same hash. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, inOrder(inner)]),
  )
}
/** SHA-256, hex, of a snapshot in canonical form. */
export const contentHashOf = (snapshot: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(inOrder(snapshot)))
    .digest('hex')
