'use client'

import { useRouter } from 'next/navigation'
import { lazy, Suspense, useState } from 'react'
import { useStepUp } from '../../../components/form/step-up'
import { RecoveryCodes } from '../../../components/sign-in/recovery-codes'
import { mayAddFactor, type Taken } from '../../../components/sign-in/sign-in-request'
import { Button } from '../../../components/ui/button'
import { Dialog } from '../../../components/ui/dialog'
import { useAccount } from './account-request'

const NewAuthenticator = lazy(() =>
  import('../../../components/sign-in/new-authenticator').then((module) => ({ default: module.NewAuthenticator })),
)
const NewPasskey = lazy(() => import('../../../components/sign-in/new-passkey').then((module) => ({ default: module.NewPasskey })))

const of = {
  app: { title: 'Add an authenticator app', button: 'Add an authenticator app', again: 'Move to another phone' },
  passkey: { title: 'Add a passkey', button: 'Add a passkey', again: 'Add another passkey' },
} as const

/** Adds a factor, after a fresh proof of the person; with the first come the recovery codes. */
export function AddFactor({ kind, again }: { kind: 'app' | 'passkey'; again: boolean }) {
  const router = useRouter()
  const confirmed = useStepUp()
  const [open, setOpen] = useState(false)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const begin = async () => {
    const may = await confirmed(mayAddFactor)
    if (may.ok) setOpen(true)
  }
  const close = () => {
    setOpen(false)
    setCodes(null)
    router.refresh()
  }
  const taken = ({ recoveryCodes }: Extract<Taken, { ok: true }>) => (recoveryCodes ? setCodes(recoveryCodes) : close())
  return (
    <>
      <Button onClick={begin}>{again ? of[kind].again : of[kind].button}</Button>
      <Dialog
        open={open}
        onOpenChange={(next) => !next && close()}
        dismissible={codes === null}
        title={codes === null ? of[kind].title : 'Your recovery codes'}
      >
        {codes !== null ? (
          <RecoveryCodes codes={codes} onKept={close} />
        ) : (
          <Suspense fallback={null}>{kind === 'app' ? <NewAuthenticator onTaken={taken} /> : <NewPasskey onTaken={taken} />}</Suspense>
        )}
      </Dialog>
    </>
  )
}

/** New recovery codes in place of those of before. */
export function RenewCodes({ none }: { none: boolean }) {
  const account = useAccount()
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const renew = async () => {
    setProblem(null)
    const answer = await account('security', { act: 'renew-recovery-codes' })
    if (answer.ok) setCodes(answer.value.codes as string[])
    else setProblem(answer.message)
  }
  return (
    <>
      <Button onClick={renew}>{none ? 'Make recovery codes' : 'Make new recovery codes'}</Button>
      <p role="alert" className={problem ? 'field-error m-0' : 'sr-only'}>
        {problem}
      </p>
      <Dialog open={codes !== null} dismissible={false} title="Your recovery codes">
        {codes !== null && <RecoveryCodes codes={codes} onKept={() => setCodes(null)} />}
      </Dialog>
    </>
  )
}
