import type { Permission, Role } from './permissions'
import { knownRoles, mayAct } from './permissions'

/** The person who asks, as the session look-up of this very request found them. Holds a function, so it never goes to a client component. */
export type Me = {
  staffId: string
  practiceId: string
  sessionId: string
  /** The visit whose questionnaires a patient answers with this session; every door but those of that visit finds nobody signed in. */
  handedOverVisitId: string | null
  displayName: string
  credentials: string | null
  roles: readonly Role[]
  may(permission: Permission): boolean
  practice: {
    name: string
    slug: string
    timeZone: string
    paper: 'letter' | 'a4'
    distanceUnit: 'm' | 'ft'
    addressLines: string[]
    phone: string | null
    afterHours: string | null
    afterHoursEs: string | null
    /** Of the letterhead: which picture, its size in pixels, and the SHA-256, in hex, of its bytes. */
    logo: { pictureId: string; width: number; height: number; sha256: string } | null
    demo: boolean
  }
}

export function meFrom(found: Omit<Me, 'may' | 'roles'> & { roles: readonly string[] }): Me {
  const held = knownRoles(found.roles)
  return { ...found, roles: held, may: (permission) => mayAct(held, permission) }
}
