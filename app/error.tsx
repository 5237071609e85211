'use client'

import { Button } from '../components/ui/button'

/** A fault of ours. Shows the code that the server's log knows it by, and nothing of the record. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main className="mx-auto max-w-md px-4 py-10">
      <h1 className="text-xl">This page could not be shown</h1>
      <p className="mt-2">What was saved is safe. Try again; if it stays so, tell the practice admin{error.digest ? ' this code' : ''}.</p>
      {error.digest && (
        <p className="mt-2">
          Code <code>{error.digest}</code>
        </p>
      )}
      <p className="mt-4 flex gap-3">
        <Button variant="primary" onClick={reset}>
          Try again
        </Button>
        <a href="/" className="button" data-variant="secondary">
          Go to Today
        </a>
      </p>
    </main>
  )
}
