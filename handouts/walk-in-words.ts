import { fromMeters } from '../clinical/measurement'
import type { Row } from '../clinical/visit/visit-record'
import { onsetChange } from '../clinical/walk-test/change'
import { interpretWalkTest } from '../clinical/walk-test/interpret-walk-test'
import { dayInWords } from './day-in-words'
import { notDiscussed, type PatientFindings, type Told } from './patient-findings'
import type { VisitWords } from './visit-words'

/** About, as people say it: to the nearest 10 from 100 on, to the nearest whole number below. */
const about = (value: number) => (value >= 100 ? Math.round(value / 10) * 10 : Math.round(value)).toLocaleString('en-US')

function distanceInWords(meters: number, unit: 'm' | 'ft', words: VisitWords): string {
  const both = [words.distance.m(about(meters)), words.distance.ft(about(fromMeters(meters, 'ft')))]
  const [first, second] = unit === 'm' ? both : both.toReversed()
  return `${first} (${second})`
}

type Walk = { test: Row<'walk-test'>; meters: number; comparator: 'exact' | 'more-than' }

/** The last distance that was measured; the patient's own estimate only when nothing was. */
function walkToTell(tests: readonly Row<'walk-test'>[]): Walk | null {
  const withOnset = tests.flatMap((test) => {
    const { onset } = interpretWalkTest(test)
    return 'meters' in onset ? [{ test, meters: onset.meters, comparator: onset.comparator }] : []
  })
  return withOnset.findLast(({ test }) => !isEstimate(test)) ?? withOnset.at(-1) ?? null
}
const isEstimate = ({ method }: Row<'walk-test'>) => method === 'estimate' || method === 'diary'

/** One distance beside an earlier one: same method, protocol and unit only, and beyond noise only (clinical.md 3.4). */
function againstEarlier({ test, meters, comparator }: Walk, findings: PatientFindings, words: VisitWords): Told {
  const { earlierWalks = [], language = 'en', distanceUnit, discussed = false } = findings
  const alike = earlierWalks.filter(
    ({ method, protocol, unit }) => method === test.method && protocol === test.protocol && unit === test.onsetUnit,
  )
  const earlier = alike.at(-1)
  if (earlier === undefined) {
    const why = 'The walk is not compared: no earlier walk has the same method, protocol and unit.'
    return { text: '', withheld: earlierWalks.length > 0 ? [why] : [] }
  }
  // A block is no unit: nobody knows that both were of one length.
  if (earlier.unit === 'block') return { text: '', withheld: ['The walk is not compared: a block is no fixed length.'] }
  const onset = (at: number, as: 'exact' | 'more-than') => ({ meters: at, comparator: as }) as Parameters<typeof onsetChange>[0]['onset']
  const change = onsetChange(
    { onset: onset(earlier.onsetMeters, earlier.comparator), method: earlier.method, protocol: earlier.protocol },
    { onset: onset(meters, comparator), method: test.method, protocol: test.protocol },
  )
  if ('state' in change) return { text: '', withheld: [`The walk is not compared: ${change.reasons.join(' ')}`] }
  const day = dayInWords(earlier.visitDay, language)
  if (change.verdict === 'cannot-tell') return { text: '', withheld: [`The walk is not compared: ${change.reasons.join(' ')}`] }
  if (change.verdict === 'within-noise') return { text: ` ${words.sameAs(day)}`, withheld: [] }
  if (change.verdict === 'shorter' && !discussed)
    return { text: '', withheld: [`The distance is shorter than on ${dayInWords(earlier.visitDay, 'en')}. ${notDiscussed}`] }
  const then = distanceInWords(earlier.onsetMeters, distanceUnit, words)
  const said = earlier.comparator === 'more-than' ? words.walkedFreeThen(day, then) : words.walkedThen(day, then)
  return { text: ` ${said}`, withheld: [] }
}

/** How far the patient walked before the cramp; null when no distance is recorded. */
export function walkInWords(findings: PatientFindings, words: VisitWords): Told | null {
  const walk = walkToTell(findings.walkTests)
  if (walk === null) return null
  const distance = distanceInWords(walk.meters, findings.distanceUnit, words)
  const says =
    walk.comparator === 'more-than' ? words.walkedFree(distance) : isEstimate(walk.test) ? words.toldUs(distance) : words.walked(distance)
  const { text, withheld } = againstEarlier(walk, findings, words)
  return { text: says + text, withheld }
}
