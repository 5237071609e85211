import { formatIndex } from '../clinical/measurement'
import type { AnkleBrachialResult } from '../clinical/vascular-study/ankle-brachial-index'
import { abiChange } from '../clinical/vascular-study/index-change'
import { dayInWords } from './day-in-words'
import { notDiscussed, type PatientFindings, type Told } from './patient-findings'
import type { VisitWords } from './visit-words'

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

/** The number of one leg; none for a stiff vessel or a provisional result, and null when there is no result. */
export function legInWords(leg: 'right' | 'left', findings: PatientFindings, words: VisitWords): (Told & { normal: boolean }) | null {
  const result = findings.abi[leg]
  if (result.state === 'not-assessable') return null
  if (result.state === 'non-compressible' || result.band === 'non-compressible')
    return { text: words.tooStiff, withheld: [], normal: false }
  if (result.provisional) return { text: result.band === 'abnormal' ? words.oneArm.low : words.oneArm.open, withheld: [], normal: false }
  const { text, withheld } = indexAgainstEarlier(leg, result, findings, words)
  const says = `${words.number(formatIndex(Math.round(result.value * 100)))} ${words.band[result.band]}${text}`
  return { text: says, withheld, normal: result.band === 'normal' }
}
