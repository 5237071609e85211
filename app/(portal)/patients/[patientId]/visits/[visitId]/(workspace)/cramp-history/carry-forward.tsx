'use client'
import { useState, useTransition } from 'react'
import { clinicalDay } from '../../../../../../../../clinical/visit/days'
import { useFlush } from '../../../../../../../../components/form/autosave-provider'
import { Button } from '../../../../../../../../components/ui/button'
import { carryForward } from '../../../actions'
import { useWorkspace } from '../workspace-visit'

/** "No change since last visit": brings the patterns of the last signed visit along, each marked as carried until somebody edits it. */
export function CarryForward() {
  const { visit, previous, record, locked } = useWorkspace()
  const flush = useFlush()
  const [pending, start] = useTransition()
  const [refused, setRefused] = useState<string | null>(null)
  if (locked || previous === null || previous.record.crampPatterns.length === 0 || record.reason.carriedFromVisit === previous.id)
    return null
  const carry = () =>
    start(async () => {
      await flush()
      const result = await carryForward({ patientId: visit.patientId, visitId: visit.id })
      setRefused(result.ok ? null : (result.message ?? 'The patterns could not be brought along. Try again.'))
    })
  return (
    <div className="grid justify-items-end gap-1">
      <Button size="touch" onClick={carry} aria-disabled={pending || undefined}>
        {pending ? 'Bringing the patterns along…' : `No change since last visit, ${clinicalDay(previous.visitDay)}`}
      </Button>
      <p role="alert" className={refused ? 'field-error m-0' : 'hidden'}>
        {refused}
      </p>
    </div>
  )
}
