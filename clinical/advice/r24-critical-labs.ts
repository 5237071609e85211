/**
 * R24 Critical or severe laboratory value, from any cause and with any medicines.
 *
 * Source: clinical.md 4.4 (hospital critical-value lists) and section 5, R24; UK Kidney Association and European hyponatremia guideline 2014 from
 * general knowledge; the 7 days by design. The numbers stand in critical-labs.ts, and R1 and R11 use them.
 * Inputs: the newest result of each test with its day, its laboratory's mark, the practice's critical values, hemolysis; for potassium of 2.5 to
 * 2.9 and 6.0 to 6.4 the unwell signs, ECG change, kidney injury, digoxin or a QT drug. The cramps themselves are no such sign [design].
 * Missing inputs: without a day a sample counts as today's. Signs not asked leave that potassium at same day, with the questions. A value
 * that is only known as less or more than a number, and may be critical, is a question for today. Hemolysis changes the words and never silences.
 */
import type { LabFact, LabName, VisitFacts } from '../visit/visit-facts'
import type { Advice } from './advice'
import { lineOf } from './advice-line'
import { severityOf } from './critical-labs'
import { notAsked, present } from './fact-reading'
import { aggravating, aggravatingNames, isEmergencyToday, isOld, labLine, labsOf, labWord, unreadLine } from './lab-lines'
import { sources } from './sources'

export const RULE_VERSION = '2026-11-2'

type Result = { name: LabName; lab: LabFact }
const line = lineOf('R24', RULE_VERSION, sources.criticalLabs)

const repeatHemolyzed = (results: readonly Result[]) =>
  results.some(({ lab }) => lab.hemolyzed === 'yes')
    ? ' The sample was hemolyzed: repeat it now; the value counts until the repeat is known.'
    : ''

/** What the result itself leaves open. Hemolysis raises the potassium, so it is asked of a high one. */
const openOf = (results: readonly Result[]): string[] =>
  results.flatMap(({ name, lab }) => [
    ...(lab.sampleOn ? [] : [`On which day was the ${labWord(name)} drawn?`]),
    ...(name === 'potassium' && lab.value >= 6 && lab.hemolyzed == null ? ['Was the potassium sample hemolyzed?'] : []),
  ])

const linesOf = (results: readonly Result[]) => results.map(({ name, lab }) => labLine(name, lab))

function emergency(facts: VisitFacts, results: readonly Result[], unread: readonly string[]): Advice[] {
  if (results.length + unread.length === 0) return []
  const byASign = results.some(({ name, lab }) => severityOf(name, lab) === 'with-a-sign')
  return [
    line({
      urgency: 'emergency',
      says: `Critical laboratory value: call 911 or send to the emergency department now, with the value and the day of the sample.${repeatHemolyzed(results)}`,
      because: [...linesOf(results), ...unread, ...(byASign ? present(facts, aggravating) : [])],
      missing: openOf(results),
      suggests: ['Call 911 or send to the emergency department now'],
    }),
  ]
}

const severe = (facts: VisitFacts, results: readonly Result[]): Advice[] =>
  results.length === 0
    ? []
    : [
        line({
          urgency: 'same-day',
          says: `Severe potassium value: speak with the treating clinician today, record an ECG and repeat the potassium within 24 hours.${repeatHemolyzed(results)}`,
          because: linesOf(results),
          missing: [...openOf(results), ...notAsked(facts, aggravatingNames)],
          suggests: ['Call the treating clinician today', 'Record an ECG', 'Repeat the potassium within 24 hours'],
        }),
      ]

const unclear = (results: readonly Result[]): Advice[] =>
  results.length === 0
    ? []
    : [
        line({
          urgency: 'same-day',
          says: 'The exact value is not reported and may be critical: get it from the laboratory today.',
          because: linesOf(results),
          missing: [...results.map(({ name }) => `What is the exact ${labWord(name)}?`), ...openOf(results)],
          suggests: ['Get the exact value from the laboratory today'],
        }),
      ]

const old = (results: readonly Result[], unread: readonly string[]): Advice[] =>
  results.length + unread.length === 0
    ? []
    : [
        line({
          urgency: 'same-day',
          says: 'Old critical value, from a sample older than 7 days: confirm that it was acted on.',
          because: [...linesOf(results), ...unread],
          suggests: ['Confirm with the treating clinician that the value was acted on'],
        }),
      ]

export function criticalLabs(facts: VisitFacts): Advice[] {
  const striking = labsOf(facts).filter(({ name, lab }) => severityOf(name, lab) !== 'none')
  const recent = striking.filter(({ lab }) => !isOld(lab.sampleOn, facts.visitDay))
  const emergencies = recent.filter(({ name, lab }) => isEmergencyToday(facts, name, lab))
  const rest = recent.filter((result) => !emergencies.includes(result))
  const unread = facts.unreadCritical ?? []
  const unreadLines = (wasOld: boolean) => unread.filter(({ sampleOn }) => isOld(sampleOn, facts.visitDay) === wasOld).map(unreadLine)
  return [
    ...emergency(facts, emergencies, unreadLines(false)),
    ...severe(
      facts,
      rest.filter(({ name, lab }) => severityOf(name, lab) === 'with-a-sign'),
    ),
    ...unclear(rest.filter(({ name, lab }) => severityOf(name, lab) === 'open')),
    ...old(
      striking.filter((result) => !recent.includes(result)),
      unreadLines(true),
    ),
  ]
}
