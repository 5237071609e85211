/** What a referral letter is made of, in the words of screen and paper. */
export const letterAddressees = ['family-doctor', 'vascular-lab'] as const
export type LetterAddressee = (typeof letterAddressees)[number]
export const letterUrgencies = ['emergency', 'same-day', 'soon', 'routine'] as const
export type LetterUrgency = (typeof letterUrgencies)[number]

export const addresseeWords = {
  'family-doctor': 'Family doctor',
  'vascular-lab': 'Vascular laboratory',
} as const satisfies Record<LetterAddressee, string>

export const letterUrgencyWords = {
  emergency: 'Emergency',
  'same-day': 'Same day',
  soon: 'Within a week',
  routine: 'Routine',
} as const satisfies Record<LetterUrgency, string>

/** What people write themselves, part by part. */
export type LetterParts = { recipient: string; question: string; findings: string; medicines: string; words: string }
