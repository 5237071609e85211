'use client'

import { useEffect, useRef } from 'react'
import { Button } from '../ui/button'
import { stopwatch, type WalkTimerReadings, type WalkTimerValue, walkTimerReadings } from './walk-timer-readings'

type Props = {
  /** Null before the start. The moments live in the record, so a reload or another tablet resumes the walk. */
  value: WalkTimerValue | null
  onChange: (value: WalkTimerValue | null) => void
  lapMeters: number | null
  /** Takes the readings into the fields of the walk test. */
  onUse?: (readings: WalkTimerReadings) => void
}

/** A stopwatch for a walk: start, laps, the first cramp, the stop, the relief. Large enough to press while walking beside the patient. */
export function WalkTimer({ value, onChange, lapMeters, onUse }: Props) {
  const mark = (part: Partial<WalkTimerValue>) => value && onChange({ ...value, ...part })
  const running = value !== null && value.stoppedAt === null
  const big = 'min-h-14! flex-1 text-lg'
  return (
    <section aria-label="Walk timer" className="@container grid gap-3 rounded-md border border-line-strong bg-surface p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <RunningTime value={value} />
        {value !== null && (
          <p className="text-lg" aria-live="polite">
            {value.laps.length === 1 ? '1 lap' : `${value.laps.length} laps`}
            {lapMeters !== null && ` × ${lapMeters} m = ${value.laps.length * lapMeters} m`}
          </p>
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        {value === null && (
          <Button
            variant="primary"
            size="touch"
            className={big}
            onClick={() => onChange({ startedAt: Date.now(), onsetAt: null, stoppedAt: null, relievedAt: null, laps: [] })}
          >
            Start walk
          </Button>
        )}
        {running && (
          <>
            <Button size="touch" className={big} onClick={() => mark({ laps: [...value.laps, Date.now()] })}>
              Lap
            </Button>
            {value.onsetAt === null && (
              <Button size="touch" className={big} onClick={() => mark({ onsetAt: Date.now() })}>
                First cramp
              </Button>
            )}
            <Button variant="danger" size="touch" className={big} onClick={() => mark({ stoppedAt: Date.now() })}>
              Stop
            </Button>
          </>
        )}
        {value !== null && !running && value.relievedAt === null && (
          <Button variant="primary" size="touch" className={big} onClick={() => mark({ relievedAt: Date.now() })}>
            Cramp gone
          </Button>
        )}
      </div>
      {value !== null && <Moments value={value} lapMeters={lapMeters} />}
      {value !== null && (
        <div className="flex flex-wrap gap-2">
          {onUse && !running && (
            <Button variant="primary" size="touch" onClick={() => onUse(walkTimerReadings(value, lapMeters))}>
              Fill in from the timer
            </Button>
          )}
          <Button variant="quiet" size="touch" onClick={() => onChange(takeBack(value))}>
            Take back the last press
          </Button>
        </div>
      )}
    </section>
  )
}

function Moments({ value, lapMeters }: { value: WalkTimerValue; lapMeters: number | null }) {
  const { onsetSeconds, maximumSeconds, reliefSeconds, onsetMeters, maximumMeters } = walkTimerReadings(value, lapMeters)
  const lines = [
    ['First cramp', onsetSeconds, onsetMeters],
    ['Stop', maximumSeconds, maximumMeters],
    ['Relief, after the stop', reliefSeconds, null],
  ] as const
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4">
      {lines.map(([name, seconds, meters]) =>
        seconds === null ? null : (
          <div key={name} className="contents">
            <dt className="text-ink-soft">{name}</dt>
            <dd className="font-semibold">
              {stopwatch(seconds * 1_000).slice(0, -2)}
              {meters !== null && `, ${meters} m in full laps`}
            </dd>
          </div>
        ),
      )}
    </dl>
  )
}

/** The last moment is taken back; with none left, the start. A wrong press must cost nothing. */
function takeBack(value: WalkTimerValue): WalkTimerValue | null {
  if (value.relievedAt !== null) return { ...value, relievedAt: null }
  if (value.stoppedAt !== null) return { ...value, stoppedAt: null }
  const lap = value.laps.at(-1) ?? 0
  if (value.onsetAt !== null && value.onsetAt >= lap) return { ...value, onsetAt: null }
  return value.laps.length > 0 ? { ...value, laps: value.laps.slice(0, -1) } : null
}

/** Writes the time ten times a second past React: nothing else on the screen draws again. Not read out while it runs. */
function RunningTime({ value }: { value: WalkTimerValue | null }) {
  const shown = useRef<HTMLSpanElement>(null)
  const [startedAt, stoppedAt] = [value?.startedAt ?? null, value?.stoppedAt ?? null]
  useEffect(() => {
    const draw = () => {
      if (shown.current) shown.current.textContent = startedAt === null ? '00:00.0' : stopwatch((stoppedAt ?? Date.now()) - startedAt)
    }
    draw()
    if (startedAt === null || stoppedAt !== null) return
    const timer = setInterval(draw, 100)
    return () => clearInterval(timer)
  }, [startedAt, stoppedAt])
  return (
    <span ref={shown} role="timer" aria-live="off" className="font-bold text-2xl">
      {startedAt !== null && stoppedAt !== null ? stopwatch(stoppedAt - startedAt) : '00:00.0'}
    </span>
  )
}
