'use client'

import { type InputHTMLAttributes, useContext, useState } from 'react'
import { get, useController, useFormContext } from 'react-hook-form'
import { classNames } from '../ui/class-names'
import { describedBy, FieldFrame, type FieldWords, GroupFrame } from './field-frame'
import { FormId } from './form-id'
import { isoFromText, usDate } from './typed-text'

type Named = FieldWords & { name: string }
export type Option = { value: string; label: string; hint?: string }

/** What every field of a form shell shares: its id (the error summary links to it), its error and its description. */
function useNamedField(words: Named) {
  const form = useFormContext()
  const id = `${useContext(FormId)}-${words.name}`
  const error = (get(form.formState.errors, words.name) as { message?: string } | undefined)?.message
  return {
    form,
    id,
    error,
    shared: { id, 'aria-invalid': error ? true : undefined, 'aria-describedby': describedBy(id, words, error) } as const,
  }
}

type TextFieldProps = Named &
  Pick<InputHTMLAttributes<HTMLInputElement>, 'type' | 'autoComplete' | 'inputMode' | 'spellCheck' | 'autoFocus' | 'maxLength'> & {
    className?: string
  }

export function TextField({ name, label, hint, unit, previous, optional, className, type = 'text', ...input }: TextFieldProps) {
  const words = { name, label, hint, unit, previous, ...(optional ? { optional } : {}) }
  const { form, id, error, shared } = useNamedField(words)
  return (
    <FieldFrame {...words} id={id} error={error}>
      <input {...input} {...form.register(name)} {...shared} type={type} className={classNames('input', className ?? 'w-full max-w-md')} />
    </FieldFrame>
  )
}

export function TextArea({ rows = 3, ...words }: Named & { rows?: number }) {
  const { form, id, error, shared } = useNamedField(words)
  return (
    <FieldFrame {...words} id={id} error={error}>
      <textarea {...form.register(words.name)} {...shared} rows={rows} className="input w-full" />
    </FieldFrame>
  )
}

/** Text in, number out: `null` when empty, `NaN` (which a schema refuses) when it is no number. What was typed stays as typed. */
/** Month, day, year as typed in the US; `2026-11-03` to the schema, or the text itself when it is no day. */
export function DateField({ autoComplete = 'off', ...words }: Named & { autoComplete?: string }) {
  const { id, error, shared } = useNamedField(words)
  const { field } = useController({ name: words.name })
  const [text, setText] = useState(() => (typeof field.value === 'string' ? usDate(field.value) : ''))
  const changed = (next: string) => {
    setText(next)
    field.onChange(next.trim() === '' ? null : (isoFromText(next) ?? next))
  }
  return (
    <FieldFrame {...words} hint={words.hint ?? 'Month/day/year, such as 11/03/2026'} id={id} error={error}>
      <input
        {...shared}
        aria-describedby={describedBy(id, { ...words, hint: true }, error)}
        ref={field.ref}
        name={field.name}
        value={text}
        onChange={(event) => changed(event.target.value)}
        onBlur={field.onBlur}
        inputMode="numeric"
        autoComplete={autoComplete}
        className="input w-36"
      />
    </FieldFrame>
  )
}

export function SelectField({ options, empty, ...words }: Named & { options: readonly Option[]; empty?: string }) {
  const { form, id, error, shared } = useNamedField(words)
  return (
    <FieldFrame {...words} id={id} error={error}>
      <select {...form.register(words.name)} {...shared} className="input">
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}

/** Few answers, all in view; one may be chosen. */
export function RadioRow({ options, ...words }: Named & { options: readonly Option[] }) {
  const { form, id, error, shared } = useNamedField(words)
  return (
    <GroupFrame {...words} id={id} error={error}>
      <div role="radiogroup" aria-labelledby={`${id}-label`} aria-describedby={shared['aria-describedby']} className="flex flex-wrap gap-2">
        {options.map((option, at) => (
          <label key={option.value} className="chip">
            <input {...form.register(words.name)} {...(at === 0 ? { id } : {})} type="radio" value={option.value} />
            {option.label}
          </label>
        ))}
      </div>
    </GroupFrame>
  )
}
