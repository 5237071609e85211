'use client'

import type { Answer } from '../../../clinical/visit/field-shapes'
import { ChartedRow } from './charted-row'
import type { ChartedProps } from './use-charted'

const yesNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const
const keys = { y: 'yes', n: 'no' } as const

/** Yes, no, or not asked, which is said in words because it is never read as no. */
export const ChartedAnswer = (props: ChartedProps<Answer>) => <ChartedRow {...props} options={yesNo} keys={keys} unanswered="not asked" />
