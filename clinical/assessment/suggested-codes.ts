/**
 * ICD-10-CM codes that the record suggests, with side and reason. Suggested only: the clinician chooses each one.
 *
 * Source: clinical.md 6.3 (CMS FY2021 order file and tabular; I70.21- still billable FY2026). No code from elsewhere. A code of arterial disease
 * needs an index at or below its cut-off in that leg, PAD known before, or the clinician's own conclusion. A clot or a compartment syndrome
 * is suggested beside the verdict "likely" alone, with what must be shown first; arterial embolism never, because it follows the
 * emergency department's findings. Electrolytes only when the laboratory says so.
 */

import { excludedPairs } from '../visit/code-exclusions'
import { sides, type VisitFacts } from '../visit/visit-facts'
import type { VisitRecord } from '../visit/visit-record'
import { arterialCodes } from './arterial-codes'
import { conclusionCodes } from './conclusion-codes'
import { crampCodes } from './cramp-codes'
import { labCodes } from './lab-codes'
import type { SuggestedCode } from './suggested-code'

export const RULE_VERSION = '2026-11-2'

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
  ['potassium-sparing-diuretic', 'T50.0X5A', 'Adverse effect of mineralocorticoids and their antagonists, initial encounter'],
  ['thiazide-diuretic', 'T50.2X5A', 'Adverse effect of thiazide-type and other diuretics, initial encounter'],
  ['loop-diuretic', 'T50.1X5A', 'Adverse effect of loop diuretics, initial encounter'],
  ['statin', 'T46.6X5A', 'Adverse effect of antihyperlipidemic drugs, initial encounter'],
] as const

const remarks: Record<(typeof adverseEffects)[number][0], string[]> = {
  'potassium-sparing-diuretic': ['For spironolactone or eplerenone; triamterene and amiloride are T50.2X5A'],
  'thiazide-diuretic': [],
  'loop-diuretic': [],
  statin: [],
}

/** An adverse effect is a conclusion: only beside the clinician's own "metabolic". */
function medicines(record: VisitRecord, facts: VisitFacts): SuggestedCode[] {
  const held = facts.medicineClasses ?? []
  const adverse = adverseEffects.flatMap(([name, code, title]): SuggestedCode[] =>
    record.assessment.cause === 'metabolic' && held.includes(name)
      ? [{ code, title, because: ['Cause assessed as metabolic', `Takes a ${name.replaceAll('-', ' ')}`, ...remarks[name]], side: null }]
      : [],
  )
  const therapy: SuggestedCode[] =
    facts.diuretic === 'yes'
      ? [{ code: 'Z79.899', title: 'Other long-term (current) drug therapy', because: ['Takes a diuretic'], side: null }]
      : []
  return [...adverse, ...therapy]
}

/** An index measured in somebody without symptoms and without known disease is a screening. */
function screeningEncounter(facts: VisitFacts): SuggestedCode[] {
  const measured = sides.some((side) => facts.abi?.[side]?.state === 'value')
  const without = (['exertionalLegSymptoms', 'restPainForefoot', 'ulcerOrGangrene', 'knownPad'] as const).every(
    (name) => facts[name] === 'no',
  )
  const because = ['ABI measured without leg symptoms or known disease']
  return measured && without ? [{ code: 'Z13.6', title: 'Encounter for screening for cardiovascular disorders', because, side: null }] : []
}

/** The suggestions in the order: arteries, cramps, conclusions, labs, medicines, tobacco, screening. Never two that exclude one another. */
export function suggestedCodes(record: VisitRecord, facts: VisitFacts): SuggestedCode[] {
  const all = [
    ...arterialCodes(record, facts),
    ...crampCodes(record, facts),
    ...conclusionCodes(record, facts),
    ...labCodes(record),
    ...medicines(record, facts),
    ...tobacco(facts),
    ...screeningEncounter(facts),
  ]
  const chosen = record.assessment.codes
  return all.filter(({ code }) => excludedPairs([...chosen, code]).every((pair) => !pair.includes(code)))
}
