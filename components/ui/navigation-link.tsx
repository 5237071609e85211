import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'

type Props = {
  href: Route
  /** `page` where it leads to what is shown; `true` where that lies below it. */
  current: 'page' | 'true' | undefined
  children: ReactNode
}

/** A place of a navigation, underlined where one is. Not fetched ahead: what nobody goes to is not read. */
export function NavigationLink({ href, current, children }: Props) {
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={current}
      className="inline-block border-transparent border-b-2 px-2 py-2 text-ink no-underline aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-accent"
    >
      {children}
    </Link>
  )
}
