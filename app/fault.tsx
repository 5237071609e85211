'use client'

import { Button } from '../components/ui/button'

export type FaultProps = { error: Error & { digest?: string }; reset: () => void }

/** A fault of ours. Shows the code that the server's log knows it by, and nothing of the record. */
export function Fault({ error, reset }: FaultProps) {
  return (
    <div className="max-w-prose px-4 py-6">
      <h1 className="text-xl">This page could not be shown</h1>
      <p className="mt-2">What was saved is safe. Try again; if it stays so, tell the practice admin{error.digest ? ' this code' : ''}.</p>
      {error.digest && (
        <p className="mt-2">
          Code <code>{error.digest}</code>
        </p>
      )}
      <p className="mt-4 flex flex-wrap gap-3">
        <Button variant="primary" onClick={reset}>
          Try again
        </Button>
        <a href="/" className="button" data-variant="secondary">
          Go to Today
        </a>
      </p>
    </div>
  )
}
