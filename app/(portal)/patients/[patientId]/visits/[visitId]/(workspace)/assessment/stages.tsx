'use client'
import { suggestedStage } from '../../../../../../../../clinical/assessment/suggested-stage'
import type { fontaineStages } from '../../../../../../../../clinical/visit/visit-record'
import { useAutosavedField } from '../../../../../../../../components/form/autosave-provider'
import { Button } from '../../../../../../../../components/ui/button'
import { fieldsOf } from '../workspace-fields'
import { Group } from '../workspace-group'
import { useScope } from '../workspace-scope'
import { useWorkspace } from '../workspace-visit'
import { stageWords } from '../workspace-words'

const { Choice } = fieldsOf('assessment')
type Stage = (typeof fontaineStages)[number]

/** Fontaine stage of each leg: suggested with the reason, chosen only by the clinician. */
export function Stages() {
  return (
    <Group title="Fontaine stage" columns={1}>
      <Choice field="fontaineRight" label="Right leg" words={stageWords} />
      <Suggestion side="right" field="fontaineRight" />
      <Choice field="fontaineLeft" label="Left leg" words={stageWords} />
      <Suggestion side="left" field="fontaineLeft" />
    </Group>
  )
}

function Suggestion({ side, field }: { side: 'right' | 'left'; field: 'fontaineRight' | 'fontaineLeft' }) {
  const { live } = useWorkspace()
  const { section, recordKey, values, readOnly } = useScope()
  const chosen = useAutosavedField<Stage | null>(section, recordKey, field, values[field] as Stage | null)
  const suggestion = suggestedStage(live)[side]
  if (readOnly) return null
  if (!('stage' in suggestion)) return <p className="hint m-0">No stage suggested. {suggestion.reasons.join(' ')}</p>
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <p className="hint m-0 max-w-prose">
        The record suggests <strong>{suggestion.stage}</strong>. {suggestion.reasons.join(' ')}
      </p>
      {chosen.value !== suggestion.stage && (
        <Button size="small" onClick={() => chosen.setValue(suggestion.stage)}>
          Confirm {suggestion.stage}, {side} leg
        </Button>
      )}
    </div>
  )
}
