'use client'

import { type KeyboardEvent, useRef } from 'react'
import type { Option } from '../fields'

type Props = {
  id: string
  options: readonly Option[]
  value: string | null
  onChoose: (value: string | null) => void
  describedBy?: string | undefined
  /** A letter that chooses an answer while the group has the focus. */
  keys?: Readonly<Record<string, string>>
  className?: string
}

/**
 * Answers side by side, one of which may stand. Tab reaches the group, arrows choose, Delete or Backspace or pressing the chosen one again
 * takes the answer back: "not asked" must always be reachable.
 */
export function ChipGroup({ id, options, value, onChoose, describedBy, keys = {}, className = 'flex flex-wrap gap-1.5' }: Props) {
  const group = useRef<HTMLDivElement>(null)

  const pressed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    // Space on the chosen radio button does nothing by itself, so it takes the answer back here, as a press does.
    const again = event.key === ' ' && event.target instanceof HTMLInputElement && event.target.checked
    const chosen = again || event.key === 'Delete' || event.key === 'Backspace' ? null : keys[event.key.toLowerCase()]
    if (chosen === undefined) return
    event.preventDefault()
    onChoose(chosen)
    if (chosen !== null) group.current?.querySelector<HTMLInputElement>(`input[value="${chosen}"]`)?.focus()
  }

  return (
    <div
      ref={group}
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-describedby={describedBy}
      onKeyDown={pressed}
      className={className}
    >
      {options.map((option, at) => (
        <label key={option.value} className="chip">
          <input
            id={at === 0 ? id : undefined}
            type="radio"
            name={id}
            value={option.value}
            checked={value === option.value}
            onChange={() => onChoose(option.value)}
            onClick={() => value === option.value && onChoose(null)}
          />
          {option.label}
        </label>
      ))}
    </div>
  )
}
