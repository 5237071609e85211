/** An ICD-10-CM code with what in the record suggests it. `side` is null for a code that has none. */
export type SuggestedCode = { code: string; title: string; because: string[]; side: 'right' | 'left' | 'both' | null }
