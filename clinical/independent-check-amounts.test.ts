/** The amounts of independent-check.test.ts: scores, changes, distances, units. In a file of its own, so that two cores share the work. */
import { expect, test } from 'vitest'
import { calfDifference } from './examination/calf-difference'
import { correctedCalcium } from './labs/corrected-calcium'
import { type LabTest, labTestInfo, toCanonical } from './labs/lab-tests'
import { toMeters, toSi } from './measurement'
import { walkingImpairment } from './questionnaires/walking-impairment'
import { differences, halfUp } from './second-way-for-tests'
import { abiChange } from './vascular-study/index-change'
import { onsetChange } from './walk-test/change'
import { distanceWalked } from './walk-test/distance'

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
