/**
 * What makes an acute Charcot foot suspected: hot, red and swollen, with neuropathy and whole skin. R15, R18 and R22 read it. Source: clinical.md
 * section 5, R15 (NICE NG19). Neuropathy or the skin not asked counts as fitting; broken skin belongs to the infection, and so does skin that
 * nobody examined where neuropathy was excluded.
 */
import type { VisitFacts } from '../visit/visit-facts'
import { isNo, isYes, notAsked, present } from './fact-reading'

const sidesText = (facts: VisitFacts): string => {
  const found = facts.sidesOf?.hotRedSwollenFoot ?? []
  return found.length > 0 ? `, ${found.join(' and ')}` : ''
}
const hotFootText = (facts: VisitFacts): string[] =>
  isYes(facts, 'hotRedSwollenFoot') ? [`Hot, red, swollen foot${sidesText(facts)}`] : []

const withoutNeuropathy = (facts: VisitFacts) => isNo(facts, 'neuropathy') && isNo(facts, 'protectiveSensationLost')

/** The findings, empty when nothing makes it suspected. */
export function charcotSigns(facts: VisitFacts): string[] {
  const stated = present(facts, { acuteCharcot: 'Acute Charcot foot present or suspected' })
  const fits = isYes(facts, 'hotRedSwollenFoot') && !withoutNeuropathy(facts) && !isNo(facts, 'skinWhole')
  if (!fits) return stated
  const neuropathy = present(facts, { neuropathy: 'Neuropathy known', protectiveSensationLost: 'Protective sensation lost' })
  const skin = isYes(facts, 'skinWhole') ? 'Skin whole' : 'Skin not examined'
  return [...stated, ...hotFootText(facts), ...(neuropathy.length > 0 ? neuropathy : ['Neuropathy not excluded']), skin]
}

/** A hot foot that speaks for an infection: its skin is broken, or may be where no neuropathy makes it a Charcot foot. */
export function hotFootOfInfection(facts: VisitFacts): string[] {
  if (isNo(facts, 'skinWhole')) return hotFootText(facts).map((text) => `${text}, skin broken`)
  if (isYes(facts, 'skinWhole') || !withoutNeuropathy(facts)) return []
  return hotFootText(facts).map((text) => `${text}, skin not examined`)
}

export const charcotQuestions = (facts: VisitFacts): string[] => {
  const neuropathic = isYes(facts, 'neuropathy') || isYes(facts, 'protectiveSensationLost')
  return notAsked(facts, [...(neuropathic ? [] : (['neuropathy', 'protectiveSensationLost'] as const)), 'skinWhole'])
}
