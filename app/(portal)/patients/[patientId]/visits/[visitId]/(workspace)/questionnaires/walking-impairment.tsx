'use client'
import { fieldsOf } from '../workspace-fields'
import { Group } from '../workspace-group'
import { completedByWords } from '../workspace-words'
import { DifficultyRow } from './difficulty-row'
import { ImpairmentScores } from './impairment-scores'
import { impairmentParts } from './walking-impairment-items'

const { Choice } = fieldsOf('walking-impairment')

/** Fourteen rows of five answers, easiest first, and a score for each of the three parts. */
export function WalkingImpairment() {
  return (
    <Group title="Walking impairment" hint="How hard walking was in the past week. Press an answer again to take it back." columns={1}>
      <Choice field="completedBy" label="Answered" words={completedByWords} />
      {impairmentParts.map(({ title, asks, items }) => (
        <Group key={title} title={title} level={3} hint={asks} columns={1}>
          <div className="grid gap-3">
            {items.map(({ field, words }) => (
              <DifficultyRow key={field} field={field} label={words} />
            ))}
          </div>
        </Group>
      ))}
      <ImpairmentScores />
    </Group>
  )
}
