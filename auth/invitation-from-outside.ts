import { inviteStaff } from '../db/queries/staff-changes'
import { nobody, type ScopeOptions, withinPractice } from '../db/scope'
import { makeLink } from './account-links'
import type { Role } from './permissions'

type Person = { displayName: string; credentials: string | null; email: string; roles: readonly Role[] }

/** Invites somebody from the command line of the server, where nobody is signed in: for the day on which no admin can. The link is returned. */
export function inviteFromOutside(
  practice: { id: string; name: string },
  person: Person,
  over: NonNullable<ScopeOptions['over']>,
): Promise<string | 'email-taken'> {
  return withinPractice<'staff:manage', string>(
    practice.id,
    async (tx) => {
      const account = await inviteStaff(tx, person)
      if (account === 'email-taken') return account
      const { staffId } = account
      return (await makeLink(tx, 'invitation', { staffId, displayName: person.displayName, practiceName: practice.name }, 'admin')).address
    },
    { actor: nobody, over },
  )
}
