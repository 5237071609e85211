'use client'
import { Fragment } from 'react'
import type { PulseScale } from '../../../../../../../../clinical/examination/pulse'
import { clinicalDay } from '../../../../../../../../clinical/visit/days'
import { chartedFieldId } from '../../../../../../../../components/form/autosave-protocol'
import { useRecordFields } from '../../../../../../../../components/form/autosave-provider'
import { Button } from '../../../../../../../../components/ui/button'
import { fieldsOf } from '../workspace-fields'
import { Group } from '../workspace-group'
import { useRecorded, useScope } from '../workspace-scope'
import { useWorkspace } from '../workspace-visit'
import { pulseScaleWords } from '../workspace-words'
import { AllNormal } from './all-normal'
import { isExamined } from './examined-words'
import { PulseCell, type PulseField } from './pulse-cell'
import { normalPulse, scaleMeaning } from './pulse-words'

const { Choice, Side } = fieldsOf('examination')

const pulses = [
  { part: 'Femoral', name: 'femoral' },
  { part: 'Popliteal', name: 'popliteal' },
  { part: 'DorsalisPedis', name: 'dorsalis pedis' },
  { part: 'PosteriorTibial', name: 'posterior tibial' },
] as const
const sides = ['right', 'left'] as const
const fieldsIn = (parts: readonly (typeof pulses)[number]['part'][]) =>
  parts.flatMap((part) => sides.map((side): PulseField => `${side}${part}Pulse`))
const footPulses = fieldsIn(['DorsalisPedis', 'PosteriorTibial'])
const allPulses = fieldsIn(pulses.map(({ part }) => part))

/** Palpated pulses on a stated scale. The scale comes first: a 2 is normal on two of them and reduced on the third. */
export function Pulses() {
  const { values } = useRecorded('examination')
  const scale = values.pulseScale
  const felt = isExamined(values, allPulses)
  return (
    <Group
      title="Pulses"
      hint="Palpation alone neither proves nor excludes PAD."
      beside={scale !== null && <Normal scale={scale} />}
      columns={1}
    >
      <div className="grid gap-2">
        <Choice field="pulseScale" label="Scale" words={pulseScaleWords} />
        {scale !== null && <p className="hint m-0">{scaleMeaning[scale]}</p>}
        <SameScale />
      </div>
      {scale !== null || felt ? <Grid scale={scale} /> : <ScaleFirst />}
      <Side field="femoralBruit" label="Femoral bruit" />
    </Group>
  )
}

/** It stands in the place of the pulses, so that a link to the first of them leads here. */
function ScaleFirst() {
  const { section, recordKey, readOnly } = useScope()
  if (readOnly) return <p className="m-0 text-ink-soft">No pulse was recorded.</p>
  return (
    <p id={chartedFieldId(section, recordKey, footPulses[0] ?? 'pulseScale')} tabIndex={-1} className="hint m-0">
      Choose the scale; the pulses then stand here.
    </p>
  )
}

/** The scale of the last visit is offered, and stands only once somebody took it. */
function SameScale() {
  const { section, recordKey, readOnly, previous } = useScope()
  const { previous: last } = useWorkspace()
  const { values } = useRecorded('examination')
  const record = useRecordFields()
  const before = previous?.pulseScale as PulseScale | null | undefined
  if (readOnly || values.pulseScale !== null || before == null || last === null) return null
  return (
    <Button className="justify-self-start" onClick={() => record(section, recordKey, { pulseScale: before })}>
      Use {pulseScaleWords[before]} again, as on {clinicalDay(last.visitDay)}
    </Button>
  )
}

function Normal({ scale }: { scale: PulseScale }) {
  const normal = (fields: readonly PulseField[]) => Object.fromEntries(fields.map((field) => [field, normalPulse[scale]]))
  return (
    <div className="flex flex-wrap gap-x-3 gap-y-1">
      <AllNormal section="examination" label="Foot pulses normal" normal={normal(footPulses)} />
      <AllNormal section="examination" label="All eight normal" normal={normal(allPulses)} />
    </div>
  )
}

function Grid({ scale }: { scale: PulseScale | null }) {
  const { values } = useRecorded('examination')
  const dorsalisPedisAbsent = values.rightDorsalisPedisPulse === 0 || values.leftDorsalisPedisPulse === 0
  return (
    <div className="@container grid gap-2">
      {/* biome-ignore lint/a11y/useSemanticElements: the cells stand in two directions, which a fieldset cannot say */}
      <div
        role="group"
        aria-label="Pulses, right on the left"
        className="grid @2xl:grid-cols-[8rem_1fr_1fr] grid-cols-[3rem_1fr] items-start gap-x-3 gap-y-2"
      >
        {sides.map((side) => (
          <span
            key={side}
            className={side === 'right' ? '@2xl:block hidden @2xl:col-start-2 font-bold text-sm' : '@2xl:block hidden font-bold text-sm'}
          >
            {side.toUpperCase()}
          </span>
        ))}
        {pulses.map(({ part, name }) => (
          <Fragment key={part}>
            <span aria-hidden="true" className="@2xl:col-span-1 col-span-full @2xl:pt-2.5 font-[550] first-letter:uppercase">
              {name}
            </span>
            {sides.map((side) => (
              <Fragment key={side}>
                <span aria-hidden="true" className="@2xl:hidden pt-2.5 text-ink-soft text-sm first-letter:uppercase">
                  {side}
                </span>
                <PulseCell field={`${side}${part}Pulse`} name={`${side === 'right' ? 'Right' : 'Left'} ${name} pulse`} scale={scale} />
              </Fragment>
            ))}
          </Fragment>
        ))}
      </div>
      {dorsalisPedisAbsent && (
        <p className="hint m-0">The dorsalis pedis pulse is absent from birth in up to about 10 % of people (secondary source).</p>
      )}
    </div>
  )
}
