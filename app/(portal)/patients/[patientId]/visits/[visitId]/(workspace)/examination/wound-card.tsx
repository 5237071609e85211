'use client'
import type { Row } from '../../../../../../../../clinical/visit/visit-record'
import { fieldsOf } from '../workspace-fields'
import { Group } from '../workspace-group'
import { RowCard } from '../workspace-row-card'
import { FieldScope } from '../workspace-scope'
import { legWords, woundKindWords, woundSiteWords } from '../workspace-words'
import { AllNormal } from './all-normal'
import { SignList } from './sign-list'
import { WoundFindings } from './wound-findings'
import { WoundGrade } from './wound-grade'

const { Answer, Amount, Choice, Select, TextArea } = fieldsOf('wound')

const uninfected = {
  swelling: 'no',
  tenderness: 'no',
  warmth: 'no',
  pus: 'no',
  deepInfection: 'no',
  crepitus: 'no',
  rapidlySpreading: 'no',
  erythemaMm: 0,
} as const

type Props = { row: Row<'wound'>; number: number; previous: Row<'wound'> | null }

/** One wound: where and what, how large, its grade by the definitions, and the signs of infection looked for one by one. */
export function WoundCard({ row, number, previous }: Props) {
  return (
    <FieldScope section="wound" rowKey={row.id} values={row} previous={previous}>
      <RowCard title={`Wound ${number}`} noun="wound">
        <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
          <Choice field="side" label="Leg" words={legWords} />
          <Choice field="kind" label="What it is" words={woundKindWords} />
          <Select field="site" label="Where" words={woundSiteWords} />
          <Amount field="weeks" label="Since" unit="weeks" />
        </div>
        <div className="flex flex-wrap gap-x-6 gap-y-4">
          <Amount field="lengthMm" label="Length" unit="mm" />
          <Amount field="widthMm" label="Width" unit="mm" />
          <Amount field="depthMm" label="Depth" unit="mm" />
        </div>
        <Answer field="boneProbed" label="Probe reaches bone" />
        <WoundGrade />
        <Group
          title="Signs of infection"
          level={3}
          columns={1}
          beside={<AllNormal section="wound" label="No sign of infection" normal={uninfected} />}
        >
          <SignList>
            <Answer field="swelling" label="Swelling or hardness" />
            <Answer field="tenderness" label="Tender or painful" />
            <Answer field="warmth" label="Warm" />
            <Answer field="pus" label="Pus" />
            <Answer field="deepInfection" label="Deeper than skin" hint="Abscess, bone infection, septic joint or fasciitis." />
            <Answer field="crepitus" label="Crackles under the finger (crepitus)" />
            <Answer field="rapidlySpreading" label="Spreads fast" />
          </SignList>
          <Amount field="erythemaMm" label="Redness around the wound, width" unit="mm" hint="0 when there is none." />
        </Group>
        <WoundFindings />
        <TextArea field="words" label="Anything else about this wound" />
      </RowCard>
    </FieldScope>
  )
}
