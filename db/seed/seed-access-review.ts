/** A review of who has access that the admin of Riverside signed, before one of its podiatrists left. */
import { connect } from '../client'
import { keepAccessReview, readAccess } from '../queries/access-reviews'
import { nobody, type PracticeTx, withinPractice } from '../scope'
import { seedId } from './seed-ids'

const daysAgo = 98

export async function seedAccessReview({ ownerUrl, now }: { ownerUrl: string; now: Date }): Promise<void> {
  const over = connect(ownerUrl, 1)
  const reviewedBy = seedId('staff/admin@riverside.example')
  const reviewedAt = new Date(now.getTime() - daysAgo * 86_400_000)
  const review = async (tx: PracticeTx<'staff:manage'>) => {
    const accounts = (await readAccess(tx)).map((account) => ({ ...account, state: 'active' as const, lastSignInAt: null }))
    const note = 'Dr. Brandt leaves at the end of August; his account ends with it.'
    await keepAccessReview(tx, { id: seedId('access review/riverside'), reviewedAt, reviewedBy, accounts, note })
  }
  try {
    await withinPractice(seedId('practice/riverside'), review, { over, actor: { ...nobody, staffId: reviewedBy, roles: ['admin'] } })
  } finally {
    await over.end({ timeout: 5 })
  }
}
