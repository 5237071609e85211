'use client'

import { useLayoutEffect, useRef } from 'react'

/**
 * The one style element of a printed document, allowed by the request's nonce.
 *
 * When the page was reached by a link inside the portal, the document still lives under the policy of the request that first loaded it,
 * so the nonce of this render is a stranger there and the browser ignores the element. It is then given the document's own nonce, which
 * every script of the page carries, and its text is set again, which makes the browser read it.
 */
export function PageStyle({ css, nonce }: { css: string; nonce: string | undefined }) {
  const element = useRef<HTMLStyleElement>(null)
  useLayoutEffect(() => {
    const style = element.current
    if (style === null || style.sheet?.cssRules.length) return
    const own = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce
    if (!own) return
    style.nonce = own
    style.textContent = css
  }, [css])
  return (
    <style ref={element} nonce={nonce}>
      {css}
    </style>
  )
}
