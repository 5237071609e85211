import { type CriticalValues, criticalValuesSchema } from '../../clinical/labs/critical-values'
import { practices } from '../schema'
import type { PracticeTx } from '../scope'

/**
 * A practice's own critical laboratory values, as its column holds them; null is the list that ships.
 * @throws ZodError on a list that no form of ours has written: rules must not run on half of it.
 */
export const criticalValuesOf = (stored: unknown): CriticalValues | null => (stored === null ? null : criticalValuesSchema.parse(stored))

/** The practice in scope, as letterheads and settings show it. */
export async function findPractice(tx: PracticeTx<never>) {
  const [practice] = await tx
    .select({
      id: practices.id,
      slug: practices.slug,
      name: practices.name,
      timeZone: practices.timeZone,
      paper: practices.paper,
      distanceUnit: practices.distanceUnit,
      addressLines: practices.addressLines,
      phone: practices.phone,
      afterHours: practices.afterHours,
      demo: practices.demo,
    })
    .from(practices)
  return practice ?? null
}
