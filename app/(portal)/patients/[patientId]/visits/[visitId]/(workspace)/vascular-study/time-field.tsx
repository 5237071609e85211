'use client'
import { ConflictView } from '../../../../../../../../components/form/charted/conflict-view'
import { useTypedInput } from '../../../../../../../../components/form/charted/use-charted'
import { FieldFrame } from '../../../../../../../../components/form/field-frame'
import { typedTime } from '../../../../../../../../components/form/typed-time'
import { Button } from '../../../../../../../../components/ui/button'
import { ReadValue } from '../workspace-read-value'
import { useScope } from '../workspace-scope'
import { useWorkspace } from '../workspace-visit'

/** When the pressures were taken, in the practice's time. */
export function MeasuredAt() {
  const { section, recordKey, values, readOnly } = useScope()
  const { timeZone } = useWorkspace()
  const label = 'Time'
  const initial = values.measuredAt as string | null
  const hint = 'Such as 14:30 or 2:30 pm'
  const { id, input, error, value, setValue, ...field } = useTypedInput(
    { section, recordKey, field: 'measuredAt', initial, label, hint },
    typedTime,
  )
  if (readOnly) return <ReadValue label={label} value={initial ?? ''} />
  const now = () => new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date())
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} below={<ConflictView field={{ ...field }} show={typedTime.write} />}>
      <input {...input} type="text" autoComplete="off" className="input w-24" />
      {value === null && field.text === null && (
        <Button size="small" onClick={() => setValue(now())}>
          Now
        </Button>
      )}
    </FieldFrame>
  )
}
