'use client'
import { useState } from 'react'
import { type SuggestedCode, suggestedCodes } from '../../../../../../../../clinical/assessment/suggested-codes'
import { chartedFieldId } from '../../../../../../../../components/form/autosave-protocol'
import { problemOf, useAutosavedField } from '../../../../../../../../components/form/autosave-provider'
import { ConflictView } from '../../../../../../../../components/form/charted/conflict-view'
import { FieldFrame } from '../../../../../../../../components/form/field-frame'
import { Button } from '../../../../../../../../components/ui/button'
import { Group } from '../workspace-group'
import { useScope } from '../workspace-scope'
import { useFindings, useLiveRecord, useWorkspace } from '../workspace-visit'

/** ICD-10-CM codes: the rules suggest with side and reason, the clinician chooses, and any other code may be typed. */
export function Codes() {
  const { visit } = useWorkspace()
  const live = useLiveRecord()
  const { facts, problems } = useFindings()
  const { section, recordKey, values, readOnly } = useScope()
  const codes = useAutosavedField<string[]>(section, recordKey, 'codes', values.codes as string[])
  const suggested = suggestedCodes(live, facts)
  const titles = new Map(suggested.map(({ code, title }) => [code, title]))
  const add = (code: string) => codes.setValue([...codes.value.filter((one) => one !== code), code])
  const problem = problems.filter((one) => one.section === 'assessment' && one.field === 'codes')
  return (
    <Group title="ICD-10-CM codes" columns={1}>
      <ChosenCodes
        codes={codes.value}
        titles={titles}
        {...(readOnly ? {} : { onRemove: (code: string) => codes.setValue(codes.value.filter((one) => one !== code)) })}
      />
      <ConflictView field={codes} show={(list) => list.join(', ')} />
      {problem.map(({ message }) => (
        <p key={message} className="field-error m-0">
          {message}
        </p>
      ))}
      {!readOnly && (
        <>
          <SuggestedCodes suggested={suggested.filter(({ code }) => !codes.value.includes(code))} onAdd={add} />
          <TypedCode id={chartedFieldId('assessment', visit.id, 'codes')} codes={codes.value} onAdd={add} />
        </>
      )}
    </Group>
  )
}

function ChosenCodes({
  codes,
  titles,
  onRemove,
}: {
  codes: readonly string[]
  titles: ReadonlyMap<string, string>
  onRemove?: (code: string) => void
}) {
  if (codes.length === 0) return <p className="m-0 text-ink-soft">No code is chosen.</p>
  return (
    <ul aria-label="Chosen codes" className="m-0 grid list-none gap-1 p-0">
      {codes.map((code) => (
        <li key={code} className="flex flex-wrap items-center gap-x-3">
          <strong>{code}</strong> {titles.get(code)}
          {onRemove && (
            <Button variant="quiet" size="small" onClick={() => onRemove(code)}>
              Remove {code}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

function SuggestedCodes({ suggested, onAdd }: { suggested: readonly SuggestedCode[]; onAdd: (code: string) => void }) {
  if (suggested.length === 0) return null
  return (
    <div className="grid gap-2">
      <p className="hint m-0">Suggested by the record. Press one to choose it.</p>
      <ul className="m-0 grid list-none gap-2 p-0">
        {suggested.map(({ code, title, because }) => (
          <li key={code}>
            <Button onClick={() => onAdd(code)} className="text-left">
              <span aria-hidden="true">+</span>
              <span>
                {code} <span className="font-normal">{title}</span>
              </span>
            </Button>
            <p className="hint m-0">{because.join('; ')}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A code of the clinician's own. It is added only when it reads as a code. */
function TypedCode({ id, codes, onAdd }: { id: string; codes: readonly string[]; onAdd: (code: string) => void }) {
  const [text, setText] = useState('')
  const [error, setError] = useState<string | null>(null)
  const take = () => {
    const code = text.trim().toUpperCase()
    const problem = problemOf('assessment', 'codes', [...codes.filter((one) => one !== code), code])
    setError(problem)
    if (problem !== null) return
    onAdd(code)
    setText('')
  }
  return (
    <FieldFrame id={id} label="Another code" hint="Such as I70.211" error={error}>
      <input
        id={id}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
          event.preventDefault()
          take()
        }}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
        autoComplete="off"
        spellCheck={false}
        className="input w-36 uppercase"
      />
      <Button onClick={take}>Add code</Button>
    </FieldFrame>
  )
}
