'use client'

import { useState, useTransition } from 'react'
import { Button } from '../../../../../../../../components/ui/button'
import { giveHandout } from './actions'

type Props = { patientId: string; visitId: string; contentHash: string }

/** Notes the sheet as given, then opens the print dialog. Printing again does not note it twice. */
export function GiveAndPrint({ patientId, visitId, contentHash }: Props) {
  const [pending, start] = useTransition()
  const [given, setGiven] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const give = () =>
    start(async () => {
      setProblem(null)
      try {
        const result = await giveHandout({ patientId, visitId, contentHash })
        if (result.ok) setGiven(true)
        else setProblem(result.message ?? 'The sheet was not noted as given. Reload the page and try again.')
        if (result.ok) window.print()
      } catch {
        setProblem('The server did not answer. The sheet was not noted as given; try again.')
      }
    })
  return (
    <div className="flex flex-wrap items-center gap-3">
      {given ? (
        <Button variant="primary" onClick={() => window.print()}>
          Print again
        </Button>
      ) : (
        <Button variant="primary" onClick={give} disabled={pending}>
          {pending ? 'Noting that it is given…' : 'Give and print'}
        </Button>
      )}
      <p role="status">{given ? 'Noted as given.' : (problem ?? '')}</p>
    </div>
  )
}
