import type { Block, Inline } from './blocks'
import { legInWords } from './index-in-words'
import type { PatientFindings } from './patient-findings'
import { visitWords } from './visit-words'
import { walkInWords } from './walk-in-words'

export type { EarlierWalk, PatientFindings } from './patient-findings'

/** The findings in words, and for the clinician which comparisons are not told and why. */
export type FindingsInWords = { blocks: Block[]; withheld: string[] }
/**
 * "What we found at your visit", in words that a patient can read: the cause, how far they walk, the number of each leg, the next check.
 * No free text of the chart and no remedy: those are written for clinicians. No blocks when there is nothing to tell.
 */
export function findingsInWords(findings: PatientFindings): FindingsInWords {
  const { visitDay, signed, cause, rescreenOn, language = 'en' } = findings
  const words = visitWords[language]
  const says = (text: string): Inline[] => [{ text, strong: false }]
  const walk = walkInWords(findings, words)
  const legs = (['right', 'left'] as const).flatMap((leg) => {
    const told = legInWords(leg, findings, words)
    return told === null ? [] : [{ leg, ...told }]
  })
  const items = [
    ...(cause === null ? [] : [says(words.cause[cause])]),
    ...(walk === null ? [] : [says(walk.text)]),
    ...legs.map(({ leg, text }): Inline[] => [
      { text: words.leg[leg], strong: true },
      { text: ` ${text}`, strong: false },
    ]),
    ...(legs.some(({ normal }) => normal) ? [says(words.normalIsNotAll)] : []),
    ...(rescreenOn === null ? [] : [says(words.rescreen(rescreenOn))]),
  ]
  const withheld = [...(walk?.withheld ?? []), ...legs.flatMap((each) => each.withheld)]
  if (items.length === 0) return { blocks: [], withheld }
  const lead = signed ? words.lead(visitDay) : `${words.lead(visitDay)} ${words.stillOpen}`
  return {
    blocks: [
      { kind: 'paragraph', inlines: says(lead) },
      { kind: 'list', ordered: false, items },
    ],
    withheld,
  }
}

/** The blocks of `findingsInWords`; empty when there is nothing to tell. */
export const yourVisit = (findings: PatientFindings): Block[] => findingsInWords(findings).blocks
