/** A handout that Riverside wrote itself: its first version published, its second still a draft. */
import { eq } from 'drizzle-orm'
import { connect } from '../client'
import { createPracticeHandout, publishDraft, startDraft } from '../queries/practice-handout-writing'
import { staff } from '../schema'
import { nobody, type PracticeTx, withinPractice } from '../scope'
import { seedId } from './seed-ids'

/** Words and measure are handed in, because the text of handouts lies above the database. */
export type DemoOwnHandout = { title: string; language: 'en' | 'es'; first: string; second: string; readingTenths: number }

export async function seedOwnHandout({ ownerUrl, handout }: { ownerUrl: string; handout: DemoOwnHandout }): Promise<void> {
  const over = connect(ownerUrl, 1)
  const handoutId = seedId('own handout/riverside/test day')
  const email = 'podiatrist@riverside.example'
  try {
    const write = async (tx: PracticeTx<string>) => {
      const { title, language, first, second, readingTenths } = handout
      await createPracticeHandout(tx, { id: handoutId, basedOn: null, title, language, text: first })
      await publishDraft(tx, { handoutId, version: 1, base: 1, readingTenths, limitTenths: 60, reason: null }, first)
      await startDraft(tx, handoutId, { title, language, text: second }, 1)
    }
    const practiceId = seedId('practice/riverside')
    const [writer] = await withinPractice(
      practiceId,
      (tx: PracticeTx<string>) => tx.select({ id: staff.id }).from(staff).where(eq(staff.email, email)),
      { over },
    )
    if (writer === undefined) throw new Error('The demo has lost its podiatrist.')
    await withinPractice(practiceId, write, { over, deadlineMs: 60_000, actor: { ...nobody, staffId: writer.id } })
  } finally {
    await over.end({ timeout: 5 })
  }
}
