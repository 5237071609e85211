'use client'

import { use, useCallback, useEffect, useRef, useState } from 'react'
import type { LetterAddressee, LetterParts, LetterUrgency } from '../../../../../../../clinical/disclosure/letter'
import { DeviceDrafts, fetchDeviceKey } from '../../../../../../../components/form/autosave-device'
import { SessionEnd } from '../../../../../../../components/form/session-end'
import { keepLetter } from './actions'

export type Draft = LetterParts & { version: number; addressee: LetterAddressee; urgency: LetterUrgency }
type Kept = { words: string; trouble: boolean }

const pauseMs = 1_000

type Said = Omit<Draft, 'version'>
/** What is kept on the device while the server does not have it: the words, and the version that they were written upon. */
type OnDevice = { version: number; said: Said }

/**
 * A draft that keeps itself: a second after the last key, when a field is left, and again every few seconds while the server does not
 * answer. One save at a time, each with the version that the one before it was given. What is typed stays in the form whatever happens, and
 * on the device, sealed, until the server has it; a window with words that are not kept asks before it goes.
 */
export function useKeptDraft({ patientId, visitId, draft }: { patientId: string; visitId: string; draft: Draft & { id: string | null } }) {
  const [id] = useState(() => draft.id ?? crypto.randomUUID())
  const { id: _, version: first, ...read } = draft
  const [said, setSaid] = useState<Said>(read)
  const [state, setState] = useState<Kept>({ words: first === 0 ? '' : 'Kept.', trouble: false })
  const sessionEnded = use(SessionEnd)
  const latest = useRef(said)
  const version = useRef(first)
  const keptText = useRef(JSON.stringify(read))
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const running = useRef<Promise<boolean>>(undefined)
  const [device] = useState(() => new DeviceDrafts<'letter', OnDevice>(`letter ${visitId}`))

  const send = useCallback(async (): Promise<boolean> => {
    const sending = latest.current
    setState({ words: 'Keeping…', trouble: false })
    try {
      const result = await keepLetter({ patientId, visitId, id, version: version.current, ...sending })
      if (result.ok) {
        version.current = result.value.version
        keptText.current = JSON.stringify(sending)
        if (latest.current === sending) device.keep('letter', null)
        setState({ words: 'Kept.', trouble: false })
        return true
      }
      if (result.problem === 'not-signed-in') sessionEnded()
      setState({ words: Object.values(result.fields ?? {})[0] ?? result.message ?? 'Not kept.', trouble: true })
    } catch {
      setState({ words: 'Not kept yet: the server does not answer. It is tried again by itself.', trouble: true })
      timer.current = setTimeout(() => void keepNow.current(), 3_000)
    }
    return false
  }, [patientId, visitId, id, sessionEnded, device])

  /** Whether everything typed is with the server. */
  const keep = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current)
    await running.current
    if (version.current > 0 && JSON.stringify(latest.current) === keptText.current) return true
    running.current = send()
    return running.current
  }, [send])
  const keepNow = useRef(keep)
  useEffect(() => {
    keepNow.current = keep
  }, [keep])

  const say = useCallback(
    (change: Partial<Said>) => {
      latest.current = { ...latest.current, ...change }
      setSaid(latest.current)
      device.keep('letter', { version: version.current, said: latest.current })
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void keepNow.current(), pauseMs)
    },
    [device],
  )

  /** Words of an earlier window that the server never got, and that were written upon a letter which somebody has changed since. */
  const [left, setLeft] = useState<Said | null>(null)
  useEffect(() => {
    let gone = false
    const takeUp = async () => {
      const key = await fetchDeviceKey()
      if (key === null || gone) return
      const unsaved = (await device.open(key).catch(() => [])).at(-1)?.unsaved
      const differs = unsaved !== undefined && JSON.stringify(unsaved.said) !== keptText.current
      const untouched = JSON.stringify(latest.current) === keptText.current
      // Typed here meanwhile, or kept by somebody since: then a person decides, and until then the device holds on to it.
      if (differs && !(untouched && unsaved.version === version.current)) return setLeft(unsaved.said)
      if (differs) say(unsaved.said)
      else if (!untouched) device.keep('letter', { version: version.current, said: latest.current })
      await device.takenOver()
    }
    void takeUp()
    return () => {
      gone = true
    }
  }, [device, say])
  const letGo = useCallback(() => {
    setLeft(null)
    void device.takenOver()
  }, [device])
  const putBack = useCallback(() => {
    if (left !== null) say(left)
    letGo()
  }, [left, say, letGo])

  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent) => {
      if (JSON.stringify(latest.current) !== keptText.current) event.preventDefault()
    }
    addEventListener('beforeunload', leaving)
    return () => {
      removeEventListener('beforeunload', leaving)
      clearTimeout(timer.current)
      // Gone to another page of the portal: the last words go along.
      if (JSON.stringify(latest.current) !== keptText.current) void keepNow.current()
    }
  }, [])

  /** Leaving a field keeps what was typed; merely looking at a letter begins none. */
  const keepTyped = useCallback(async () => (JSON.stringify(latest.current) === keptText.current ? true : keep()), [keep])
  return { id, said, say, keep, keepTyped, state, left: left === null ? null : { putBack, letGo } }
}
