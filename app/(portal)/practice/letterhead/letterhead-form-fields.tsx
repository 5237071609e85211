'use client'

import { useState } from 'react'
import { TextArea, TextField } from '../../../../components/form/fields'
import { FormShell } from '../../../../components/form/form-shell'
import { tellSessionEnd } from '../../session-signal'
import { amendLetterhead } from './actions'
import { type LetterheadEntered, letterheadForm, type TypedLetterhead, typedLetterhead } from './letterhead-form'

/** The words of the letterhead. `version` is the one that `stored` is; the page may be read again under the form, which keeps to what it opened with. */
export function LetterheadForm({ version: opened, stored }: { version: number; stored: LetterheadEntered }) {
  const [version, setVersion] = useState(opened)
  const [said, setSaid] = useState('')
  const act = async (typed: LetterheadEntered) => {
    setSaid('')
    const result = await amendLetterhead({ version, typed: typedLetterhead(typed) })
    if (!result.ok && result.problem === 'not-signed-in') tellSessionEnd()
    return result
  }
  return (
    <FormShell<TypedLetterhead, LetterheadEntered, { version: number }>
      label="Letterhead"
      schema={letterheadForm}
      defaultValues={typedLetterhead(stored)}
      act={act}
      onDone={(saved) => {
        setVersion(saved.version)
        setSaid('Saved.')
      }}
      submit="Save letterhead"
      pending="Saving…"
      beside={
        <p role="status" className="hint">
          {said}
        </p>
      }
    >
      <TextField name="name" label="Name" maxLength={120} />
      <TextArea name="addressLines" label="Address" hint="One line below the other." rows={3} />
      <TextField name="phone" label="Telephone" optional maxLength={40} />
      <TextField
        name="afterHours"
        label="When you are closed, in English"
        hint="What a patient does then, as a whole sentence."
        optional
        className="w-full"
        maxLength={300}
      />
      <TextField
        name="afterHoursEs"
        label="When you are closed, in Spanish"
        hint="Stands on sheets in Spanish. Without it they give only a telephone number, or the English words."
        optional
        className="w-full"
        maxLength={300}
      />
    </FormShell>
  )
}
