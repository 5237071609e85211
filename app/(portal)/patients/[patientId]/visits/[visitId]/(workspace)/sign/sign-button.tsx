'use client'
import { useState, useTransition } from 'react'
import { useFlush } from '../../../../../../../../components/form/autosave-provider'
import { useStepUp } from '../../../../../../../../components/form/step-up'
import { Button } from '../../../../../../../../components/ui/button'
import { signVisit } from '../../../actions'
import { useWorkspace } from '../workspace-visit'
import { useSigningBlocks } from './before-signing'

/** Waits for what is still being saved, signs, and asks nothing. What blocks stands above it, and the server decides again. */
export function SignButton({ signer, now }: { signer: string; now: string }) {
  const { visit } = useWorkspace()
  const { blocks, unsaved } = useSigningBlocks()
  const flush = useFlush()
  const confirmed = useStepUp()
  const [pending, start] = useTransition()
  const [refused, setRefused] = useState<string | null>(null)
  const blocked = blocks.length + unsaved.length > 0
  const sign = () =>
    start(async () => {
      setRefused(null)
      if (!(await flush()))
        return setRefused('The last entries are not saved yet, so nothing was signed. Try again when the line at the top says Saved.')
      try {
        const result = await confirmed(() => signVisit({ patientId: visit.patientId, visitId: visit.id }))
        if (!result.ok) setRefused(result.message ?? 'The visit was not signed. Try again.')
      } catch {
        setRefused('Footfall could not be reached, so nothing was signed. Try again.')
      }
    })
  return (
    <section aria-label="Signature" className="grid justify-items-start gap-2">
      <p className="m-0">
        {signer}, {now}
      </p>
      <Button
        variant="primary"
        size="touch"
        onClick={() => !blocked && !pending && sign()}
        aria-disabled={blocked || pending || undefined}
        aria-describedby={blocked ? 'blocks' : undefined}
      >
        {pending ? 'Signing…' : 'Sign visit'}
      </Button>
      <p role="alert" className={refused ? 'field-error m-0' : 'hidden'}>
        {refused}
      </p>
      <p className="hint m-0">After signing nothing in this visit can change. What comes later is written as an addendum.</p>
    </section>
  )
}
