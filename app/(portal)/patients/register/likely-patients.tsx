'use client'

import { useEffect, useRef } from 'react'
import { ClinicalDate } from '../../../../components/clinical/clinical-date'
import { Button } from '../../../../components/ui/button'
import type { FoundPatient } from '../found-patient'

export type LikelyPatient = FoundPatient & { because: readonly string[] }

/** Stands before anything is saved: who is registered already and looks like the same person, and why. A person decides. */
export function LikelyPatients({ patients, onAnyway }: { patients: readonly LikelyPatient[]; onAnyway: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new warning is read out again
  useEffect(() => heading.current?.focus(), [patients])

  return (
    <section aria-labelledby="likely" className="rounded-md border-2 border-borderline bg-borderline-wash p-4">
      <h2 id="likely" ref={heading} tabIndex={-1} className="text-base">
        {patients.length === 1 ? 'This patient may be registered already' : `${patients.length} patients here may be the same person`}
      </h2>
      <p className="mt-1">Nothing is saved yet. Open the chart to compare; it opens in a new tab and your entries stay here.</p>
      <ul className="mt-2 grid gap-2">
        {patients.map((patient) => (
          <li key={patient.id}>
            <a href={`/patients/${patient.id}`} target="_blank" rel="noopener">
              {patient.name}
            </a>{' '}
            <ClinicalDate day={patient.birthDate} />, {patient.ageYears} y, {patient.sex}, #{patient.recordNumber}
            {patient.phone === null ? '' : `, ${patient.phone}`}
            <span className="hint block">{patient.because.join('. ')}</span>
          </li>
        ))}
      </ul>
      <div className="mt-3">
        <Button type="submit" onClick={onAnyway}>
          Register anyway
        </Button>
      </div>
    </section>
  )
}
