/**
 * R7 Chronic exertional compartment syndrome: measured pressures against the Pedowitz criteria (routine).
 *
 * Source: Pedowitz 1990, from general knowledge; clinical.md section 5, R7: exertional and gone at rest, and any of before ≥15, 1 minute ≥30,
 * 5 minutes ≥20 mmHg. Pain that does not settle with rest is R6's and silences this rule.
 * Inputs: exertional leg symptoms, whether standing still eases them, pain present that does not settle, the three pressures.
 * Missing inputs: symptoms or their easing not asked count as fitting and are asked. With some pressures measured, none at a criterion and
 * others not measured, a line asks for those; with none measured the rule has nothing to read.
 */
import type { VisitFacts } from '../visit/visit-facts'
import type { Advice } from './advice'
import { lineOf } from './advice-line'
import { isNo, isYes, notAsked, present } from './fact-reading'
import { sources } from './sources'

export const RULE_VERSION = '2026-11-2'

const criteria = [
  { time: 'before', words: 'before exercise', fromMmHg: 15 },
  { time: 'at1Min', words: '1 minute after exercise', fromMmHg: 30 },
  { time: 'at5Min', words: '5 minutes after exercise', fromMmHg: 20 },
] as const

export function exertionalCompartment(facts: VisitFacts): Advice[] {
  if (isNo(facts, 'exertionalLegSymptoms') || isNo(facts, 'easedByStandingStill') || isYes(facts, 'painPresentNotSettling')) return []
  const line = lineOf('R7', RULE_VERSION, sources.exertionalCompartment)
  const readings = criteria.map((criterion) => ({ ...criterion, mmHg: facts.compartment?.[criterion.time] ?? null }))
  const measured = readings.flatMap(({ mmHg, words, fromMmHg }) => (mmHg === null ? [] : { mmHg, words, fromMmHg }))
  if (measured.length === 0) return []
  const open = readings.flatMap(({ mmHg, words }) => (mmHg === null ? `What was the compartment pressure ${words}?` : []))
  const met = measured.filter(({ mmHg, fromMmHg }) => mmHg >= fromMmHg)
  if (met.length === 0 && open.length === 0) return []
  const symptoms = present(facts, { exertionalLegSymptoms: 'Exertional leg symptoms', easedByStandingStill: 'Eased by standing still' })
  const questions = notAsked(facts, ['exertionalLegSymptoms', 'easedByStandingStill'])
  if (met.length === 0)
    return [
      line({
        urgency: 'routine',
        says: 'No compartment pressure meets the Pedowitz criteria so far, but not all of them were measured.',
        because: [...symptoms, ...measured.map(({ mmHg, words }) => `${mmHg} mmHg ${words}`)],
        missing: [...open, ...questions],
      }),
    ]
  return [
    line({
      urgency: 'routine',
      says: 'Exertional symptoms that settle at rest, with compartment pressures that meet the Pedowitz criteria: consider chronic exertional compartment syndrome and refer to sports medicine.',
      because: [...symptoms, ...met.map(({ mmHg, words, fromMmHg }) => `${mmHg} mmHg ${words} (criterion: ${fromMmHg} or more)`)],
      missing: questions,
      suggests: ['Refer to sports medicine for compartment testing'],
    }),
  ]
}
