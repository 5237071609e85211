'use client'

import { useContext, useState, useTransition } from 'react'
import { get, useFormContext } from 'react-hook-form'
import { type CriticalValues, shippedCriticalValues } from '../../../../clinical/labs/critical-values'
import { type LabTest, labTestInfo } from '../../../../clinical/labs/lab-tests'
import { labTests } from '../../../../clinical/visit/labs-fields'
import { FieldError } from '../../../../components/form/field-frame'
import { FormId } from '../../../../components/form/form-id'
import { FormShell } from '../../../../components/form/form-shell'
import { Button } from '../../../../components/ui/button'
import { tellSessionEnd } from '../../session-signal'
import { amendCriticalValues } from './actions'
import { criticalForm, type TypedCritical, typedCritical } from './critical-form'

const shipped: CriticalValues = shippedCriticalValues

function Bound({ test, bound }: { test: LabTest; bound: 'low' | 'high' }) {
  const form = useFormContext()
  const name = `tests.${test}.${bound}`
  const id = `${useContext(FormId)}-${name}`
  const error = (get(form.formState.errors, name) as { message?: string } | undefined)?.message
  return (
    <td className="py-1 pr-4 align-baseline">
      <input
        {...form.register(name)}
        id={id}
        aria-label={`${labTestInfo[test].title}, critical ${bound === 'low' ? 'at or below' : 'at or above'}, ${labTestInfo[test].units[0]}`}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        inputMode="decimal"
        maxLength={12}
        className="input w-20"
      />
      <FieldError id={id} error={error} />
    </td>
  )
}

const inWords = (test: LabTest): string => {
  const { low, high } = shipped[test] ?? {}
  return [low === undefined ? null : `≤ ${low}`, high === undefined ? null : `≥ ${high}`].filter(Boolean).join(', ') || 'none'
}

/** The critical values of the practice, beside those that ship. `own` null: it uses those that ship. The form keeps to what it opened with. */
export function CriticalValuesForm({ own }: { own: CriticalValues | null }) {
  const [was, setWas] = useState(own)
  const [resets, setResets] = useState(0)
  const [said, setSaid] = useState('')
  const [resetting, startReset] = useTransition()
  const save = (list: CriticalValues | null) => {
    setSaid('')
    return amendCriticalValues({ was, own: list })
  }
  const reset = () =>
    startReset(async () => {
      const result = await save(null).catch(() => null)
      if (result?.ok) {
        setWas(null)
        setResets(resets + 1)
        return setSaid('The list that ships is in use from the next page on.')
      }
      if (result?.problem === 'not-signed-in') tellSessionEnd()
      setSaid(result?.message ?? 'Footfall could not be reached, so nothing was changed. Press again.')
    })
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <FormShell<TypedCritical, CriticalValues, { own: CriticalValues | null }>
        key={resets}
        label="Critical laboratory values"
        schema={criticalForm}
        defaultValues={typedCritical(was ?? shipped)}
        act={save}
        onDone={(saved) => {
          setWas(saved.own)
          setSaid('Saved. In effect from the next page on.')
        }}
        submit="Save critical values"
        pending="Saving…"
        beside={
          <>
            {was !== null && (
              <Button onClick={reset} disabled={resetting}>
                {resetting ? 'Going back…' : 'Use the list that ships'}
              </Button>
            )}
            <p role="status" className="hint">
              {said}
            </p>
          </>
        }
      >
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
        <section aria-label="Critical values by test" tabIndex={0} className="relative overflow-x-auto">
          <table className="w-full border-collapse text-left">
            <thead>
              <tr className="border-line-strong border-b">
                {['Test', 'At or below', 'At or above', 'Unit', 'Ships as'].map((head) => (
                  <th key={head} scope="col" className="hint py-1 pr-4 font-semibold last:pr-0">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {labTests.map((test) => (
                <tr key={test} className="border-line border-b">
                  <th scope="row" className="py-1 pr-4 font-normal">
                    {labTestInfo[test].title}
                  </th>
                  <Bound test={test} bound="low" />
                  <Bound test={test} bound="high" />
                  <td className="whitespace-nowrap py-1 pr-4">{labTestInfo[test].units[0]}</td>
                  <td className="whitespace-nowrap py-1 text-ink-soft">{inWords(test)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </FormShell>
    </div>
  )
}
