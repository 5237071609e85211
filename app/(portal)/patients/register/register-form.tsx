'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useMemo, useRef, useState } from 'react'
import { FormShell } from '../../../../components/form/form-shell'
import { LinkButton } from '../../../../components/ui/button'
import { tellSessionEnd } from '../../session-signal'
import { PatientFields } from '../patient-fields'
import { type PatientIdentity, patientForm, type TypedPatient } from '../patient-form'
import { registerPatient } from './actions'
import { type LikelyPatient, LikelyPatients } from './likely-patients'

const empty = { familyName: '', givenName: '', preferredName: '', birthDate: '', phone: '', email: '', language: 'en' } as const

/** `today` is the practice's day. */
export function RegisterForm({ today }: { today: string }) {
  const router = useRouter()
  const schema = useMemo(() => patientForm(today), [today])
  const [likely, setLikely] = useState<readonly LikelyPatient[]>([])
  /** What was sent last, and its id: the same identity sent twice registers once, a changed one is another act. */
  const sent = useRef({ identity: '', id: '' })
  const anyway = useRef(false)

  const act = async (identity: PatientIdentity) => {
    const same = sent.current.identity === JSON.stringify(identity)
    if (!same) sent.current = { identity: JSON.stringify(identity), id: crypto.randomUUID() }
    // "Register anyway" counts for the identity that the warning was about, not for what was typed since.
    const confirmed = anyway.current && same
    anyway.current = false
    const result = await registerPatient({ ...identity, id: sent.current.id, anyway: confirmed })
    if (!result.ok && result.problem === 'not-signed-in') tellSessionEnd()
    return result
  }

  return (
    <FormShell<TypedPatient, PatientIdentity, { registered: string | null; likely: readonly LikelyPatient[] }>
      label="Register a patient"
      schema={schema}
      defaultValues={empty}
      act={act}
      onDone={(value) => (value.registered === null ? setLikely(value.likely) : router.push(`/patients/${value.registered}` as Route))}
      submit={likely.length > 0 ? 'Check again' : 'Register patient'}
      pending="Registering…"
      beside={<LinkButton href="/patients">Back to patients</LinkButton>}
    >
      <PatientFields />
      {likely.length > 0 && (
        <LikelyPatients
          patients={likely}
          onAnyway={() => {
            anyway.current = true
          }}
        />
      )}
    </FormShell>
  )
}
