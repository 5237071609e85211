import { eq } from 'drizzle-orm'
import { clock } from '../../clock'
import { idempotencyKeys } from '../schema'
import { contextOf, type PracticeTx } from '../scope'

export type Plain = null | boolean | number | string | Plain[] | { [name: string]: Plain }
export type OnceOnly<T> = { outcome: 'applied' | 'replayed'; result: T } | { outcome: 'another-body' }

/**
 * Applies an act once, however often it is sent: double clicks, retries after a lost answer, two at the same moment. The second waits for
 * the first and is given its answer. When the act throws or is refused, its transaction takes the key back with it.
 *
 * @param key UUID that the browser made for this one submit.
 * @param bodyHash SHA-256 of the body. The same key with another body, route or person is `another-body`, and nothing is done.
 * @param act Its result must survive JSON: it is what a replay answers.
 */
export async function onceOnly<T extends Plain>(
  tx: PracticeTx<never>,
  key: string,
  route: string,
  bodyHash: Buffer,
  act: () => Promise<T>,
): Promise<OnceOnly<T>> {
  const { practiceId, actor } = contextOf(tx)
  if (actor.staffId === null) throw new Error('An act is somebody’s.')
  const claimed = await tx
    .insert(idempotencyKeys)
    .values({ practiceId, key, staffId: actor.staffId, route, bodyHash, at: clock.now() })
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key })
  if (claimed.length > 0) {
    const result = await act()
    await tx
      .update(idempotencyKeys)
      .set({ result: { value: result } })
      .where(eq(idempotencyKeys.key, key))
    return { outcome: 'applied', result }
  }
  const [first] = await tx
    .select({
      staffId: idempotencyKeys.staffId,
      route: idempotencyKeys.route,
      bodyHash: idempotencyKeys.bodyHash,
      result: idempotencyKeys.result,
    })
    .from(idempotencyKeys)
    .where(eq(idempotencyKeys.key, key))
  const same = first?.staffId === actor.staffId && first.route === route && first.bodyHash.equals(bodyHash)
  return same ? { outcome: 'replayed', result: (first.result as { value: T }).value } : { outcome: 'another-body' }
}
