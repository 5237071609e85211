'use client'

import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'

const never = () => () => {}

/**
 * The one style element of a printed document, allowed by the request's nonce.
 *
 * When the page was reached by a link inside the portal, the document still lives under the policy of the request that first loaded it,
 * so the nonce of this render is a stranger there. The element then comes empty, is given the document's own nonce, which every script of
 * the page carries, and only then its text. The same when the text changes: a paper that was just released has its code in the margin.
 */
export function PageStyle({ css, nonce, lang }: { css: string; nonce: string | undefined; lang: string }) {
  const element = useRef<HTMLStyleElement>(null)
  const cameWithDocument = useSyncExternalStore(
    never,
    () => false,
    () => true,
  )
  const [text] = useState(cameWithDocument ? css : null)
  const written = useRef(text)
  useLayoutEffect(() => {
    const style = element.current
    if (style === null || (written.current === css && style.sheet?.cssRules.length)) return
    const own = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce
    if (own) style.nonce = own
    style.textContent = css
    written.current = css
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
  return (
    <style ref={element} nonce={nonce}>
      {text}
    </style>
  )
}
