import { practices } from '../schema'
import type { PracticeTx } from '../scope'

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
