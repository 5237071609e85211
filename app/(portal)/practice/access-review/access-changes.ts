import { knownRoles, roleNames } from '../../../../auth/permissions'
import type { ReviewedAccount } from '../../../../db/queries/access-reviews'

const states = { active: 'active', invited: 'invited', deactivated: 'deactivated' } as const
const factor = (has: boolean) => (has ? 'with a second factor' : 'without a second factor')

export const rolesOf = (roles: readonly string[]) =>
  knownRoles(roles)
    .map((role) => roleNames[role])
    .join(', ')

/** What is different about an account since it was last reviewed, in words; none when nothing is. */
export function changesOf(now: ReviewedAccount, before: ReviewedAccount | undefined): string[] {
  if (before === undefined) return ['new']
  const pairs: [string, string, string][] = [
    ['roles', rolesOf(before.roles), rolesOf(now.roles)],
    ['', states[before.state], states[now.state]],
    ['', factor(before.secondFactor), factor(now.secondFactor)],
    ['name', before.displayName, now.displayName],
    ['email', before.email, now.email],
  ]
  return pairs.flatMap(([what, was, is]) => (was === is ? [] : [`${what === '' ? '' : `${what}: `}${was} → ${is}`]))
}

export type AccessLine = ReviewedAccount & { changes: string[] }

/** Whoever has or awaits access, and whoever lost it since the last review. */
export function accessLines(now: readonly ReviewedAccount[], before: readonly ReviewedAccount[] | null): AccessLine[] {
  const known = new Map(before?.map((account) => [account.staffId, account]))
  return now
    .map((account) => ({ ...account, changes: before === null ? [] : changesOf(account, known.get(account.staffId)) }))
    .filter(({ state, changes }) => state !== 'deactivated' || changes.length > 0)
}
