import { formatIndex, fromMeters } from '../clinical/measurement'
import type { AnkleBrachialResult } from '../clinical/vascular-study/ankle-brachial-index'
import { abiChange } from '../clinical/vascular-study/index-change'
import type { EarlierStudy } from '../clinical/visit/visit-facts'
import type { Row, SectionValues } from '../clinical/visit/visit-record'
import type { ComparableWalk } from '../clinical/visit/walk-facts'
import { onsetChange } from '../clinical/walk-test/change'
import { interpretWalkTest } from '../clinical/walk-test/interpret-walk-test'
import type { Block, Inline } from './blocks'
import { dayInWords } from './day-in-words'
import type { HandoutLanguage } from './handout-ids'
import { type VisitWords, visitWords } from './visit-words'

/** A walk of an earlier signed visit, with the unit in which it was entered. */
export type EarlierWalk = ComparableWalk & { unit: Row<'walk-test'>['onsetUnit'] }

export type PatientFindings = {
  /** The visit's day in full, in the sheet's language: "November 3, 2026", "3 de noviembre de 2026". */
  visitDay: string
  /** False while the visit can still change. */
  signed: boolean
  cause: SectionValues<'assessment'>['cause']
  walkTests: readonly Row<'walk-test'>[]
  abi: { right: AnkleBrachialResult; left: AnkleBrachialResult }
  distanceUnit: 'm' | 'ft'
  /** In full, as the visit's day; null when no date is set. */
  rescreenOn: string | null
  /** English unless told otherwise. */
  language?: HandoutLanguage
  /** How the index of this visit was measured: without both it is compared with nothing. */
  study?: Pick<SectionValues<'vascular-study'>, 'device' | 'method'>
  /** Oldest first. */
  earlierWalks?: readonly EarlierWalk[]
  earlierStudy?: EarlierStudy | null
  /** The clinician has talked about the numbers with the patient: only then is a fall told on paper. */
  discussed?: boolean
}

/** The findings in words, and for the clinician which comparisons are not told and why. */
export type FindingsInWords = { blocks: Block[]; withheld: string[] }
type Told = { text: string; withheld: string[] }

const notDiscussed = 'It is told once "discussed" is ticked.'

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

function walkInWords(findings: PatientFindings, words: VisitWords): Told | null {
  const walk = walkToTell(findings.walkTests)
  if (walk === null) return null
  const distance = distanceInWords(walk.meters, findings.distanceUnit, words)
  const says =
    walk.comparator === 'more-than' ? words.walkedFree(distance) : isEstimate(walk.test) ? words.toldUs(distance) : words.walked(distance)
  const { text, withheld } = againstEarlier(walk, findings, words)
  return { text: says + text, withheld }
}

/** One index beside the last signed one: same device and method, none of them provisional, and beyond 0.15 only (clinical.md 2.4). */
function indexAgainstEarlier(leg: 'right' | 'left', result: AnkleBrachialResult, findings: PatientFindings, words: VisitWords): Told {
  const { study, earlierStudy, language = 'en', discussed = false } = findings
  const before = earlierStudy?.abi[leg]
  if (!earlierStudy || !before) return { text: '', withheld: [] }
  const title = `The ${leg} index is not compared:`
  if (before.state === 'value' && before.provisional) return { text: '', withheld: [`${title} the earlier one was provisional.`] }
  const change = abiChange(
    { abi: before, device: earlierStudy.device, method: earlierStudy.method },
    { abi: result, device: study?.device, method: study?.method },
  )
  if ('state' in change) return { text: '', withheld: [`${title} ${change.reasons.join(' ')}`] }
  const day = dayInWords(earlierStudy.visitDay, language)
  if (change.verdict === 'within-0.15') return { text: ` ${words.sameAs(day)}`, withheld: [] }
  if (change.verdict === 'fell' && !discussed)
    return { text: '', withheld: [`The ${leg} index is lower than on ${dayInWords(earlierStudy.visitDay, 'en')}. ${notDiscussed}`] }
  const then = before.state === 'value' ? formatIndex(Math.round(before.value * 100)) : ''
  return { text: ` ${words.numberThen(day, then)}`, withheld: [] }
}

/** No number for a stiff vessel or a provisional result. */
function legInWords(leg: 'right' | 'left', findings: PatientFindings, words: VisitWords): (Told & { normal: boolean }) | null {
  const result = findings.abi[leg]
  if (result.state === 'not-assessable') return null
  if (result.state === 'non-compressible' || result.band === 'non-compressible')
    return { text: words.tooStiff, withheld: [], normal: false }
  if (result.provisional) return { text: result.band === 'abnormal' ? words.oneArm.low : words.oneArm.open, withheld: [], normal: false }
  const { text, withheld } = indexAgainstEarlier(leg, result, findings, words)
  const says = `${words.number(formatIndex(Math.round(result.value * 100)))} ${words.band[result.band]}${text}`
  return { text: says, withheld, normal: result.band === 'normal' }
}

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
