import { measuredMmHg } from '../../clinical/vascular-study/reference-arm'
import { looksSwapped } from '../../clinical/vascular-study/side-swap'
import type { SectionValues } from '../../clinical/visit/visit-record'
import { clinicalDate } from './clinical-date'

type Study = SectionValues<'vascular-study'>

/** What the suspicion rests on, so that a yes counts for these pressures and no others. */
const restsOn = [
  'rightPosteriorTibial',
  'rightDorsalisPedis',
  'leftPosteriorTibial',
  'leftDorsalisPedis',
  'rightBrachial',
  'leftBrachial',
] as const

/** "Is this right?" when each leg reads like the other one last time; null when it does not. The key is stored with the answer. */
export function sideSwapQuestion(today: Study, previous: { date: string; study: Study } | null): { key: string; question: string } | null {
  if (previous === null || !looksSwapped(today, previous.study)) return null
  const pressures = restsOn.map((field) => (today[field] === null ? 0 : (measuredMmHg(today[field]) ?? 0)))
  return {
    key: `sides swapped ${pressures.join(' ')}`,
    question: `Each leg reads like the other one on ${clinicalDate(previous.date)}: right and left may be swapped. Is this right?`,
  }
}
