'use client'
import { useState } from 'react'
import { z } from 'zod'
import { type AcknowledgementKind, adviceState, fittingKinds } from '../../../../../../../clinical/advice/acknowledgement'
import { useFlush } from '../../../../../../../components/form/autosave-provider'
import { TextArea, TextField } from '../../../../../../../components/form/fields'
import { FormShell } from '../../../../../../../components/form/form-shell'
import { acknowledgeAdvice, recordTold } from '../advice/actions'
import type { StandingAdvice } from './workspace-findings'
import { useWorkspaceSession } from './workspace-session'
import { useWorkspace } from './workspace-visit'

/** What a line of advice still asks of a person: whom they told, what was done, how it ended, or why it does not apply. */
export function Acknowledge({ advice }: { advice: StandingAdvice }) {
  const { can } = useWorkspace()
  const state = adviceState(advice, advice.acknowledgements)
  if (can.tell !== null || state === 'informs' || state === 'settled') return null
  const kinds = fittingKinds(advice)
  const asksTold = state === 'open' && kinds[0] === 'told'
  const mayAcknowledge = can.acknowledge === null
  const next = kinds.find((kind) => kind !== 'told')
  return (
    <div className="mt-1 grid gap-3 rounded-md border border-line bg-surface p-3 font-normal text-base text-ink">
      {asksTold && <ToldForm advice={advice} />}
      {mayAcknowledge && next !== undefined && !asksTold && <DoneForm advice={advice} kind={next} />}
      {mayAcknowledge && kinds.includes('dismissed') && (
        <details>
          <summary>It does not apply here</summary>
          <DoneForm advice={advice} kind="dismissed" />
        </details>
      )}
      {!mayAcknowledge && !asksTold && <p className="m-0">A podiatrist records {state === 'open' ? 'what was done' : 'the outcome'}.</p>}
    </div>
  )
}

/** The browser names the act, so that a submit repeated after a lost answer counts once. */
const useActId = () => useState(() => crypto.randomUUID())[0]

/** An acknowledgement names a stored line, so what made it fire is saved first. */
function useStoredFirst(advice: StandingAdvice) {
  const flush = useFlush()
  return async () => {
    if (advice.raisedAt === null) await flush()
  }
}

const unstored = 'What this line rests on is not saved yet. Try again when the line at the top says Saved.'
const explained = <R extends { ok: boolean; problem?: string; message?: string }>(result: R): R =>
  !result.ok && result.problem === 'not-found' ? { ...result, message: unstored } : result

const told = z.object({
  toldWhom: z.string().trim().min(1, 'Enter the clinician who was told.').max(200, 'Shorten this to 200 characters.'),
})

/** "Told {clinician} at {time}": whoever is typing records it; the server notes the time. */
export function ToldForm({ advice }: { advice: StandingAdvice }) {
  const { visit, can, meName } = useWorkspace()
  const { forgetInterruption } = useWorkspaceSession()
  const id = useActId()
  const store = useStoredFirst(advice)
  return (
    <FormShell
      label={`Emergency ${advice.rule}: who was told`}
      schema={told}
      defaultValues={{ toldWhom: can.acknowledge === null ? meName : '' }}
      act={async ({ toldWhom }) => {
        await store()
        return explained(await recordTold({ id, visitId: visit.id, rule: advice.rule, fingerprint: advice.fingerprint, toldWhom }))
      }}
      onDone={() => forgetInterruption(advice.rule)}
      submit="Record as told now"
      pending="Recording…"
      submitVariant="danger"
    >
      <TextField name="toldWhom" label="Clinician who was told" autoComplete="off" />
    </FormShell>
  )
}

const asks: Record<Exclude<AcknowledgementKind, 'told'>, { label: string; hint: string; submit: string; missing: string }> = {
  done: {
    label: 'What was done',
    hint: 'Such as “called Dr. Ames, labs ordered”.',
    submit: 'Record as done',
    missing: 'Enter what was done.',
  },
  evaluated: {
    label: 'Evaluated by, and on which day',
    hint: 'Such as “Dr. Ames, 02-Nov-2026”.',
    submit: 'Record the evaluation',
    missing: 'Enter who evaluated the cramps and on which day.',
  },
  outcome: {
    label: 'Outcome',
    hint: 'Such as “taken to the emergency department at 10:55”.',
    submit: 'Record the outcome',
    missing: 'Enter the outcome.',
  },
  dismissed: { label: 'Why it does not apply', hint: '', submit: 'Dismiss with this reason', missing: 'Enter the reason.' },
}

function DoneForm({ advice, kind }: { advice: StandingAdvice; kind: Exclude<AcknowledgementKind, 'told'> }) {
  const { visit } = useWorkspace()
  const id = useActId()
  const store = useStoredFirst(advice)
  const { label, hint, submit, missing } = asks[kind]
  const schema = z.object({ words: z.string().trim().min(1, missing).max(4_000, 'Shorten this to 4,000 characters.') })
  return (
    <FormShell
      label={`${submit}, ${advice.rule}`}
      schema={schema}
      defaultValues={{ words: '' }}
      act={async ({ words }) => {
        await store()
        return explained(
          await acknowledgeAdvice({
            id,
            visitId: visit.id,
            rule: advice.rule,
            fingerprint: advice.fingerprint,
            kind,
            words,
          }),
        )
      }}
      submit={submit}
      pending="Recording…"
    >
      <TextArea name="words" label={label} hint={hint} rows={2} />
    </FormShell>
  )
}
