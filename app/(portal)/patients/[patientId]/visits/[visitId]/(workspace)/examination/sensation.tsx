'use client'
import { fieldsOf } from '../workspace-fields'
import { Group } from '../workspace-group'
import { useRecorded } from '../workspace-scope'
import { AllNormal } from './all-normal'
import { SignList } from './sign-list'

const { Amount, Side } = fieldsOf('examination')

const normal = { protectiveSensationLost: 'none', tinel: 'none', plantarSymptoms: 'none' } as const

/** The 10 g monofilament, and the nerve behind the inner ankle. */
export function Sensation() {
  return (
    <Group title="Sensation" columns={1} beside={<AllNormal section="examination" label="All normal: sensation" normal={normal} />}>
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-3">
        <Amount field="monofilamentSites" label="Monofilament, sites tried" unit="a foot" />
        <Amount field="rightMonofilamentFelt" label="Right, sites felt" />
        <Amount field="leftMonofilamentFelt" label="Left, sites felt" />
      </div>
      <Monofilament />
      <SignList>
        <Side field="protectiveSensationLost" label="Protective sensation lost" />
        <Side field="tinel" label="Tinel’s sign behind the inner ankle" />
        <Side field="plantarSymptoms" label="Pain, burning or numbness in the sole" />
      </SignList>
    </Group>
  )
}

function Monofilament() {
  const { values } = useRecorded('examination')
  const { monofilamentSites: tried, rightMonofilamentFelt: right, leftMonofilamentFelt: left } = values
  const foot = (name: string, felt: number | null) => (felt === null ? [] : [`${name} ${felt} of ${tried}`])
  const read = tried === null ? [] : [...foot('right', right), ...foot('left', left)]
  if (read.length === 0) return null
  return <output className="m-0">Felt the monofilament: {read.join(', ')} sites.</output>
}
