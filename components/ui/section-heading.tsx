import type { ReactNode } from 'react'

type Props = {
  children: ReactNode
  /** Where the heading stands in the page's outline. */
  level?: 1 | 2 | 3
  id?: string
  /** A line under it, in secondary ink. */
  note?: ReactNode
  /** What can be done with the section, at the right end. */
  beside?: ReactNode
}

const sizes = { 1: 'text-xl', 2: 'text-lg', 3: 'text-base' } as const

export function SectionHeading({ children, level = 2, id, note, beside }: Props) {
  const Heading = `h${level}` as const
  return (
    <div className="mb-2 flex flex-wrap items-end justify-between gap-x-4 gap-y-1">
      <div>
        <Heading id={id} className={sizes[level]}>
          {children}
        </Heading>
        {note && <p className="hint max-w-prose">{note}</p>}
      </div>
      {beside && <div className="flex flex-wrap items-center gap-2">{beside}</div>}
    </div>
  )
}
