'use client'
import { edinburghSites } from '../../../../../../../../clinical/visit/questionnaires-fields'
import { type PainSite, PainSiteMap } from '../../../../../../../../components/clinical/pain-site-map'
import { chartedFieldId } from '../../../../../../../../components/form/autosave-protocol'
import { useAutosavedField } from '../../../../../../../../components/form/autosave-provider'
import { ConflictView } from '../../../../../../../../components/form/charted/conflict-view'
import { GroupFrame } from '../../../../../../../../components/form/field-frame'
import { ReadValue } from '../workspace-read-value'
import { useScope } from '../workspace-scope'
import { edinburghSiteWords } from '../workspace-words'
import { edinburghSiteQuestion } from './edinburgh-questions'

const inWords = (sites: readonly PainSite[]) => sites.map((site) => edinburghSiteWords[site].toLowerCase()).join(', ')

export function PainSites() {
  const { section, recordKey, values, readOnly } = useScope()
  const initial = values.sites as PainSite[]
  const { value, setValue, error, ...field } = useAutosavedField<PainSite[]>(section, recordKey, 'sites', initial)
  const id = chartedFieldId(section, recordKey, 'sites')
  if (readOnly) return <ReadValue label={edinburghSiteQuestion} value={inWords(initial)} />
  const toggle = (site: PainSite) => setValue(edinburghSites.filter((one) => (one === site) !== value.includes(one)))
  return (
    <GroupFrame
      id={id}
      label={edinburghSiteQuestion}
      hint="Touch the leg or the words; either leg counts."
      error={error}
      below={<ConflictView field={field} show={inWords} />}
    >
      <PainSiteMap
        idOf={(site) => (site === 'calf' ? id : `${id}-${site}`)}
        words={edinburghSiteWords}
        value={value}
        onToggle={toggle}
        labelledBy={`${id}-label`}
        describedBy={`${id}-hint`}
      />
    </GroupFrame>
  )
}
