'use client'

import { type ReactNode, useState } from 'react'
import { RadioRow, TextField } from '../../../../components/form/fields'
import { FormShell } from '../../../../components/form/form-shell'
import type { PracticeSettings } from '../../../../db/queries/practice-settings'
import { amendSettings } from './actions'
import { type SettingsEntered, settingsForm, type TypedSettings, typedSettings } from './settings-form'
import { TimeZoneField } from './time-zone-field'
import type { ZoneGroup } from './time-zones'

const units = [
  { value: 'm', label: 'Meters' },
  { value: 'ft', label: 'Feet' },
]
const papers = [
  { value: 'letter', label: 'Letter' },
  { value: 'a4', label: 'A4' },
]
const yesOrNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
]

type Props = {
  version: number
  stored: PracticeSettings
  demo: boolean
  zones: readonly ZoneGroup[]
  /** The moment at which the page was read, in milliseconds. */
  now: number
  pastRetention: number
}

function Group({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <fieldset className="m-0 grid gap-5 border-0 border-line border-t p-0 pt-4">
      <legend className="float-left w-full p-0 font-semibold text-lg">{heading}</legend>
      {children}
    </fieldset>
  )
}

/** How the practice works. `version` is the one that `stored` is; the page may be read again under the form, which keeps to what it opened with. */
export function SettingsForm({ version: opened, stored, demo, zones, now, pastRetention }: Props) {
  const [version, setVersion] = useState(opened)
  const [said, setSaid] = useState('')
  const act = (settings: SettingsEntered) => {
    setSaid('')
    return amendSettings({ version, settings })
  }
  return (
    <FormShell<TypedSettings, SettingsEntered, { version: number }>
      label="Settings"
      schema={settingsForm}
      defaultValues={typedSettings(stored)}
      act={act}
      onDone={(saved) => {
        setVersion(saved.version)
        setSaid('Saved. In effect from the next page on.')
      }}
      submit="Save settings"
      pending="Saving…"
      beside={
        <p role="status" className="hint">
          {said}
        </p>
      }
    >
      <Group heading="Measures, paper and time">
        <RadioRow
          name="distanceUnit"
          label="Distances"
          hint="As they are shown and printed; what was entered stays as it was entered."
          options={units}
        />
        <RadioRow name="paper" label="Paper" options={papers} />
        <TimeZoneField zones={zones} now={now} />
      </Group>
      <Group heading="Signing in and signing">
        <TextField
          name="idleMinutes"
          label="Sign out after"
          hint="Without a sign of a person; 5 to 30."
          unit="minutes"
          inputMode="numeric"
          maxLength={3}
          className="w-20"
        />
        {demo ? (
          <RadioRow
            name="secondFactorRequired"
            label="Everybody signs in with a second factor"
            hint="This is a demo practice, where it can be off. In a real one it is always on."
            options={yesOrNo}
          />
        ) : (
          <div className="grid gap-1">
            <p className="label m-0">Everybody signs in with a second factor: yes</p>
            <p className="hint m-0 max-w-prose">
              It cannot be switched off: a password alone does not protect health information. Only demo practices, which hold none, may do
              without.
            </p>
          </div>
        )}
        <RadioRow
          name="signNeedsFactor"
          label="Signing a visit asks for the factor again"
          hint="When it was proved more than five minutes before."
          options={yesOrNo}
        />
      </Group>
      <Group heading="Handouts of your own">
        <TextField
          name="readingGradeLimitTenths"
          label="Publishing needs a stated reason above school grade"
          hint="3.0 to 14.0, as the editor measures it."
          inputMode="decimal"
          maxLength={4}
          className="w-20"
        />
      </Group>
      <Group heading="How long charts are kept">
        <TextField
          name="retentionYears"
          label="Years after the last visit"
          hint="10 or more. Nothing is deleted by itself: the number says from when on a chart may go."
          unit="years"
          inputMode="numeric"
          maxLength={3}
          className="w-20"
        />
        <p className="m-0">
          More than {stored.retentionYears} years after the last visit:{' '}
          <b>{pastRetention === 1 ? '1 chart' : `${pastRetention.toLocaleString('en-US')} charts`}</b>.{' '}
          <span className="text-ink-soft">Restricted charts are not counted.</span>
        </p>
      </Group>
    </FormShell>
  )
}
