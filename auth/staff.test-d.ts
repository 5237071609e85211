/**
 * What must not compile. `tsc --noEmit` is the test: each `@ts-expect-error` that stands over a line without an error is itself one.
 * Nothing here runs.
 */
import { z } from 'zod'
import type { PracticeTx } from '../db/scope'
import type { Permission } from './permissions'
import { type ActionResult, type Granted, readAsStaff, refuse, staffAction, staffRoute } from './staff'

declare function readChart(tx: PracticeTx<'chart:read'>): Promise<string>
declare function sign(tx: PracticeTx<'visit:sign'>): Promise<string>
declare function audit(tx: PracticeTx<never>): Promise<void>

// What was asked for opens, alone and among others; what needs nothing opens to everybody.
export const opensWhatWasChecked = () => readAsStaff(['chart:read'], (tx) => readChart(tx))
export const opensEachOfSeveral = () => readAsStaff(['patient:read', 'chart:read'], (tx) => readChart(tx))
export const opensTheAudit = () => readAsStaff([], (tx) => audit(tx))

// @ts-expect-error chart:read was not asked for
export const refusesAnotherPermission = () => readAsStaff(['patient:read'], (tx) => readChart(tx))
// @ts-expect-error nothing was asked for
export const refusesWithoutAny = () => readAsStaff([], (tx) => readChart(tx))
// @ts-expect-error a handler that demands more does not widen what was asked for
export const refusesAnAnnotatedHandler = () => readAsStaff(['patient:read'], (tx: PracticeTx<'chart:read'>) => readChart(tx))
// @ts-expect-error there is no such permission
export const refusesAnUnknownPermission = () => readAsStaff(['chart:raed'], async () => null)

// A list that the compiler cannot see into hands out the key to nothing.
declare const someList: Permission[]
// @ts-expect-error a widened list grants nothing
export const refusesAWidenedList = () => readAsStaff(someList, (tx) => readChart(tx))

declare const keyOfReader: Granted<readonly ['chart:read']>
// @ts-expect-error the key to the chart signs nothing
export const refusesTheWrongKey = () => sign(keyOfReader)
// @ts-expect-error a transaction is handed out, never made
export const refusesAForgedKey = () => readChart({})

export const actionHoldsTheKey = staffAction({ needs: ['visit:sign'], input: z.strictObject({}), handle: (tx) => sign(tx) })
export const actionWithoutTheKey = staffAction({
  needs: ['chart:read'],
  input: z.strictObject({}),
  // @ts-expect-error visit:sign was not asked for
  handle: (tx) => sign(tx),
})
export const routeWithoutTheKey = staffRoute({
  needs: ['patient:read'],
  input: z.strictObject({}),
  // @ts-expect-error chart:read was not asked for
  handle: (tx) => readChart(tx),
})

// A refusal is not part of the value, and a route's refusal is not an action's.
const mayRefuse = staffAction({
  needs: ['chart:read'],
  input: z.strictObject({ id: z.uuid() }),
  handle: async (_tx, { id }) => (id === '' ? refuse('stale') : id),
})
export const valueIsPlain: (input: { id: string }) => Promise<ActionResult<string>> = mayRefuse
// @ts-expect-error the input is what the schema takes
export const refusesAnotherInput = () => mayRefuse({ id: 1 })
