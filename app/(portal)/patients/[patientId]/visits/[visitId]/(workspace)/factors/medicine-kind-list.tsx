'use client'
import { useState } from 'react'
import type { MedicineClass } from '../../../../../../../../clinical/visit/visit-facts'
import { medicineClassWords } from '../workspace-words'
import { kindsMatching } from './medicine-kind-groups'

type Props = { id: string; chosen: readonly MedicineClass[]; onChoose: (chosen: readonly MedicineClass[]) => void }

/** All kinds, grouped and searched. A kind is found by its own name and by that of a medicine. */
export function KindList({ id, chosen, onChoose }: Props) {
  const [search, setSearch] = useState('')
  const groups = kindsMatching(search)
  const toggle = (one: MedicineClass) => onChoose(chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one])
  return (
    <div className="grid gap-3 border-line-strong border-l-2 py-2 pl-4">
      <div className="grid gap-1">
        <label htmlFor={`${id}-search`} className="label">
          Find a kind
        </label>
        <input
          id={`${id}-search`}
          type="search"
          autoComplete="off"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          className="input w-full max-w-80"
        />
      </div>
      {groups.length === 0 && <p className="m-0">No kind of that name. “Other” stands for what the rules do not read.</p>}
      {groups.map(({ title, classes }) => (
        <fieldset key={title} className="m-0 border-0 p-0">
          <legend className="hint mb-1">{title}</legend>
          <div className="flex flex-wrap gap-1.5">
            {classes.map((one) => (
              <label key={one} className="chip">
                <input type="checkbox" checked={chosen.includes(one)} onChange={() => toggle(one)} />
                {medicineClassWords[one]}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  )
}
