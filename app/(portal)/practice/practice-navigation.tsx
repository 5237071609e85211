import type { Route } from 'next'
import { NavigationLink } from '../../../components/ui/navigation-link'

/** The screens of an admin, in the order in which they are needed. */
const screens = [
  { href: '/practice/staff', name: 'Staff' },
  { href: '/practice/settings', name: 'Settings' },
  { href: '/practice/letterhead', name: 'Letterhead' },
  { href: '/practice/audit', name: 'Audit log' },
  { href: '/practice/emergency-access', name: 'Emergency access' },
] as const

export type PracticeScreen = (typeof screens)[number]['href']

/** Leads from one screen of the practice to another; `here` is the one that it stands on. */
export function PracticeNavigation({ here }: { here: PracticeScreen }) {
  return (
    <nav aria-label="Practice" className="border-line border-b">
      <ul className="flex flex-wrap gap-1">
        {screens.map(({ href, name }) => (
          <li key={href}>
            <NavigationLink href={href as Route} current={href === here ? 'page' : undefined}>
              {name}
            </NavigationLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
