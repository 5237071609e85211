'use client'
import { clinicalDay } from '../../../../../../../../clinical/visit/days'
import { type DiaryOnset, interpretWalkDiary, weekToWeek } from '../../../../../../../../clinical/walk-test/walk-diary'
import { Table } from '../../../../../../../../components/ui/table'
import { useLiveRecord, useWorkspace } from '../workspace-visit'
import { diaryOnsetWords, weekChangeWords } from './diary-words'

/** What the two weeks come to so far, by the rule that the server uses when it saves. */
export function DiaryWeeks() {
  const { distanceUnit } = useWorkspace()
  const live = useLiveRecord()
  const { weeks } = interpretWalkDiary(live)
  const change = weekToWeek(weeks)
  const told = weeks.filter(({ walks, hillWalks, nights }) => walks + hillWalks + nights.written > 0)
  if (told.length === 0) return null
  const words = (onset: DiaryOnset | null) => (onset === null ? '—' : diaryOnsetWords(onset, distanceUnit))
  return (
    <div className="grid gap-2">
      <Table
        caption="What the diary says"
        captionShown
        columns={[
          {
            head: 'Week',
            cell: ({ week, firstDay }) => (firstDay === null ? week : `${week}, from ${clinicalDay(firstDay)}`),
            names: true,
          },
          { head: 'First cramp, median', cell: ({ median }) => <strong>{words(median)}</strong>, figures: true },
          { head: 'Farthest until a cramp', cell: ({ best }) => words(best), figures: true },
          { head: 'Walks', cell: ({ walks, hillWalks }) => (hillWalks > 0 ? `${walks} and ${hillWalks} uphill` : walks), figures: true },
          {
            head: 'Night cramps',
            cell: ({ nights }) =>
              nights.written === 0 ? '—' : `${nights.cramps} in ${nights.written} ${nights.written === 1 ? 'night' : 'nights'}`,
            figures: true,
          },
        ]}
        rows={told}
        rowKey={({ week }) => String(week)}
        empty=""
      />
      {change !== null && <p className="m-0">Week 2 against week 1: {weekChangeWords(change, distanceUnit)}</p>}
      <p className="hint m-0">
        Walks uphill are not counted, blank cells neither. “More than”: a walk without a cramp may have gone on beyond it. The medians stand
        in the trend as the home diary, apart from every walk test.
      </p>
    </div>
  )
}
