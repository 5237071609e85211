import { type Role, roleNames } from '../../../../auth/permissions'
import type { Account } from '../../../../db/queries/staff'

export const rolesInWords = (held: readonly Role[]) => held.map((role) => roleNames[role]).join(', ')

export const stateWords = { active: 'Active', invited: 'Invited', deactivated: 'Deactivated' } as const

export const nameOf = ({ displayName, credentials }: Pick<Account, 'displayName' | 'credentials'>) =>
  credentials === null ? displayName : `${displayName}, ${credentials}`

/** What became of an invitation that nobody accepted yet. */
export function invitationWords({ linkUntil, linkMail }: Pick<Account, 'linkUntil' | 'linkMail'>, inWords: (at: Date) => string): string {
  if (linkUntil === null) return 'The invitation is over. Send it again.'
  const until = `Works until ${inWords(linkUntil)}`
  return linkMail === null || ['sent', 'waiting'].includes(linkMail)
    ? `${until}.`
    : `${until}, but the mail could not be delivered (${linkMail}).`
}
