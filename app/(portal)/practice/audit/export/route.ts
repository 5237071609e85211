import { refused } from '../../../../../auth/route-answers'
import { refuse, staffRoute } from '../../../../../auth/staff'
import { clock } from '../../../../../clock'
import { writeAudit } from '../../../../../db/audit'
import { countOfLastHour } from '../../../../../db/queries/audit-log'
import { auditBatches, readerOf } from '../../../../../db/queries/audit-reading'
import { dayIn } from '../../../../../db/queries/practice-day'
import { csvHead, csvLines } from '../audit-csv'
import { exportAsked, filterOf } from '../audit-query'

/** Exports of one person within an hour. Source: docs/security-requirements.md, row 41. */
const mostInAnHour = 10
const action = 'export audit'

/** The log as a file, filtered as on the screen, in the order of writing. That it leaves is written down before its first byte does. */
export const GET = staffRoute({
  needs: ['audit:read', 'patient:read'],
  input: exportAsked,
  handle: async (tx, asked, me) => {
    const event = { action, objectType: 'audit', patientId: asked.patient ?? null, fields: Object.keys(asked) }
    if ((await countOfLastHour(tx, action)) >= mostInAnHour) {
      await writeAudit(tx, { ...event, outcome: 'refused', reason: 'too many' })
      const message = `The log was exported ${mostInAnHour} times within the hour. Try again later.`
      return refused(refuse('too-many', { message, afterSeconds: 3_600 }))
    }
    await writeAudit(tx, event)
    const name = `audit-${me.practice.slug}-${dayIn(me.practice.timeZone, clock.now())}.csv`
    return { reader: readerOf(tx), filter: filterOf(asked, me.practice.timeZone), name }
  },
  answer: async (allowed) => {
    if (allowed instanceof Response) return allowed
    const batches = auditBatches(allowed.reader, allowed.filter)
    const text = new TextEncoder()
    const body = new ReadableStream({
      start: (file) => file.enqueue(text.encode(csvHead)),
      pull: async (file) => {
        const { value, done } = await batches.next()
        if (done) file.close()
        else file.enqueue(text.encode(csvLines(value)))
      },
      cancel: async () => void (await batches.return(undefined)),
    })
    return new Response(body, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'cache-control': 'no-store',
        'content-disposition': `attachment; filename="${allowed.name}"`,
      },
    })
  },
})
