'use client'

import { useState } from 'react'
import { clinicalMoment } from '../../../../components/print/clinical-moment'
import { Button } from '../../../../components/ui/button'

export type Handed = { email: string; handOver: string | null; until: string }

/** What became of a link: sent, or shown this once for the admin to hand over, because the installation sends no mail. */
export function HandedLink({ link, timeZone }: { link: Handed; timeZone: string }) {
  const [copied, setCopied] = useState(false)
  const until = clinicalMoment(link.until, timeZone)
  if (link.handOver === null) {
    return (
      <p role="status" className="m-0">
        Sent to {link.email}. The link works once, until {until}.
      </p>
    )
  }
  const copy = async () => {
    await navigator.clipboard.writeText(link.handOver ?? '')
    setCopied(true)
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2 border-accent border-l-4 bg-accent-wash p-3">
      <p role="status" className="m-0">
        Hand this link to the person yourself: this installation sends no mail. It is shown this once, and works once, until {until}.
      </p>
      <output className="block break-all bg-surface p-2 font-semibold" aria-label="Link">
        {link.handOver}
      </output>
      <div className="flex items-center gap-3">
        <Button onClick={copy}>Copy link</Button>
        <span role="status" className="hint">
          {copied && 'Copied.'}
        </span>
      </div>
    </div>
  )
}
