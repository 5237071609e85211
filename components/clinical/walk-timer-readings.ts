import type { z } from 'zod'
import type { walkTimer } from '../../clinical/visit/visit-record'

export type WalkTimerValue = z.infer<typeof walkTimer>

export type WalkTimerReadings = {
  /** Whole seconds from the start; null until the moment came. Relief counts from the stop. */
  onsetSeconds: number | null
  maximumSeconds: number | null
  reliefSeconds: number | null
  /** Meters of the laps complete by then; null without a lap length, or before the moment. */
  onsetMeters: number | null
  maximumMeters: number | null
}

/** What the moments of a timer amount to. A lap counts at the moment it was marked; the part of a lap walked since is not guessed. */
export function walkTimerReadings(timer: WalkTimerValue, lapMeters: number | null): WalkTimerReadings {
  const seconds = (from: number, to: number | null) => (to === null ? null : Math.max(0, Math.round((to - from) / 1_000)))
  const meters = (until: number | null) =>
    until === null || lapMeters === null ? null : timer.laps.filter((lap) => lap <= until).length * lapMeters
  return {
    onsetSeconds: seconds(timer.startedAt, timer.onsetAt),
    maximumSeconds: seconds(timer.startedAt, timer.stoppedAt),
    reliefSeconds: timer.stoppedAt === null ? null : seconds(timer.stoppedAt, timer.relievedAt),
    onsetMeters: meters(timer.onsetAt),
    maximumMeters: meters(timer.stoppedAt),
  }
}

/** `01:34.2`; over an hour `1:02:03.4`. */
export function stopwatch(milliseconds: number): string {
  const tenths = Math.max(0, Math.floor(milliseconds / 100))
  const two = (count: number) => String(count).padStart(2, '0')
  const hours = Math.floor(tenths / 36_000)
  const rest = `${two(Math.floor(tenths / 600) % 60)}:${two(Math.floor(tenths / 10) % 60)}.${tenths % 10}`
  return hours > 0 ? `${hours}:${rest}` : rest
}
