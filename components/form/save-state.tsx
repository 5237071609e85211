'use client'

import { useSaveState } from './autosave-provider'

/** One of four sentences, never lying: what the server confirmed, what is on its way, what is only here, what somebody else changed. */
export function SaveState() {
  const { state, savedAt, onDevice, refused, invalid, timeZone } = useSaveState()
  const words = {
    saved: savedAt === null ? 'Saved' : `Saved ${clockTime(savedAt, timeZone)}`,
    saving: 'Saving…',
    kept: onDevice ? 'Not saved, kept on this device' : 'Not saved, kept only while this page is open',
    conflict: 'Changed by somebody else',
  }[state]
  const alarm = state === 'kept' || state === 'conflict'
  return (
    <span
      role="status"
      aria-live="polite"
      data-save-state={state}
      className={alarm ? 'font-semibold text-abnormal' : 'text-ink-soft'}
      suppressHydrationWarning
    >
      {alarm && <span aria-hidden="true">▲ </span>}
      {words}
      {state === 'saved' && invalid > 0 && (
        <span className="text-abnormal"> {invalid === 1 ? '1 entry needs' : `${invalid} entries need`} another look</span>
      )}
      {alarm && refused && <span className="font-normal"> {refused}</span>}
    </span>
  )
}

const clockTime = (instant: string, timeZone: string | undefined) =>
  new Date(instant).toLocaleTimeString('en-US', {
    hourCycle: 'h23',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    ...(timeZone ? { timeZone } : {}),
  })
