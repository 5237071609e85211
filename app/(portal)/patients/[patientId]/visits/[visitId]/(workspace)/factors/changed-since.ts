import type { Row } from '../../../../../../../../clinical/visit/visit-record'

type Medicine = Row<'medicine'>

/** The same medicine at the previous visit with only what differs from today: a dose repeated beside itself hides the one that changed. */
export function changedSince(medicine: Medicine, earlier: readonly Medicine[]): Medicine | null {
  const name = medicine.name?.trim().toLowerCase()
  const before = name ? earlier.find((other) => other.name?.trim().toLowerCase() === name) : undefined
  if (before === undefined) return null
  const { dose, startedOrChangedOn, prescriber } = before
  return {
    ...before,
    name: null,
    dose: dose === medicine.dose ? null : dose,
    startedOrChangedOn: startedOrChangedOn === medicine.startedOrChangedOn ? null : startedOrChangedOn,
    prescriber: prescriber === medicine.prescriber ? null : prescriber,
  }
}
