import { z } from 'zod'

/** Why a pressure was deliberately not taken. */
export const notDoneReasons = [
  'wound',
  'graft-or-stent',
  'suspected-dvt',
  'severe-pain',
  'amputation',
  'mastectomy',
  'fistula',
  'cast',
  'refused',
  'other',
] as const

const wholePressure = 'Enter the pressure in mmHg as a whole number, 1 to 300, or choose why it was not measured.'

/**
 * One systolic pressure as the observer left it, in whole mmHg, 1 to 300. A silent Doppler, a vessel that no cuff closes and
 * an artery that nobody tried are states of their own and never a number. Source: clinical.md 2.2, 2.9.
 */
export const pressureReading = z.discriminatedUnion(
  'state',
  [
    z.strictObject({
      state: z.literal('measured'),
      mmHg: z.number(wholePressure).int(wholePressure).min(1, wholePressure).max(300, wholePressure),
    }),
    z.strictObject({ state: z.literal('not-audible') }),
    z.strictObject({ state: z.literal('not-compressible') }),
    z.strictObject({ state: z.literal('not-measured') }),
    z.strictObject({ state: z.literal('not-done'), reason: z.enum(notDoneReasons), note: z.string().max(300).optional() }),
  ],
  // Also what stands beside text that is no reading at all.
  wholePressure,
)
export type PressureReading = z.infer<typeof pressureReading>
