'use client'

import { useEffect, useState } from 'react'
import { postPublic } from './post-public'

export type LinkState<T> = { at: 'reading' } | { at: 'over'; message: string } | { at: 'open'; token: string; whose: T }

/** Reads the token after the # of the address, which the browser sends nowhere, and asks whose link it is. */
export function useLink<T>(path: string, more: object, missing: string): [LinkState<T>, (next: LinkState<T>) => void] {
  const [state, setState] = useState<LinkState<T>>({ at: 'reading' })
  const asked = JSON.stringify(more)
  useEffect(() => {
    let late = false
    const read = async () => {
      const token = location.hash.slice(1)
      if (token === '') return setState({ at: 'over', message: missing })
      setState({ at: 'reading' })
      const answer = await postPublic<T>(path, { token, ...JSON.parse(asked) })
      if (late) return
      const message = !answer.ok && answer.fields.token !== undefined ? missing : answer.ok ? '' : answer.message
      setState(answer.ok ? { at: 'open', token, whose: answer.value } : { at: 'over', message })
    }
    void read()
    addEventListener('hashchange', read)
    return () => {
      late = true
      removeEventListener('hashchange', read)
    }
  }, [path, asked, missing])
  return [state, setState]
}
