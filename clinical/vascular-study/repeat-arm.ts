/**
 * The white-coat rule: the arm that was measured first is read again at the end. More than 10 mmHg apart, its first reading is dropped;
 * otherwise the two are averaged. Source: AHA 2012 order of measurement, clinical.md 2.2 [verified in a secondary source]. A half is
 * rounded up to whole mmHg, because pressures are recorded whole, and a higher arm can only lower the index [design].
 */
import { fractionOf, plus, ratio, roundHalfUp, times } from '../exact-number'
import type { SectionValues } from '../visit/visit-record'
import type { PressureReading } from './pressure-reading'
import { type BothArms, describeMissing, measuredMmHg } from './reference-arm'

export const RULE_VERSION = '2026-11-2'

export type ArmWithRepeat =
  | { mmHg: number; used: 'first' | 'repeat' | 'average'; reasons: string[] }
  /** Neither reading is a pressure. */
  | { mmHg: null; used: null; reasons: string[] }

const notMeasured: PressureReading = { state: 'not-measured' }

/** One arm from both of its readings; a reading that is no pressure leaves the other one standing. Null is "not measured". */
export function armWithRepeat(first: PressureReading | null, repeat: PressureReading | null): ArmWithRepeat {
  const firstMmHg = measuredMmHg(first ?? notMeasured)
  const repeatMmHg = measuredMmHg(repeat ?? notMeasured)
  const isNot = (which: string, reading: PressureReading | null) => `${which} reading ${describeMissing(reading ?? notMeasured)}.`
  if (firstMmHg === null && repeatMmHg === null)
    return { mmHg: null, used: null, reasons: [isNot('First', first), isNot('Second', repeat)] }
  if (firstMmHg === null) return { mmHg: repeatMmHg ?? 0, used: 'repeat', reasons: [isNot('First', first)] }
  if (repeatMmHg === null) return { mmHg: firstMmHg, used: 'first', reasons: repeat === null ? [] : [isNot('Second', repeat)] }
  const both = `${firstMmHg} and ${repeatMmHg} mmHg`
  if (Math.abs(firstMmHg - repeatMmHg) > 10)
    return { mmHg: repeatMmHg, used: 'repeat', reasons: [`${both} are more than 10 apart: the first is dropped.`] }
  const average = times(plus(fractionOf(firstMmHg), fractionOf(repeatMmHg)), ratio(1, 2))
  return { mmHg: roundHalfUp(average, 0), used: 'average', reasons: [`Average of ${both}, a half rounded up.`] }
}

/** Both arms of a study as every index reads them, with what the repeated reading changed. */
export function armsOfStudy(study: SectionValues<'vascular-study'>): { brachial: BothArms; reasons: string[] } {
  const { firstArm, repeatBrachial } = study
  const brachial = { left: study.leftBrachial ?? notMeasured, right: study.rightBrachial ?? notMeasured }
  if (repeatBrachial === null) return { brachial, reasons: [] }
  const repeatMmHg = measuredMmHg(repeatBrachial)
  if (firstArm === null)
    return { brachial, reasons: repeatMmHg === null ? [] : ['The second arm reading is not used: which arm was first is not recorded.'] }
  const { mmHg, reasons } = armWithRepeat(brachial[firstArm], repeatBrachial)
  if (mmHg === null) return { brachial, reasons: [] }
  const title = firstArm === 'right' ? 'Right arm' : 'Left arm'
  return { brachial: { ...brachial, [firstArm]: { state: 'measured', mmHg } }, reasons: reasons.map((reason) => `${title}: ${reason}`) }
}
