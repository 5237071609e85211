'use client'

import { useRouter } from 'next/navigation'
import { useId, useState, useTransition } from 'react'
import { FieldFrame } from '../../../../../components/form/field-frame'
import { Button } from '../../../../../components/ui/button'
import { fewestOfReason } from '../../../../../handouts/judge-own-handout'
import { publishHandout, setAsideDraft } from './actions'
import type { KeptAs } from './use-kept-text'

type Props = {
  handoutId: string
  version: number
  /** Things that have to change first. */
  inTheWay: number
  above: boolean
  /** Brings the last words to the server before they are published. */
  keep: () => Promise<KeptAs | null>
}

/** Publishing, which keeps every word of this version from then on; or setting the draft aside. */
export function PublishForm({ handoutId, version, inTheWay, above, keep }: Props) {
  const id = useId()
  const router = useRouter()
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [running, run] = useTransition()
  const short = above && reason.trim().length < fewestOfReason
  const act = (what: (kept: KeptAs) => Promise<{ ok: boolean; message?: string; fields?: Record<string, string> } | undefined>) =>
    run(async () => {
      setProblem(null)
      const kept = await keep()
      if (kept === null) return setProblem('The last words are not saved yet, so nothing was done. Try again once they are.')
      try {
        const result = await what(kept)
        if (result?.ok === false) setProblem(result.fields?.reason ?? result.message ?? 'Nothing was published.')
      } catch {
        setProblem('The server did not answer. Reload the page to see whether it was done.')
        router.refresh()
      }
    })
  const publish = () => {
    if (short) {
      setProblem(`Say in ${fewestOfReason} characters or more why it may read harder than your limit.`)
      return document.getElementById(`${id}-reason`)?.focus()
    }
    act((kept) => publishHandout({ handoutId, version: kept.version, base: kept.rowVersion, reason: above ? reason.trim() : null }))
  }
  const words =
    inTheWay > 0
      ? inTheWay === 1
        ? 'One thing stands in the way of publishing'
        : `${inTheWay} things stand in the way of publishing`
      : running
        ? 'Working…'
        : `Publish version ${version}`
  return (
    <div className="grid gap-3">
      {above && inTheWay === 0 && (
        <FieldFrame
          id={`${id}-reason`}
          label="Why it may read harder than your limit"
          hint="Kept with the version, for whoever looks at it later."
          error={null}
        >
          <textarea
            id={`${id}-reason`}
            aria-describedby={`${id}-reason-hint`}
            rows={2}
            maxLength={1000}
            className="input w-full"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </FieldFrame>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="primary" disabled={inTheWay > 0 || running} onClick={publish}>
          {words}
        </Button>
        <Button disabled={running} onClick={() => act((kept) => setAsideDraft({ handoutId, version: kept.version }))}>
          Set this draft aside
        </Button>
      </div>
      <p className="hint m-0 max-w-prose">
        A published version never changes again. Patients who hold an earlier one are listed on the page of handouts.
      </p>
      {problem !== null && (
        <p role="alert" className="field-error m-0">
          {problem}
        </p>
      )}
    </div>
  )
}
