import '../../../../../../components/print/paper.css'
import { suggestedCodes } from '../../../../../../clinical/assessment/suggested-codes'
import { ageInYears } from '../../../../../../clinical/patient/age'
import { formatPhone } from '../../../../../../clinical/patient/phone'
import { visitFacts } from '../../../../../../clinical/visit/visit-facts'
import { clinicalMoment } from '../../../../../../components/print/clinical-moment'
import { Letterhead, type LetterheadPractice } from '../../../../../../components/print/letterhead'
import type { OpenedVisit } from '../../../../../../db/queries/visits'
import { SummaryAdvice } from './summary-advice'
import { SummaryAssessment, SummaryPlan } from './summary-assessment'
import { SummaryExamination } from './summary-examination'
import { SummaryExercise } from './summary-exercise'
import { SummaryFactors, SummaryHistory } from './summary-history'
import { Addenda, clinicianInWords, identityLine, Signature, Stamp, VoidStamp } from './summary-identity'
import { SummaryLabs } from './summary-labs'
import { Line } from './summary-parts'
import { SummaryQuestionnaires } from './summary-questionnaires'
import { SummaryVascular } from './summary-vascular'
import { SummaryWalk } from './summary-walk'

export type SummarizedVisit = Pick<
  OpenedVisit,
  'visit' | 'patient' | 'record' | 'drafts' | 'advice' | 'addenda' | 'criticalValues' | 'earlier'
>
export type SummaryPractice = LetterheadPractice & { timeZone: string }

const sexWords = { female: 'female', male: 'male', other: 'other', unknown: 'sex not recorded' } as const
const languageWords: Record<string, string> = { en: 'English', es: 'Spanish', other: 'Other language' }

/**
 * Everything recorded in a visit, readable as a clinician's note on one or two sides: on the sign page, and on paper. Reads nothing by
 * itself. Stands inside a `.note` block of a `Paper`, or in a `<div className="note">` on a screen.
 */
export function VisitSummary({ opened, practice }: { opened: SummarizedVisit; practice: SummaryPractice }) {
  const { visit, patient, record } = opened
  const ageYears = ageInYears(patient.birthDate, visit.day)
  const moment = (at: string) => clinicalMoment(at, practice.timeZone)
  const facts = [
    `${ageYears} years`,
    sexWords[patient.sex],
    languageWords[patient.language] ?? patient.language,
    patient.phone && formatPhone(patient.phone),
  ]
  return (
    <>
      <Letterhead {...practice} />
      <h1>Visit summary</h1>
      <dl>
        <Line label="Patient">
          <strong>{identityLine(opened)}</strong>
          {patient.preferredName !== null && `, called ${patient.preferredName}`}
          <br />
          {facts.filter(Boolean).join(' · ')}
        </Line>
        <Line label="Visit">
          {moment(visit.startedAt)}, {clinicianInWords(visit)}
        </Line>
      </dl>
      <VoidStamp visit={visit} moment={moment} />
      {opened.drafts.length > 0 && (
        <Stamp>
          Not in this summary: {opened.drafts.length === 1 ? 'one field holds' : `${opened.drafts.length} fields hold`} text that does not
          parse and must be corrected before signing.
        </Stamp>
      )}
      <SummaryHistory record={record} />
      <SummaryFactors record={record} />
      <SummaryWalk record={record} />
      <SummaryVascular study={record.vascularStudy} ageYears={ageYears} />
      <SummaryExercise record={record} ageYears={ageYears} />
      <SummaryQuestionnaires record={record} />
      <SummaryExamination record={record} />
      <SummaryLabs record={record} patient={{ sex: patient.sex, ageYears, criticalValues: opened.criticalValues }} />
      <SummaryAdvice advice={opened.advice} moment={moment} />
      <SummaryAssessment record={record} titles={titlesOf(opened)} />
      <SummaryPlan record={record} />
      <Addenda addenda={opened.addenda} moment={moment} />
      <Signature visit={visit} timeZone={practice.timeZone} />
    </>
  )
}

/** Codes were suggested from this same record, so their titles are found the same way. */
function titlesOf({ record, patient, visit, earlier, criticalValues }: SummarizedVisit): ReadonlyMap<string, string> {
  const facts = visitFacts({
    record,
    patient: { birthDate: patient.birthDate, sex: patient.sex },
    visitDay: visit.day,
    earlier,
    criticalValues,
  })
  return new Map(suggestedCodes(record, facts).map(({ code, title }) => [code, title]))
}
