/**
 * ICD-10-CM codes that the record suggests, with side and reason. Suggested only: the clinician chooses each one.
 *
 * Source: clinical.md 6.3 (CMS FY2021 order file and tabular; I70.21- still billable FY2026). No code from elsewhere. A code of arterial disease
 * needs an index at or below its cut-off in that leg, PAD known before, or the clinician's own conclusion. Codes of acute thrombosis,
 * embolism and compartment syndrome are never suggested: they follow the emergency department's findings.
 */

import { excludedPairs } from '../visit/code-exclusions'
import type { VisitFacts } from '../visit/visit-facts'
import type { VisitRecord } from '../visit/visit-record'
import { arterialCodes } from './arterial-codes'
import { crampCodes } from './cramp-codes'
import type { SuggestedCode } from './suggested-code'

export const RULE_VERSION = '2026-11-1'

export type { SuggestedCode }

function tobacco({ tobaccoSmoked, tobaccoSmokeless }: VisitFacts): SuggestedCode[] {
  const smokes = tobaccoSmoked === 'current'
  const chews = tobaccoSmokeless === 'current'
  const past = !smokes && !chews && (tobaccoSmoked === 'former' || tobaccoSmokeless === 'former')
  const code = (of: string, title: string, because: string): SuggestedCode => ({ code: of, title, because: [because], side: null })
  return [
    ...(smokes ? [code('F17.210', 'Nicotine dependence, cigarettes, uncomplicated', 'Smokes now; check that it is cigarettes')] : []),
    ...(chews ? [code('F17.220', 'Nicotine dependence, chewing tobacco, uncomplicated', 'Uses smokeless tobacco now')] : []),
    ...(past ? [code('Z87.891', 'Personal history of nicotine dependence', 'Used tobacco in the past')] : []),
  ]
}

const adverseEffects = [
  ['thiazide-diuretic', 'T50.2X5A', 'Adverse effect of thiazide-type and other diuretics, initial encounter'],
  ['loop-diuretic', 'T50.1X5A', 'Adverse effect of loop diuretics, initial encounter'],
  ['statin', 'T46.6X5A', 'Adverse effect of antihyperlipidemic drugs, initial encounter'],
] as const

/** An adverse effect is a conclusion: only beside the clinician's own "metabolic". */
function medicines(record: VisitRecord, facts: VisitFacts): SuggestedCode[] {
  const held = facts.medicineClasses ?? []
  const adverse = adverseEffects.flatMap(([name, code, title]): SuggestedCode[] =>
    record.assessment.cause === 'metabolic' && held.includes(name)
      ? [{ code, title, because: ['Cause assessed as metabolic', `Takes a ${name.replaceAll('-', ' ')}`], side: null }]
      : [],
  )
  const therapy: SuggestedCode[] =
    facts.diuretic === 'yes'
      ? [{ code: 'Z79.899', title: 'Other long-term (current) drug therapy', because: ['Takes a diuretic'], side: null }]
      : []
  return [...adverse, ...therapy]
}

/** The suggestions in the order: arteries, cramps and other conclusions, medicines, tobacco. Never two that exclude one another. */
export function suggestedCodes(record: VisitRecord, facts: VisitFacts): SuggestedCode[] {
  const all = [...arterialCodes(record, facts), ...crampCodes(record, facts), ...medicines(record, facts), ...tobacco(facts)]
  const chosen = record.assessment.codes
  return all.filter(({ code }) => excludedPairs([...chosen, code]).every((pair) => !pair.includes(code)))
}
