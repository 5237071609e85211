/**
 * What may happen next to a visit, and why not: one table for the button, the refusal and its words.
 *
 * A visit is `open`, then `signed` for good or `voided`. A signed visit takes addenda, or a declaration that it is void, and changes no more.
 * Source: product.md (words, roles and permissions).
 */
export type VisitState = {
  status: 'open' | 'signed' | 'voided'
  /** Staff id of who opened it. */
  createdBy: string
  /** A signed visit that was declared void afterwards; its status stays `signed`. */
  voidedLater?: boolean | undefined
}
/** Whoever asks; `Me` of auth/staff.ts fits. */
export type VisitPerson = {
  staffId: string
  may(permission: 'chart:record' | 'visit:acknowledge' | 'visit:assess' | 'visit:sign' | 'visit:addend' | 'visit:void'): boolean
}
export type MayVisit = { ok: true } | { ok: false; why: string }

const yes: MayVisit = { ok: true }
const no = (why: string): MayVisit => ({ ok: false, why })

const closed: Record<'signed' | 'voided', string> = {
  signed: 'This visit is signed and can no longer change. Write an addendum instead.',
  voided: 'This visit is voided and can no longer change.',
}

/** Acts on an open visit, each with the permission it needs. */
const whileOpen =
  (permission: Parameters<VisitPerson['may']>[0], notPermitted: string) =>
  (visit: VisitState, me: VisitPerson): MayVisit => {
    if (visit.status !== 'open') return no(closed[visit.status])
    return me.may(permission) ? yes : no(notPermitted)
  }

export const visitCan = {
  record: whileOpen('chart:record', 'Only clinical staff may record in a visit.'),
  assess: whileOpen('visit:assess', 'Only a podiatrist may record the assessment and the plan.'),
  send: whileOpen('chart:record', 'Only clinical staff may send a visit to a podiatrist.'),
  sign: whileOpen('visit:sign', 'Only a podiatrist may sign a visit.'),

  /** Telling of an emergency needs chart:record only and outlives the signature; the rest of an acknowledgement is a podiatrist's. */
  acknowledge: (visit: VisitState, me: VisitPerson): MayVisit => {
    if (visit.status === 'voided') return no(closed.voided)
    return me.may('visit:acknowledge') ? yes : no('Only a podiatrist may acknowledge advice.')
  },

  addend: (visit: VisitState, me: VisitPerson): MayVisit => {
    if (visit.status === 'open') return no('This visit is still open. Write it in the visit itself.')
    if (visit.status === 'voided') return no('This visit is voided and takes no addendum.')
    if (visit.voidedLater) return no('This visit was declared void and takes no addendum.')
    return me.may('visit:addend') ? yes : no('Only a podiatrist may write an addendum.')
  },

  /** An open visit may be voided by whoever opened it by mistake, or by a podiatrist; a signed one by a podiatrist. */
  void: (visit: VisitState, me: VisitPerson): MayVisit => {
    if (visit.status === 'voided' || visit.voidedLater) return no('This visit is voided already.')
    if (me.may('visit:void')) return yes
    if (visit.status === 'signed') return no('Only a podiatrist may void a signed visit.')
    const opened = visit.createdBy === me.staffId && me.may('chart:record')
    return opened ? yes : no('Only a podiatrist or the person who opened this visit may void it.')
  },
}
