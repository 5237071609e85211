'use client'

import { useEffect } from 'react'

/** Opens the print dialog once, for whoever comes from giving; a reload or a way back does not open it again. */
export function PrintOnArrival() {
  useEffect(() => {
    const here = new URL(location.href)
    if (here.searchParams.get('print') !== 'now') return
    here.searchParams.delete('print')
    history.replaceState(history.state, '', here)
    document.fonts.ready.then(() => window.print())
  }, [])
  return null
}
