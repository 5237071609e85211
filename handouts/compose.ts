import type { Block, HandoutSection } from './blocks'
import type { HandoutFacts } from './handout-facts'
import type { Handout, PrintableSection } from './parse-handout'
import type { PrintCondition } from './print-conditions'
import { gateOf, mineralConditions, stretchingConditions, walkingConditions } from './safety-conditions'

/** A section and, for the clinician, why it is on the sheet or not. */
export type SectionDecision = { id: string; heading: string; why: string }
/** `filtered` applies because of what this patient's visit says, not because it stands for everybody. */
export type ApplyingSection = SectionDecision & { filtered: boolean }
/** `required` may not be left off. */
export type AppliedSection = ApplyingSection & { required: boolean }

/** What a sheet is composed of: a handout of the library, or one of the practice's own. */
export type PrintableHandout = Pick<Handout, 'language' | 'title' | 'credit' | 'references' | 'reviewer'> & {
  id: string
  version: number
  /** A practice's own may name no day. */
  reviewBy: string | null
  sections: PrintableSection[]
}

export type ComposedHandout = {
  id: string
  version: number
  language: Handout['language']
  title: string
  credit: string
  references: string[]
  reviewer: string | null
  reviewBy: string | null
  sections: HandoutSection[]
  /** What the sheet says to this patient, and why. */
  applied: AppliedSection[]
  /** What the sheet does not say to this patient, and why. A stand-in whose section is printed is not listed. */
  leftOut: SectionDecision[]
  /** What applies and the clinician left off. */
  leftOff: ApplyingSection[]
}

type Decision = { prints: boolean; why: string; standIn?: true }

const withoutVisit = 'The sheet is printed without a visit, so nobody has answered what this section waits for.'
const standIn = 'In place of what was left out.'

function gated(gate: ReturnType<typeof gateOf>, facts: HandoutFacts | null, cleared: string): Decision {
  if (gate.open) return { prints: true, why: cleared }
  if (facts === null) return { prints: false, why: withoutVisit }
  const parts = [
    ...(gate.present.length > 0 ? [`Present: ${gate.present.join('; ')}.`] : []),
    ...(gate.notAsked.length > 0 ? [`Not asked: ${gate.notAsked.join('; ')}.`] : []),
  ]
  return { prints: false, why: parts.join(' ') }
}

const stretching = (facts: HandoutFacts | null) =>
  gated(
    gateOf(stretchingConditions, facts?.stretching ?? null),
    facts,
    'The screening question was answered with no, and nothing speaks for a clot or a compartment syndrome.',
  )
const minerals = (facts: HandoutFacts | null) =>
  gated(gateOf(mineralConditions, facts?.minerals ?? null), facts, 'Every condition of rule R20 was asked and is absent.')
const walking = (facts: HandoutFacts | null) =>
  gated(
    gateOf(walkingConditions, facts?.walking ?? null),
    facts,
    'Every condition of rules R3 and R22 was asked and is absent, and there is no acute Charcot foot.',
  )

function walkItOff(facts: HandoutFacts | null): Decision {
  if (facts === null) return { prints: false, why: withoutVisit }
  if (facts.poorFlow === 'no') return { prints: true, why: 'Signs of poor blood flow were asked and are absent.' }
  const why =
    facts.poorFlow === 'yes'
      ? 'The visit speaks for poor blood flow: "walk it off" would be wrong. The sheet says to stand still instead.'
      : 'Not asked: signs of poor blood flow. "Walk it off" could be wrong. The sheet says to stand still instead.'
  return { prints: false, why }
}

const insteadOf = ({ prints }: Decision): Decision => ({ prints: !prints, why: standIn, standIn: true })

/** Whether a section is printed, and why: the safety filter. Present or not asked blocks (clinical.md 5, R20 and R22; 8.2 to 8.5). */
export function decide(condition: PrintCondition, facts: HandoutFacts | null, hasFindings: boolean): Decision {
  switch (condition) {
    case 'always':
      return { prints: true, why: 'For everybody.' }
    case 'personal':
      return hasFindings
        ? { prints: true, why: 'The visit has findings to tell.' }
        : { prints: false, why: 'There are no findings to tell.' }
    case 'unless-poor-flow':
      return walkItOff(facts)
    case 'if-poor-flow':
      return insteadOf(walkItOff(facts))
    case 'if-stretching-safe':
      return stretching(facts)
    case 'unless-stretching-safe':
      return insteadOf(stretching(facts))
    case 'if-minerals-safe':
      return minerals(facts)
    case 'unless-minerals-safe':
      return insteadOf(minerals(facts))
    case 'if-walking-safe':
      return walking(facts)
    case 'unless-walking-safe':
      return insteadOf(walking(facts))
    case 'if-feeling-may-be-lost':
      if (facts?.feelingLost === 'no') return { prints: false, why: 'Protective sensation was examined and is there.' }
      if (facts?.feelingLost === 'yes') return { prints: true, why: 'Feeling of the feet is lost.' }
      return { prints: true, why: 'Nobody has examined the feeling of the feet, so it may be lost.' }
  }
}

/**
 * Puts a patient's sheet together: which sections, and the patient's own findings in their place.
 * @param facts null for a sheet without a visit, which has no personal or filtered part
 * @param personal blocks of "What we found at your visit"; empty leaves that section out
 * @param without ids of sections that the clinician leaves off although they apply. A required one stays, and so does what stands in place of
 * something that the filter withholds
 */
export function composeHandout(
  { id, version, language, title, credit, references, reviewer, reviewBy, sections }: PrintableHandout,
  facts: HandoutFacts | null,
  personal: readonly Block[] = [],
  without: readonly string[] = [],
): ComposedHandout {
  const about = { id, version, language, title, credit, references, reviewer, reviewBy }
  const printed: HandoutSection[] = []
  const applied: AppliedSection[] = []
  const leftOut: SectionDecision[] = []
  const leftOff: ApplyingSection[] = []
  for (const { print, required, ...section } of sections) {
    const { id, heading, blocks } = section
    const { prints, why, standIn } = decide(print, facts, personal.length > 0)
    const stays = required || standIn === true
    const filtered = print !== 'always'
    if (!prints) {
      if (!standIn) leftOut.push({ id, heading, why })
    } else if (without.includes(id) && !stays) leftOff.push({ id, heading, why, filtered })
    else {
      printed.push(print === 'personal' ? { ...section, blocks: [...blocks, ...personal] } : section)
      applied.push({ id, heading, why, required: stays, filtered })
    }
  }
  return { ...about, sections: printed, applied, leftOut, leftOff }
}
