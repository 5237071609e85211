'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'

const places = [
  { href: '/', name: 'Today' },
  { href: '/patients', name: 'Patients' },
  { href: '/handouts', name: 'Handouts' },
] as const

/** Where a person can go from everywhere. A chart belongs to Patients. */
export function PortalNavigation() {
  const path = usePathname()
  return (
    <nav aria-label="Main">
      <ul className="flex gap-1">
        {places.map(({ href, name }) => {
          const here = href === '/' ? path === '/' : path.startsWith(href)
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
