'use client'

import { Fault, type FaultProps } from '../fault'

/** Inside the frame: whoever meets a fault can still go elsewhere and sign out. */
export default function PortalErrorPage(props: FaultProps) {
  return <Fault {...props} />
}
