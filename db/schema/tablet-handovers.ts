import { pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { moment, ofPracticeInScope, practiceId, refersTo } from './columns'
import { sessions } from './practices'
import { visits } from './visits'

/**
 * A signed-in browser that was handed to a patient for the questionnaires of one visit. Append-only: such a session opens nothing else for as
 * long as it lasts, and only the next sign-in, which starts another, brings the chart back.
 */
export const tabletHandovers = pgTable(
  'tablet_handovers',
  {
    practiceId: practiceId(),
    sessionId: uuid('session_id').notNull(),
    visitId: uuid('visit_id').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.sessionId] }),
    refersTo('tablet_handovers_session', [t.practiceId, t.sessionId], sessions),
    refersTo('tablet_handovers_visit', [t.practiceId, t.visitId], visits),
    ofPracticeInScope(),
  ],
)
