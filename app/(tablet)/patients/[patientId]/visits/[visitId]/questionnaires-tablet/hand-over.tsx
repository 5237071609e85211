'use client'

import { useState, useTransition } from 'react'
import { Button } from '../../../../../../../components/ui/button'
import { handOver } from './actions'

type Props = { visitId: string; patientId: string; name: string; back: string; readsEnglish: boolean }

/** What the member of staff reads, with the tablet still in their own hands. */
export function HandOver({ visitId, patientId, name, back, readsEnglish }: Props) {
  const [pending, start] = useTransition()
  const [refused, setRefused] = useState<string | null>(null)
  const give = () =>
    start(async () => {
      const result = await handOver({ patientId, visitId })
      // A page from the server, so that nothing of the chart stays in the memory of this one.
      if (result.ok) location.reload()
      else setRefused(result.message ?? 'The tablet could not be handed over. Try again.')
    })
  return (
    <>
      <h1 className="text-[2rem] leading-tight">Questionnaires on the tablet</h1>
      <p>
        {name} answers alone: one question at a time, in large print. Each answer is saved as it is given and marked as completed by the
        patient.
      </p>
      <p>
        From the moment you hand over, this browser opens these questions and nothing else, in every window. <strong>Your password</strong>{' '}
        brings the chart back.
      </p>
      {!readsEnglish && (
        <p className="border-borderline border-l-3 pl-4">
          The questions are in English only, and {name} prefers another language. Read them out with an interpreter instead.
        </p>
      )}
      <p role="alert" className={refused ? 'field-error' : 'hidden'}>
        {refused}
      </p>
      <div className="flex flex-wrap items-center gap-4">
        <Button variant="primary" size="touch" onClick={give} aria-disabled={pending || undefined} className="min-h-16 px-8">
          {pending ? 'Handing over…' : `Hand the tablet to ${name}`}
        </Button>
        <a href={back}>Back to the chart</a>
      </div>
    </>
  )
}
