import { z } from 'zod'
import { roles } from '../../../../auth/permissions'

const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Shorten this to ${most} characters.`)
    .regex(/^\P{Cc}*$/u, 'Write this on one line.')

const particulars = {
  displayName: line(100).min(1, 'Enter the name as it stands on paper.'),
  credentials: line(40).transform((text) => (text === '' ? null : text)),
  email: line(254).pipe(z.email('Enter one email, such as name@practice.example.')),
}

/** In the order of the table of permissions, each once. */
const heldRoles = z
  .array(z.enum(roles), 'Choose at least one role.')
  .min(1, 'Choose at least one role.')
  .transform((held) => roles.filter((role) => held.includes(role)))

export const particularsForm = z.strictObject(particulars)
export const rolesForm = z.strictObject({ roles: heldRoles })
export const invitationForm = z.strictObject({ ...particulars, roles: heldRoles })

const reason = (asks: string) => line(300).min(1, asks)
export const leavingForm = z.strictObject({
  reason: reason('Say why, for the audit log.'),
  toId: z
    .union([z.uuid(), z.literal('')])
    .nullable()
    .transform((id) => id || null),
})
export const proofForm = z.strictObject({ how: reason('Say how you made sure who asks.') })
export const handOverForm = z.strictObject({ toId: z.uuid('Choose who takes them.') })

export const which = { staffId: z.uuid(), version: z.int().positive() }
