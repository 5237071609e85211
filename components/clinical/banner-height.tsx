'use client'

import { useEffect, useRef } from 'react'

/**
 * Tells the page how high the pinned banner is, so that what else is pinned stands under it and what gets the focus is never behind it.
 * Alerts wrap and people zoom, so no number written down would stay right.
 */
export function BannerHeight() {
  const here = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const banner = here.current?.closest<HTMLElement>('[data-banner]')
    if (!banner) return
    const root = document.documentElement
    const tell = () => {
      const pinned = getComputedStyle(banner).position === 'sticky'
      root.style.setProperty('--banner-height', `${pinned ? banner.offsetHeight : 0}px`)
    }
    const observer = new ResizeObserver(tell)
    observer.observe(banner)
    window.addEventListener('resize', tell)
    return () => {
      observer.disconnect()
      window.removeEventListener('resize', tell)
      root.style.removeProperty('--banner-height')
    }
  }, [])
  return <span ref={here} hidden />
}
