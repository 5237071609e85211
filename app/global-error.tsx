'use client'

import './globals.css'

/** The layout itself failed: this stands in for the whole document. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <main className="mx-auto max-w-md px-4 py-10">
          <title>Footfall</title>
          <h1 className="text-xl">Footfall could not be shown</h1>
          <p className="mt-2">What was saved is safe. Load the page again; if it stays so, tell the practice admin.</p>
          {error.digest && (
            <p className="mt-2">
              Code <code>{error.digest}</code>
            </p>
          )}
        </main>
      </body>
    </html>
  )
}
