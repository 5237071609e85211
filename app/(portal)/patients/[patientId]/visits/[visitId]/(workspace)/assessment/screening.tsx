'use client'
import { padScreeningEligibility } from '../../../../../../../../clinical/patient/screening-eligibility'
import { useFindings } from '../workspace-visit'
import { screeningInput } from './screening-input'

/** Whether this patient belongs to a group for whom a screening ABI is reasonable, and where the sources part. */
export function Screening() {
  const { facts } = useFindings()
  const input = screeningInput(facts)
  if (input === null) return null
  const { eligible, reasons, missing } = padScreeningEligibility(input)
  const verdict =
    eligible === true
      ? 'At increased risk of PAD: a screening ABI is reasonable without symptoms too.'
      : eligible === false
        ? 'Not in a group at increased risk.'
        : 'Cannot be told yet.'
  return (
    <section aria-labelledby="screening" className="grid gap-1 border-line border-t pt-4">
      <h2 id="screening" className="text-lg">
        PAD screening group
      </h2>
      <p className="m-0">
        <strong>{verdict}</strong> {reasons.join(' ')}
      </p>
      {missing.length > 0 && <p className="m-0">Would settle it: {missing.join(', ').toLowerCase()}.</p>}
      <p className="hint m-0 max-w-prose">
        2024 ACC/AHA guideline, Table 5 (class 2a; without risk and symptoms class 3, no benefit). Sources differ: the USPSTF (2018) finds
        the evidence for screening adults without symptoms insufficient. Symptoms are a reason to test of their own (class 1).
      </p>
    </section>
  )
}
