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
  /** What was proved in this session, and when last. */
  proved: { passwordAt: Date | null; factorAt: Date | null; factorKind: FactorKind | null }
  hasTotp: boolean
  hasPasskey: boolean
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
    idleMinutes: number
    secondFactorRequired: boolean
    signNeedsFactor: boolean
  }
}

/** What a person can have beside the password. */
export type FactorKind = 'totp' | 'passkey' | 'recovery-code'

export const factorNames = { totp: 'authenticator app', passkey: 'passkey', 'recovery-code': 'recovery code' } as const satisfies Record<
  FactorKind,
  string
>

/** What is missing before a session opens anything: the factor that its person has, or one at all where the practice asks for it. */
export type PendingStep = 'second-factor' | 'set-up'

type Proof = Pick<Me, 'proved' | 'hasTotp' | 'hasPasskey'>

export function pendingStepOf(me: Proof & { practice: { secondFactorRequired: boolean } }): PendingStep | null {
  if (me.proved.factorAt !== null) return null
  if (me.hasTotp || me.hasPasskey) return 'second-factor'
  return me.practice.secondFactorRequired ? 'set-up' : null
}

/** Source: docs/security-requirements.md, row 30. */
export const freshForMs = 5 * 60_000

/** Whether the factor, or of a person without one the password, was proved in this session at most five minutes ago. */
export function isFresh(me: Proof, now: Date): boolean {
  const { passwordAt, factorAt } = me.proved
  const at = me.hasTotp || me.hasPasskey ? factorAt : (factorAt ?? passwordAt)
  return at !== null && now.getTime() - at.getTime() <= freshForMs
}

export function meFrom(found: Omit<Me, 'may' | 'roles'> & { roles: readonly string[] }): Me {
  const held = knownRoles(found.roles)
  return { ...found, roles: held, may: (permission) => mayAct(held, permission) }
}
