'use client'
import { suggestedRutherford } from '../../../../../../../../clinical/assessment/suggested-rutherford'
import { suggestedStage } from '../../../../../../../../clinical/assessment/suggested-stage'
import { secondarySources, suggestedWifi } from '../../../../../../../../clinical/assessment/suggested-wifi'
import { fieldsOf } from '../workspace-fields'
import { Group } from '../workspace-group'
import { useRecorded } from '../workspace-scope'
import { useFindings, useLiveRecord } from '../workspace-visit'
import { rutherfordWords, stageWords, wifiStageWords } from '../workspace-words'
import { AcuteClass } from './acute-class'
import { StageSuggestion } from './stage-suggestion'

const { Choice, Select } = fieldsOf('assessment')
const legs = [
  { side: 'right', title: 'Right leg', fontaine: 'fontaineRight', rutherford: 'rutherfordRight', wifi: 'wifiRight' },
  { side: 'left', title: 'Left leg', fontaine: 'fontaineLeft', rutherford: 'rutherfordLeft', wifi: 'wifiLeft' },
] as const

/** Stages of each leg: suggested with the reason, chosen only by the clinician. The chronic categories and the acute classes stand apart. */
export function Stages() {
  return (
    <>
      <Fontaine />
      <Rutherford />
      <Wifi />
      <AcuteClass />
    </>
  )
}

function Fontaine() {
  const live = useLiveRecord()
  const suggested = suggestedStage(live)
  return (
    <Group title="Fontaine stage" columns={1}>
      {legs.map(({ side, title, fontaine }) => {
        const found = suggested[side]
        return (
          <div key={side} className="grid gap-1">
            <Choice field={fontaine} label={title} words={stageWords} />
            <StageSuggestion side={side} field={fontaine} value={'stage' in found ? found.stage : null} reasons={found.reasons} />
          </div>
        )
      })}
    </Group>
  )
}

function Rutherford() {
  const live = useLiveRecord()
  const { facts } = useFindings()
  const suggested = suggestedRutherford(live, facts)
  return (
    <Group title="Rutherford category, chronic" hint="The acute classes of the same name stand apart, below." columns={2}>
      {legs.map(({ side, title, rutherford }) => {
        const found = suggested[side]
        return (
          <div key={side} className="grid content-start gap-1">
            <Select field={rutherford} label={title} words={rutherfordWords} />
            <StageSuggestion
              side={side}
              field={rutherford}
              value={'category' in found ? String(found.category) : null}
              reasons={found.reasons}
            />
          </div>
        )
      })}
    </Group>
  )
}

/** Staged only where there is a wound or rest pain; a stage that was recorded stays in view whatever else changed. */
function Wifi() {
  const { facts } = useFindings()
  const { values } = useRecorded('assessment')
  const suggested = suggestedWifi(facts)
  const shown = legs.filter(({ side, wifi }) => suggested[side].state !== 'not-needed' || values[wifi] !== null)
  if (shown.length === 0) return null
  return (
    <Group
      title="WIfI stage"
      hint={`Wound, ischemia and foot infection, 0 to 3 each; the ${secondarySources}. Stage 5 is the clinician’s alone.`}
      columns={2}
    >
      {shown.map(({ side, title, wifi }) => {
        const found = suggested[side]
        return (
          <div key={side} className="grid content-start gap-1">
            <Select field={wifi} label={title} words={wifiStageWords} />
            {found.state !== 'not-needed' && (
              <>
                <p className="m-0 tabular-nums">
                  Wound {found.wound ?? 'open'}, ischemia {found.ischemia ?? 'open'}, foot infection {found.infection ?? 'open'}
                  {found.state === 'stage' && `: ${found.risk} one-year risk of amputation`}
                </p>
                <StageSuggestion
                  side={side}
                  field={wifi}
                  value={found.state === 'stage' ? String(found.stage) : null}
                  reasons={found.reasons}
                />
              </>
            )}
          </div>
        )
      })}
    </Group>
  )
}
