import { type LabTest, type LabUnit, labTestInfo } from '../../../../../../../../clinical/labs/lab-tests'
import { labTests } from '../../../../../../../../clinical/visit/labs-fields'
import type { Row } from '../../../../../../../../clinical/visit/visit-record'

type LabResult = Pick<Row<'lab-result'>, 'test' | 'unit' | 'value' | 'sampleOn' | 'low' | 'high'>

/** What is reported together, in the order of the usual report. R1b asks for the first. */
export const labPanels = [
  {
    name: 'Basic metabolic panel + magnesium',
    tests: ['potassium', 'sodium', 'chloride', 'bicarbonate', 'calcium', 'creatinine', 'magnesium', 'glucose'],
  },
  { name: 'Lipids', tests: ['total-cholesterol', 'ldl-cholesterol', 'hdl-cholesterol', 'triglycerides'] },
] as const satisfies readonly { name: string; tests: readonly LabTest[] }[]

const reportOrder: readonly LabTest[] = [...new Set([...labPanels.flatMap(({ tests }) => tests), ...labTests])]

/** Results as a report lists them, those of one test by the day of the sample: lines begun together are stored in whatever order they arrive. */
export const inReportOrder = <R extends LabResult>(results: readonly R[]): R[] => {
  const place = ({ test }: R) => (test === null ? reportOrder.length : reportOrder.indexOf(test))
  const drawn = ({ sampleOn }: R) => sampleOn ?? ''
  return [...results].sort((a, b) => place(a) - place(b) || (drawn(a) < drawn(b) ? -1 : drawn(a) > drawn(b) ? 1 : 0))
}

/** Every test by itself, in the order of the record. */
export const singleTests: readonly LabTest[] = labTests

/** Names short enough for a button and a line; the whole title where there is no shorter one. */
const shortNames: { readonly [T in LabTest]?: string } = {
  bicarbonate: 'Bicarbonate (CO2)',
  tsh: 'TSH',
  'creatine-kinase': 'Creatine kinase (CK)',
  'white-cells': 'White cells',
}
export const labName = (test: LabTest): string => shortNames[test] ?? labTestInfo[test].title

/** The newest result of a test that has a value; of two without a day the later in the list. */
export const newestOf = <R extends LabResult>(test: LabTest, results: readonly R[]): R | null =>
  results
    .filter((result) => result.test === test && result.value !== null)
    .reduce<R | null>((newest, result) => ((newest?.sampleOn ?? '') > (result.sampleOn ?? '') ? newest : result), null)

/** The unit that a new result begins with: the one last used for this test, today before earlier; else the usual one in the US. */
export function usualUnit(test: LabTest, now: readonly LabResult[], earlier: readonly LabResult[]): LabUnit {
  const used = (results: readonly LabResult[]) => results.findLast((result) => result.test === test && result.unit !== null)?.unit
  return used(now) ?? used(earlier) ?? labTestInfo[test].units[0]
}
