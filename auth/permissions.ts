/**
 * Who may do what: the one table of permissions. The doors of `staff.ts` read it, nothing else decides.
 *
 * A permission is an act on a thing. Rows and columns are those of the product's permission table; the matrix test prints them all.
 * A person with several roles may do what any of them may. Being an admin opens no chart.
 */
export const roles = ['podiatrist', 'assistant', 'front-desk', 'admin'] as const
export type Role = (typeof roles)[number]

export const roleNames = {
  podiatrist: 'Podiatrist',
  assistant: 'Medical assistant',
  'front-desk': 'Front desk',
  admin: 'Practice admin',
} as const satisfies Record<Role, string>

const clinical = ['podiatrist', 'assistant'] as const
const everyone = roles

export const grants = {
  /** Identity, contacts, language, handouts given. */
  'patient:read': everyone,
  'patient:register': ['podiatrist', 'assistant', 'front-desk'],
  'patient:merge': ['admin'],
  'patient:archive': ['admin'],
  'chart:read': clinical,
  'chart:record': clinical,
  'visit:acknowledge': ['podiatrist'],
  'visit:assess': ['podiatrist'],
  'visit:sign': ['podiatrist'],
  'visit:addend': ['podiatrist'],
  'visit:void': ['podiatrist'],
  'chart:restrict': ['podiatrist', 'admin'],
  'chart:break-glass': clinical,
  /** Choose, personalize, and see what the safety filter left out and why. */
  'handout:give': clinical,
  /** Exactly what was given, or a sheet with no personal or filtered part. */
  'handout:reprint': ['podiatrist', 'assistant', 'front-desk'],
  'handout:edit': ['podiatrist', 'admin'],
  'recall:work': ['podiatrist', 'assistant', 'front-desk'],
  /** An admin without a clinical role sees counts only, no names: the report's own business. */
  'report:read': ['podiatrist', 'assistant', 'admin'],
  'data:export': ['admin'],
  'data:import': ['admin'],
  'staff:manage': ['admin'],
  'practice:manage': ['admin'],
  'client:manage': ['admin'],
  'audit:read': ['admin'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof grants

export const permissions = Object.keys(grants) as Permission[]

/** Whether any of these roles carries the permission. A role that the table does not know carries nothing. */
export function mayAct(held: readonly string[], permission: Permission): boolean {
  const granted: readonly string[] = grants[permission]
  return held.some((role) => granted.includes(role))
}

/** The roles among these texts: what a database row may hold is wider than what the table knows. */
export function knownRoles(texts: readonly string[]): Role[] {
  return roles.filter((role) => texts.includes(role))
}
