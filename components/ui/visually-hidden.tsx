import type { ReactNode } from 'react'

/** Text for those who listen, where the eye reads it from the layout. */
export const VisuallyHidden = ({ children }: { children: ReactNode }) => <span className="sr-only">{children}</span>
