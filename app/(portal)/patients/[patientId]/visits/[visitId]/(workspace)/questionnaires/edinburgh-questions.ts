import type { SectionValues } from '../../../../../../../../clinical/visit/visit-record'

export type EdinburghQuestion = Exclude<keyof SectionValues<'edinburgh'>, 'completedBy' | 'sites'>

/** Our own wording of each question; the wording of the original is not free to use, and ours is unvalidated (clinical.md 2.10). */
export const edinburghQuestions: Record<EdinburghQuestion, string> = {
  painOnWalking: 'Do you get pain or discomfort in a leg when you walk?',
  beginsAtRest: 'Does it ever begin while you stand still or sit?',
  uphillOrHurrying: 'Do you get it when you walk uphill or hurry?',
  ordinaryPaceOnLevel: 'Do you get it when you walk on level ground at your usual pace?',
  goneWithinTenMinutes: 'When you stop and stand still, is it gone within 10 minutes?',
}
export const edinburghOrder = Object.keys(edinburghQuestions) as EdinburghQuestion[]
export const edinburghSiteQuestion = 'Where do you feel it?'
