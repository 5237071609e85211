'use client'
import { useEffect } from 'react'
import { diaryAmounts } from '../../../../../../../../clinical/walk-test/walk-diary'
import { chartedFieldId } from '../../../../../../../../components/form/autosave-protocol'
import { useAutosavedField } from '../../../../../../../../components/form/autosave-provider'
import { fieldsOf } from '../workspace-fields'
import { Detail } from '../workspace-group'
import { ReadValue } from '../workspace-read-value'
import { FieldScope, useRecorded, useScope } from '../workspace-scope'
import { useLiveRecord, useWorkspace } from '../workspace-visit'
import { DiaryGrid } from './diary-grid'
import { DiaryWeeks } from './diary-weeks'
import { diaryUnitWords } from './diary-words'

const { Amount, Day, Select, Text } = fieldsOf('walk-diary')

/** The paper diary, cell by cell. `asked`: somebody pressed the button, so the first field takes the focus. */
export function DiaryKeying({ asked }: { asked: boolean }) {
  const { visit, record } = useWorkspace()
  useEffect(() => {
    // A link to a cell of a part that has only just arrived.
    const named = document.getElementById(decodeURIComponent(location.hash.slice(1)))
    const first = document.getElementById(chartedFieldId('walk-diary', visit.id, 'sheetCode'))
    const wanted = named?.id.startsWith('walk-diary') ? named : asked ? first : null
    wanted?.focus()
    if (wanted && wanted === named) wanted.scrollIntoView({ block: 'center' })
  }, [asked, visit.id])
  return (
    <div className="grid gap-4">
      <FieldScope section="walk-diary" values={record.walkDiary} previous={null}>
        <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
          <Text field="sheetCode" label="Code on the sheet" />
          <Day field="firstDay" label="First day" />
          <Unit />
        </div>
        <BlockFeet />
      </FieldScope>
      <p className="hint m-0 max-w-prose">
        <span className="max-md:hidden">
          Tab goes on, Enter down, the arrows anywhere; Enter after a run of Tabs begins the next walk. <kbd>"</kbd> or <kbd>*</kbd> repeats
          the cell above, <kbd>+</kbd> adds another walk that day.{' '}
        </span>
        Type the number of an answer. Leave blank what is blank: it is not zero.
      </p>
      <DiaryGrid />
      <DiaryWeeks />
    </div>
  )
}

/** The first amount fixes the unit: another one would turn what is keyed into something else. */
function Unit() {
  const live = useLiveRecord()
  const { section, recordKey, values } = useScope()
  const unit = useAutosavedField<keyof typeof diaryUnitWords | null>(section, recordKey, 'unit', values.unit as never)
  const amounts = diaryAmounts(live.walkDiaryLines)
  if (unit.value === null || amounts === 0 || unit.conflict !== null)
    return <Select field="unit" label="Unit printed on the paper" words={diaryUnitWords} />
  return (
    <div>
      <ReadValue label="Unit printed on the paper" value={diaryUnitWords[unit.value]} />
      <p className="hint m-0">{amounts === 1 ? '1 amount holds it' : `${amounts} amounts hold it`}; columns D and H are read in it.</p>
    </div>
  )
}

function BlockFeet() {
  const { values, any } = useRecorded('walk-diary')
  return (
    <Detail shown={values.unit === 'block' || any(['blockFeet'])}>
      <Amount
        field="blockFeet"
        label="One block is taken as"
        unit="ft"
        hint="A city block is no fixed length. Questionnaires take 300 ft."
      />
    </Detail>
  )
}
