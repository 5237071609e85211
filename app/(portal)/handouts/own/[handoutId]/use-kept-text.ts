'use client'

import { use, useCallback, useEffect, useRef, useState } from 'react'
import { SessionEnd } from '../../../../../components/form/session-end'

export type OthersDraft = { text: string; version: number; rowVersion: number; by: string; at: string }
type Answer = { saved: { version: number; rowVersion: number; at: string } } | { overtaken: OthersDraft }
export type KeptState =
  | { kind: 'saved'; at: string }
  | { kind: 'saving' }
  | { kind: 'unreachable' }
  | { kind: 'refused'; words: string }
  | { kind: 'overtaken'; theirs: OthersDraft }

export type KeptAs = { version: number; rowVersion: number }
type OnDevice = { text: string; at: string }

const pauseMs = 800
const againMs = 4_000
const giveUpMs = 8_000

/**
 * What the server could not be given yet, on this device until it has it. In plain text: a handout is written to be handed out, and holds
 * nobody's record. Under the id of whoever typed it, so that nobody else at this machine is offered it.
 */
function deviceCopy(key: string) {
  return {
    read: (): OnDevice | null => {
      try {
        return JSON.parse(localStorage.getItem(key) ?? 'null') as OnDevice | null
      } catch {
        return null
      }
    },
    keep: (text: string) => {
      try {
        localStorage.setItem(key, JSON.stringify({ text, at: new Date().toISOString() }))
      } catch {
        // Full or forbidden: the text stays in the page, which asks before it goes.
      }
    },
    forget: () => localStorage.removeItem(key),
  }
}

async function send(handoutId: string, body: object): Promise<Answer | 'signed-out' | 'unreachable' | { refused: string }> {
  try {
    const answer = await fetch(`/handouts/own/${handoutId}/draft`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(giveUpMs),
    })
    if (answer.ok) return (await answer.json()) as Answer
    if (answer.status === 401) return 'signed-out'
    if (answer.status >= 500) return 'unreachable'
    const told = (await answer.json().catch(() => ({}))) as { message?: string; fields?: Record<string, string> }
    return { refused: told.fields?.text ?? told.message ?? 'The server did not accept this text.' }
  } catch {
    return 'unreachable'
  }
}

type Draft = KeptAs & { text: string; updatedAt: string }

/** A text that keeps itself: shortly after the last key, one save at a time, each against the version that was seen last. */
export function useKeptText({ handoutId, staffId, draft }: { handoutId: string; staffId: string; draft: Draft }) {
  const [text, setText] = useState(draft.text)
  const [state, setState] = useState<KeptState>({ kind: 'saved', at: draft.updatedAt })
  const [found, setFound] = useState<OnDevice | null>(null)
  const sessionEnded = use(SessionEnd)
  const [device] = useState(() => deviceCopy(`footfall-handout/${staffId}/${handoutId}`))
  const latest = useRef(draft.text)
  const kept = useRef({ text: draft.text, version: draft.version, rowVersion: draft.rowVersion, at: draft.updatedAt })
  const met = useRef<OthersDraft | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const running = useRef<Promise<void>>(undefined)
  const typed = useRef(false)

  const take = useCallback(
    (answer: Awaited<ReturnType<typeof send>>, sent: string) => {
      if (answer === 'signed-out') sessionEnded()
      if (answer === 'signed-out' || answer === 'unreachable') {
        setState({ kind: 'unreachable' })
        timer.current = setTimeout(() => void keepNow.current(), againMs)
      } else if ('refused' in answer) setState({ kind: 'refused', words: answer.refused })
      else if ('overtaken' in answer) {
        met.current = answer.overtaken
        setState({ kind: 'overtaken', theirs: answer.overtaken })
      } else {
        const { version, rowVersion, at } = answer.saved
        kept.current = { text: sent, version, rowVersion, at }
        if (latest.current !== sent) return
        device.forget()
        setState({ kind: 'saved', at })
      }
    },
    [device, sessionEnded],
  )

  /** Brings everything typed to the server. The version under which it is kept, or null when it could not be. */
  const keep = useCallback(async (): Promise<KeptAs | null> => {
    clearTimeout(timer.current)
    // Asked by the clock and by leaving the field at once, the second waits for the first: one save at a time.
    while (running.current !== undefined) await running.current
    if (met.current !== null) return null
    const sent = latest.current
    if (sent !== kept.current.text) {
      setState({ kind: 'saving' })
      const { version, rowVersion } = kept.current
      const sending = send(handoutId, { version, base: rowVersion, text: sent }).then((answer) => take(answer, sent))
      running.current = sending.finally(() => {
        running.current = undefined
      })
      await running.current
    } else if (typed.current) {
      // Typed and taken back: what stands there is what the server has.
      device.forget()
      setState({ kind: 'saved', at: kept.current.at })
    }
    const { text: now, version, rowVersion } = kept.current
    return now === latest.current ? { version, rowVersion } : null
  }, [device, handoutId, take])
  const keepNow = useRef(keep)
  useEffect(() => {
    keepNow.current = keep
  }, [keep])

  const say = useCallback(
    (next: string) => {
      latest.current = next
      typed.current = true
      setText(next)
      device.keep(next)
      // From the first key on it is no longer so that all is saved.
      if (met.current === null) setState({ kind: 'saving' })
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void keepNow.current(), pauseMs)
    },
    [device],
  )

  /** Of two texts that met, goes on with one; the server sets the other aside. */
  const settle = useCallback(
    async (which: 'mine' | 'theirs') => {
      const theirs = met.current
      if (theirs === null) return
      const { version, rowVersion } = theirs
      const mine = latest.current
      const answer = await send(handoutId, { version, base: rowVersion, text: mine, keep: which })
      met.current = null
      take(answer, which === 'mine' ? mine : theirs.text)
      if (which === 'theirs' && typeof answer === 'object' && 'saved' in answer) {
        latest.current = theirs.text
        setText(theirs.text)
        device.forget()
      }
      // Not decided: the texts still stand against each other.
      if (typeof answer !== 'object' || 'refused' in answer) {
        met.current = theirs
        clearTimeout(timer.current)
        setState({ kind: 'overtaken', theirs })
      }
    },
    [device, handoutId, take],
  )

  useEffect(() => {
    const left = device.read()
    if (left !== null && left.text !== kept.current.text) setFound(left)
    else device.forget()
    const leaving = (event: BeforeUnloadEvent) => {
      if (latest.current !== kept.current.text) event.preventDefault()
    }
    addEventListener('beforeunload', leaving)
    return () => {
      removeEventListener('beforeunload', leaving)
      clearTimeout(timer.current)
      // Gone to another page of the portal: the last words go along.
      if (latest.current !== kept.current.text) void keepNow.current()
    }
  }, [device])

  const putBack = (back: boolean) => {
    if (found !== null && back) say(found.text)
    else device.forget()
    setFound(null)
  }
  return { text, state, say, keep, settle, found, putBack }
}
