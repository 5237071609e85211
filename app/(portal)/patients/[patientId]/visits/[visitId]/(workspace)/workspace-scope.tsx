'use client'
import { createContext, type ReactNode, use, useMemo } from 'react'
import type { SectionValues, VisitSection } from '../../../../../../../clinical/visit/visit-record'
import { useSectionValues } from '../../../../../../../components/form/autosave-provider'
import { useWorkspace } from './workspace-visit'

type Scope = {
  section: VisitSection
  recordKey: string
  values: Record<string, unknown>
  previous: Record<string, unknown> | null
  readOnly: boolean
}
const FieldScopeContext = createContext<Scope | null>(null)

type ScopeProps<S extends VisitSection> = {
  section: S
  /** The row's id in sections of rows; left out, the visit's. */
  rowKey?: string
  values: SectionValues<S>
  previous: SectionValues<S> | null
  readOnly?: boolean
  children: ReactNode
}

/** Says once where the fields below it belong in the record. */
export function FieldScope<S extends VisitSection>({ section, rowKey, values, previous, readOnly = false, children }: ScopeProps<S>) {
  const { visit, locked } = useWorkspace()
  // The same object for as long as it says the same: every field below is drawn again with a new one.
  const scope = useMemo(
    () => ({ section, recordKey: rowKey ?? visit.id, values, previous, readOnly: readOnly || locked }),
    [section, rowKey, visit.id, values, previous, readOnly, locked],
  )
  return <FieldScopeContext value={scope}>{children}</FieldScopeContext>
}

export function useScope(): Scope {
  const scope = use(FieldScopeContext)
  if (scope === null) throw new Error('A field of the record stands outside a FieldScope.')
  return scope
}

/** The live values of the scope's row, and whether any of some fields holds something. */
export function useRecorded<S extends VisitSection>(_section: S) {
  const { section, recordKey, values } = useScope()
  const live = useSectionValues(section, recordKey, values) as SectionValues<S>
  const any = (fields: readonly (keyof SectionValues<S>)[]) => fields.some((field) => live[field] !== null)
  return { values: live, any }
}
