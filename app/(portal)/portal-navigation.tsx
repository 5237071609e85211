'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'

const places = [
  { href: '/', under: '/', name: 'Today' },
  { href: '/patients', under: '/patients', name: 'Patients' },
  { href: '/handouts', under: '/handouts', name: 'Handouts' },
] as const
const practice = { href: '/practice/letterhead', under: '/practice', name: 'Practice' } as const

/** Where a person can go from everywhere. A chart belongs to Patients; the practice is an admin's. */
export function PortalNavigation({ managesPractice }: { managesPractice: boolean }) {
  const path = usePathname()
  return (
    <nav aria-label="Main">
      <ul className="flex gap-1">
        {[...places, ...(managesPractice ? [practice] : [])].map(({ href, under, name }) => {
          const here = under === '/' ? path === '/' : path.startsWith(under)
          return (
            <li key={href}>
              <Link
                href={href}
                prefetch={false}
                aria-current={here ? (path === href ? 'page' : 'true') : undefined}
                className="inline-block border-transparent border-b-2 px-2 py-2 text-ink no-underline aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-accent"
              >
                {name}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
