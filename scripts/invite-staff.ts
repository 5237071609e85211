/** `footfall invite-staff`, run through tsx by footfall.mjs, which names the database (its owner) and passes the options as JSON. */
import { z } from 'zod'
import { inviteFromOutside } from '../auth/invitation-from-outside'
import { roles } from '../auth/permissions'
import { connect } from '../db/client'

const options = z.strictObject({
  practice: z.string('Name the practice: --practice SLUG'),
  email: z.email('Give the email that they sign in with: --email name@practice.example'),
  name: z.string('Give the name: --name "Ana Reyes"').trim().min(1).max(100),
  credentials: z.string().trim().max(40).optional(),
  role: z.array(z.enum(roles, `A role is one of ${roles.join(', ')}.`), 'Give at least one role: --role podiatrist').min(1),
})

const over = connect(process.env.DATABASE_URL ?? '', 1)
try {
  const asked = options.safeParse(JSON.parse(process.argv[2] ?? '{}'))
  if (!asked.success) throw new Error(asked.error.issues[0]?.message ?? 'The options are wrong.')
  const { practice: slug, email, name, credentials, role } = asked.data
  const [practice] = await over<{ id: string; name: string }[]>`select id, name from practices where slug = ${slug}`
  if (practice === undefined) throw new Error(`There is no practice ${slug}.`)
  const person = { displayName: name, credentials: credentials ?? null, email, roles: roles.filter((one) => role.includes(one)) }
  const address = await inviteFromOutside(practice, person, over)
  if (address === 'email-taken') throw new Error('This email has an account already.')
  console.log(address)
} catch (error) {
  console.error(error instanceof Error ? error.message : 'Nobody was invited.')
  process.exitCode = 1
} finally {
  await over.end({ timeout: 5 })
}
