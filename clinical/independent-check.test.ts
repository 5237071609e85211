/**
 * Every index a second time: plain integer fractions written from clinical.md, without exact-number.ts and without the code under test,
 * over 100,000 random inputs each. The generator is seeded, so a difference found once is found again.
 */
import { expect, test } from 'vitest'
import { calfDifference } from './examination/calf-difference'
import { correctedCalcium } from './labs/corrected-calcium'
import { type LabTest, labTestInfo, toCanonical } from './labs/lab-tests'
import { toMeters, toSi } from './measurement'
import { walkingImpairment } from './questionnaires/walking-impairment'
import { ankleBrachialIndex } from './vascular-study/ankle-brachial-index'
import { exerciseResponse } from './vascular-study/exercise-response'
import { abiChange } from './vascular-study/index-change'
import { interArmDifference } from './vascular-study/inter-arm-difference'
import type { PressureReading } from './vascular-study/pressure-reading'
import { toeBrachialIndex } from './vascular-study/toe-brachial-index'
import { onsetChange } from './walk-test/change'
import { distanceWalked } from './walk-test/distance'

const inputs = 100_000

/** Marsaglia's xorshift on 32 bits. */
function seeded(seed: number) {
  let state = seed
  const next = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return { whole, one: <T>(values: readonly T[]) => values[whole(0, values.length - 1)] as T }
}
type Random = ReturnType<typeof seeded>

/** The first few inputs whose second result differs, as text. */
function differences(seed: number, once: (random: Random) => { input: unknown; first: unknown; second: unknown }): string[] {
  const random = seeded(seed)
  const found: string[] = []
  for (let count = 0; count < inputs && found.length < 3; count++) {
    const { input, first, second } = once(random)
    const [one, two] = [JSON.stringify(first), JSON.stringify(second)]
    if (one !== two) found.push(`${JSON.stringify(input)}: ${one} against ${two}`)
  }
  return found
}

/** ⌊(2·a + b) ÷ 2·b⌋: half up, for a ≥ 0 and b > 0. */
const halfUp = (a: bigint, b: bigint) => Number((2n * a + b) / (2n * b))
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

test('walking impairment', { timeout: 120_000 }, () => {
  // Twice the weights, so that 1.5 mph is whole.
  const weights = { distance: [40, 100, 300, 600, 1200, 1800, 3000], speed: [3, 4, 6, 10], stairs: [24, 48, 72] }
  const again = (answers: readonly (number | null)[], doubled: readonly number[]) => {
    let [reached, possible, answered] = [0n, 0n, 0]
    doubled.forEach((weight, at) => {
      const answer = answers[at]
      if (answer === null || answer === undefined) return
      reached += BigInt(answer * weight)
      possible += BigInt(4 * weight)
      answered += 1
    })
    return answered * 2 < doubled.length ? null : { reached, possible }
  }
  const found = differences(17, (random) => {
    const some = (items: number) => Array.from({ length: items }, () => random.one([0, 1, 2, 3, 4, random.one([0, null])]))
    const input = { distance: some(7), speed: some(4), stairs: some(3) }
    const result = walkingImpairment(input)
    const parts = (['distance', 'speed', 'stairs'] as const).map((part) => again(input[part], weights[part]))
    const score = (part: (typeof parts)[number]) => (part ? halfUp(10_000n * part.reached, part.possible) : null)
    const [a, b, c] = parts
    const mean =
      a && b && c
        ? halfUp(
            10_000n * (a.reached * b.possible * c.possible + b.reached * a.possible * c.possible + c.reached * a.possible * b.possible),
            3n * a.possible * b.possible * c.possible,
          )
        : null
    const told = [result.distance, result.speed, result.stairs, result.overall].map((part) =>
      'score' in part ? Math.round(part.score * 100) : null,
    )
    return { input, first: told, second: [...parts.map(score), mean] }
  })
  expect(found).toEqual([])
})

test('change of the ABI and of the onset', { timeout: 120_000 }, () => {
  const found = differences(19, (random) => {
    const [before, now] = [random.whole(0, 140), random.whole(0, 140)]
    const at = (value: number) => ({ abi: { state: 'value' as const, value: value / 100 }, device: 'doppler' as const, method: null })
    const change = abiChange(at(before), at(now))
    const [from, to] = [random.whole(1, 5_000), random.whole(1, 5_000)]
    const walk = (tenths: number) => ({
      onset: { meters: (tenths / 10) as never, comparator: 'exact' as const },
      method: 'corridor' as const,
      protocol: null,
    })
    const onset = onsetChange(walk(from), walk(to))
    const abiVerdict = now - before > 15 ? 'rose' : before - now > 15 ? 'fell' : 'within-0.15'
    const onsetVerdict = 100 * (to - from) > 42 * from ? 'longer' : 100 * (from - to) > 42 * from ? 'shorter' : 'within-noise'
    return {
      input: { before, now, from, to },
      first: ['verdict' in change && change.verdict, 'verdict' in onset && onset.verdict],
      second: [abiVerdict, onsetVerdict],
    }
  })
  expect(found).toEqual([])
})

test('distances, units, corrected calcium and calf girth', { timeout: 120_000 }, () => {
  const twoUnits = (Object.keys(labTestInfo) as LabTest[]).filter((name) => name !== 'hba1c' && labTestInfo[name].siUnit !== undefined)
  /** SI units to one canonical unit, in hundred-thousandths (clinical.md 4.4). */
  const factors: { [T in LabTest]?: bigint } = {
    calcium: 24_950n,
    magnesium: 41_140n,
    albumin: 1_000_000n,
    creatinine: 8_840_000n,
    'creatine-kinase': 1_670n,
    'total-cholesterol': 2_586n,
    'ldl-cholesterol': 2_586n,
    'hdl-cholesterol': 2_586n,
    triglycerides: 1_129n,
  }
  /** Equal but for the last digits that a number cannot hold. */
  const isNear = (value: number, a: bigint, b: bigint) => {
    const exactly = Number((a * 10n ** 12n) / b) / 1e12
    return Math.abs(value - exactly) <= 1e-11 * Math.max(1, exactly)
  }
  const found = differences(23, (random) => {
    const [seconds, speed, laps, lap, extra] = [
      random.whole(0, 3_600),
      random.whole(0, 80),
      random.whole(0, 100),
      random.whole(1, 999),
      random.whole(0, 99),
    ]
    const feet = random.whole(0, 99_999)
    const name = random.one(twoUnits)
    const [canonicalUnit, siUnit] = labTestInfo[name].units
    const value = random.whole(1, 99_999)
    const factor = factors[name] ?? 100_000n
    const [calcium, albumin] = [random.whole(30, 160), random.whole(5, 60)]
    const [right, left] = [random.whole(200, 600), random.whole(200, 600)]
    const corrected = correctedCalcium({ calcium: { value: calcium / 10, unit: 'mg/dL' }, albumin: { value: albumin / 10, unit: 'g/dL' } })
    const calf = calfDifference({ right: right / 10, left: left / 10 })
    return {
      input: { seconds, speed, laps, lap, extra, feet, name, value, calcium, albumin, right, left },
      first: [
        isNear(distanceWalked({ speedKmh: speed / 10, seconds }), BigInt(speed * 1000 * seconds), 36_000n),
        isNear(
          distanceWalked({ speed: { value: speed / 10, unit: 'mph' }, seconds }),
          BigInt(speed) * 1_609_344n * BigInt(seconds),
          36_000_000n,
        ),
        isNear(distanceWalked({ laps, lapMeters: lap / 10, extraMeters: extra / 10 }), BigInt(laps * lap + extra), 10n),
        isNear(toMeters({ value: feet / 10, unit: 'ft' }).meters, BigInt(feet) * 3048n, 100_000n),
        isNear(toSi(name, value / 100, canonicalUnit).value, BigInt(value) * factor, 10_000_000n),
        isNear(toCanonical(name, value / 100, siUnit ?? canonicalUnit).value, BigInt(value) * 1_000n, factor),
        // Ca + 0.8 × (4.0 − albumin), in hundredths.
        'mgPerDl' in corrected && Math.round(corrected.mgPerDl * 100),
        'centimeters' in calf && [Math.round(calf.centimeters * 10), calf.threeOrMore],
      ],
      second: [
        ...[true, true, true, true, true, true],
        10 * calcium + 8 * (40 - albumin),
        [Math.abs(right - left), right - left >= 30 || left - right >= 30],
      ],
    }
  })
  expect(found).toEqual([])
})
