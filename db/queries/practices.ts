import { type CriticalValues, criticalValuesSchema } from '../../clinical/labs/critical-values'

/**
 * A practice's own critical laboratory values, as its column holds them; null is the list that ships.
 * @throws ZodError on a list that no form of ours has written: rules must not run on half of it.
 */
export const criticalValuesOf = (stored: unknown): CriticalValues | null => (stored === null ? null : criticalValuesSchema.parse(stored))
