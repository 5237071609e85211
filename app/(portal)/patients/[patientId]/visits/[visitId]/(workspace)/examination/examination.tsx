'use client'
import { fieldsOf } from '../workspace-fields'
import { ScreenHeading } from '../workspace-group'
import { FieldScope } from '../workspace-scope'
import { useWorkspace } from '../workspace-visit'
import { Compartments } from './compartments'
import { Motion } from './motion'
import { Neurology } from './neurology'
import { Pulses } from './pulses'
import { RegionalPain } from './regional-pain'
import { Sensation } from './sensation'
import { Skin } from './skin'
import { Swelling } from './swelling'
import { VitalSigns } from './vital-signs'
import { Wounds } from './wounds'

const { TextArea } = fieldsOf('examination')

/** What is looked at, felt and measured. A foot exam needs the three open groups; the others unfold where a finding asks for them. */
export function Examination({ spareKey }: { spareKey: string }) {
  const { record, previous } = useWorkspace()
  const scope = { section: 'examination', values: record.examination, previous: previous?.record.examination ?? null } as const
  return (
    <>
      <ScreenHeading title="Examination" note="Right stands before left. What is left open counts as not examined, never as normal." />
      <FieldScope {...scope}>
        <Pulses />
        <Skin />
        <Sensation />
      </FieldScope>
      <div className="grid [&>details]:py-1">
        <Wounds spareKey={spareKey} />
        <FieldScope {...scope}>
          <Swelling />
          <Neurology />
          <Motion />
          <RegionalPain />
          <Compartments />
          <VitalSigns />
        </FieldScope>
      </div>
      <FieldScope {...scope}>
        <TextArea field="notes" label="Notes on the examination" />
      </FieldScope>
    </>
  )
}
