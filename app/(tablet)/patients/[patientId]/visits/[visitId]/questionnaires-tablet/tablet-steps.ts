import type { SectionValues } from '../../../../../../../clinical/visit/visit-record'
import {
  type EdinburghQuestion,
  edinburghOrder,
  edinburghQuestions,
  edinburghSiteQuestion,
} from '../../../../../../(portal)/patients/[patientId]/visits/[visitId]/(workspace)/questionnaires/edinburgh-questions'
import {
  type ImpairmentItem,
  impairmentParts,
} from '../../../../../../(portal)/patients/[patientId]/visits/[visitId]/(workspace)/questionnaires/walking-impairment-items'

/** One question, alone on the screen. `asks` is the question, `about` what it is asked of. */
export type Step =
  | { section: 'edinburgh'; field: EdinburghQuestion; asks: string; about: null }
  | { section: 'edinburgh'; field: 'sites'; asks: string; about: null }
  | { section: 'walking-impairment'; field: ImpairmentItem; asks: string; about: string }

/** All questions in order. Who has no pain on walking is not asked where it is and when it comes: the result is settled. */
export function stepsFor({ painOnWalking }: Pick<SectionValues<'edinburgh'>, 'painOnWalking'>): Step[] {
  const asked = painOnWalking === 'no' ? edinburghOrder.slice(0, 1) : edinburghOrder
  return [
    ...asked.map((field): Step => ({ section: 'edinburgh', field, asks: edinburghQuestions[field], about: null })),
    ...(painOnWalking === 'no' ? [] : [{ section: 'edinburgh', field: 'sites', asks: edinburghSiteQuestion, about: null } as const]),
    ...impairmentParts.flatMap(({ asks, items }) =>
      items.map(({ field, words }): Step => ({ section: 'walking-impairment', field, asks, about: words })),
    ),
  ]
}
