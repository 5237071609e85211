import { marked, type Token } from 'marked'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import type { Block, HandoutSection, Inline } from './blocks'

/**
 * When a section is printed.
 * `personal`: only with a visit's own findings.
 * `unless-poor-flow` and `if-poor-flow`: never tell a patient with claudication to walk it off (article.md S7, S18).
 * `if-stretching-safe` and `unless-stretching-safe`: stretching is unlocked by an answered question only (clinical.md 8.5).
 */
export const printConditions = [
  'always',
  'personal',
  'unless-poor-flow',
  'if-poor-flow',
  'if-stretching-safe',
  'unless-stretching-safe',
] as const
export type PrintCondition = (typeof printConditions)[number]

const frontMatter = z.strictObject({
  id: z.string().regex(/^[a-z-]+$/),
  language: z.enum(['en', 'es']),
  version: z.int().positive(),
  title: z.string().min(1),
  source: z.strictObject({
    title: z.string(),
    author: z.string(),
    publisher: z.string(),
    updated: z.iso.date(),
    license: z.string(),
  }),
  credit: z.string().min(1),
  references: z.array(z.string()),
  /** The clinician who approved this version; null until one has. */
  reviewer: z.string().nullable(),
  'review-by': z.iso.date(),
  sections: z.array(z.strictObject({ id: z.string(), print: z.enum(printConditions).default('always') })),
})

export type Handout = Omit<z.infer<typeof frontMatter>, 'sections' | 'review-by'> & {
  reviewBy: string
  sections: (HandoutSection & { print: PrintCondition })[]
}

function inlinesOf(tokens: readonly Token[], strong = false): Inline[] {
  return tokens.flatMap((token): Inline[] => {
    if (token.type === 'checkbox') return []
    if (token.type === 'strong') return inlinesOf(token.tokens ?? [], true)
    // Block-level text of a list item and emphasis both only wrap what they hold.
    if ('tokens' in token && token.tokens) return inlinesOf(token.tokens, strong)
    if (token.type === 'text' || token.type === 'escape') return [{ text: token.text, strong }]
    throw new Error(`A handout holds plain text, bold and lists only; found "${token.type}": ${token.raw}`)
  })
}

function blockOf(token: Token): Block | null {
  if (token.type === 'space') return null
  if (token.type === 'heading' && token.depth === 3) return { kind: 'subheading', text: token.text }
  if (token.type === 'paragraph') return { kind: 'paragraph', inlines: inlinesOf(token.tokens ?? []) }
  if (token.type === 'list') {
    const items: { task: boolean; tokens: Token[] }[] = token.items
    const lines = items.map((item) => inlinesOf(item.tokens))
    if (items.every(({ task }) => task)) return { kind: 'checklist', items: lines }
    return { kind: 'list', ordered: Boolean(token.ordered), items: lines }
  }
  throw new Error(`A handout holds headings, paragraphs and lists only; found "${token.type}": ${token.raw}`)
}

/**
 * Reads a handout: Markdown with YAML front matter, a second-level heading per section, `## What to do today {#today}`.
 * Throws when the front matter and the headings do not name the same sections in the same order, or when the text holds
 * anything but headings, paragraphs, bold, lists and check boxes.
 */
export function parseHandout(file: string): Handout {
  const [, yaml, markdown] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file.replaceAll('\r\n', '\n')) ?? []
  if (yaml === undefined || markdown === undefined) throw new Error('A handout begins with YAML front matter between two lines of ---.')
  const { sections: listed, 'review-by': reviewBy, ...about } = frontMatter.parse(parseYaml(yaml))

  const found: HandoutSection[] = []
  for (const token of marked.lexer(markdown)) {
    if (token.type === 'heading' && token.depth === 2) {
      const [, heading, id] = /^(.*) \{#([a-z-]+)\}$/.exec(token.text) ?? []
      if (heading === undefined || id === undefined) throw new Error(`A section heading ends with its id, {#like-this}: ${token.text}`)
      found.push({ id, heading, blocks: [] })
      continue
    }
    const block = blockOf(token)
    if (block === null) continue
    const section = found.at(-1)
    if (section === undefined) throw new Error('A handout begins with a section heading.')
    section.blocks.push(block)
  }

  const names = (sections: readonly { id: string }[]) => sections.map(({ id }) => id).join(', ')
  if (names(found) !== names(listed)) throw new Error(`Front matter lists sections ${names(listed)}; the text has ${names(found)}.`)
  return { ...about, reviewBy, sections: found.map((section, at) => ({ ...section, print: listed[at]?.print ?? 'always' })) }
}
