'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '../../../components/ui/button'
import { useAccount } from './account-request'

type Props = { place: 'security' | 'sessions'; body: object; children: ReactNode; busy: string; size?: 'small' | 'regular' }

/** A button that changes one thing of the account, and says beside itself why not. */
export function AccountButton({ place, body, children, busy, size = 'small' }: Props) {
  const account = useAccount()
  const [waiting, setWaiting] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const act = async () => {
    if (waiting) return
    setWaiting(true)
    setProblem(null)
    const answer = await account(place, body)
    setWaiting(false)
    if (!answer.ok) setProblem(answer.message)
  }
  return (
    <span className="inline-grid justify-items-start gap-1">
      <Button size={size} onClick={act} aria-disabled={waiting || undefined}>
        {waiting ? busy : children}
      </Button>
      <span role="alert" className={problem ? 'field-error' : 'sr-only'}>
        {problem}
      </span>
    </span>
  )
}
