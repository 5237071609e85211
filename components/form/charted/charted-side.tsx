'use client'

import type { SideFound } from '../../../clinical/visit/field-shapes'
import { ChartedRow } from './charted-row'
import type { ChartedProps } from './use-charted'

const found = [
  { value: 'none', label: 'None' },
  { value: 'right', label: 'Right' },
  { value: 'left', label: 'Left' },
  { value: 'both', label: 'Both' },
] as const
const keys = { n: 'none', r: 'right', l: 'left', b: 'both' } as const

/** On which side a sign was found: looked for and on none, right, left or both; or not examined, which is never read as none. */
export const ChartedSide = (props: ChartedProps<SideFound>) => (
  <ChartedRow {...props} options={found} keys={keys} unanswered="not examined" oneLineFrom="wide" />
)
