'use client'

import { useState } from 'react'
import { Button } from '../ui/button'

/** New recovery codes, this once. They can be copied or saved as a text that prints. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const [copied, setCopied] = useState(false)
  const text = `Footfall recovery codes. Each works once, instead of the authenticator app or the passkey.\n\n${codes.join('\n')}\n`
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <p className="m-0">
        Keep these ten codes where your phone is not: on paper, or in a password manager. Each signs you in once when the phone or the
        passkey is lost. They are shown now and never again.
      </p>
      <ul className="m-0 grid list-none grid-cols-2 gap-x-6 gap-y-1 border-line border-y py-3 pl-0 font-semibold tracking-wide">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => navigator.clipboard.writeText(codes.join('\n')).then(() => setCopied(true))}>
          {copied ? 'Copied' : 'Copy'}
        </Button>
        <a
          className="button"
          data-variant="secondary"
          data-size="regular"
          download="footfall-recovery-codes.txt"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
        >
          Save as a text to print
        </a>
        <Button variant="primary" onClick={onKept}>
          I have kept them
        </Button>
      </div>
    </div>
  )
}
