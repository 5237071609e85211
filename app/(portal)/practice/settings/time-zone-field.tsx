'use client'

import { useContext } from 'react'
import { get, useFormContext, useWatch } from 'react-hook-form'
import { FieldFrame } from '../../../../components/form/field-frame'
import { FormId } from '../../../../components/form/form-id'
import type { ZoneGroup } from './time-zones'

/** The date and time in a zone at this moment, in figures that every browser writes alike; null where the browser does not know the zone. */
function timeIn(timeZone: string, now: number): string | null {
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone, dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' })
    const part = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, value]))
    return `${part.day}-${part.month}-${part.year}, ${part.hour}:${part.minute}`
  } catch {
    return null
  }
}

/** Zones by region, and what time it is in the one that is chosen. */
export function TimeZoneField({ zones, now }: { zones: readonly ZoneGroup[]; now: number }) {
  const form = useFormContext()
  const id = `${useContext(FormId)}-timeZone`
  const error = (get(form.formState.errors, 'timeZone') as { message?: string } | undefined)?.message
  const chosen = String(useWatch({ name: 'timeZone' }) ?? '')
  const time = timeIn(chosen, now)
  return (
    <FieldFrame
      id={id}
      label="Time zone"
      hint="The practice’s day begins and ends in it, and every time on screen and paper is its."
      error={error}
      below={
        <p aria-live="polite" className="m-0">
          {time === null ? null : (
            <>
              It is <b>{time}</b> there now.
            </>
          )}
        </p>
      }
    >
      <select
        {...form.register('timeZone')}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={`${id}-hint`}
        className="input max-w-full"
      >
        {zones.map(({ region, names }) => (
          <optgroup key={region} label={region}>
            {names.map((name) => (
              <option key={name} value={name}>
                {name.replaceAll('_', ' ')}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </FieldFrame>
  )
}
