'use client'

import { memo, useState } from 'react'
import { type WaveformTerm, waveformFromTerm, waveformTerms } from '../../clinical/vascular-study/waveform-terms'
import type { SectionValues } from '../../clinical/visit/visit-record'
import { useAutosavedField } from '../form/autosave-provider'
import { ConflictView } from '../form/charted/conflict-view'
import { useCharted } from '../form/charted/use-charted'
import { classNames } from '../ui/class-names'

type Study = SectionValues<'vascular-study'>
type Waveform = Study['rightWaveform']

const waveformWords: Record<NonNullable<Waveform>, string> = {
  multiphasic: 'multiphasic',
  monophasic: 'monophasic',
  absent: 'absent',
  'not-assessed': 'not assessed',
}
/** In the list the term of today explains itself; chosen, it must fit its cell. */
const listWords = { ...waveformWords, multiphasic: 'multiphasic (triphasic, biphasic)' }
/** The terms that the consensus replaced. They stand in the list, so that typing one finds it; what is recorded is the term of today. */
const olderTerms = waveformTerms.filter(({ term, waveform }) => term !== waveform)
const isOlder = (value: string) => olderTerms.some(({ term }) => term === value)

type Props = { recordKey: string; side: 'right' | 'left'; initial: Study; place: string; className: string }

export const WaveformCell = memo(function WaveformCell({ recordKey, side, initial, place, className }: Props) {
  const name = side === 'right' ? 'Right waveform' : 'Left waveform'
  const { id, value, setValue, ...field } = useCharted<Waveform>({
    section: 'vascular-study',
    recordKey,
    field: `${side}Waveform`,
    initial: initial[`${side}Waveform`],
    label: name,
  })
  const listed = `${side}WaveformModifiers` as const
  const modifiers = useAutosavedField('vascular-study', recordKey, listed, initial[listed])
  const [chosen, setChosen] = useState<WaveformTerm | null>(null)
  const [reached, setReached] = useState(false)
  const choose = (typed: string) => {
    const term = isOlder(typed) ? waveformFromTerm(typed) : null
    setChosen(term)
    setValue(typed === '' ? null : (term?.waveform ?? (typed as NonNullable<Waveform>)))
    const { modifier } = term ?? {}
    if (modifier !== undefined && !modifiers.value.includes(modifier)) modifiers.setValue([...modifiers.value, modifier])
  }
  return (
    <div className={classNames('grid content-start', className)}>
      <select
        id={id}
        aria-label={name}
        aria-describedby={`${id}-term`}
        data-place={place}
        value={value ?? ''}
        onChange={(event) => choose(event.target.value)}
        onFocus={() => setReached(true)}
        onBlur={() => setReached(false)}
        className="input w-full min-w-0"
      >
        <option value="">—</option>
        {Object.entries(reached ? listWords : waveformWords).map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
        <optgroup label="older terms">
          {olderTerms.map(({ term, waveform }) => (
            <option key={term} value={term}>
              {term}: {waveform}
            </option>
          ))}
        </optgroup>
      </select>
      <p id={`${id}-term`} aria-live="polite" className="hint m-0 empty:hidden">
        {chosen !== null && `${capital(chosen.term)} is recorded as ${chosen.waveform}.${chosen.note === null ? '' : ` ${chosen.note}`}`}
      </p>
      <ConflictView field={field} show={(one) => (one === null ? '' : waveformWords[one])} />
    </div>
  )
})

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
