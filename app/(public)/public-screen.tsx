import type { ReactNode } from 'react'

/** The frame of every page for people who are not signed in: what it is, and one thing to do. */
export function PublicScreen({
  title,
  note,
  wide = false,
  children,
}: {
  title: string
  note: ReactNode
  wide?: boolean
  children: ReactNode
}) {
  return (
    <main className={`mx-auto grid min-h-dvh w-full content-center gap-6 px-4 py-10 ${wide ? 'max-w-2xl' : 'max-w-md'}`}>
      <div>
        <p className="font-semibold text-accent">Footfall</p>
        <h1 className="text-xl">{title}</h1>
        <p className="hint">{note}</p>
      </div>
      {children}
    </main>
  )
}
