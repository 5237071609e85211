import type { ReactNode } from 'react'

/** Signs under one another with hairlines between them, close enough that a whole group is read at a glance. */
export const SignList = ({ children }: { children: ReactNode }) => (
  <div className="grid divide-y divide-line border-line border-y [&>*]:py-1.5">{children}</div>
)
