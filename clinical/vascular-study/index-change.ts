/**
 * Change of a leg's ABI between two studies; more than 0.15 counts (rule R17 reads it).
 *
 * Source: clinical.md 2.4 (IMREC, ADDUCI) and 5, R17. Only like with like: the same device (an oscillometric index is not a Doppler one, 2.9)
 * and the same method (the lower ankle pressure is another quantity, 2.3). A non-compressible leg or an index above 1.40 does not compare:
 * a toe pressure does. Exact: both indices in hundredths.
 */
import { fractionOf, scaledHalfUp } from '../exact-number'
import { formatIndex } from '../measurement'
import type { SectionValues } from '../visit/visit-record'

export const RULE_VERSION = '2026-11-2'

type Study = SectionValues<'vascular-study'>
export type IndexOfStudy = {
  abi:
    | { state: 'value'; value: number; provisional?: 'one-arm' | undefined }
    | { state: 'non-compressible' | 'not-assessable' }
    | null
    | undefined
  device: Study['device'] | undefined
  /** Null is the higher pressure, as the calculator reads it. */
  method: Study['method'] | undefined
}
export type AbiChange =
  /** Later less earlier, in hundredths: −16 is a fall of 0.16. */
  { verdict: 'fell' | 'rose' | 'within-0.15'; changeHundredths: number; reasons: string[] } | { state: 'not-comparable'; reasons: string[] }

function hundredthsOf({ abi }: IndexOfStudy, which: string): number | string {
  if (!abi) return `${which} study: no ABI.`
  if (abi.state === 'not-assessable') return `${which} study: the ABI is not assessable.`
  const hundredths = abi.state === 'value' ? Number(scaledHalfUp(fractionOf(abi.value), 2)) : null
  if (hundredths === null || hundredths > 140) return `${which} study: non-compressible. Compare toe pressures.`
  return hundredths
}

function whyNotAlike(previous: IndexOfStudy, current: IndexOfStudy): string[] {
  const reasons = []
  if (!previous.device || !current.device) reasons.push('The device of one study is not recorded.')
  else if (previous.device !== current.device) reasons.push('The devices differ.')
  if ((previous.method ?? 'higher') !== (current.method ?? 'higher')) reasons.push('The methods differ: higher and lower ankle pressure.')
  return reasons
}

export function abiChange(previous: IndexOfStudy, current: IndexOfStudy): AbiChange {
  const before = hundredthsOf(previous, 'Earlier')
  const now = hundredthsOf(current, 'This')
  const reasons = [...[before, now].filter((each) => typeof each === 'string'), ...whyNotAlike(previous, current)]
  if (typeof before === 'string' || typeof now === 'string' || reasons.length > 0) return { state: 'not-comparable', reasons }
  const changeHundredths = now - before
  const oneArm = [previous, current].some(({ abi }) => abi?.state === 'value' && abi.provisional === 'one-arm')
  return {
    verdict: changeHundredths < -15 ? 'fell' : changeHundredths > 15 ? 'rose' : 'within-0.15',
    changeHundredths,
    reasons: [
      `${formatIndex(before)}, now ${formatIndex(now)}.`,
      ...(oneArm ? ['One of the two was measured against one arm and may read too high.'] : []),
    ],
  }
}
