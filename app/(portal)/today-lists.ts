import { personName } from '../../clinical/patient/person-name'
import { clinicalDate } from '../../components/clinical/clinical-date'
import { localTimeIn } from '../../db/queries/practice-day'
import type { listMyOpenVisits, listNeedsAttention, listRescreensDue, listWaitingForSignature } from '../../db/queries/today'

type RowOf<List extends (...given: never[]) => Promise<readonly unknown[]>> = Awaited<ReturnType<List>>[number]
type Person = Pick<
  RowOf<typeof listMyOpenVisits>,
  'patientId' | 'givenName' | 'familyName' | 'preferredName' | 'birthDate' | 'recordNumber'
>

/** One line of a list: who, where it leads, and what stands beside it. */
export type TodayLine = { key: string; href: string; name: string; identity: string; note: string; urgent: 'emergency' | 'same-day' | null }

/** `03-Nov-2026, 10:15` by the practice's clock. */
export function momentWords(timeZone: string, at: Date): string {
  const [day = '', time = ''] = localTimeIn(timeZone, at).split('T')
  return `${clinicalDate(day)}, ${time}`
}

/** How long ago, in the largest unit that is full: `40 min`, `3 h`, `2 days`. */
export function agoWords(at: Date, now: Date): string {
  const minutes = Math.max(0, Math.floor((now.getTime() - at.getTime()) / 60_000))
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  if (hours < 48) return `${hours} h`
  return `${Math.floor(hours / 24)} days`
}

/** What is to be done, without the rest of the advice: the whole stands where the line leads. A title ("Dr.") ends no sentence. */
export const firstSentence = (text: string): string => /^.*?(?<!\b(?:Dr|Mr|Mrs|Ms|St))[.](?= )/.exec(text)?.[0] ?? text

const who = (row: Person) => ({ name: personName(row), identity: `${clinicalDate(row.birthDate)}, #${row.recordNumber}` })
const visitAt = (row: { patientId: string; visitId: string }, screen: string) =>
  `/patients/${row.patientId}/visits/${row.visitId}/${screen}`

export const openLine = (row: RowOf<typeof listMyOpenVisits>, timeZone: string): TodayLine => ({
  key: row.visitId,
  href: visitAt(row, 'cramp-history'),
  ...who(row),
  note: `started ${momentWords(timeZone, row.startedAt)}${row.readyForName === null ? '' : `, sent to ${row.readyForName}`}`,
  urgent: null,
})

export const signatureLine = (row: RowOf<typeof listWaitingForSignature>, timeZone: string): TodayLine => ({
  key: row.visitId,
  href: visitAt(row, 'sign'),
  ...who(row),
  note: `from ${row.sentBy}, visit of ${momentWords(timeZone, row.startedAt)}`,
  urgent: null,
})

export const attentionLine = (row: RowOf<typeof listNeedsAttention>, now: Date): TodayLine => ({
  key: `${row.visitId}/${row.rule}/${row.fingerprint}`,
  href: visitAt(row, 'assessment'),
  ...who(row),
  note: `${firstSentence(row.says)} Raised ${agoWords(row.raisedAt, now)} ago${row.told ? '; somebody was told, the outcome is not recorded' : ''}.`,
  urgent: row.urgency === 'emergency' ? 'emergency' : 'same-day',
})

export const rescreenLine = (row: RowOf<typeof listRescreensDue>): TodayLine => ({
  key: row.visitId,
  href: `/patients/${row.patientId}`,
  ...who(row),
  note: `due ${row.dueOn === null ? '' : clinicalDate(row.dueOn)}${row.reason ? `: ${row.reason}` : ''}`,
  urgent: null,
})
