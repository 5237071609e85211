'use client'

import { usePathname } from 'next/navigation'
import { NavigationLink } from '../../components/ui/navigation-link'

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
              <NavigationLink href={href} current={here ? (path === href ? 'page' : 'true') : undefined}>
                {name}
              </NavigationLink>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
