'use client'
import { fieldsOf } from '../workspace-fields'
import { Detail, Group } from '../workspace-group'
import { useRecorded } from '../workspace-scope'
import { AllNormal } from './all-normal'
import { SignList } from './sign-list'

const { Answer, Amount, Side } = fieldsOf('examination')

const normal = {
  coolFoot: 'none',
  hairLoss: 'none',
  nailChange: 'none',
  calfAtrophy: 'none',
  elevationPallor: 'none',
  dependentRubor: 'none',
  hotRedSwollenFoot: 'none',
} as const

/** What the skin says of the blood that reaches it. */
export function Skin() {
  const { values, any } = useRecorded('examination')
  const hot = values.hotRedSwollenFoot
  return (
    <Group
      title="Skin and warmth"
      columns={1}
      beside={<AllNormal section="examination" label="All normal: skin and warmth" normal={normal} />}
    >
      <SignList>
        <Side field="coolFoot" label="Cool foot" />
        <Side field="hairLoss" label="Hair loss" />
        <Side field="nailChange" label="Nail-bed change" />
        <Side field="calfAtrophy" label="Calf wasting" />
        <Side field="elevationPallor" label="Pale when raised" />
        <Side field="dependentRubor" label="Dusky red when hanging" />
        <Side field="hotRedSwollenFoot" label="Hot, red, swollen foot" />
      </SignList>
      <Detail shown={(hot !== null && hot !== 'none') || any(['skinWhole'])}>
        <Answer field="skinWhole" label="Skin of that foot is whole" hint="With lost sensation and whole skin: suspect acute Charcot." />
      </Detail>
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        <Amount field="rightRefillSeconds" label="Right capillary refill" unit="s" />
        <Amount field="leftRefillSeconds" label="Left capillary refill" unit="s" />
      </div>
    </Group>
  )
}
