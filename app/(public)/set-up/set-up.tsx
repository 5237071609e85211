'use client'

import { useEffect, useState } from 'react'
import { useController, useFormContext, useWatch } from 'react-hook-form'
import { RadioRow, SelectField, TextArea, TextField } from '../../../components/form/fields'
import { FormShell } from '../../../components/form/form-shell'
import { NewPassword } from '../../../components/form/new-password'
import { LinkButton } from '../../../components/ui/button'
import { SectionHeading } from '../../../components/ui/section-heading'
import { postPublic } from '../post-public'
import { type FoundingEntered, foundingForm, type TypedFounding } from './founding-form'

type State =
  | { at: 'reading' }
  | { at: 'over'; message: string }
  | { at: 'open'; token: string; timeZone: string }
  | { at: 'done'; email: string }

const missing =
  'Open the link that the server printed when it started, whole. This address holds none. Started again without a practice, it prints a new one.'

/** From the link of a first run to a practice that its first admin can sign in to. */
export function SetUp({ timeZones }: { timeZones: readonly string[] }) {
  const [state, setState] = useState<State>({ at: 'reading' })
  useEffect(() => {
    const read = () => {
      const token = location.hash.slice(1)
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
      setState(/^[A-Za-z0-9_-]{43}$/.test(token) ? { at: 'open', token, timeZone } : { at: 'over', message: missing })
    }
    read()
    addEventListener('hashchange', read)
    return () => removeEventListener('hashchange', read)
  }, [])

  if (state.at === 'reading') {
    return (
      <p role="status" className="hint">
        Reading the link…
      </p>
    )
  }
  if (state.at === 'over') return <p role="alert">{state.message}</p>
  if (state.at === 'done') {
    return (
      <div className="grid gap-4">
        <p role="status">
          The practice is made. Sign in as {state.email}; you set up your second factor then, and invite the others after it.
        </p>
        <LinkButton href="/sign-in" variant="primary" size="touch" className="justify-self-start">
          Go to sign in
        </LinkButton>
      </div>
    )
  }
  const { token, timeZone } = state
  const act = async (entered: FoundingEntered) => {
    const typed = { ...entered, addressLines: entered.addressLines.join('\n'), credentials: entered.credentials ?? '' }
    const answer = await postPublic<object>('/set-up/practice', { token, ...typed })
    if (answer.ok) return { ok: true, value: { email: entered.email } } as const
    if (answer.over) setState({ at: 'over', message: answer.message })
    const fields = Object.keys(answer.fields).length > 0
    return { ok: false, problem: 'invalid', fields: answer.fields, ...(fields ? {} : { message: answer.message }) } as const
  }
  return (
    <FormShell<TypedFounding, FoundingEntered, { email: string }>
      label="Set up a practice"
      schema={foundingForm}
      defaultValues={{
        ...{ name: '', addressLines: '', timeZone: timeZones.includes(timeZone) ? timeZone : '', paper: 'letter', distanceUnit: 'ft' },
        ...{ displayName: '', credentials: '', email: '', alsoPodiatrist: false, password: '' },
      }}
      act={act}
      onDone={({ email }) => {
        // Spent: nothing of it stays in the history of this browser.
        history.replaceState(null, '', location.pathname)
        setState({ at: 'done', email })
      }}
      submit="Make the practice"
      pending="Making the practice…"
      submitSize="touch"
    >
      <SectionHeading>The practice</SectionHeading>
      <TextField name="name" label="Name" hint="As it stands on paper." autoComplete="organization" maxLength={120} />
      <TextArea name="addressLines" label="Address" hint="One line below the other." rows={3} />
      <SelectField
        name="timeZone"
        label="Time zone"
        empty="Choose the time zone"
        options={timeZones.map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
      />
      <RadioRow
        name="paper"
        label="Paper"
        options={[
          { value: 'letter', label: 'Letter' },
          { value: 'a4', label: 'A4' },
        ]}
      />
      <RadioRow
        name="distanceUnit"
        label="Distances in"
        options={[
          { value: 'ft', label: 'Feet' },
          { value: 'm', label: 'Meters' },
        ]}
      />
      <SectionHeading note="You are the first admin: you invite the others and decide what they may do.">You</SectionHeading>
      <TextField name="displayName" label="Your name" autoComplete="name" maxLength={100} />
      <TextField
        name="credentials"
        label="Credentials"
        hint="Printed after your name, such as DPM."
        optional
        className="w-36"
        maxLength={40}
      />
      <TextField
        name="email"
        label="Email"
        hint="You sign in with it."
        type="email"
        autoComplete="username"
        spellCheck={false}
        maxLength={254}
      />
      <AlsoPodiatrist />
      <ChosenPassword />
    </FormShell>
  )
}

function AlsoPodiatrist() {
  const { register } = useFormContext()
  return (
    <label className="flex items-start gap-2">
      <input {...register('alsoPodiatrist')} type="checkbox" className="mt-1 size-4" />
      <span>
        I am a podiatrist and see patients here
        <span className="hint block">Without it your account opens no chart.</span>
      </span>
    </label>
  )
}

function ChosenPassword() {
  const { field, fieldState } = useController({ name: 'password' })
  const known = useWatch({ name: ['displayName', 'email', 'name'] }) as string[]
  return <NewPassword label="Password" known={known.filter(Boolean)} problem={fieldState.error?.message} onChange={field.onChange} />
}
