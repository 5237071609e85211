import { addresseeWords, letterUrgencyWords } from '../../../../../../../clinical/disclosure/letter'
import { ageInYears } from '../../../../../../../clinical/patient/age'
import { formatPhone } from '../../../../../../../clinical/patient/phone'
import { clinicalMoment, fullDay } from '../../../../../../../components/print/clinical-moment'
import { Letterhead } from '../../../../../../../components/print/letterhead'
import type { PaperContent } from '../../../../../../../components/print/paper-content'
import type { Letter } from '../../../../../../../db/queries/letters'
import { clinicianInWords, identityLine, Signature, stateOf, statusLine, VoidStamp } from '../summary-identity'
import type { SummarizedVisit, SummaryPractice } from '../visit-summary'

type Props = { letter: Letter; opened: Pick<SummarizedVisit, 'visit' | 'patient'>; practice: SummaryPractice }

/** A letter of a visit as a paper: what people wrote, and nothing of the record beside it. */
export const letterPaper = ({ letter, opened, practice }: Props): PaperContent => ({
  kind: 'letter',
  objectId: letter.id,
  patientId: opened.patient.id,
  visitId: opened.visit.id,
  identity: identityLine(opened),
  status: statusLine(opened, practice.timeZone),
  state: stateOf(opened),
  document: 'Referral letter',
  title: `Referral letter ${opened.patient.recordNumber}, ${opened.visit.day}`,
  lang: 'en',
  look: 'note',
  largePrint: false,
  body: <ReferralLetter letter={letter} opened={opened} practice={practice} />,
})

function ReferralLetter({ letter, opened, practice }: Props) {
  const { visit, patient } = opened
  const phone = patient.phone === null ? '' : `, ${formatPhone(patient.phone)}`
  return (
    <div className="letter">
      <Letterhead {...practice} />
      <VoidStamp visit={visit} moment={(at) => clinicalMoment(at, practice.timeZone)} />
      <p className="words">{letter.recipient.trim() === '' ? addresseeWords[letter.addressee] : letter.recipient}</p>
      <h1>Referral letter</h1>
      <p className="stamp">
        <strong>{letterUrgencyWords[letter.urgency]}</strong>
      </p>
      <p>
        <strong>{identityLine(opened)}</strong>, {ageInYears(patient.birthDate, visit.day)} years{phone}. Seen {fullDay(visit.day)} by{' '}
        {clinicianInWords(visit)}.
      </p>
      <Told title="Our question" text={letter.question} />
      <Told title="Findings" text={letter.findings} />
      <Told title="Medicines" text={letter.medicines} />
      {letter.words.trim() !== '' && <p className="words">{letter.words}</p>}
      <p className="together">
        {clinicianInWords(visit)}
        <br />
        {practice.name}
        {practice.phone !== null && `, ${practice.phone}`}
      </p>
      <Signature visit={visit} timeZone={practice.timeZone} />
    </div>
  )
}

const Told = ({ title, text }: { title: string; text: string }) =>
  text.trim() !== '' && (
    <section>
      <h2>{title}</h2>
      <p className="words">{text}</p>
    </section>
  )
