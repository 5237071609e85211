'use client'

import { Fault, type FaultProps } from './fault'

/** When the frame itself could not be drawn; inside it there is another. */
export default function ErrorPage(props: FaultProps) {
  return (
    <main>
      <Fault {...props} />
    </main>
  )
}
