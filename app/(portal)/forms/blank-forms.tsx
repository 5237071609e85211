/** Forms to chart on by hand while Footfall is down: the same questions in the same order as the screens that they are keyed into. */
import type { ReactNode } from 'react'
import {
  courseWords,
  deviceWords,
  exerciseModeWords,
  limitingWords,
  methodWords,
  positionWords,
  regionWords,
  reliefByWords,
  surfaceWords,
  triggerWords,
} from '../patients/[patientId]/visits/[visitId]/(workspace)/workspace-words'
import { redFlagQuestions } from '../patients/[patientId]/visits/[visitId]/summary-red-flags'
import { contraindications } from '../patients/[patientId]/visits/[visitId]/summary-vascular'
import { safetyQuestions } from '../patients/[patientId]/visits/[visitId]/summary-walk'
import { lower } from '../patients/[patientId]/visits/[visitId]/summary-words'
import { Cells, Lines, Part, Tick, Write, YesNo } from './blank-parts'

export const blankForms = ['cramp-history', 'walk-test', 'pad-screening'] as const
export type BlankForm = (typeof blankForms)[number]

const of = (words: Record<string, string>) => Object.values(words).map(lower)
const asked = (questions: readonly (readonly [string, string])[]) => questions.map(([, words]) => words)

const ofEachCramp = [
  ...['comes at night', 'comes while walking', 'comes after activity', 'comes at rest'],
  ...['disturbs sleep', 'muscle hardens', 'foot or leg cannot be used'],
  ...['stretching', 'rubbing', 'walking', 'standing still', 'sitting or leaning forward', 'hanging the foot down'].map(
    (act) => `eased by ${act}`,
  ),
]

function Cramps() {
  return (
    <>
      <Part title="Reason">
        <Lines label="Reason for the visit" count={1} />
        <Lines label="In the patient’s own words" />
      </Part>
      {[1, 2].map((number) => (
        <Part key={number} title={`Cramp ${number}`}>
          <Tick label="Where" options={['right', 'left', ...of(regionWords)]} />
          <Write label="First noticed (month, year)" />
          <Tick label="Course" options={of(courseWords)} />
          <Write label="How often" unit="per day, week, month" />
          <Write label="How long each" unit="seconds, minutes" />
          <Tick label="Severity" options={Array.from({ length: 11 }, (_, value) => `${value}`)} />
          <Tick label="Triggers" options={of(triggerWords)} />
          <YesNo questions={ofEachCramp} />
          <Write label="Relief within" unit="minutes" />
        </Part>
      ))}
      <Part title="Red flags" long>
        <YesNo questions={asked(redFlagQuestions)} />
      </Part>
    </>
  )
}

function WalkTest() {
  return (
    <>
      <Part title="Before the walk">
        <YesNo questions={asked(safetyQuestions)} />
        <Write label="Heart rate at rest" unit="per minute" />
        <Write label="Blood pressure at rest" unit="mmHg" />
      </Part>
      <Part title="The walk">
        <Tick label="Method" options={of(methodWords)} />
        <Tick label="Surface" options={of(surfaceWords)} />
        <Write label="Length of a lap" unit="m" />
        <Write label="Treadmill: protocol, speed and grade" />
        <Write label="Walking aid" />
        <Tick label="Laps" options={Array.from({ length: 20 }, (_, lap) => `${lap + 1}`)} />
      </Part>
      <Part title="First cramp">
        <Write label="First cramp after" unit="m, ft, laps, minutes" />
        <Write label="Or: no cramp within" unit="m, ft, laps, minutes" />
        <Tick label="Leg" options={['right', 'left', 'both']} />
        <Tick label="Where" options={of(regionWords)} />
      </Part>
      <Part title="Stop and relief">
        <Write label="Had to stop after" unit="m, ft, laps, minutes" />
        <Write label="Or: did not have to stop within" unit="m, ft, laps, minutes" />
        <Tick label="Because of" options={of(limitingWords)} />
        <Write label="Relief in" unit="minutes" />
        <Tick label="Relief by" options={of(reliefByWords)} />
        <Lines label="Notes" />
      </Part>
    </>
  )
}

function Screening() {
  return (
    <>
      <Part title="Before the cuffs">
        <YesNo questions={asked(contraindications)} />
        <Tick label="Device" options={of(deviceWords)} />
        <Tick label="Position" options={of(positionWords)} />
        <Write label="Rest before the first pressure" unit="minutes" />
        <Write label="Cuff, arm and ankle" unit="cm" />
        <Write label="Measured by, at" />
      </Part>
      <Part title="At rest">
        <Cells
          head="Systolic, mmHg"
          columns={['Right', 'Left']}
          rows={['Arm', 'First arm again', 'Posterior tibial', 'Dorsalis pedis', 'Toe', 'Waveform']}
        />
        <p className="small">
          Write why a pressure is missing: not audible, not compressible, or not done and the reason. Waveform: multiphasic, monophasic or
          absent.
        </p>
      </Part>
      <Part title="Pulses">
        <Cells head="Scale used:" columns={['Right', 'Left']} rows={['Femoral', 'Popliteal', 'Dorsalis pedis', 'Posterior tibial']} />
      </Part>
      <Part title="After exercise">
        <Tick label="Exercise" options={of(exerciseModeWords)} />
        <Write label="Stopped after, because" />
        <Cells
          head="Systolic, mmHg"
          columns={['Right', 'Left']}
          rows={['Artery', 'Ankle after', 'Minutes after the stop', 'Ankle at recovery', 'Arm after, and at recovery']}
        />
        <Lines label="Notes" />
      </Part>
    </>
  )
}

/** Each form with its title. */
export const blankFormOf: Record<BlankForm, { title: string; body: () => ReactNode }> = {
  'cramp-history': { title: 'Cramp history', body: Cramps },
  'walk-test': { title: 'Walk test', body: WalkTest },
  'pad-screening': { title: 'PAD screening pressures', body: Screening },
}
