'use client'
import { useEffect, useState } from 'react'

/** As long as an error waits at its field (use-charted.ts). */
const PAUSE_MS = 900

/** Fields in a dialog are beside the chart: what is typed there is no half of a finding. */
const isChartText = (target: EventTarget | null) =>
  (target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !['radio', 'checkbox'].includes(target.type))) &&
  target.closest('[role=dialog], [role=alertdialog]') === null

/** Whether somebody is in the middle of a number or a word. It ends with a pause, or at once when the field is left. */
function useIsTyping(): boolean {
  const [typing, setTyping] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const ended = () => {
      clearTimeout(timer)
      setTyping(false)
    }
    const typed = (event: Event) => {
      if (!isChartText(event.target)) return
      clearTimeout(timer)
      timer = setTimeout(ended, PAUSE_MS)
      setTyping(true)
    }
    // On the window, so after React's own listeners on the document: a render in between would write the field's last value back over the
    // key that has just been typed, and that key would be lost.
    window.addEventListener('input', typed)
    window.addEventListener('focusout', ended)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('input', typed)
      window.removeEventListener('focusout', ended)
    }
  }, [])
  return typing
}

/**
 * A value as it stood before the number that is being typed: on its way to 141 a sodium reads 1 and 14, and neither may call an emergency.
 * `value` must be the same object for as long as it says the same.
 */
export function useHeldWhileTyping<T>(value: T): T {
  const typing = useIsTyping()
  const [held, setHeld] = useState(value)
  if (!typing && held !== value) setHeld(value)
  return typing ? held : value
}
