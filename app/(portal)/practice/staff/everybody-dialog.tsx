'use client'

import { Button } from '../../../../components/ui/button'
import { Dialog } from '../../../../components/ui/dialog'
import { EndSessionsButton } from './end-sessions-button'

/** For the day on which nobody knows who else is signed in. */
export function EverybodyDialog() {
  return (
    <Dialog
      title="End everybody’s sessions"
      description="Everybody of the practice is signed out at their next request, you too. What they typed stays with their visit or on their device, and is there when they sign in again."
      trigger={<Button variant="quiet">End everybody’s sessions</Button>}
    >
      <EndSessionsButton staffId={null} variant="danger">
        End all sessions now
      </EndSessionsButton>
    </Dialog>
  )
}
