import { createHash } from 'node:crypto'
import { Fragment, isValidElement, type ReactNode } from 'react'
import type { PaperContent } from './paper-content'

type Component = (props: Record<string, unknown>) => ReactNode | Promise<ReactNode>

const isPromise = (value: unknown): value is Promise<unknown> => value instanceof Promise || (value instanceof Object && 'then' in value)

/** Waits only for what has to be waited for: a walk diary has thousands of cells. */
const after = <T>(value: T | Promise<T>, then: (value: T) => string | Promise<string>): string | Promise<string> =>
  isPromise(value) ? value.then(then as (value: unknown) => string | Promise<string>) : then(value)

const inOrder = (parts: (string | Promise<string>)[]): string | Promise<string> =>
  parts.some(isPromise) ? Promise.all(parts).then((said) => said.join('')) : parts.join('')

/**
 * What a paper's elements say, as marked text: every word in its order, within the tags that it stands in. Look and place are left out, so
 * that a wider margin does not make another paper of it.
 *
 * @param drawn Components that draw from data and use a hook (plots): what they are given counts as what they say.
 */
function saidBy(node: ReactNode, drawn: ReadonlySet<unknown>): string | Promise<string> {
  if (node === null || node === undefined || typeof node === 'boolean') return ''
  if (typeof node === 'string' || typeof node === 'number' || typeof node === 'bigint') return escaped(String(node))
  if (isValidElement<Record<string, unknown>>(node)) {
    const { type, props } = node
    const children = props.children as ReactNode
    if (type === Fragment) return saidBy(children, drawn)
    // A picture says which one it is, and its words.
    if (type === 'img') return `<img>${escaped(JSON.stringify([props.alt, props['data-sha256']]))}</img>`
    if (typeof type === 'string') return after(saidBy(children, drawn), (said) => `<${type}>${said}</${type}>`)
    if (drawn.has(type)) return `<drawn>${escaped(JSON.stringify(props))}</drawn>`
    if (typeof type !== 'function')
      throw new Error(`On paper there is a component that runs in the browser: ${String(type)} ${JSON.stringify(Object.keys(props))}.`)
    return after((type as Component)(props), (inside) => saidBy(inside as ReactNode, drawn))
  }
  if (Symbol.iterator in (node as object)) return inOrder([...(node as Iterable<ReactNode>)].map((part) => saidBy(part, drawn)))
  return after(node as unknown as Promise<ReactNode>, (inside) => saidBy(inside as ReactNode, drawn))
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** SHA-256, in hex, of exactly what a paper says: margins and text; not when, by whom and under which code it was printed. */
export async function hashOfPaper({ identity, status, document, lang, drawn, body }: PaperContent): Promise<string> {
  const said = JSON.stringify({ identity, status, document, lang, body: await saidBy(body, new Set<unknown>(drawn ?? [])) })
  return createHash('sha256').update(said).digest('hex')
}
