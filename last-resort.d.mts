import type { log } from './log.d.mts'

export function goOnAfterFaults(write: typeof log, giveUp: () => void): void
