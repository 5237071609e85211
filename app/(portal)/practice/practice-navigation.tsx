import type { Route } from 'next'
import { NavigationLink } from '../../../components/ui/navigation-link'
import { readReviews } from './read-reviews'

/** The screens of an admin, in the order in which they are needed. */
const screens = [
  { href: '/practice/staff', name: 'Staff' },
  { href: '/practice/access-review', name: 'Access review' },
  { href: '/practice/settings', name: 'Settings' },
  { href: '/practice/letterhead', name: 'Letterhead' },
  { href: '/practice/audit', name: 'Audit log' },
  { href: '/practice/emergency-access', name: 'Emergency access' },
] as const

export type PracticeScreen = (typeof screens)[number]['href']

/** Leads from one screen of the practice to another; `here` is the one that it stands on. Says how many reviews wait. */
export async function PracticeNavigation({ here }: { here: PracticeScreen }) {
  const { waiting } = await readReviews()
  return (
    <nav aria-label="Practice" className="border-line border-b">
      <ul className="flex flex-wrap gap-1">
        {screens.map(({ href, name }) => (
          <li key={href}>
            <NavigationLink href={href as Route} current={href === here ? 'page' : undefined}>
              {name}
              {href === '/practice/emergency-access' && waiting > 0 && <span className="ml-1 font-normal">({waiting} to review)</span>}
            </NavigationLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
