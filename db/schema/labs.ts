import { sql } from 'drizzle-orm'
import { boolean, check, date, pgTable, text } from 'drizzle-orm/pg-core'
import { checksOf, decimal, type Value, yesOrNo } from './columns'
import { onceInVisit, rowOfVisit, rulesOfOnce, rulesOfRows } from './sections'

export const labNotes = pgTable(
  'lab_notes',
  {
    ...onceInVisit(),
    labsAfterCrampsBeganOrChanged: yesOrNo('labs_after_cramps_began_or_changed'),
    labsAfterLastDoseChange: yesOrNo('labs_after_last_dose_change'),
    acuteKidneyInjury: yesOrNo('acute_kidney_injury'),
    notes: text('notes'),
  },
  (t) => [...rulesOfOnce('lab_notes', t), ...checksOf('labs', t)],
)

export const labResults = pgTable(
  'lab_results',
  {
    ...rowOfVisit(),
    test: text('test').$type<Value<'lab-result', 'test'>>(),
    comparator: text('comparator').$type<Value<'lab-result', 'comparator'>>(),
    value: decimal('value'),
    unit: text('unit').$type<Value<'lab-result', 'unit'>>(),
    low: decimal('low'),
    high: decimal('high'),
    flag: text('flag').$type<Value<'lab-result', 'flag'>>(),
    hemolyzed: yesOrNo('hemolyzed'),
    sampleOn: date('sample_on', { mode: 'string' }),
    source: text('source').$type<Value<'lab-result', 'source'>>(),
    laboratory: text('laboratory'),
    removed: boolean('removed').notNull().default(false),
    // Derived by clinical/labs at each save: the value in the one unit that rules and trends read, and the rules that made it.
    canonicalValue: decimal('canonical_value'),
    canonicalUnit: text('canonical_unit').$type<Value<'lab-result', 'unit'>>(),
    derivedVersion: text('derived_version'),
  },
  (t) => [
    ...rulesOfRows('lab_results', t),
    ...checksOf('lab-result', t),
    check('lab_results_canonical_whole', sql`(${t.canonicalValue} is null) = (${t.canonicalUnit} is null)`),
  ],
)
