'use client'

import { useState } from 'react'
import { wipeDeviceDrafts } from '../../components/form/autosave-device'
import { postToAuth } from '../../components/sign-in/sign-in-request'
import { Button } from '../../components/ui/button'
import { Dialog } from '../../components/ui/dialog'
import { tellOtherWindows } from './session-signal'

type Stage = 'ready' | 'leaving' | 'unsaved' | 'failed'

/** Ends the session on the server, wipes what this device keeps, and leaves. Waits for the words of an open visit to be saved first. */
export function SignOutButton() {
  const [stage, setStage] = useState<Stage>('ready')

  const leave = async () => {
    setStage('leaving')
    try {
      const answer = await postToAuth('signout')
      if (!answer.ok) throw new Error(`Sign-out answered ${answer.status}.`)
      await wipeDeviceDrafts()
      tellOtherWindows()
      location.replace('/')
    } catch {
      setStage('failed')
    }
  }

  const signOut = async () => {
    if (stage === 'leaving') return
    setStage('leaving')
    return (await allSaved()) ? leave() : setStage('unsaved')
  }

  return (
    <>
      <Button size="small" onClick={signOut} aria-disabled={stage === 'leaving' || undefined}>
        {stage === 'leaving' ? 'Signing out…' : 'Sign out'}
      </Button>
      <Dialog
        open={stage === 'unsaved' || stage === 'failed'}
        onOpenChange={(open) => !open && setStage('ready')}
        closeWords="Stay"
        title={stage === 'failed' ? 'Still signed in' : 'Some words are not saved yet'}
        description={
          stage === 'failed'
            ? 'Footfall could not be reached, so you are not signed out. Check the connection and try again.'
            : 'Signing out now discards what this visit has not saved. Stay to save it or to settle what somebody else changed.'
        }
      >
        <Button variant={stage === 'failed' ? 'primary' : 'danger'} onClick={leave}>
          {stage === 'failed' ? 'Try again' : 'Sign out and discard'}
        </Button>
      </Dialog>
    </>
  )
}

/** Loads the autosave engine only where a visit is open: everywhere else there is nothing to wait for. */
async function allSaved(): Promise<boolean> {
  const visitId = /\/visits\/([0-9a-f-]{36})/.exec(location.pathname)?.[1]
  if (visitId === undefined) return true
  const { flush } = await import('../../components/form/autosave-provider')
  return flush(visitId)
}
