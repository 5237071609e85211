import { formatIndex } from '../../../../../../clinical/measurement'
import { type AnkleBrachialResult, ankleArteryNames } from '../../../../../../clinical/vascular-study/ankle-brachial-index'
import type { PressureReading } from '../../../../../../clinical/vascular-study/pressure-reading'
import type { ToeBrachialResult } from '../../../../../../clinical/vascular-study/toe-brachial-index'
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

const bandWords = {
  abnormal: '▼ abnormal',
  borderline: '◆ borderline',
  normal: '○ within range',
  'non-compressible': '▲ non-compressible',
} as const

/** Three decimals cut off, not rounded, so that the working and the half-up result beside it never disagree: 0.994 → 0.99. */
const cutToThousandths = (over: number, under: number) => {
  const thousandths = Math.floor((over * 1000) / under)
  return `${Math.floor(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, '0')}`
}

/** An index with its working and its band: "96 / 142 = 0.676 → 0.68 ▼ abnormal (posterior tibial, right arm)". */
export function indexInWords(result: AnkleBrachialResult | ToeBrachialResult): string {
  if (result.state === 'non-compressible') {
    return `${bandWords['non-compressible']}${result.ratio === undefined ? '' : ` (ratio ${formatIndex(Math.round(result.ratio * 100))}, for information)`}`
  }
  if (result.state === 'not-assessable') {
    return `∅ not assessable${result.ratio === undefined ? '' : ` (ratio ${formatIndex(Math.round(result.ratio * 100))}, for information)`}`
  }
  const over = 'ankleMmHg' in result ? result.ankleMmHg : result.toeMmHg
  const working = `${over} / ${result.brachialMmHg} = ${cutToThousandths(over, result.brachialMmHg)} → ${formatIndex(Math.round(result.value * 100))}`
  const artery = 'artery' in result ? `${ankleArteryNames[result.artery].toLowerCase()}, ` : ''
  const provisional = result.provisional === undefined ? '' : '; provisional, one arm, may read too high'
  return `${working} ${bandWords[result.band]} (${artery}${result.brachialSide} arm${provisional})`
}
