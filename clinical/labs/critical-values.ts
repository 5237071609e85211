/**
 * Laboratory values that need an immediate act. Critical values are local policy: this list ships, and a practice may put its own in place.
 *
 * Source: clinical.md 4.4. The list that ships is WakeMed's, a published hospital list; sources differ, and the others of that table stand
 * beside it in `publishedElsewhere`. In canonical units (lab-tests.ts); at or below `low`, at or above `high`.
 */
import { z } from 'zod'
import { labTests } from '../visit/labs-fields'
import type { LabTest } from './lab-tests'

export const RULE_VERSION = '2026-11-2'

const amount = z.number('Enter the value as a number, 0 to 1,000,000.').min(0).max(1_000_000)
const limits = z
  .strictObject({ low: amount.exactOptional(), high: amount.exactOptional() })
  .refine(({ low, high }) => low !== undefined || high !== undefined, 'Enter a low or a high critical value, or leave the test out.')
  .refine(({ low, high }) => low === undefined || high === undefined || low < high, 'The low critical value must lie below the high one.')

/** A practice's own list: tests that are left out have no critical value of ours. */
export const criticalValuesSchema = z.partialRecord(z.enum(labTests), limits)
export type CriticalValues = { readonly [T in LabTest]?: { readonly low?: number; readonly high?: number } }

export const shippedCriticalValues = {
  sodium: { low: 120, high: 160 },
  potassium: { low: 2.5, high: 6.5 },
  calcium: { low: 6.5, high: 12 },
  magnesium: { low: 1, high: 5 },
  bicarbonate: { low: 11, high: 40 },
} as const satisfies CriticalValues

export const criticalValuesSource = {
  title: 'WakeMed, published list of critical laboratory values',
  where: 'wakemed.org; clinical reference 4.4',
  note: 'Critical values are local policy. Set the list that your laboratory uses.',
}

/** What other published lists say, for whoever sets a practice's own. */
export const publishedElsewhere: readonly { test: LabTest; low?: number; high?: number; where: string }[] = [
  { test: 'sodium', low: 126, high: 155, where: 'Starling Physicians' },
  { test: 'sodium', low: 120, high: 158, where: 'Mean of a US survey (Kost)' },
  { test: 'potassium', low: 2.9, high: 6, where: 'Starling Physicians' },
  { test: 'potassium', low: 2.8, high: 6.2, where: 'Mean of a US survey (Kost)' },
  { test: 'chloride', low: 75, high: 121, where: 'Houston Methodist' },
  { test: 'chloride', low: 75, high: 126, where: 'Mean of a US survey (Kost)' },
  { test: 'calcium', high: 13, where: 'Houston Methodist' },
  { test: 'calcium', low: 6.6, high: 12.9, where: 'Mean of a US survey (Kost)' },
  { test: 'magnesium', high: 4.5, where: 'Houston Methodist' },
  { test: 'bicarbonate', low: 14, high: 41, where: 'Second published list' },
  { test: 'creatinine', high: 6, where: 'Starling Physicians' },
]

/** The list that counts: the practice's own, whole, or the one that ships. */
export const criticalValuesInUse = (own: CriticalValues | null | undefined): CriticalValues => own ?? shippedCriticalValues
