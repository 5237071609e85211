'use client'
import { useEffect, useRef } from 'react'
import type { SuggestedAction } from '../../../../../../../../clinical/plan/suggested-actions'
import type { Row } from '../../../../../../../../clinical/visit/visit-record'
import { useAutosavedField } from '../../../../../../../../components/form/autosave-provider'
import { fieldsOf } from '../workspace-fields'
import { RowCard } from '../workspace-row-card'
import { FieldScope } from '../workspace-scope'
import { useWorkspace } from '../workspace-visit'

const { Day, Text } = fieldsOf('plan-action')

type Props = {
  row: Row<'plan-action'>
  number: number
  /** The suggestion that this row was begun from, in this window. */
  suggested: SuggestedAction | undefined
}

export function PlanActionRow({ row, number, suggested }: Props) {
  const { can } = useWorkspace()
  const act = useAutosavedField<string | null>('plan-action', row.id, 'act', row.act)
  const fromRule = useAutosavedField<string | null>('plan-action', row.id, 'fromRule', row.fromRule)
  const written = useRef(false)
  useEffect(() => {
    if (suggested === undefined || written.current || act.value !== null) return
    written.current = true
    act.setValue(suggested.act)
    fromRule.setValue(suggested.fromRule)
  }, [suggested, act, fromRule])
  return (
    <FieldScope section="plan-action" rowKey={row.id} values={row} previous={null} readOnly={can.assess !== null}>
      <RowCard title={`Action ${number}`} noun="action">
        <Text field="act" label="What will be done" hint={fromRule.value ? `Suggested by rule ${fromRule.value}.` : ''} />
        <div className="grid gap-4 md:grid-cols-2">
          <Text field="by" label="By whom" />
          <Day field="dueOn" label="By when" />
        </div>
      </RowCard>
    </FieldScope>
  )
}
