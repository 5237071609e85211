'use client'

import type { RefObject } from 'react'
import type { Answer } from '../../../../../../../clinical/visit/field-shapes'
import { edinburghSites } from '../../../../../../../clinical/visit/questionnaires-fields'
import type { SectionValues } from '../../../../../../../clinical/visit/visit-record'
import { type PainSite, PainSiteMap } from '../../../../../../../components/clinical/pain-site-map'
import { chartedFieldId } from '../../../../../../../components/form/autosave-protocol'
import { useAutosavedField } from '../../../../../../../components/form/autosave-provider'
import { ChipGroup } from '../../../../../../../components/form/charted/chip-group'
import type { Option } from '../../../../../../../components/form/fields'
import { Button } from '../../../../../../../components/ui/button'
import { difficulties } from '../../../../../../(portal)/patients/[patientId]/visits/[visitId]/(workspace)/questionnaires/walking-impairment-items'
import { edinburghSiteWords } from '../../../../../../(portal)/patients/[patientId]/visits/[visitId]/(workspace)/workspace-words'
import { ForStaff, NotSaved, TabletHeading } from './tablet-frame'
import type { Step } from './tablet-steps'

type Values = SectionValues<'edinburgh'> | SectionValues<'walking-impairment'>
type Given = Answer | number | PainSite[] | null
type Props = {
  heading: RefObject<HTMLHeadingElement | null>
  visitId: string
  step: Step
  initial: Values
  place: string
  onBack: () => void
  onNext: () => void
  back: string
}

const yesNo: readonly Option[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
]
const howHard: readonly Option[] = difficulties.map(({ value, long }) => ({ value, label: long }))
/** An answer fills the width of the page and stands as high as a thumb. */
const large = 'grid gap-3 [&_.chip]:min-h-16 [&_.chip]:justify-start [&_.chip]:px-6 [&_.chip]:text-left'

export function TabletQuestion({ heading, visitId, step, initial, place, onBack, onNext, back }: Props) {
  const { section, field } = step
  const id = chartedFieldId(section, visitId, field)
  const { value, setValue, conflict } = useAutosavedField<Given>(section, visitId, field, (initial as Record<string, Given>)[field] ?? null)
  const completedBy = useAutosavedField<Values['completedBy']>(section, visitId, 'completedBy', initial.completedBy)
  const answer = (next: Given) => {
    setValue(next)
    if (completedBy.value !== 'patient') completedBy.setValue('patient')
  }
  const given = Array.isArray(value) ? value.length > 0 : value !== null
  return (
    <>
      <div className="grid gap-3">
        <p className="m-0 text-[1.375rem] text-ink-soft">{place}</p>
        <TabletHeading heading={heading}>
          <span id={`${id}-label`}>
            {step.asks}
            {step.about !== null && <span className="mt-3 block text-accent">{step.about}</span>}
          </span>
        </TabletHeading>
      </div>
      <Choices step={step} id={id} value={value} onAnswer={answer} />
      {conflict !== null && <p className="m-0">Somebody else answered this too. Tell the staff.</p>}
      <NotSaved />
      <div className="flex flex-wrap items-center justify-between gap-4">
        <Button onClick={onBack} className="min-h-16 px-8">
          Back
        </Button>
        <Button variant={given ? 'primary' : 'secondary'} onClick={onNext} className="min-h-16 px-10">
          {given ? 'Next' : 'Skip this question'}
        </Button>
      </div>
      <ForStaff back={back} />
    </>
  )
}

function Choices({ step, id, value, onAnswer }: { step: Step; id: string; value: Given; onAnswer: (next: Given) => void }) {
  if (step.field === 'sites') {
    const sites = Array.isArray(value) ? value : []
    return (
      <div className="[&_.chip]:min-h-16 [&_.chip]:px-6">
        <PainSiteMap
          large
          idOf={(site) => `${id}-${site}`}
          words={edinburghSiteWords}
          value={sites}
          onToggle={(site) => onAnswer(edinburghSites.filter((one) => (one === site) !== sites.includes(one)))}
          labelledBy={`${id}-label`}
        />
      </div>
    )
  }
  const hard = step.section === 'walking-impairment'
  return (
    <ChipGroup
      id={id}
      options={hard ? howHard : yesNo}
      value={value === null ? null : String(value)}
      onChoose={(next) => onAnswer(next === null ? null : hard ? Number(next) : (next as Answer))}
      className={large}
    />
  )
}
