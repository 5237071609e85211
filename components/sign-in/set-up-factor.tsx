'use client'

import { useState } from 'react'
import { Button } from '../ui/button'
import { NewAuthenticator } from './new-authenticator'
import { NewPasskey } from './new-passkey'
import { RecoveryCodes } from './recovery-codes'
import type { Taken } from './sign-in-request'

/** The first second factor of somebody whose practice asks for one: an app or a passkey, then the recovery codes. */
export default function SetUpFactor({ onDone }: { onDone: () => void }) {
  const [way, setWay] = useState<'app' | 'passkey'>('app')
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const taken = ({ recoveryCodes }: Extract<Taken, { ok: true }>) => (recoveryCodes ? setCodes(recoveryCodes) : onDone())
  if (codes !== null)
    return (
      <section aria-labelledby="recovery-codes" className="grid gap-3">
        <h2 id="recovery-codes" className="text-lg">
          Your recovery codes
        </h2>
        <RecoveryCodes codes={codes} onKept={onDone} />
      </section>
    )
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <p className="m-0">Your practice signs in with a second factor. Add one now; you can add others later in your account.</p>
      {way === 'app' ? <NewAuthenticator onTaken={taken} /> : <NewPasskey onTaken={taken} />}
      <div>
        <Button variant="quiet" size="small" onClick={() => setWay(way === 'app' ? 'passkey' : 'app')}>
          {way === 'app' ? 'Make a passkey instead' : 'Use an authenticator app instead'}
        </Button>
      </div>
    </div>
  )
}
