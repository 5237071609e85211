import { createContext, use } from 'react'

/**
 * Asks the person to prove anew who they are; true once they did, false when they closed it. The frame of the portal gives it.
 */
export const StepUp = createContext<() => Promise<boolean>>(async () => false)

/** Sends an act; where the server wants its person confirmed first (`step-up`), asks them, and sends the same once more. */
export function useStepUp() {
  const confirm = use(StepUp)
  return async <R extends { ok: boolean; problem?: unknown }>(send: () => Promise<R>): Promise<R> => {
    const first = await send()
    return first.problem === 'step-up' && (await confirm()) ? send() : first
  }
}
