'use client'
import { fieldsOf } from '../workspace-fields'
import { Fold } from '../workspace-fold'
import { Group } from '../workspace-group'
import { useRecorded } from '../workspace-scope'
import { flowDirectionWords, resistanceWords, toeDeviceWords, toeDigitWords, waveformModifierWords } from '../workspace-words'

const { Answer, Amount, Choice, Choices } = fieldsOf('vascular-study')

const details = [
  'toeDevice',
  'rightToeDigit',
  'leftToeDigit',
  'rightFlowDirection',
  'leftFlowDirection',
  'rightResistance',
  'leftResistance',
  'rightWaveformModifiers',
  'leftWaveformModifiers',
  'rightForefootFlat',
  'leftForefootFlat',
  'rightTcpo2',
  'leftTcpo2',
] as const

/** How each toe was read, what more the Doppler showed, and the forefoot: folded, because a screening needs none of it to be complete. */
export function WaveformDetails() {
  const { values } = useRecorded('vascular-study')
  const recorded = details.filter((field) => (Array.isArray(values[field]) ? values[field].length > 0 : values[field] !== null)).length
  return (
    <Fold
      title="Toes, waveforms and forefoot in detail"
      note={recorded === 0 ? 'nothing recorded' : `${recorded} recorded`}
      open={recorded > 0}
      section="vascular-study"
      fields={details}
    >
      <Choice field="toeDevice" label="Toe pressures read by" words={toeDeviceWords} />
      <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
        <Leg side="right" />
        <Leg side="left" />
      </div>
    </Fold>
  )
}

function Leg({ side }: { side: 'right' | 'left' }) {
  return (
    <Group title={side === 'right' ? 'Right leg' : 'Left leg'} level={3} columns={1}>
      <Choice field={`${side}ToeDigit`} label="Toe" words={toeDigitWords} />
      <Choice field={`${side}FlowDirection`} label="Flow direction" words={flowDirectionWords} />
      <Choice field={`${side}Resistance`} label="Resistance" words={resistanceWords} />
      <Choices field={`${side}WaveformModifiers`} label="Waveform also" words={waveformModifierWords} />
      <Answer field={`${side}ForefootFlat`} label="Flat pulse volume recording at the forefoot" />
      <Amount field={`${side}Tcpo2`} label="TcPO2, skin oxygen" unit="mmHg" />
    </Group>
  )
}
