import type { ReactNode } from 'react'
import { clinicalDay } from '../../../../../../clinical/visit/days'
import { clinicalMoment } from '../../../../../../components/print/clinical-moment'
import type { OpenedVisit } from '../../../../../../db/queries/visits'

type Visit = Pick<OpenedVisit, 'visit'>

/** Whose visit it is, as the margin of each page says it. */
export const identityLine = ({ patient }: Pick<OpenedVisit, 'patient'>) =>
  `${patient.familyName}, ${patient.givenName} · born ${clinicalDay(patient.birthDate)} · #${patient.recordNumber}`

/** Draft, signed or void: what a reader must know before the first number. */
export function statusLine({ visit }: Visit, timeZone: string): string {
  if (visit.voided !== null) return `VOID: ${visit.status === 'signed' ? 'signed, then declared void' : 'not to be used'}`
  if (visit.status !== 'signed') return 'DRAFT, NOT SIGNED'
  return `Signed by ${visit.signedByName ?? visit.clinicianName}, ${visit.signedAt === null ? 'time not recorded' : clinicalMoment(visit.signedAt, timeZone)}`
}

/** The same in one word, for the release record. */
export const stateOf = ({ visit }: Visit): 'draft' | 'signed' | 'void' =>
  visit.voided !== null ? 'void' : visit.status === 'signed' ? 'signed' : 'draft'

export const clinicianInWords = ({ clinicianName, clinicianCredentials }: OpenedVisit['visit']) =>
  [clinicianName, clinicianCredentials].filter(Boolean).join(', ')

export const Stamp = ({ children }: { children: ReactNode }) => (
  <p className="stamp words">
    <strong>{children}</strong>
  </p>
)

/** Above everything else on a paper of a void visit. */
export const VoidStamp = ({ visit: { voided }, moment }: Visit & { moment: (at: string) => string }) =>
  voided !== null && (
    <Stamp>
      Void. {voided.reason} ({voided.by}, {moment(voided.at)})
    </Stamp>
  )

/** What was added after the signature, each with its author and time. */
export const Addenda = ({ addenda, moment }: Pick<OpenedVisit, 'addenda'> & { moment: (at: string) => string }) =>
  addenda.length > 0 && (
    <section>
      <h2>Addenda</h2>
      {addenda.map(({ text, by, at }) => (
        <p key={`${at}${by}`} className="words">
          {text} ({by}, {moment(at)})
        </p>
      ))}
    </section>
  )

export function Signature({ visit, timeZone }: Visit & { timeZone: string }) {
  return (
    <p className="stamp">
      <strong>{statusLine({ visit }, timeZone)}.</strong>{' '}
      {visit.status === 'signed' ? (
        <span className="small">
          Signed electronically, locked since. Content code {visit.contentHash?.slice(0, 16) ?? 'not recorded'}.
        </span>
      ) : (
        visit.status === 'open' && <span className="small">Clinician: {clinicianInWords(visit)}. What stands here can still change.</span>
      )}
    </p>
  )
}
