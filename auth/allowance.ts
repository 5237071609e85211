/** A door answered before without a pause is refused for a while: of whoever asks in person, not of their machine. Held in memory. */
type Bucket = { left: number; at: number }

/**
 * Lets each person do something `most` times at once, and once more for each part of a minute that passes: `most` a minute in the long run.
 * For what costs the server and harms nobody: a restart forgets it. What must outlive one is counted in the database.
 *
 * @param now milliseconds that never go back
 * @returns seconds until it may be tried again; 0 when it may be done now, and is counted
 */
export function perMinute(most: number, now: () => number = () => performance.now()): (who: string) => number {
  const buckets = new Map<string, Bucket>()
  const refillMs = 60_000 / most
  return (who) => {
    const at = now()
    // Full again is as good as never seen.
    if (buckets.size > 1_000) for (const [other, bucket] of buckets) if (at - bucket.at > 60_000) buckets.delete(other)
    const held = buckets.get(who) ?? { left: most, at }
    const left = Math.min(most, held.left + (at - held.at) / refillMs)
    const allowed = left >= 1
    buckets.set(who, { left: allowed ? left - 1 : left, at })
    return allowed ? 0 : Math.ceil(((1 - left) * refillMs) / 1_000)
  }
}
