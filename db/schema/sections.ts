/** What every table of a visit's section has in common: its keys, its references, its policy. */
import { index, type PgColumn, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { id, ofPracticeInScope, position, practiceId, refersTo, savedBy } from './columns'
import { staff } from './practices'
import { visits } from './visits'

export const visitId = () => uuid('visit_id').notNull()
/** Columns of a section that a visit holds once. */
export const onceInVisit = () => ({ practiceId: practiceId(), visitId: visitId(), ...savedBy() })
/** Columns of a section that holds rows; `id` is made by the browser, `position` keeps the order in which they were added. */
export const rowOfVisit = () => ({ practiceId: practiceId(), id: id(), visitId: visitId(), position: position(), ...savedBy() })

type Keys = { practiceId: PgColumn; visitId: PgColumn; updatedBy: PgColumn }

const references = (name: string, t: Keys) => [
  refersTo(`${name}_visit`, [t.practiceId, t.visitId], visits),
  refersTo(`${name}_updated_by`, [t.practiceId, t.updatedBy], staff),
  ofPracticeInScope(),
]
export const rulesOfOnce = (name: string, t: Keys) => [
  primaryKey({ columns: [t.practiceId, t.visitId] as [PgColumn, PgColumn] }),
  ...references(name, t),
]
export const rulesOfRows = (name: string, t: Keys & { id: PgColumn; position: PgColumn }) => [
  primaryKey({ columns: [t.practiceId, t.id] as [PgColumn, PgColumn] }),
  index(`${name}_of_visit`).on(t.practiceId, t.visitId, t.position),
  ...references(name, t),
]
