import { formatIndex } from '../../../../../../clinical/measurement'
import { type AnkleBrachialResult, ankleArteryNames } from '../../../../../../clinical/vascular-study/ankle-brachial-index'
import type { PressureReading } from '../../../../../../clinical/vascular-study/pressure-reading'
import type { ToeBrachialResult } from '../../../../../../clinical/vascular-study/toe-brachial-index'
import type { Band } from '../../../../../../components/clinical/band-tag'
import { notDoneWords } from './(workspace)/workspace-words'

/** One pressure as it stands in the grid. */
export function readingInWords(reading: PressureReading | null): string {
  switch (reading?.state) {
    case undefined:
    case 'not-measured':
      return 'not measured'
    case 'measured':
      return `${reading.mmHg}`
    case 'not-audible':
      return 'not audible'
    case 'not-compressible':
      return 'not compressible'
    case 'not-done':
      return `not done: ${notDoneWords[reading.reason]}${reading.note === undefined ? '' : ` (${reading.note})`}`
  }
}

/** Three decimals cut off, not rounded, so that the working and the half-up result beside it never disagree: 0.994 → 0.99. */
const cutToThousandths = (over: number, under: number) => {
  const thousandths = Math.floor((over * 1000) / under)
  return `${Math.floor(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, '0')}`
}

/**
 * An index in three parts, the band between the other two: its working, the band, what limits it.
 * "96 / 142 = 0.676 → 0.68", abnormal, "posterior tibial, right arm".
 */
export function indexInParts(result: AnkleBrachialResult | ToeBrachialResult): { working: string; band: Band; note: string } {
  if (result.state !== 'value') {
    const ratio = result.ratio === undefined ? '' : `ratio ${formatIndex(Math.round(result.ratio * 100))}, for information`
    return { working: '', band: result.state, note: ratio }
  }
  const over = 'ankleMmHg' in result ? result.ankleMmHg : result.toeMmHg
  const working = `${over} / ${result.brachialMmHg} = ${cutToThousandths(over, result.brachialMmHg)} → ${formatIndex(Math.round(result.value * 100))}`
  const artery = 'artery' in result ? `${ankleArteryNames[result.artery].toLowerCase()}, ` : ''
  const provisional = result.provisional === undefined ? '' : '; provisional, one arm, may read too high'
  return { working, band: result.band, note: `${artery}${result.brachialSide} arm${provisional}` }
}
