import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { readAsStaff } from '../../../../../../../auth/staff'
import { addresseeWords } from '../../../../../../../clinical/disclosure/letter'
import { clock } from '../../../../../../../clock'
import { clinicalMoment } from '../../../../../../../components/print/clinical-moment'
import { SectionHeading } from '../../../../../../../components/ui/section-heading'
import { listLetters } from '../../../../../../../db/queries/letters'
import { findVisit } from '../../../../../../../db/queries/visits'
import { PaperLinks } from '../print/paper-links'
import { LetterEditor } from './letter-editor'
import { mergedText } from './merged-text'

export const metadata: Metadata = { title: 'Referral letter' }

type Address = { params: Promise<{ patientId: string; visitId: string }> }

const readLetters = (patientId: string, visitId: string) =>
  readAsStaff(
    ['chart:read', 'chart:record'],
    async (tx, me) => {
      const opened = await findVisit(tx, patientId, visitId, { staffId: me.staffId, now: clock.now() })
      if (opened === null) return null
      const letters = await listLetters(tx, patientId, visitId)
      return { letters, merged: mergedText(opened), timeZone: me.practice.timeZone }
    },
    { opens: patientId },
  )

/** The draft of a visit's letter, filled from the record, and the letters that have left. */
export default async function LetterPage({ params }: Address) {
  const { patientId, visitId } = await params
  const read = await readLetters(patientId, visitId)
  if (read === null) notFound()
  const { letters, merged, timeZone } = read
  const draft = letters.find(({ releasedAt }) => releasedAt === null)
  const sent = letters.filter(({ releasedAt }) => releasedAt !== null)
  const { id, version, addressee, urgency, recipient, question, findings, medicines, words } = draft ?? {
    ...{ id: null, version: 0, addressee: 'family-doctor' as const, urgency: 'routine' as const, recipient: '' },
    ...merged,
  }
  return (
    <div className="mx-auto grid max-w-3xl gap-6">
      <SectionHeading level={1} note="Filled from the record. What is changed here changes no record.">
        Referral letter
      </SectionHeading>
      <LetterEditor
        // Once one has left, the form holds another letter. Not by the draft's id: the first save of a letter gives it one, and a form that
        // began anew then would drop what was typed meanwhile.
        key={sent.length}
        patientId={patientId}
        visitId={visitId}
        draft={{ id, version, addressee, urgency, recipient, question, findings, medicines, words }}
      />
      <div className="flex flex-wrap gap-3">
        <PaperLinks patientId={patientId} visitId={visitId} here="letter" />
      </div>
      {sent.length > 0 && (
        <section>
          <SectionHeading>Letters that have left</SectionHeading>
          <ul className="grid gap-1">
            {sent.map((letter) => (
              <li key={letter.id}>
                <Link href={`/patients/${patientId}/visits/${visitId}/letter/print?letter=${letter.id}` as Route} prefetch={false}>
                  {addresseeWords[letter.addressee]}, {letter.releasedAt && clinicalMoment(letter.releasedAt.toISOString(), timeZone)}
                </Link>{' '}
                <span className="hint">{letter.recipient.split('\n')[0]}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
