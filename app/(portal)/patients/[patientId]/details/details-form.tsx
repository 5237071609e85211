'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useMemo, useState } from 'react'
import { FormShell } from '../../../../../components/form/form-shell'
import { LinkButton } from '../../../../../components/ui/button'
import { tellSessionEnd } from '../../../session-signal'
import { PatientFields } from '../../patient-fields'
import { type PatientIdentity, patientForm, type TypedPatient } from '../../patient-form'
import { amendPatient } from './actions'
import { textsOf } from './field-texts'
import { StoredMeanwhile } from './stored-meanwhile'

type Props = {
  patientId: string
  /** The practice's day. */
  today: string
  /** The version that `stored` is; both change when the page is read again after a stale save. */
  version: number
  stored: PatientIdentity
}

export function DetailsForm({ patientId, today, version, stored }: Props) {
  const router = useRouter()
  const schema = useMemo(() => patientForm(today), [today])
  const [opened] = useState({ version, stored })

  const act = async (identity: PatientIdentity) => {
    const result = await amendPatient({ ...identity, patientId, version })
    // The page is read again under the form: what is stored now comes in, what was typed stays.
    if (!result.ok && result.problem === 'stale') router.refresh()
    if (!result.ok && result.problem === 'not-signed-in') tellSessionEnd()
    return result
  }

  return (
    <FormShell<TypedPatient, PatientIdentity, string>
      label="Patient details"
      schema={schema}
      defaultValues={textsOf(stored)}
      act={act}
      submit="Save details"
      pending="Saving…"
      beside={<LinkButton href={`/patients/${patientId}` as Route}>Back to the chart</LinkButton>}
    >
      {version !== opened.version && <StoredMeanwhile key={version} schema={schema} opened={opened.stored} stored={stored} />}
      <PatientFields />
    </FormShell>
  )
}
