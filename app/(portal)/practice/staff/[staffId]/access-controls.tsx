'use client'

import { useState } from 'react'
import type { z } from 'zod'
import { type Option, SelectField, TextField } from '../../../../../components/form/fields'
import { type ActionResult, FormShell } from '../../../../../components/form/form-shell'
import { useStepUp } from '../../../../../components/form/step-up'
import { Button } from '../../../../../components/ui/button'
import { Dialog } from '../../../../../components/ui/dialog'
import { tellSessionEnd } from '../../../session-signal'
import { deactivateAccount, reactivateAccount, removeFactors, sendLink } from '../actions'
import { type Handed, HandedLink } from '../handed-link'
import { leavingForm, proofForm } from '../staff-form'
import type { Which } from './account-forms'

type ActProps = { act: () => Promise<ActionResult<Handed>>; timeZone: string; children: string; variant?: 'primary' | 'secondary' }

/** Makes a link and shows what became of it in the button’s place. */
function MakesLink({ act, timeZone, children, variant = 'secondary' }: ActProps) {
  const confirmed = useStepUp()
  const [waiting, setWaiting] = useState(false)
  const [made, setMade] = useState<Handed | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  if (made !== null) return <HandedLink link={made} timeZone={timeZone} />
  const make = async () => {
    if (waiting) return
    setWaiting(true)
    setProblem(null)
    const result = await confirmed(act).catch(() => null)
    setWaiting(false)
    if (result?.ok) return setMade(result.value)
    if (result?.problem === 'not-signed-in') return tellSessionEnd()
    setProblem(result?.message ?? 'Footfall could not be reached. Press again.')
  }
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button variant={variant} onClick={make} aria-disabled={waiting || undefined}>
        {waiting ? 'Making the link…' : children}
      </Button>
      <p role="status" className={problem === null ? 'sr-only' : 'field-error'}>
        {problem}
      </p>
    </div>
  )
}

export const LinkButton = ({ staffId, ...rest }: { staffId: string; timeZone: string; children: string }) => (
  <MakesLink {...rest} act={() => sendLink({ staffId })} />
)

export const ReactivateButton = ({ which, timeZone }: { which: Which; timeZone: string }) => (
  <MakesLink variant="primary" timeZone={timeZone} act={() => reactivateAccount(which)}>
    Reactivate
  </MakesLink>
)

/** For a lost phone. What the admin writes of how they made sure stands in the audit log. */
export function RemoveFactorsDialog({ staffId }: { staffId: string }) {
  const [open, setOpen] = useState(false)
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title="Remove the second factor"
      description="For somebody who lost theirs. Make sure in person that it is them: never by mail or telephone. Their app, passkeys and recovery codes count no more, and they are signed out everywhere."
      trigger={<Button className="justify-self-start">Remove the second factor</Button>}
    >
      <FormShell<z.input<typeof proofForm>, z.output<typeof proofForm>, object>
        label="Remove the second factor"
        schema={proofForm}
        defaultValues={{ how: '' }}
        act={(typed) => removeFactors({ staffId, typed })}
        onDone={() => setOpen(false)}
        submit="Remove"
        pending="Removing…"
        submitVariant="danger"
      >
        <TextField
          name="how"
          label="How you made sure who it is"
          hint="Such as: came to the desk with their driver’s license."
          maxLength={300}
        />
      </FormShell>
    </Dialog>
  )
}

type Leaving = { which: Which; name: string; invited: boolean; openVisits: number; podiatrists: readonly Option[] }

export function DeactivateDialog({ which, name, invited, openVisits, podiatrists }: Leaving) {
  const [open, setOpen] = useState(false)
  const act = invited ? 'Withdraw invitation' : 'Deactivate'
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={`${act}: ${name}`}
      description={invited ? 'The link works no more.' : 'They are signed out at their next request and cannot sign in again.'}
      trigger={<Button>{invited ? act : `${act} ${name}`}</Button>}
    >
      <FormShell<z.input<typeof leavingForm>, z.output<typeof leavingForm>, object>
        label={act}
        schema={leavingForm}
        defaultValues={{ reason: '', toId: '' }}
        act={(typed) => deactivateAccount({ ...which, typed })}
        onDone={() => setOpen(false)}
        submit={act}
        pending={invited ? 'Withdrawing…' : 'Deactivating…'}
        submitVariant="danger"
      >
        {openVisits > 0 && (
          <SelectField
            name="toId"
            label={openVisits === 1 ? 'Who takes the open visit' : `Who takes the ${openVisits} open visits`}
            options={podiatrists}
            empty="Choose a podiatrist"
          />
        )}
        <TextField name="reason" label="Reason" hint="Stands in the audit log." maxLength={300} />
      </FormShell>
    </Dialog>
  )
}
