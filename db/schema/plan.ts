import { boolean, date, index, pgTable, text } from 'drizzle-orm/pg-core'
import { checksOf, type Value, yesOrNo } from './columns'
import { onceInVisit, rowOfVisit, rulesOfOnce, rulesOfRows } from './sections'

export const plans = pgTable(
  'plans',
  {
    ...onceInVisit(),
    narrative: text('narrative'),
    rescreenOn: date('rescreen_on', { mode: 'string' }),
    rescreenReason: text('rescreen_reason'),
    followUp: text('follow_up'),
    exercise: text('exercise'),
    handouts: text('handouts').array().$type<Value<'plan', 'handouts'>>().notNull().default([]),
    compressionWanted: yesOrNo('compression_wanted'),
  },
  (t) => [...rulesOfOnce('plans', t), index('plans_rescreen_due').on(t.practiceId, t.rescreenOn), ...checksOf('plan', t)],
)

export const planActions = pgTable(
  'plan_actions',
  {
    ...rowOfVisit(),
    act: text('act'),
    by: text('by'),
    dueOn: date('due_on', { mode: 'string' }),
    fromRule: text('from_rule'),
    removed: boolean('removed').notNull().default(false),
  },
  (t) => [...rulesOfRows('plan_actions', t), ...checksOf('plan-action', t)],
)
