/**
 * WIfI: ischemia grade from what was measured, and the clinical stage from wound, ischemia and foot infection.
 *
 * Source: SVS 2014 (Mills et al., J Vasc Surg 59:220) as in clinical.md 3.7. The stage is a lookup of 64 cells, not a sum [confirmed in four
 * public implementations, the paper's own figure not read: it is shown with `wifiStageNote`]. Stage 5, the unsalvageable foot, is the
 * clinician's alone; the benefit of revascularization is another table and is not here. Ankle bands overlap at 70 mmHg, so the worse counts
 * [design]; likewise when toe pressure and TcPO2, or ABI and ankle pressure, disagree [design]. Toe pressure or TcPO2 decides over the ABI;
 * with diabetes or an ABI above 1.30 (the paper's limit) nothing else can, except that ischemia is already at its worst. A flat forefoot
 * waveform is grade 3 [expert knowledge of the paper].
 */
import { fractionOf, scaledHalfUp } from '../exact-number'

export const RULE_VERSION = '2026-11-2'

export type WifiGrade = 0 | 1 | 2 | 3
/** `abi` with two decimals; pressures and TcPO2 in mmHg. Absent and null are "not measured", `'not-asked'` is not "no". */
export type WifiIschemiaInput = {
  abi?: number | 'non-compressible' | null | undefined
  anklePressure?: number | null | undefined
  toePressure?: number | null | undefined
  tcpo2?: number | null | undefined
  diabetes?: boolean | 'not-asked' | null | undefined
  flatForefootWaveform?: boolean | null | undefined
}
export type WifiMeasure = 'toe-pressure' | 'tcpo2' | 'abi' | 'ankle-pressure' | 'waveform'
export type WifiIschemia =
  /** `provisional`: from ABI or ankle pressure alone; a toe pressure or TcPO2 may show more ischemia. */
  | {
      grade: WifiGrade
      from: WifiMeasure
      provisional?: 'no-toe-pressure'
      reasons: string[]
    }
  /** `atLeast`: what ABI or ankle pressure already show, though they do not decide. */
  | { state: 'not-assessable'; atLeast?: WifiGrade; reasons: string[] }
type Measured = { grade: WifiGrade; from: WifiMeasure; says: string }

const toeGrade = (mmHg: number): WifiGrade => (mmHg >= 60 ? 0 : mmHg >= 40 ? 1 : mmHg >= 30 ? 2 : 3)
const ankleGrade = (mmHg: number): WifiGrade => (mmHg > 100 ? 0 : mmHg > 70 ? 1 : mmHg >= 50 ? 2 : 3)
const abiGrade = (hundredths: number): WifiGrade => (hundredths >= 80 ? 0 : hundredths >= 60 ? 1 : hundredths >= 40 ? 2 : 3)
const usable = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0
const worse = (a: Measured, b: Measured) => (b.grade > a.grade ? b : a)

export function wifiIschemiaGrade(input: WifiIschemiaInput): WifiIschemia {
  const { abi, anklePressure: ankle, toePressure: toe, tcpo2, diabetes } = input
  if (input.flatForefootWaveform === true) return { grade: 3, from: 'waveform', reasons: ['Flat forefoot waveform: grade 3.'] }

  const hundredths = usable(abi) ? Number(scaledHalfUp(fractionOf(abi), 2)) : null
  const nonCompressible = abi === 'non-compressible' || (hundredths !== null && hundredths > 130)
  const named = (grade: WifiGrade, from: Measured['from'], what: string): Measured => ({ grade, from, says: `${what}: grade ${grade}.` })
  const deciding = [
    ...(usable(toe) ? [named(toeGrade(toe), 'toe-pressure', `Toe pressure ${toe} mmHg`)] : []),
    ...(usable(tcpo2) ? [named(toeGrade(tcpo2), 'tcpo2', `TcPO2 ${tcpo2} mmHg`)] : []),
  ]
  const others = [
    ...(hundredths !== null && !nonCompressible ? [named(abiGrade(hundredths), 'abi', `ABI ${(hundredths / 100).toFixed(2)}`)] : []),
    ...(usable(ankle) ? [named(ankleGrade(ankle), 'ankle-pressure', `Ankle pressure ${ankle} mmHg`)] : []),
  ]
  const overlap = ankle === 70 ? ['An ankle pressure of 70 mmHg lies in two bands: the worse counts.'] : []
  const notes = [
    ...others.map(({ says }) => says),
    ...overlap,
    ...(nonCompressible ? ['The ABI is non-compressible: it grades nothing.'] : []),
  ]

  const [first, ...rest] = deciding
  if (first) {
    const { grade, from } = rest.reduce(worse, first)
    const disagree = [...rest, ...others].some((each) => each.grade !== first.grade)
    const how = disagree ? ['They disagree: toe pressure or TcPO2 decides, the worse of the two.'] : []
    return { grade, from, reasons: [...deciding.map(({ says }) => says), ...notes, ...how] }
  }
  const [other, ...more] = others
  const needed = 'A toe pressure or TcPO2 is needed.'
  if (!other) return { state: 'not-assessable', reasons: [...notes, needed] }
  const { grade, from } = more.reduce(worse, other)
  if (grade === 3) return { grade, from, reasons: notes }
  if (diabetes === true || nonCompressible) {
    const why = diabetes === true ? ['With diabetes the ABI and the ankle pressure may read too high.'] : []
    return { state: 'not-assessable', atLeast: grade, reasons: [...notes, ...why, needed] }
  }
  const asked = diabetes === false ? [] : ['Diabetes is not asked: with diabetes only a toe pressure or TcPO2 decides.']
  const caution = 'No toe pressure or TcPO2: ischemia may be worse than this.'
  return { grade, from, provisional: 'no-toe-pressure', reasons: [...notes, ...asked, caution] }
}

export const wifiRisks = ['very low', 'low', 'moderate', 'high'] as const
export type WifiStage = { stage: 1 | 2 | 3 | 4; risk: (typeof wifiRisks)[number] }
export const wifiStageNote =
  'Lookup from secondary sources: four public implementations agree, the figure of Mills et al. 2014 itself was not read.'

/** Stage by wound (row), ischemia (group) and foot infection (digit), as printed in clinical.md 3.7. */
const stages = ['1123 1234 2234 2334', '1123 1234 2344 3344', '2234 3344 3444 4444', '3344 4444 4444 4444'].map((row) => row.split(' '))

/** One-year risk of amputation of a graded limb. @throws RangeError on a grade that is not 0 to 3. */
export function wifiStage({ wound, ischemia, infection }: { wound: WifiGrade; ischemia: WifiGrade; infection: WifiGrade }): WifiStage {
  const stage = Number(stages[wound]?.[ischemia]?.[infection]) as WifiStage['stage']
  const risk = wifiRisks[stage - 1]
  if (risk === undefined) throw new RangeError('A WIfI grade is 0, 1, 2 or 3.')
  return { stage, risk }
}
