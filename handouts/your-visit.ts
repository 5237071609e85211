import { formatIndex, fromMeters } from '../clinical/measurement'
import type { AnkleBrachialResult } from '../clinical/vascular-study/ankle-brachial-index'
import type { Row, SectionValues } from '../clinical/visit/visit-record'
import { interpretWalkTest } from '../clinical/walk-test/interpret-walk-test'
import type { Block, Inline } from './blocks'

export type PatientFindings = {
  /** The visit's day in full: "November 3, 2026". */
  visitDay: string
  /** False while the visit can still change. */
  signed: boolean
  cause: SectionValues<'assessment'>['cause']
  walkTests: readonly Row<'walk-test'>[]
  abi: { right: AnkleBrachialResult; left: AnkleBrachialResult }
  distanceUnit: 'm' | 'ft'
  /** In full, as the visit's day; null when no date is set. */
  rescreenOn: string | null
}

const causeInWords = {
  ischemic: 'We think that your cramps come from too little blood flow.',
  metabolic: 'We think that your cramps come from blood minerals that are out of balance.',
  biomechanical: 'We think that your cramps come from how your feet and legs move.',
  'sleep-related': 'Your cramps come when you sleep. Most often no one finds a cause.',
  mixed: 'We think that your cramps come from more than one cause.',
  undetermined: 'We do not know yet what causes your cramps.',
} as const

/** About, as people say it: to the nearest 10 from 100 on, to the nearest whole number below. */
const about = (value: number) => (value >= 100 ? Math.round(value / 10) * 10 : Math.round(value)).toLocaleString('en-US')

function distanceInWords(meters: number, unit: 'm' | 'ft'): string {
  const both = [`${about(meters)} meters`, `${about(fromMeters(meters, 'ft'))} feet`]
  const [first, second] = unit === 'm' ? both : both.toReversed()
  return `${first} (${second})`
}

/** The last distance that was measured; the patient's own estimate only when nothing was. */
function walkInWords(tests: readonly Row<'walk-test'>[], unit: 'm' | 'ft'): string | null {
  const withOnset = tests.flatMap((test) => {
    const { onset } = interpretWalkTest(test)
    return 'meters' in onset ? [{ ...onset, estimated: test.method === 'estimate' || test.method === 'diary' }] : []
  })
  const test = withOnset.findLast(({ estimated }) => !estimated) ?? withOnset.at(-1)
  if (test === undefined) return null
  const distance = distanceInWords(test.meters, unit)
  if (test.comparator === 'more-than') return `You can walk ${distance} with no cramp.`
  return test.estimated
    ? `You told us that a cramp starts after about ${distance}.`
    : `You walked about ${distance} before the cramp started.`
}

function legInWords(leg: 'Right' | 'Left', result: AnkleBrachialResult): Inline[] | null {
  const name: Inline = { text: `${leg} leg:`, strong: true }
  if (result.state === 'non-compressible' || (result.state === 'value' && result.band === 'non-compressible')) {
    return [name, { text: ' the blood vessel is too stiff for this test to tell. We need to test your toe.', strong: false }]
  }
  if (result.state === 'not-assessable') return null
  const number = formatIndex(Math.round(result.value * 100))
  const means = { abnormal: 'Blood flow is low.', borderline: 'It is just below the normal range.', normal: 'It is in the normal range.' }
  const band = result.band === 'non-compressible' ? 'normal' : result.band
  return [name, { text: ` your number is ${number}. ${means[band]}`, strong: false }]
}

/**
 * "What we found at your visit", in words that a patient can read: the cause, how far they walk, the number of each leg, the next check.
 * No free text of the chart and no remedy: those are written for clinicians. Empty when there is nothing to tell.
 */
export function yourVisit({ visitDay, signed, cause, walkTests, abi, distanceUnit, rescreenOn }: PatientFindings): Block[] {
  const says = (text: string): Inline[] => [{ text, strong: false }]
  const walk = walkInWords(walkTests, distanceUnit)
  const legs = [legInWords('Right', abi.right), legInWords('Left', abi.left)].filter((leg) => leg !== null)
  const items = [
    ...(cause === null ? [] : [says(causeInWords[cause])]),
    ...(walk === null ? [] : [says(walk)]),
    ...legs,
    ...(rescreenOn === null ? [] : [says(`We want to check you again on ${rescreenOn}.`)]),
  ]
  if (items.length === 0) return []
  const lead = `You saw us on ${visitDay}.${signed ? '' : ' We are still at work on the record of this visit. Ask us if something here does not seem right.'}`
  return [
    { kind: 'paragraph', inlines: says(lead) },
    { kind: 'list', ordered: false, items },
  ]
}
