import { cache } from 'react'
import { currentStaff, readAsStaff } from '../../../auth/staff'
import { countToReview } from '../../../db/queries/emergency-accesses'

/** How many emergency accesses wait for a review, for those who review them; once per request. */
export const readReviews = cache(async () =>
  (await currentStaff())?.may('audit:read') ? readAsStaff(['audit:read'], (tx) => countToReview(tx)) : { waiting: 0, overdue: 0 },
)
