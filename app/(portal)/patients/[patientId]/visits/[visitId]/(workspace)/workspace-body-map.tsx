'use client'
import type { BodySite, Row } from '../../../../../../../clinical/visit/visit-record'
import { BodyMap } from '../../../../../../../components/clinical/body-map'
import { bodySiteWords } from '../../../../../../../components/clinical/body-site-words'
import { chartedFieldId } from '../../../../../../../components/form/autosave-protocol'
import { useAutosavedField } from '../../../../../../../components/form/autosave-provider'
import { ConflictView } from '../../../../../../../components/form/charted/conflict-view'
import { GroupFrame } from '../../../../../../../components/form/field-frame'
import { ReadValue } from './workspace-read-value'
import { useScope } from './workspace-scope'

const inWords = (sites: readonly BodySite[]) => sites.map(bodySiteWords).join(', ')

/** Where a pattern cramps, on the map of both legs. */
export function BodyMapField({ label }: { label: string }) {
  const { section, recordKey, values, readOnly } = useScope()
  const initial = values.sites as Row<'cramp-pattern'>['sites']
  const { value, setValue, error, ...field } = useAutosavedField<BodySite[]>(section, recordKey, 'sites', initial)
  const id = chartedFieldId(section, recordKey, 'sites')
  if (readOnly) return <ReadValue label={label} value={inWords(initial)} />
  return (
    <GroupFrame id={id} label={label} error={error} below={<ConflictView field={field} show={inWords} />}>
      <BodyMap id={id} labelledBy={`${id}-label`} value={value} onChange={setValue} />
    </GroupFrame>
  )
}
