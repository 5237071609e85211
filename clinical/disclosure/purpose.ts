/**
 * Why a paper leaves the practice, and which purposes belong into the accounting of disclosures that a patient may ask for.
 *
 * Source: 45 CFR 164.528(a)(1) exempts disclosures to the patient and for treatment, payment and operations; (b)(2) wants date, recipient,
 * what was disclosed and why, over six years. A payer is listed all the same: whether a request of theirs was payment is the practice's to
 * judge, and a list that is too long misleads nobody.
 */
export const releasePurposes = ['patient-copy', 'treatment', 'referral', 'payer', 'legal', 'other'] as const
export type ReleasePurpose = (typeof releasePurposes)[number]

export const purposeWords = {
  'patient-copy': 'Patient copy',
  treatment: 'Treatment',
  referral: 'Referral',
  payer: 'Payer',
  legal: 'Legal',
  other: 'Other',
} as const satisfies Record<ReleasePurpose, string>

const accounted: readonly ReleasePurpose[] = ['payer', 'legal', 'other']

/** Whether the release stands in the accounting of disclosures, and so must say to whom it went. */
export const isAccounted = (purpose: ReleasePurpose): boolean => accounted.includes(purpose)
