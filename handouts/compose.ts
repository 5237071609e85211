import type { Block, HandoutSection } from './blocks'
import type { HandoutFacts } from './handout-facts'
import type { Handout, PrintCondition } from './parse-handout'

export type ComposedHandout = {
  id: string
  version: number
  language: Handout['language']
  title: string
  credit: string
  references: string[]
  reviewer: string | null
  reviewBy: string
  sections: HandoutSection[]
  /** What the sheet does not say to this patient, and why, for the clinician. */
  leftOut: { heading: string; why: string }[]
}

const holds = (condition: PrintCondition, facts: HandoutFacts | null, personal: readonly Block[]): boolean => {
  switch (condition) {
    case 'always':
      return true
    case 'personal':
      return personal.length > 0
    case 'unless-poor-flow':
      return facts?.poorFlow !== true
    case 'if-poor-flow':
      return facts?.poorFlow === true
    case 'if-stretching-safe':
      return facts?.stretchingSafe === true
    case 'unless-stretching-safe':
      return facts?.stretchingSafe !== true
  }
}

/** Reasons a clinician reads when a section that could help was held back; an alternative that took its place needs none. */
const reasons: Partial<Record<PrintCondition, (facts: HandoutFacts | null) => string>> = {
  'if-stretching-safe': (facts) =>
    facts === null
      ? 'The sheet is printed without a visit, so nobody has said whether one leg is newly swollen.'
      : 'Printed only when "one leg newly swollen" is answered with no and nothing speaks for a clot or a compartment syndrome.',
  'unless-poor-flow': () => 'The visit speaks for poor blood flow: "walk it off" would be wrong. The sheet says to stand still instead.',
}

/**
 * Puts a patient's sheet together: which sections, and the patient's own findings in their place.
 * @param facts null for a sheet without a visit, which has no personal or filtered part
 * @param personal blocks of "What we found at your visit"; empty leaves that section out
 */
export function composeHandout(handout: Handout, facts: HandoutFacts | null, personal: readonly Block[] = []): ComposedHandout {
  const { sections, source: _source, ...about } = handout
  const printed: HandoutSection[] = []
  const leftOut: ComposedHandout['leftOut'] = []
  for (const { id, heading, blocks, print } of sections) {
    if (holds(print, facts, personal)) printed.push({ id, heading, blocks: print === 'personal' ? [...blocks, ...personal] : blocks })
    else {
      const why = reasons[print]?.(facts)
      if (why !== undefined) leftOut.push({ heading, why })
    }
  }
  return { ...about, sections: printed, leftOut }
}
