import type { ReactNode } from 'react'
import { WorkspaceSessionProvider } from './workspace-session'

/** Keeps what the window knows while one goes from section to section. No lock and no record: each page has its own. */
export default function WorkspaceLayout({ children }: { children: ReactNode }) {
  return <WorkspaceSessionProvider>{children}</WorkspaceSessionProvider>
}
