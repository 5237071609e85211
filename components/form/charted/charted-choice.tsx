'use client'

import { describedBy, GroupFrame } from '../field-frame'
import type { Option } from '../fields'
import { wordOf } from './charted-select'
import { ChipGroup } from './chip-group'
import { ConflictView } from './conflict-view'
import { type ChartedProps, useCharted } from './use-charted'

/** Few answers, all in view; at most one stands. Pressing it again takes it back. */
export function ChartedChoice({ options, ...props }: ChartedProps<string | null> & { options: readonly Option[] }) {
  const { id, value, error, setValue, ...field } = useCharted(props)
  const { label, hint, previous, optional } = props
  const frame = { label, hint, previous, ...(optional ? { optional } : {}) }
  return (
    <GroupFrame {...frame} id={id} error={error} below={<ConflictView field={field} show={(one) => wordOf(options, one)} />}>
      <ChipGroup id={id} options={options} value={value} onChoose={setValue} describedBy={describedBy(id, props, error)} />
    </GroupFrame>
  )
}

/** Few answers, all in view; any number stands. The list keeps the order of the options, whatever the order of pressing. */
export function ChartedChecks({ options, ...props }: ChartedProps<readonly string[]> & { options: readonly Option[] }) {
  const { id, value, error, setValue, ...field } = useCharted(props)
  const { label, hint, previous, optional } = props
  const frame = { label, hint, previous, ...(optional ? { optional } : {}) }
  const chosen = value ?? []
  const toggle = (one: string) => setValue(options.map((option) => option.value).filter((it) => (it === one) !== chosen.includes(it)))
  const show = (list: readonly string[]) => list.map((one) => wordOf(options, one)).join(', ')
  return (
    <GroupFrame {...frame} id={id} error={error} below={<ConflictView field={field} show={show} />}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would announce its legend and this label, which the frame already draws */}
      <div role="group" aria-labelledby={`${id}-label`} aria-describedby={describedBy(id, props, error)} className="flex flex-wrap gap-1.5">
        {options.map((option, at) => (
          <label key={option.value} className="chip">
            <input
              id={at === 0 ? id : undefined}
              type="checkbox"
              checked={chosen.includes(option.value)}
              onChange={() => toggle(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </GroupFrame>
  )
}
