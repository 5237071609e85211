'use client'

import { useEffect, useRef, useState } from 'react'
import { tellSessionEnd } from '../session-signal'
import type { FoundPatient } from './found-patient'

export type SearchState = {
  /** The text that `patients` answers; behind what is typed while a request is under way. */
  answered: string
  patients: readonly FoundPatient[]
  more: boolean
  problem: string | null
}

/** Long enough to spare a request for each key of a fast typist, too short to notice. */
const pauseMs = 90

/** Asks while the person types. Each new text aborts the request before it, so an older answer never replaces a newer one. */
export function usePatientSearch(text: string, recent: readonly FoundPatient[]): SearchState {
  const atFirst = { answered: '', patients: recent, more: false, problem: null }
  const [state, setState] = useState<SearchState>(atFirst)
  const kept = useRef(atFirst)

  useEffect(() => {
    if (text.trim() === '') return setState(kept.current)
    const asking = new AbortController()
    const timer = setTimeout(async () => {
      try {
        const answer = await fetch('/patients/search', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ text: text.slice(0, 200) }),
          signal: asking.signal,
        })
        if (answer.status === 401) return tellSessionEnd()
        const told = (await answer.json()) as { patients: FoundPatient[]; more: boolean; message?: string }
        if (!answer.ok) throw new Error(told.message)
        setState({ answered: text, patients: told.patients, more: told.more, problem: null })
      } catch {
        if (asking.signal.aborted) return
        setState((before) => ({ ...before, problem: 'The search got no answer. Check the connection; it tries again when you type.' }))
      }
    }, pauseMs)
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [text])

  return state
}
