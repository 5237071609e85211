/** How fast: U0 emergency now, U1 same day, U2 within about a week, U3 routine. Source: clinical.md section 5. */
export const urgencies = ['emergency', 'same-day', 'soon', 'routine'] as const
export type Urgency = (typeof urgencies)[number]

export type AdviceSource = {
  /** Short title with year, such as "2024 ACC/AHA lower-extremity PAD guideline". */
  title: string
  year: number | null
  /** Section, table or link; null when the source is expert practice. */
  where: string | null
  /** `guideline`, `study`, or `expert` (expert practice, no guideline) or `design` (a product decision). */
  kind: 'guideline' | 'study' | 'expert' | 'design'
}

/** One line of advice: what a rule tells the clinician, with what it used and what it still lacks. */
export type Advice = {
  /** `R1b`, `R13` … */
  rule: string
  /** Version of the rule's logic, such as `2026-11-1`; stored with the advice. */
  version: string
  urgency: Urgency
  /** The words for the clinician, one or more short sentences. */
  says: string
  /** The findings and numbers that made it fire, as they read on screen ("Right ABI 0.68"). */
  because: string[]
  /** Questions nobody asked that would settle it further ("Potassium after the cramps began"). */
  missing: string[]
  /** One-click plan actions; never chosen by themselves. */
  suggests: string[]
  source: AdviceSource
  /** Blocks signing until acknowledged (every U1 and U0, and where the reference says so). */
  mustAcknowledge: boolean
}
