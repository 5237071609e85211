'use client'
import { useState } from 'react'
import { classesToOffer, recogniseMedicine } from '../../../../../../../../clinical/factors/medicine-names'
import type { MedicineClass } from '../../../../../../../../clinical/visit/visit-facts'
import { medicineClasses } from '../../../../../../../../clinical/visit/visit-record'
import { chartedFieldId } from '../../../../../../../../components/form/autosave-protocol'
import { useAutosavedField } from '../../../../../../../../components/form/autosave-provider'
import { ConflictView } from '../../../../../../../../components/form/charted/conflict-view'
import { GroupFrame } from '../../../../../../../../components/form/field-frame'
import { Button } from '../../../../../../../../components/ui/button'
import { ReadValue } from '../workspace-read-value'
import { useRecorded, useScope } from '../workspace-scope'
import { medicineClassWords } from '../workspace-words'
import { KindList } from './medicine-kind-list'

const inWords = (classes: readonly MedicineClass[]) => classes.map((one) => medicineClassWords[one]).join(', ')

/** What kind of medicine it is: what its name says, to be confirmed with one press; what was chosen; and the whole list behind a button. */
export function MedicineKinds() {
  const { section, recordKey, values: read, readOnly } = useScope()
  const { values } = useRecorded('medicine')
  const { value, setValue, error, ...field } = useAutosavedField<MedicineClass[]>(
    section,
    recordKey,
    'classes',
    read.classes as MedicineClass[],
  )
  const [listed, setListed] = useState(false)
  const id = chartedFieldId(section, recordKey, 'classes')
  if (readOnly) return <ReadValue label="Kinds" value={inWords(value)} />

  const name = values.name?.trim() ?? ''
  const known = recogniseMedicine(name)
  const offered = classesToOffer({ name, classes: value })
  // The order of the record's own list, so that the same choice is always the same value.
  const choose = (chosen: readonly MedicineClass[]) => setValue(medicineClasses.filter((one) => chosen.includes(one)))
  return (
    <GroupFrame id={id} label="Kinds" error={error} below={<ConflictView field={field} show={inWords} />}>
      {name !== '' && <Known known={known} chosen={value.length > 0} open={offered.length > 0} />}
      <div className="flex flex-wrap items-center gap-1.5">
        {offered.length > 0 && <Button onClick={() => choose([...value, ...offered])}>Confirm: {inWords(offered)}</Button>}
        {value.map((one) => (
          <label key={one} className="chip">
            <input type="checkbox" checked onChange={() => choose(value.filter((other) => other !== one))} />
            {medicineClassWords[one]}
          </label>
        ))}
        <Button id={id} variant="quiet" aria-expanded={listed} aria-controls={`${id}-list`} onClick={() => setListed(!listed)}>
          {listed ? 'Close the list' : value.length > 0 ? 'Change' : 'Choose from the list'}
        </Button>
      </div>
      <div id={`${id}-list`}>{listed && <KindList id={id} chosen={value} onChoose={choose} />}</div>
    </GroupFrame>
  )
}

function Known({ known, chosen, open }: { known: ReturnType<typeof recogniseMedicine>; chosen: boolean; open: boolean }) {
  if (known.length === 0) return chosen ? null : <p className="m-0 text-borderline">◆ Not recognized: choose what kind it is.</p>
  const each = known.map(({ generic, classes }) => (classes.length === 0 ? `${generic}: of no kind that the rules read` : generic))
  return (
    <output className="hint">
      Known as {each.join(' + ')}.{open && ' The rules count it already; confirm what it is.'}
    </output>
  )
}
