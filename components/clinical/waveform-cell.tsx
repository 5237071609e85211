'use client'

import type { SectionValues } from '../../clinical/visit/visit-record'
import { ConflictView } from '../form/charted/conflict-view'
import { useCharted } from '../form/charted/use-charted'
import { classNames } from '../ui/class-names'

type Waveform = SectionValues<'vascular-study'>['rightWaveform']

const waveformWords: Record<NonNullable<Waveform>, string> = {
  multiphasic: 'multiphasic',
  monophasic: 'monophasic',
  absent: 'absent',
  'not-assessed': 'not assessed',
}

type Props = { recordKey: string; side: 'right' | 'left'; initial: Waveform; place: string; className: string }

export function WaveformCell({ recordKey, side, initial, place, className }: Props) {
  const name = side === 'right' ? 'Right waveform' : 'Left waveform'
  const { id, value, setValue, ...field } = useCharted<Waveform>({
    section: 'vascular-study',
    recordKey,
    field: `${side}Waveform`,
    initial,
    label: name,
  })
  return (
    <div className={classNames('grid', className)}>
      <select
        id={id}
        aria-label={name}
        data-place={place}
        value={value ?? ''}
        onChange={(event) => setValue(event.target.value === '' ? null : (event.target.value as NonNullable<Waveform>))}
        className="input w-full min-w-0"
      >
        <option value="">—</option>
        {Object.entries(waveformWords).map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
      <ConflictView field={field} show={(one) => (one === null ? '' : waveformWords[one])} />
    </div>
  )
}
