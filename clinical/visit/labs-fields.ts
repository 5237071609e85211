/** Laboratory results as reported: value, unit, the laboratory's own range and the day of the sample (clinical.md 4.4). */
import { z } from 'zod'
import { answer, choice, day, text } from './field-shapes'

export const labTests = [
  'potassium',
  'sodium',
  'chloride',
  'bicarbonate',
  'magnesium',
  'calcium',
  'albumin',
  'creatinine',
  'glucose',
  'hba1c',
  'creatine-kinase',
  'ferritin',
  'tsh',
  'total-cholesterol',
  'ldl-cholesterol',
  'hdl-cholesterol',
  'triglycerides',
  'white-cells',
] as const
export const labUnits = [
  'mEq/L',
  'mmol/L',
  'mg/dL',
  'umol/L',
  'g/dL',
  'g/L',
  '%',
  'mmol/mol',
  'U/L',
  'ukat/L',
  'ng/mL',
  'ug/L',
  'uU/mL',
  'mIU/L',
  '10^3/uL',
  '10^9/L',
] as const

const reported = z
  .number('Enter the result as a number, 0 to 1,000,000.')
  .min(0, 'Enter the result as a number, 0 to 1,000,000.')
  .max(1_000_000, 'Enter the result as a number, 0 to 1,000,000.')
  .nullable()

/** What holds for the labs of this visit as a whole. */
export const labsFields = {
  labsAfterCrampsBeganOrChanged: answer,
  labsAfterLastDoseChange: answer,
  acuteKidneyInjury: answer,
  notes: text(2_000),
}

export const labResultFields = {
  test: choice(labTests),
  /** `less-than` and `more-than` keep what the laboratory wrote as < or >. */
  comparator: choice(['less-than', 'more-than']),
  value: reported,
  unit: choice(labUnits),
  low: reported,
  high: reported,
  /** The laboratory's own mark. It counts before any range of ours. */
  flag: choice(['in-range', 'low', 'high', 'critical']),
  hemolyzed: answer,
  sampleOn: day,
  source: choice(['report', 'in-office', 'patient-portal', 'patient-says']),
  laboratory: text(200),
  removed: z.boolean(),
}
