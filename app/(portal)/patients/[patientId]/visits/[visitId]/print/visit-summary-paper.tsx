import type { PaperContent } from '../../../../../../../components/print/paper-content'
import { identityLine, stateOf, statusLine } from '../summary-identity'
import { type SummarizedVisit, type SummaryPractice, VisitSummary } from '../visit-summary'

/** The visit summary as a paper: all that its page shows and its release records. `largePrint` is for the patient who reads it. */
export const visitSummaryPaper = (opened: SummarizedVisit, practice: SummaryPractice, largePrint = false): PaperContent => ({
  kind: 'visit-summary',
  objectId: opened.visit.id,
  patientId: opened.patient.id,
  visitId: opened.visit.id,
  identity: identityLine(opened),
  status: statusLine(opened, practice.timeZone),
  state: stateOf(opened),
  document: 'Visit summary',
  title: `Visit summary ${opened.patient.recordNumber}, ${opened.visit.day}`,
  lang: 'en',
  look: 'note',
  largePrint,
  body: (
    <div className={largePrint ? 'large-print' : undefined}>
      <VisitSummary opened={opened} practice={practice} />
    </div>
  ),
})
