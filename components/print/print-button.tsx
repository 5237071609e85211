'use client'

import { Button } from '../ui/button'

/** Opens the browser's own print dialog, which also saves a PDF. */
export function PrintButton({ children = 'Print' }: { children?: string }) {
  return (
    <Button variant="primary" onClick={() => window.print()}>
      {children}
    </Button>
  )
}
