/** Founds a practice by the link of a first run: the practice, its first admin and the password that they chose. */

import { DatabaseFault } from '../db/errors'
import { type Founding, foundPractice } from '../db/queries/first-run'
import { nobody, withinPractice } from '../db/scope'
import { hashPassword } from './password'
import { passwordProblem } from './password-rules'
import type { Role } from './permissions'
import { hashOfToken } from './token'

type From = { ip: string | null; requestId: string | null }
type Person = { displayName: string; credentials: string | null; email: string; password: string; alsoPodiatrist: boolean }

/** `Foot & Ankle, Bend` → `foot-ankle-bend`: stands in names of files and in commands. */
export function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)
    .replace(/-$/, '')
  return plain === '' ? 'practice' : plain
}

/** @returns `over` when the link cannot be used any more; the sentence of the field that is wrong, and the link stands */
export async function foundByLink(
  token: string,
  practice: Founding['practice'],
  person: Person,
  from: From,
): Promise<'founded' | 'over' | { field: 'password' | 'email'; problem: string }> {
  const { password, alsoPodiatrist, ...admin } = person
  const problem = passwordProblem(password, { email: admin.email, displayName: admin.displayName, practiceName: practice.name })
  if (problem !== null) return { field: 'password', problem }
  const roles: Role[] = alsoPodiatrist ? ['podiatrist', 'admin'] : ['admin']
  const staffId = crypto.randomUUID()
  const founding = { practice, admin: { ...admin, staffId, roles, passwordHash: await hashPassword(password) } }
  const slug = slugOf(practice.name)
  for (let turn = 1; ; turn++) {
    try {
      const founded = await withinPractice(
        crypto.randomUUID(),
        (tx) => foundPractice(tx, hashOfToken(token), { ...founding, slug: turn === 1 ? slug : `${slug}-${turn}` }),
        { actor: { ...nobody, ...from } },
      )
      return founded ? 'founded' : 'over'
    } catch (error) {
      if (!(error instanceof DatabaseFault) || error.code !== '23505') throw error
      if (error.constraint === 'staff_email') return { field: 'email', problem: 'This email has an account already.' }
      if (error.constraint !== 'practices_slug' || turn === 9) throw error
    }
  }
}
