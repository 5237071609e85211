'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState, useTransition } from 'react'
import { Button } from '../../../../../components/ui/button'
import { tellSessionEnd } from '../../../session-signal'
import { endEmergencyAccess } from './actions'

const minute = 60_000

/**
 * Says on every page of the chart that it is open by emergency access, and for how long still.
 * `now` is the server's, at which it answered; the browser's own clock is not asked what time it is.
 */
export function EmergencyBanner({ patientId, endsAt, now }: { patientId: string; endsAt: number; now: number }) {
  const router = useRouter()
  const [left, setLeft] = useState(endsAt - now)
  const [ending, startEnding] = useTransition()
  const [said, setSaid] = useState<string | null>(null)

  useEffect(() => {
    const begun = performance.now()
    const tick = () => {
      const still = endsAt - now - (performance.now() - begun)
      setLeft(still)
      if (still > 0) return
      clearInterval(timer)
      router.refresh()
    }
    const timer = setInterval(tick, 5_000)
    return () => clearInterval(timer)
  }, [endsAt, now, router])

  const end = () =>
    startEnding(async () => {
      setSaid(null)
      const result = await endEmergencyAccess({ patientId }).catch(() => null)
      if (result === null) return setSaid('Footfall could not be reached. Press again.')
      if (result.ok) return
      if (result.problem === 'not-signed-in') tellSessionEnd()
      setSaid(result.message ?? 'This was not ended. Press again.')
    })

  const minutes = Math.max(0, Math.ceil(left / minute))
  return (
    <section
      aria-label="Emergency access"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 border-abnormal border-b-2 bg-abnormal-wash px-4 py-2 text-abnormal print:hidden"
    >
      <p className="m-0">
        <strong>
          <span aria-hidden="true">▼ </span>Emergency access, {minutes === 1 ? '1 minute' : `${minutes} minutes`} left.
        </strong>{' '}
        All that you open or change here is written down and reviewed.
      </p>
      <Button size="small" onClick={end} aria-disabled={ending || undefined}>
        {ending ? 'Ending…' : 'End now'}
      </Button>
      <p role="alert" className={said === null ? 'hidden' : 'm-0'}>
        {said}
      </p>
    </section>
  )
}
