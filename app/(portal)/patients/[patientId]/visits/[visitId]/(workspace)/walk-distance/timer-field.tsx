'use client'
import type { Row } from '../../../../../../../../clinical/visit/visit-record'
import { WalkTimer } from '../../../../../../../../components/clinical/walk-timer'
import type { WalkTimerReadings } from '../../../../../../../../components/clinical/walk-timer-readings'
import { useAutosavedField } from '../../../../../../../../components/form/autosave-provider'
import { useRecorded, useScope } from '../workspace-scope'

type WalkTest = Row<'walk-test'>

function useTestField<F extends keyof WalkTest & string>(field: F) {
  const { section, recordKey, values } = useScope()
  return useAutosavedField<WalkTest[F]>(section, recordKey, field, values[field] as WalkTest[F])
}

/** The stopwatch of a walk that somebody watches. Its moments are part of the record, so a reload or another tablet goes on with it. */
export function TimerField() {
  const { readOnly } = useScope()
  const { values: test } = useRecorded('walk-test')
  const timer = useTestField('timer')
  const fill = useFillFromTimer()
  const watched = test.method !== null && test.method !== 'estimate' && test.method !== 'diary'
  if (readOnly || (!watched && timer.value === null)) return null
  return <WalkTimer value={timer.value} onChange={timer.setValue} lapMeters={test.lapMeters} onUse={fill} />
}

/** Laps give meters where their length is known; otherwise the times are taken, never a guessed distance. */
function useFillFromTimer(): (readings: WalkTimerReadings) => void {
  const onset = useTestField('onset')
  const onsetUnit = useTestField('onsetUnit')
  const onsetState = useTestField('onsetState')
  const maximum = useTestField('maximum')
  const maximumUnit = useTestField('maximumUnit')
  const relief = useTestField('relief')
  const reliefUnit = useTestField('reliefUnit')
  return (read) => {
    const walked = read.maximumMeters || null
    const toStop = walked ?? read.maximumSeconds
    const felt = read.onsetSeconds !== null
    const toCramp = felt ? (walked === null ? read.onsetSeconds : read.onsetMeters) : toStop
    onsetState.setValue(felt ? 'felt' : 'none-within')
    onset.setValue(toCramp || null)
    onsetUnit.setValue(walked === null ? 's' : 'm')
    maximum.setValue(toStop || null)
    maximumUnit.setValue(walked === null ? 's' : 'm')
    if (read.reliefSeconds !== null) {
      relief.setValue(read.reliefSeconds || null)
      reliefUnit.setValue('s')
    }
  }
}
