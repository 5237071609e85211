'use client'
import { memo } from 'react'
import { adviceState, staysOnToday } from '../../../../../../../clinical/advice/acknowledgement'
import { same } from '../../../../../../../components/form/autosave-entry'
import { Button } from '../../../../../../../components/ui/button'
import { Dialog } from '../../../../../../../components/ui/dialog'
import { ToldForm } from './workspace-acknowledge'
import type { StandingAdvice } from './workspace-findings'
import { useWorkspaceSession } from './workspace-session'
import { useHeldWhileTyping } from './workspace-typing'
import { useFindings, useWorkspace } from './workspace-visit'

/**
 * An emergency interrupts whoever is typing the moment it arises: with the press that makes it one, or with the number once it is whole. Only an answer closes it, never a stray Escape; closed without a record
 * it stands in the pane, on Today and in the way of signing until somebody records whom they told.
 */
export function EmergencyInterruption() {
  const { locked } = useWorkspace()
  const advice = useHeldWhileTyping(useFindings().advice)
  const { interrupted } = useWorkspaceSession()
  const arising = advice.filter(
    (line) => line.urgency === 'emergency' && adviceState(line, line.acknowledgements) === 'open' && !interrupted.has(line.rule),
  )
  return locked ? null : <Interruption arising={arising} />
}

const Interruption = memo(function Interruption({ arising }: { arising: readonly StandingAdvice[] }) {
  const { noteInterrupted } = useWorkspaceSession()
  return (
    <Dialog
      open={arising.length > 0}
      dismissible={false}
      title={<span className="text-abnormal">Emergency: act now</span>}
      description="What was just recorded may be an emergency. Act first, then record whom you told."
    >
      <div className="grid gap-6">
        {arising.map((line) => (
          <section key={line.fingerprint} aria-label={`Emergency ${line.rule}`} className="grid gap-3">
            <p className="solid m-0 rounded-md bg-emergency p-4 font-semibold text-lg text-on-emergency">{line.says}</p>
            <p className="m-0">
              <strong>Because:</strong> {line.because.join('; ')}
            </p>
            <ToldForm advice={line} />
          </section>
        ))}
        <Button variant="quiet" className="justify-self-start" onClick={() => noteInterrupted(arising.map(({ rule }) => rule))}>
          Go back to the chart without recording
        </Button>
      </div>
    </Dialog>
  )
}, same)

/** Every emergency that nobody has brought to its end, in view on every screen and at every width. The whole of it stands in the pane. */
export function StandingEmergencies() {
  const advice = useHeldWhileTyping(useFindings().advice)
  const standing = advice.filter((line) => line.urgency === 'emergency' && staysOnToday(adviceState(line, line.acknowledgements)))
  return standing.map((line) => (
    <p key={line.fingerprint} data-emergency className="solid m-0 rounded-md bg-emergency px-3 py-1.5 font-semibold text-on-emergency">
      {line.says.split(/(?<=[.]) /)[0]}{' '}
      <span className="font-normal">
        {adviceState(line, line.acknowledgements) === 'open' ? 'Record whom you told.' : 'Told; the outcome is not recorded.'}
      </span>
    </p>
  ))
}
