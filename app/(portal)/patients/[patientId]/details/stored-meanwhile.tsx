'use client'

import { useEffect, useRef, useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { Button } from '../../../../../components/ui/button'
import { fieldNames, type PatientIdentity, type patientForm, type TypedPatient } from '../../patient-form'
import { type FieldName, fields, readable, textsOf } from './field-texts'

type Props = {
  schema: ReturnType<typeof patientForm>
  /** What was stored when this form was opened. */
  opened: PatientIdentity
  /** What somebody else stored meanwhile. */
  stored: PatientIdentity
}

type Difference = {
  field: FieldName
  theirs: string /** Null where the other's value was taken because this form had not touched it. */
  yours: string | null
}

/**
 * What somebody else saved while this form was open, beside what was typed here. A field that was not touched here takes their value;
 * where both changed it, what was typed stays in the field until a person decides. Saving again then saves what the fields show.
 */
export function StoredMeanwhile({ schema, opened, stored }: Props) {
  const form = useFormContext<TypedPatient>()
  const heading = useRef<HTMLHeadingElement>(null)
  const [differences, setDifferences] = useState<readonly Difference[]>([])

  // biome-ignore lint/correctness/useExhaustiveDependencies: compared once, when the newer version arrives; a newer one mounts this anew
  useEffect(() => {
    const theirs = textsOf(stored)
    setDifferences(
      fields.flatMap((field): Difference[] => {
        if (stored[field] === opened[field]) return []
        const typed = form.getValues(field) ?? ''
        const read = schema.shape[field].safeParse(typed)
        const here = read.success ? read.data : undefined
        if (here === stored[field]) return []
        if (here !== opened[field]) return [{ field, theirs: theirs[field], yours: typed }]
        form.setValue(field, theirs[field])
        return [{ field, theirs: theirs[field], yours: null }]
      }),
    )
    heading.current?.focus()
  }, [])

  const take = ({ field, theirs }: Difference) => {
    form.setValue(field, theirs as never)
    form.clearErrors(field)
    setDifferences((before) => before.map((one) => (one.field === field ? { ...one, yours: null } : one)))
  }

  return (
    <section aria-labelledby="meanwhile" className="rounded-md border-2 border-borderline bg-borderline-wash p-4">
      <h2 id="meanwhile" ref={heading} tabIndex={-1} className="text-base">
        Somebody else changed these details
      </h2>
      <p className="mt-1">Check the fields, then save again: what they show then is kept.</p>
      <dl className="mt-2 grid gap-2">
        {differences.map((difference) => (
          <div key={difference.field}>
            <dt className="font-semibold">{fieldNames[difference.field]}</dt>
            <dd className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <span>Stored now: {readable(difference.field, difference.theirs)}</span>
              {difference.yours === null ? (
                <span className="text-ink-soft">taken into the field</span>
              ) : (
                <>
                  <span>Yours: {readable(difference.field, difference.yours)}</span>
                  <Button size="small" onClick={() => take(difference)}>
                    Take the stored one<span className="sr-only"> for {fieldNames[difference.field].toLowerCase()}</span>
                  </Button>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
