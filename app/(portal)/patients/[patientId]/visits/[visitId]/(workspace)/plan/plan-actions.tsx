'use client'
import { useState } from 'react'
import { type SuggestedAction, suggestedActions } from '../../../../../../../../clinical/plan/suggested-actions'
import { Button } from '../../../../../../../../components/ui/button'
import { useRows } from '../workspace-rows'
import { useFindings, useLiveRecord, useWorkspace } from '../workspace-visit'
import { PlanActionRow } from './plan-action-row'

/** What will be done, by whom, by when. A rule's suggestion becomes an action only when somebody presses it. */
export function PlanActions() {
  const { record, can } = useWorkspace()
  const live = useLiveRecord()
  const { rows, add } = useRows('plan-action', record.planActions, live.planActions)
  const [taken, setTaken] = useState<Readonly<Record<string, SuggestedAction>>>({})
  const readOnly = can.assess !== null
  const take = (suggestion: SuggestedAction) => {
    const id = add()
    setTaken((before) => ({ ...before, [id]: suggestion }))
  }
  return (
    <section aria-labelledby="plan-actions" className="grid gap-4 border-line border-t pt-4">
      <h2 id="plan-actions" className="text-lg">
        Actions
      </h2>
      {!readOnly && <Suggestions onTake={take} />}
      {rows.length === 0 && <p className="m-0 text-ink-soft">No action is planned.</p>}
      {rows.map((row, index) => (
        <PlanActionRow key={row.id} row={row} number={index + 1} suggested={taken[row.id]} />
      ))}
      {!readOnly && (
        <Button size="touch" className="justify-self-start" onClick={() => add('act')}>
          Add an action
        </Button>
      )}
    </section>
  )
}

function Suggestions({ onTake }: { onTake: (suggestion: SuggestedAction) => void }) {
  const live = useLiveRecord()
  const { advice } = useFindings()
  const open = suggestedActions(advice, live.planActions)
  if (open.length === 0) return null
  return (
    <div className="grid gap-2">
      <p className="hint m-0">Suggested by what the findings say. Press one to plan it.</p>
      <ul className="m-0 flex list-none flex-wrap gap-2 p-0">
        {open.map((suggestion) => (
          <li key={suggestion.act}>
            <Button onClick={() => onTake(suggestion)} className="text-left">
              <span aria-hidden="true">+</span>
              <span>
                {suggestion.act} <span className="hint font-normal">{suggestion.fromRule}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
