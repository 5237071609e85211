import { z } from 'zod'
import { type CriticalValues, criticalValuesSchema } from '../../../../clinical/labs/critical-values'
import type { LabTest } from '../../../../clinical/labs/lab-tests'
import { labTests } from '../../../../clinical/visit/labs-fields'

const words = 'Enter a number, such as 2.5, or leave it empty.'
const typedAmount = z
  .string()
  .trim()
  .regex(/^(\d{1,7}(\.\d{1,4})?)?$/, words)

const row = z.strictObject({ low: typedAmount, high: typedAmount })

/** The list as a person types it: two texts for each test, empty where there is no critical value. */
export const criticalForm = z
  .strictObject({ tests: z.partialRecord(z.enum(labTests), row) })
  .transform(({ tests }): CriticalValues => {
    const list: Partial<Record<LabTest, { low?: number; high?: number }>> = {}
    for (const test of labTests) {
      const { low = '', high = '' } = tests[test] ?? {}
      if (low === '' && high === '') continue
      list[test] = { ...(low === '' ? {} : { low: Number(low) }), ...(high === '' ? {} : { high: Number(high) }) }
    }
    return list
  })
  .superRefine((list, context) => {
    const checked = criticalValuesSchema.safeParse(list)
    if (checked.success) return
    for (const { path, message } of checked.error.issues) {
      const [test, bound = 'low'] = path
      context.addIssue({ code: 'custom', message, path: ['tests', String(test), String(bound)] })
    }
  })

export type TypedCritical = z.input<typeof criticalForm>

export const typedCritical = (list: CriticalValues): TypedCritical => ({
  tests: Object.fromEntries(
    labTests.map((test) => [test, { low: list[test]?.low?.toString() ?? '', high: list[test]?.high?.toString() ?? '' }]),
  ),
})
