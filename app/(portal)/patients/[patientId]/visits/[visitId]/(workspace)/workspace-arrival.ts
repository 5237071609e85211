'use client'
import { type RefObject, useEffect, useRef } from 'react'
import type { ScreenSegment } from './workspace-screens'

/** The section this window showed last; null before the first. */
let shownLast: ScreenSegment | null = null

/**
 * Coming from another section, the focus stands at the top of this one, ready for Tab; the link or key that led here is gone. A field
 * named in the address (a link from Sign) is focused itself. The first page of a visit leaves the focus to the browser.
 */
export function useFocusOnArrival(screen: ScreenSegment): RefObject<HTMLDivElement | null> {
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const named = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null
    if (named) {
      named.focus()
      named.scrollIntoView({ block: 'center' })
    } else if (shownLast !== null && shownLast !== screen) top.current?.focus({ preventScroll: true })
    shownLast = screen
  }, [screen])
  return top
}
