'use client'
import { type RefObject, useEffect, useRef } from 'react'
import type { ScreenSegment } from './workspace-screens'

/** The section this window showed last; null before the first. */
let shownLast: ScreenSegment | null = null

/** The field that a fragment of an address names. */
const fieldOf = (hash: string) => (hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null)

/** Unfolds whatever the field is folded into, and gives it the focus. */
function goTo(field: HTMLElement): void {
  for (let around = field.parentElement; around !== null; around = around.parentElement) {
    if (around instanceof HTMLDetailsElement) around.open = true
  }
  field.focus()
  field.scrollIntoView({ block: 'center' })
}

/**
 * Coming from another section, the focus stands at the top of this one, ready for Tab; the link or key that led here is gone. A field
 * named in the address (a link from Sign) is focused itself, and so is one that a link on this section names: "one question would settle more".
 * The first page of a visit leaves the focus to the browser.
 */
export function useFocusOnArrival(screen: ScreenSegment): RefObject<HTMLDivElement | null> {
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const named = fieldOf(location.hash)
    if (named) goTo(named)
    else if (shownLast !== null && shownLast !== screen) top.current?.focus({ preventScroll: true })
    shownLast = screen
  }, [screen])
  useEffect(() => {
    // The router changes the fragment without telling anybody, so the link itself is listened to.
    const followed = ({ target, ctrlKey, metaKey, shiftKey }: MouseEvent) => {
      const link = target instanceof Element ? target.closest('a') : null
      if (link === null || ctrlKey || metaKey || shiftKey || link.pathname !== location.pathname) return
      const named = fieldOf(link.hash)
      if (named && top.current?.contains(named)) requestAnimationFrame(() => goTo(named))
    }
    document.addEventListener('click', followed)
    return () => document.removeEventListener('click', followed)
  }, [])
  return top
}
