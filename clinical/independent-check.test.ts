/**
 * Every index a second time: plain integer fractions written from clinical.md, without exact-number.ts and without the code under test,
 * over 100,000 random inputs each. The generator is seeded, so a difference found once is found again.
 */
import { expect, test } from 'vitest'
import { differences, halfUp, type Random } from './second-way-for-tests'
import { ankleBrachialIndex } from './vascular-study/ankle-brachial-index'
import { exerciseResponse } from './vascular-study/exercise-response'
import { interArmDifference } from './vascular-study/inter-arm-difference'
import type { PressureReading } from './vascular-study/pressure-reading'
import { toeBrachialIndex } from './vascular-study/toe-brachial-index'

const hundredths = (part: number, whole: number) => halfUp(100n * BigInt(part), BigInt(whole))

const reading = (random: Random): PressureReading => {
  const kind = random.whole(1, 20)
  if (kind === 1) return { state: 'not-audible' }
  if (kind === 2) return { state: 'not-compressible' }
  if (kind === 3) return { state: 'not-measured' }
  if (kind === 4) return { state: 'not-done', reason: 'wound' }
  return { state: 'measured', mmHg: random.whole(1, 300) }
}
const of = (each: PressureReading) => (each.state === 'measured' ? each.mmHg : null)
const isHard = (each: PressureReading) => each.state === 'not-compressible'
type Leg = { dorsalisPedis: PressureReading; posteriorTibial: PressureReading }
type Arms = { left: PressureReading; right: PressureReading }

/** clinical.md 2.3 and 2.4, one leg: what state, which hundredths, which band. */
function abiAgain(leg: Leg, arms: Arms, method: 'higher' | 'lower', oneArmReason: string | undefined): unknown[] {
  const [right, left] = [of(arms.right), of(arms.left)]
  const [pt, dp] = [of(leg.posteriorTibial), of(leg.dorsalisPedis)]
  const hard = isHard(leg.posteriorTibial) || isHard(leg.dorsalisPedis)
  const none = hard ? 'non-compressible' : 'not-assessable'
  if ((right === null && left === null) || (pt === null && dp === null)) return [none]
  const arm = Math.max(right ?? 0, left ?? 0)
  const known = [pt, dp].filter((each) => each !== null)
  const ankle = method === 'higher' ? Math.max(...known) : Math.min(...known)
  const index = hundredths(ankle, arm)
  const armOpen = right === null || left === null
  const armUnsure = armOpen && (oneArmReason === undefined || isHard(arms.right) || isHard(arms.left))
  if (index > 90 && hard) return ['non-compressible', index]
  if (index > 90 && (armUnsure || (method === 'lower' && known.length < 2))) return ['not-assessable', index]
  const band = index <= 90 ? 'abnormal' : index < 100 ? 'borderline' : index <= 140 ? 'normal' : 'non-compressible'
  return ['value', index, band, pt === ankle ? 'posteriorTibial' : 'dorsalisPedis', ankle, arm, armOpen]
}

test('ABI', { timeout: 120_000 }, () => {
  const told = (leg: ReturnType<typeof ankleBrachialIndex>['left']) =>
    leg.state === 'value'
      ? ['value', Math.round(leg.value * 100), leg.band, leg.artery, leg.ankleMmHg, leg.brachialMmHg, leg.provisional === 'one-arm']
      : leg.ratio === undefined
        ? [leg.state]
        : [leg.state, Math.round(leg.ratio * 100)]
  const found = differences(20_261_123, (random) => {
    const leg = (): Leg => ({ dorsalisPedis: reading(random), posteriorTibial: reading(random) })
    const brachial = { left: reading(random), right: reading(random) }
    const ankle = { left: leg(), right: leg() }
    const method = random.one(['higher', 'lower'] as const)
    const reason = random.one([undefined, 'right arm, mastectomy'])
    const input = { brachial, ankle, method, ...(reason === undefined ? {} : { oneArmReason: reason }) }
    const { left, right } = ankleBrachialIndex(input)
    const second = [abiAgain(ankle.left, brachial, method, reason), abiAgain(ankle.right, brachial, method, reason)]
    return { input, first: [told(left), told(right)], second }
  })
  expect(found).toEqual([])
})

test('TBI', { timeout: 120_000 }, () => {
  const told = (leg: ReturnType<typeof toeBrachialIndex>['left']) =>
    leg.state === 'value'
      ? ['value', Math.round(leg.value * 100), leg.band, leg.toeMmHg, leg.brachialMmHg]
      : leg.ratio === undefined
        ? [leg.state]
        : [leg.state, Math.round(leg.ratio * 100)]
  const again = (toe: PressureReading, arms: Arms, reason: string | undefined): unknown[] => {
    const [right, left, toeMmHg] = [of(arms.right), of(arms.left), of(toe)]
    if (toeMmHg === null || (right === null && left === null)) return ['not-assessable']
    const arm = Math.max(right ?? 0, left ?? 0)
    const index = hundredths(toeMmHg, arm)
    const unsure = (right === null || left === null) && (reason === undefined || isHard(arms.right) || isHard(arms.left))
    if (index > 70 && unsure) return ['not-assessable', index]
    return ['value', index, index <= 70 ? 'abnormal' : 'normal', toeMmHg, arm]
  }
  const found = differences(7, (random) => {
    const brachial = { left: reading(random), right: reading(random) }
    const toe = { left: reading(random), right: reading(random) }
    const reason = random.one([undefined, 'left arm, fistula'])
    const input = { brachial, toe, ...(reason === undefined ? {} : { oneArmReason: reason }) }
    const { left, right } = toeBrachialIndex(input)
    return { input, first: [told(left), told(right)], second: [again(toe.left, brachial, reason), again(toe.right, brachial, reason)] }
  })
  expect(found).toEqual([])
})

test('difference between the arms', () => {
  const found = differences(11, (random) => {
    const arms = { left: reading(random), right: reading(random) }
    const result = interArmDifference(arms)
    const [left, right] = [of(arms.left), of(arms.right)]
    const second =
      left === null || right === null
        ? 'open'
        : [left > right ? left - right : right - left, left === right ? null : left > right ? 'left' : 'right']
    return { input: arms, first: 'state' in result ? 'open' : [result.mmHg, result.higherSide], second }
  })
  expect(found).toEqual([])
})

test('exercise response', { timeout: 120_000 }, () => {
  const found = differences(13, (random) => {
    const pressure = () => random.whole(1, 300)
    const rest = { ankle: pressure(), brachial: pressure() }
    // Half of the inputs lie near the edge: an arm and an ankle that make the fall 20 % or next to it.
    const near = random.one([true, false])
    const brachial = near ? rest.brachial : pressure()
    const edge = Math.floor((rest.ankle * 4) / 5) + random.whole(-1, 1)
    const post = { ankle: near ? Math.min(300, Math.max(1, edge)) : pressure(), brachial }
    const ageYears = random.one([undefined, 30, 39, 40, 70])
    const minutesAfter = random.one([undefined, 1, 1.5])
    const input = { rest, post, ...(ageYears === undefined ? {} : { ageYears }), ...(minutesAfter === undefined ? {} : { minutesAfter }) }
    const result = exerciseResponse(input)
    if ('state' in result) return { input, first: result, second: 'assessable' }
    // (ra/rb − pa/pb) ÷ (ra/rb) = (ra·pb − pa·rb) ÷ (ra·pb)
    const whole = BigInt(rest.ankle * post.brachial)
    const fall = whole - BigInt(post.ankle * rest.brachial)
    const byAbi = 5n * fall > whole
    const byAnkle = rest.ankle - post.ankle > 30
    const young = byAbi && !byAnkle && ageYears !== undefined && ageYears < 40
    const late = !byAbi && !byAnkle && minutesAfter !== undefined && minutesAfter > 1
    const millionths = (percent: number) => Math.round(percent * 1e6)
    const exactly = Number((fall * 10n ** 18n) / whole) / 1e16
    return {
      input,
      first: [result.positive, result.ankleDropMmHg, Math.abs(millionths(result.abiDropPercent) - millionths(exactly)) <= 1],
      second: [young || late ? 'review' : byAbi || byAnkle, rest.ankle - post.ankle, true],
    }
  })
  expect(found).toEqual([])
})
