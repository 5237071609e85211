import { clinicalDay } from '../../../../../../clinical/visit/days'
import type { Row } from '../../../../../../clinical/visit/visit-record'
import { courseWords, deformityWords, perWords, triggerWords } from './(workspace)/workspace-words'
import { lower, sentence, sitesInWords, sortAnswers, together } from './summary-words'

const patternTimes = [
  ['atNight', 'at night'],
  ['whileWalking', 'while walking'],
  ['afterActivity', 'after activity'],
  ['atRest', 'at rest'],
] as const
const patternRelief = [
  ['easedByStretching', 'stretching'],
  ['easedByRubbing', 'rubbing'],
  ['easedByWalking', 'walking'],
  ['easedByStandingStill', 'standing still'],
  ['easedBySittingOrLeaningForward', 'sitting or leaning forward'],
  ['easedByHangingFootDown', 'hanging the foot down'],
] as const

/** "Comes at night, not while walking." or nothing when nobody asked. */
function yesAndNo(lead: string, { yes, no }: { yes: string[]; no: string[] }): string {
  if (yes.length === 0 && no.length === 0) return ''
  if (yes.length === 0) return `${lead} not ${together(no, 'or')}`
  return no.length === 0 ? `${lead} ${together(yes)}` : `${lead} ${together(yes)}, not ${together(no, 'or')}`
}

/** One kind of cramp as sentences; the last element says what was not asked. */
export function patternSentences(pattern: Row<'cramp-pattern'>): { says: string[]; notAsked: string[] } {
  const times = sortAnswers(pattern, patternTimes)
  const relief = sortAnswers(pattern, patternRelief)
  const says: string[] = []
  const say = (text: string) => text !== '' && says.push(sentence(text))
  say(sitesInWords(pattern.sites))
  const since = pattern.firstNoticed === null ? '' : `first noticed ${clinicalDay(pattern.firstNoticed)}`
  const course = pattern.course === null ? '' : `course: ${lower(courseWords[pattern.course])}`
  const recent =
    pattern.newOrWorseIn3Months === null ? '' : `${pattern.newOrWorseIn3Months === 'yes' ? '' : 'not '}new or worse in the last 3 months`
  say([since, course, recent].filter(Boolean).join(', '))
  say(yesAndNo('comes', times))
  const often =
    pattern.frequency === null
      ? ''
      : `${pattern.frequency}${pattern.frequencyPer === null ? ', per what not recorded' : ` ${perWords[pattern.frequencyPer]}`}`
  const long = pattern.duration === null ? '' : `each ${pattern.duration} ${pattern.durationUnit ?? '(unit not recorded)'}`
  const severity = pattern.severity === null ? '' : `severity ${pattern.severity} of 10`
  say([often, long, severity].filter(Boolean).join(', '))
  const signs = sortAnswers(pattern, [
    ['sleepDisturbed', 'disturbs sleep'],
    ['muscleHardens', 'muscle hardens'],
    ['lossOfUse', 'foot or leg cannot be used'],
    ['urgeToMove', 'urge to move the legs'],
    ['worseInEvening', 'worse in the evening or at night'],
  ] as const)
  say(signs.yes.join(', '))
  if (signs.no.length > 0) say(`answered no: ${signs.no.join(', ')}`)
  if (pattern.triggers.length > 0) say(`triggers: ${pattern.triggers.map((trigger) => lower(triggerWords[trigger])).join(', ')}`)
  if (pattern.deformity !== null) say(`deformity during the cramp: ${lower(deformityWords[pattern.deformity])}`)
  say(yesAndNo('eased by', relief))
  if (pattern.relief !== null) say(`relief within ${pattern.relief} ${pattern.reliefUnit ?? '(unit not recorded)'}`)
  const unasked: [boolean, string][] = [
    [pattern.sites.length === 0, 'site'],
    [pattern.course === null, 'course'],
    [pattern.newOrWorseIn3Months === null, 'new or worse in the last 3 months'],
    [pattern.frequency === null, 'frequency'],
    [pattern.duration === null, 'duration'],
    [pattern.severity === null, 'severity'],
  ]
  const notAsked = [
    ...unasked.filter(([missing]) => missing).map(([, text]) => text),
    ...times.notAsked,
    ...signs.notAsked,
    ...relief.notAsked.map((text) => `eased by ${text}`),
  ]
  return { says, notAsked }
}
