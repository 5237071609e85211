/**
 * What a clinician sees before signing: what is missing, which never blocks, and what does block. Nothing else is asked.
 *
 * Blocks: advice that must be acknowledged and is not, text that was not understood and is kept as typed, contradictions, and another person
 * editing now. Source: issue 2 (a visit's life); clinical.md section 5, "How advice behaves".
 */
import { adviceState, blocksSigning } from '../advice/acknowledgement'
import type { Advice } from '../advice/advice'
import { type MissingItem, sectionStatus } from './section-status'
import type { VisitProblem } from './visit-problems'
import type { VisitRecord, VisitSection } from './visit-record'
import { screenOfSection, type VisitScreen } from './visit-screens'

export type SigningBlock = {
  kind: 'advice' | 'draft' | 'problem' | 'others-editing'
  text: string
  /** Where to go; null for advice, which stands beside every screen. */
  screen: VisitScreen | null
  section: VisitSection | null
  key: string | null
  field: string | null
}
/** Text as typed that did not parse, kept in visit_drafts. */
export type Draft = { section: VisitSection; key: string; field: string; text: string; message: string }
type AcknowledgedAdvice = Pick<Advice, 'rule' | 'urgency' | 'says' | 'mustAcknowledge'> & { acknowledgements: readonly { kind: string }[] }

const at = (section: VisitSection, key: string | null, field: string | null) => ({ screen: screenOfSection[section], section, key, field })
const nowhere = { screen: null, section: null, key: null, field: null }
const urgencyWords = { emergency: 'Emergency', 'same-day': 'Same day', soon: 'Soon', routine: 'Routine' } as const
/** The first sentence says what it is about; the whole advice stands in the pane. */
const firstSentence = (says: string) => says.split(/(?<=[.:]) /)[0]?.replace(/:$/, '.') ?? says

/** Enough of a text to know it by: five pressures that do not parse share one sentence, and only what was typed tells them apart. */
const glimpse = (text: string) => (text.length > 40 ? `${text.slice(0, 40).trimEnd()} …` : text)

export function beforeSigning({
  record,
  problems,
  drafts,
  advice,
  othersEditing,
}: {
  record: VisitRecord
  problems: readonly VisitProblem[]
  drafts: readonly Draft[]
  advice: readonly AcknowledgedAdvice[]
  othersEditing: readonly { name: string; section: string }[]
}): { missing: MissingItem[]; blocks: SigningBlock[] } {
  const open = advice.filter((each) => blocksSigning(adviceState(each, each.acknowledgements)))
  const blocks: SigningBlock[] = [
    ...open.map(({ rule, urgency, says }) => ({
      kind: 'advice' as const,
      text: `${urgencyWords[urgency]}, ${rule}: acknowledge what was done. ${firstSentence(says)}`,
      ...nowhere,
    })),
    ...drafts.map(({ section, key, field, text, message }) => ({
      kind: 'draft' as const,
      text: `“${glimpse(text)}”: ${message}`,
      ...at(section, key, field),
    })),
    ...problems.map(({ section, key, field, message }) => ({ kind: 'problem' as const, text: message, ...at(section, key, field) })),
    ...othersEditing.map(({ name }) => ({
      kind: 'others-editing' as const,
      text: `${name} is editing this visit now. Wait until they have finished.`,
      ...nowhere,
    })),
  ]
  return { missing: sectionStatus(record).flatMap(({ missing }) => missing), blocks }
}
