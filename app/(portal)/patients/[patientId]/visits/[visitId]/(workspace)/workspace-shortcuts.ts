'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useSyncExternalStore } from 'react'
import { type ScreenSegment, visitPath, workspaceScreens } from './workspace-screens'
import { useWorkspace } from './workspace-visit'

const setting = 'footfall.number-keys'
const listeners = new Set<() => void>()

/** Whether 1 to 9 and 0 jump between sections, a choice of this browser: single keys must be possible to switch off (WCAG 2.1.4). */
export function useNumberKeys(): { on: boolean; set: (on: boolean) => void } {
  const on = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => localStorage.getItem(setting) !== 'off',
    () => true,
  )
  const set = (next: boolean) => {
    localStorage.setItem(setting, next ? 'on' : 'off')
    for (const listener of listeners) listener()
  }
  return { on, set }
}

/** The key of each screen in the order of the rail: 1 to 9, and 0 for the tenth as on the keyboard. */
export const screenKeys: readonly string[] = workspaceScreens.map((_, index) => String((index + 1) % 10))

/** Where a single key is a word, an answer or a move already. */
const keyed =
  'input, textarea, select, [contenteditable], [role=dialog], [role=grid], [role=listbox], [role=menu], [role=slider], [role=tab]'

/** Command or Control with Enter goes to the next section from anywhere; number keys jump while no field has the focus. */
export function useSectionKeys(screen: ScreenSegment): void {
  const { push } = useRouter()
  const { on } = useNumberKeys()
  const { visit } = useWorkspace()
  const path = visitPath(visit.patientId, visit.id)
  useEffect(() => {
    const go = (event: KeyboardEvent, segment: ScreenSegment | undefined) => {
      if (segment === undefined || segment === screen) return
      event.preventDefault()
      push(`${path}/${segment}`)
    }
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat || event.altKey) return
      if (document.querySelector('[role=dialog], [role=alertdialog]') !== null) return
      const here = workspaceScreens.findIndex(({ segment }) => segment === screen)
      if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) return go(event, workspaceScreens[here + 1]?.segment)
      const inField = event.target instanceof Element && event.target.closest(keyed) !== null
      if (!on || inField || event.metaKey || event.ctrlKey || event.shiftKey) return
      go(event, workspaceScreens[screenKeys.indexOf(event.key)]?.segment)
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [push, path, screen, on])
}
