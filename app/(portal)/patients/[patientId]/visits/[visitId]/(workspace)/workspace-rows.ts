'use client'
import { useEffect } from 'react'
import type { Row } from '../../../../../../../clinical/visit/visit-record'
import { chartedFieldId } from '../../../../../../../components/form/autosave-protocol'
import { allRows, type RowSection } from './workspace-rows-of'
import { useWorkspaceSession } from './workspace-session'
import { useWorkspace } from './workspace-visit'

/**
 * The rows of a section as its page read them (`recorded`), and those begun since. With none at all a blank one stands ready under `spareKey`
 * (made on the server, so that both renders agree); it is stored with its first answer and not before. `live` are the rows that hold something.
 */
export function useRows<S extends RowSection>(section: S, recorded: readonly Row<S>[], live: readonly { id: string }[], spareKey?: string) {
  const { locked } = useWorkspace()
  const { begunRows, beginRow, spares, offerSpare } = useWorkspaceSession()
  const begun = begunRows(section)
  const spare = !locked && recorded.length === 0 && begun.length === 0 ? spareKey : undefined
  useEffect(() => {
    if (spare !== undefined) offerSpare(section, spare)
  }, [spare, section, offerSpare])
  const all = allRows(section, recorded, locked ? [] : spare === undefined ? begun : [spare])
  const isBlankSpare = ({ id }: { id: string }) => spares.has(id) && !live.some((row) => row.id === id)
  const rows = all.length > 1 ? all.filter((row) => !isBlankSpare(row)) : all
  const add = (focused?: keyof Row<S> & string): string => {
    const id = crypto.randomUUID()
    beginRow(section, id)
    if (focused) requestAnimationFrame(() => document.getElementById(chartedFieldId(section, id, focused))?.focus())
    return id
  }
  return { rows, add }
}
