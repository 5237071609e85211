import { z } from 'zod'
import { refuse, staffRoute } from '../../../../../../../auth/staff'
import { assessSections, patientSections, type VisitSection, visitSections } from '../../../../../../../clinical/visit/visit-record'
import { clock } from '../../../../../../../clock'
import { autosave } from '../../../../../../../db/queries/visit-autosave'

const sections = Object.keys(visitSections) as [VisitSection, ...VisitSection[]]
/** Longer text than any field holds is still kept as a draft, up to this many characters. */
const longestDraft = 100_000
const lengthOf = (typed: unknown) => (typeof typed === 'string' ? typed : (JSON.stringify(typed) ?? '')).length

export const POST = staffRoute({
  needs: ['chart:record', 'chart:read'],
  forPatientOf: 'visitId',
  input: z.strictObject({
    section: z.enum(sections),
    key: z.uuid(),
    base: z.int().min(0),
    changes: z.record(z.string().max(60), z.strictObject({ from: z.json().optional(), to: z.json().optional() })),
  }),
  handle: async (tx, { section, key, changes }, me, { params }) => {
    const { patientId = '', visitId = '' } = params
    const byPatient = me.handedOverVisitId !== null
    if (byPatient && !patientSections.includes(section)) return refuse('not-permitted')
    if (assessSections.includes(section) && !me.may('visit:assess')) return refuse('not-permitted')
    if (!visitSections[section].rows && key !== visitId) return refuse('not-found')
    if (Object.values(changes).some(({ to }) => lengthOf(to) > longestDraft))
      return refuse('invalid', { message: 'One text here is longer than 100,000 characters. Shorten it; it is saved then.' })
    const actor = { practiceId: me.practiceId, staffId: me.staffId, now: clock.now() }
    const outcome = await autosave(tx, { patientId, visitId, section, key, changes }, actor)
    if (outcome === 'not-found' || outcome === 'signed') return refuse(outcome)
    // What the findings say is for the clinician alone.
    return byPatient ? { ...outcome, advice: [] } : outcome
  },
})
