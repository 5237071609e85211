import type { Advice } from '../../../../../../../clinical/advice/advice'
import { adviceFingerprint } from '../../../../../../../clinical/advice/fingerprint'
import { adviseOn } from '../../../../../../../clinical/advice/rules'
import { type ScreenStatus, sectionStatus } from '../../../../../../../clinical/visit/section-status'
import { type VisitFacts, visitFacts } from '../../../../../../../clinical/visit/visit-facts'
import { type VisitProblem, visitProblems } from '../../../../../../../clinical/visit/visit-problems'
import type { VisitRecord } from '../../../../../../../clinical/visit/visit-record'
import type { StoredAdvice } from '../../../../../../../components/form/autosave-protocol'
import type { WorkspaceVisit } from './workspace-opened'

/** A line as it stands now. One that the server has not stored yet has no acknowledgements and no time. */
export type StandingAdvice = Advice & Pick<StoredAdvice, 'fingerprint' | 'acknowledgements'> & { raisedAt: string | null }
export type Findings = {
  facts: VisitFacts
  advice: readonly StandingAdvice[]
  problems: readonly VisitProblem[]
  /** How far each screen is, and what is missing on it. */
  screens: readonly ScreenStatus[]
}

/**
 * What the record on the screen means. While something is on its way to the server the rules run here, so that an emergency shows with the
 * keystroke that makes it one; once all is saved the server's own lines stand, which also know what others have typed. A visit that is no
 * longer open shows what was advised then, never what today's rules would say.
 */
export function findingsOf(
  { patient, visit, earlier, criticalValues, today }: WorkspaceVisit,
  record: VisitRecord,
  stored: readonly StoredAdvice[],
  settled: boolean,
): Findings {
  const facts = visitFacts({ record, patient, visitDay: visit.day, earlier, criticalValues })
  const problems = visitProblems(record, { visitDay: visit.day, birthDate: patient.birthDate, today })
  const screens = sectionStatus(record)
  if (settled || visit.status !== 'open') return { facts, problems, screens, advice: stored }
  const advice = adviseOn(facts).map((line): StandingAdvice => {
    const fingerprint = adviceFingerprint(line)
    const known = stored.find((one) => one.rule === line.rule && one.fingerprint === fingerprint)
    return { ...line, fingerprint, raisedAt: known?.raisedAt ?? null, acknowledgements: known?.acknowledgements ?? [] }
  })
  return { facts, problems, screens, advice }
}
