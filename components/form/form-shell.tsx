'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { type ReactNode, use, useId, useRef, useState } from 'react'
import { type DefaultValues, type FieldErrors, type FieldPath, type FieldValues, FormProvider, useForm } from 'react-hook-form'
import type { z } from 'zod'
import { Button } from '../ui/button'
import { wake } from '../ui/wake'
import { ErrorSummary, type SummaryLine } from './error-summary'
import { FormId } from './form-id'
import { SessionEnd } from './session-end'
import { useStepUp } from './step-up'

/** What an action answers; the same shape as in auth/refusal.ts, which the browser does not import. */
export type ActionResult<V> =
  | { ok: true; value: V }
  | {
      ok: false
      problem: 'not-signed-in' | 'not-permitted' | 'not-found' | 'stale' | 'invalid' | 'blocked' | 'too-many' | 'step-up'
      fields?: Record<string, string>
      message?: string
    }

const refusalWords = {
  'not-permitted': 'Your role does not allow this. Ask the practice admin if it should.',
  'not-found': 'There is no such record here.',
  stale: 'Somebody changed this since you opened it. Your entries are still here; open the page in a new tab to compare.',
  invalid: 'Some fields need another look.',
  blocked: 'This cannot be done yet.',
  'too-many': 'This was done very often within a short time. Try again later.',
  'step-up': 'Confirm first that it is you.',
  unreachable: 'Footfall could not be reached, so nothing was saved. Your entries are still here; try again.',
} as const

type Props<Input extends FieldValues, Output, V> = {
  /** Parses in the browser; the action parses again. */
  schema: z.ZodType<Output, Input>
  defaultValues: DefaultValues<Input>
  act: (input: Output) => Promise<ActionResult<V>>
  /** After the action did its work; leave it out when the action redirects. */
  onDone?: (value: V) => void
  /** The act in words: "Register patient". */
  submit: string
  /** While it runs: "Registering…". */
  pending: string
  submitSize?: 'regular' | 'touch'
  submitVariant?: 'primary' | 'danger'
  /** Stands beside the submit button: a way back. */
  beside?: ReactNode
  /** Names the form to those who listen. */
  label: string
  children: ReactNode
}

/**
 * The one form of the product outside the autosaved chart. It demands what people forget: words for waiting, a summary of errors that
 * links to the fields, focus on the first field in error, and no typed character lost whatever the server answers.
 */
export function FormShell<Input extends FieldValues, Output, V>(props: Props<Input, Output, V>) {
  const {
    schema,
    defaultValues,
    act,
    onDone,
    submit,
    pending,
    submitSize = 'regular',
    submitVariant = 'primary',
    beside,
    label,
    children,
  } = props
  const id = useId()
  const form = useForm<Input, unknown, Output>({
    resolver: zodResolver(schema),
    defaultValues,
    mode: 'onSubmit',
    reValidateMode: 'onChange',
  })
  const [refused, setRefused] = useState<string | null>(null)
  const sessionEnded = use(SessionEnd)
  const confirmed = useStepUp()
  const running = useRef(false)
  const { errors, isSubmitting, submitCount } = form.formState

  const run = async (output: Output) => {
    if (running.current) return
    running.current = true
    setRefused(null)
    try {
      const result = await confirmed(() => act(output))
      if (result.ok) return onDone?.(result.value)
      if (result.problem === 'not-signed-in') {
        setRefused(`Your session ended before this was done, so nothing was changed. Press “${submit}” again.`)
        return sessionEnded()
      }
      const fields = Object.entries(result.fields ?? {})
      for (const [at, [name, message]] of fields.entries()) {
        form.setError(name as FieldPath<Input>, { type: 'server', message }, { shouldFocus: at === 0 })
      }
      if (fields.length === 0 || result.message) setRefused(result.message ?? refusalWords[result.problem])
    } catch (error) {
      // A redirect after the commit arrives as a throw and is already under way.
      if (error instanceof Error && 'digest' in error && String(error.digest).startsWith('NEXT_')) return
      setRefused(refusalWords.unreachable)
    } finally {
      running.current = false
    }
  }

  return (
    <FormId value={id}>
      <FormProvider {...form}>
        <form
          inert
          ref={wake}
          method="post"
          noValidate
          aria-label={label}
          onSubmit={form.handleSubmit(run)}
          className="grid max-w-2xl gap-5"
        >
          <ErrorSummary refused={refused} lines={summaryLines(errors, id)} attempt={submitCount} />
          {children}
          <div className="flex flex-wrap items-center gap-3">
            <Button type="submit" variant={submitVariant} size={submitSize} aria-disabled={isSubmitting || undefined}>
              {isSubmitting ? pending : submit}
            </Button>
            {beside}
          </div>
        </form>
      </FormProvider>
    </FormId>
  )
}

/** One line per field in error, in the order of the schema, with the id of the field. */
function summaryLines(errors: FieldErrors, id: string, path = ''): SummaryLine[] {
  return Object.entries(errors).flatMap(([name, error]) => {
    if (!error || typeof error !== 'object') return []
    const here = path ? `${path}.${name}` : name
    if (typeof error.message === 'string') return [{ href: name === 'root' ? null : `#${id}-${here}`, text: error.message }]
    return summaryLines(error as FieldErrors, id, here)
  })
}
