'use client'

import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'

const never = () => () => {}

/**
 * The one style element of a printed document, allowed by the request's nonce.
 *
 * When the page was reached by a link inside the portal, the document still lives under the policy of the request that first loaded it,
 * so the nonce of this render is a stranger there. The element is then made here, with the document's own nonce, which every script of the
 * page carries. When the text changes it is set again: a paper that was just released has its code in the margin.
 */
export function PageStyle({ css, nonce, lang }: { css: string; nonce: string | undefined; lang: string }) {
  const cameWithDocument = useSyncExternalStore(
    never,
    () => false,
    () => true,
  )
  // What came with the document stays: a newer render of the same page has the nonce of a newer request.
  const [first] = useState(cameWithDocument ? { css, nonce } : null)
  const element = useRef<HTMLStyleElement>(null)
  useLayoutEffect(() => {
    const style = element.current
    if (style !== null) {
      if (style.textContent !== css) style.textContent = css
      return
    }
    const made = document.createElement('style')
    const own = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce
    if (own) made.nonce = own
    made.textContent = css
    document.head.append(made)
    return () => made.remove()
  }, [css])
  // The portal speaks English; a PDF takes its language from the document, and while it is printed the document is the paper.
  useEffect(() => {
    const root = document.documentElement
    const own = root.lang
    const paper = () => root.setAttribute('lang', lang)
    const portal = () => root.setAttribute('lang', own)
    addEventListener('beforeprint', paper)
    addEventListener('afterprint', portal)
    return () => {
      removeEventListener('beforeprint', paper)
      removeEventListener('afterprint', portal)
    }
  }, [lang])
  if (first === null) return null
  return (
    <style ref={element} nonce={first.nonce}>
      {first.css}
    </style>
  )
}
