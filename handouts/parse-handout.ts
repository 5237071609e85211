import { marked, type Token } from 'marked'
import { parse as parseYaml, YAMLParseError } from 'yaml'
import { z } from 'zod'
import type { Block, HandoutSection, Inline } from './blocks'
import { drawingIds } from './drawings'
import { handoutLanguages } from './handout-ids'
import { type PrintCondition, printConditions } from './print-conditions'

export type { PrintCondition } from './print-conditions'

/** Why a file is no handout, with the line of the file, counted from 1, where a line can be named. */
export class HandoutProblem extends Error {
  constructor(
    readonly reason: string,
    readonly line: number | null,
  ) {
    super(line === null ? reason : `Line ${line}: ${reason}`)
    this.name = 'HandoutProblem'
  }
}

const frontMatter = z.strictObject({
  id: z.string().regex(/^[a-z-]+$/),
  language: z.enum(handoutLanguages),
  version: z.int().positive(),
  title: z.string().min(1),
  source: z.strictObject({
    title: z.string(),
    author: z.string(),
    publisher: z.string(),
    /** A year, or a day where the source names one. */
    updated: z.string().regex(/^\d{4}(-\d{2}-\d{2})?$/),
    license: z.string(),
  }),
  credit: z.string().min(1),
  references: z.array(z.string()),
  /** The clinician who approved this version; null until one has. */
  reviewer: z.string().nullable(),
  'review-by': z.iso.date(),
  sections: z.array(
    z.strictObject({
      id: z.string(),
      print: z.enum(printConditions).default('always'),
      /** Nobody may leave it off a sheet on which it applies: it warns of harm, or says what the sheet is for. */
      required: z.boolean().default(false),
      drawing: z.enum(drawingIds).optional(),
      log: z.strictObject({ rows: z.int().min(1).max(31), columns: z.array(z.string().min(1)).min(2).max(8) }).optional(),
    }),
  ),
})
type FrontMatter = z.infer<typeof frontMatter>

export type Handout = Omit<FrontMatter, 'sections' | 'review-by'> & {
  reviewBy: string
  sections: (HandoutSection & { print: PrintCondition; required: boolean })[]
}

/** Block-level text of a list item and emphasis only wrap what they hold. */
const wrappers: ReadonlySet<string> = new Set(['text', 'paragraph', 'em'])

function inlinesOf(tokens: readonly Token[], line: number, strong = false): Inline[] {
  return tokens.flatMap((token): Inline[] => {
    if (token.type === 'checkbox') return []
    if (token.type === 'strong') return inlinesOf(token.tokens ?? [], line, true)
    if (token.type === 'link') throw new HandoutProblem(`A handout is paper: write the address out instead of a link: ${token.raw}`, line)
    if (wrappers.has(token.type) && 'tokens' in token && token.tokens) return inlinesOf(token.tokens, line, strong)
    if (token.type === 'text' || token.type === 'escape') return [{ text: token.text, strong }]
    throw new HandoutProblem(`A handout holds plain text, bold and lists only; found "${token.type}": ${token.raw.trim()}`, line)
  })
}

function blockOf(token: Token, line: number): Block | null {
  if (token.type === 'space') return null
  if (token.type === 'heading' && token.depth === 3) return { kind: 'subheading', text: token.text }
  if (token.type === 'paragraph') return { kind: 'paragraph', inlines: inlinesOf(token.tokens ?? [], line) }
  if (token.type === 'list') {
    const items: { task: boolean; tokens: Token[] }[] = token.items
    const lines = items.map((item) => inlinesOf(item.tokens, line))
    if (items.every(({ task }) => task)) return { kind: 'checklist', items: lines }
    return { kind: 'list', ordered: Boolean(token.ordered), items: lines }
  }
  throw new HandoutProblem(`A handout holds headings, paragraphs and lists only; found "${token.type}": ${token.raw.trim()}`, line)
}

function readFrontMatter(yaml: string): FrontMatter {
  let values: unknown
  try {
    values = parseYaml(yaml)
  } catch (problem) {
    if (!(problem instanceof YAMLParseError)) throw problem
    // One line more: the --- above it.
    throw new HandoutProblem(`The front matter is not YAML: ${problem.message.split('\n')[0]}`, (problem.linePos?.[0].line ?? 0) + 1)
  }
  const read = frontMatter.safeParse(values)
  if (read.success) return read.data
  const [first] = read.error.issues
  const name = String(first?.path[0] ?? '')
  const at = yaml.split('\n').findIndex((line) => line.startsWith(`${name}:`))
  throw new HandoutProblem(`The front matter is not right at "${first?.path.join('.') ?? ''}": ${first?.message}`, at < 0 ? null : at + 2)
}

function sectionsIn(markdown: string, firstLine: number): HandoutSection[] {
  const found: HandoutSection[] = []
  let line = firstLine
  for (const token of marked.lexer(markdown)) {
    const here = line
    line += token.raw.split('\n').length - 1
    if (token.type === 'heading' && token.depth === 2) {
      const [, heading, id] = /^(.*) \{#([a-z-]+)\}$/.exec(token.text) ?? []
      if (heading === undefined || id === undefined)
        throw new HandoutProblem(`A section heading ends with its id, {#like-this}: ${token.text}`, here)
      found.push({ id, heading, blocks: [] })
      continue
    }
    const block = blockOf(token, here)
    if (block === null) continue
    const section = found.at(-1)
    if (section === undefined) throw new HandoutProblem('A handout begins with a section heading.', here)
    section.blocks.push(block)
  }
  return found
}

/**
 * Reads a handout: Markdown with YAML front matter, a second-level heading per section, `## What to do today {#today}`.
 * @throws HandoutProblem when the front matter and the headings do not name the same sections in the same order, when a name of the front
 * matter is missing or unknown, or when the text holds anything but headings, paragraphs, bold, lists and check boxes.
 */
export function parseHandout(file: string): Handout {
  const text = file.replaceAll('\r\n', '\n')
  const [, yaml, markdown] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? []
  if (yaml === undefined || markdown === undefined)
    throw new HandoutProblem('A handout begins with YAML front matter between two lines of ---.', 1)
  const { sections: listed, 'review-by': reviewBy, ...about } = readFrontMatter(yaml)
  const found = sectionsIn(markdown, yaml.split('\n').length + 3)

  const names = (sections: readonly { id: string }[]) => sections.map(({ id }) => id).join(', ')
  if (names(found) !== names(listed))
    throw new HandoutProblem(`Front matter lists sections ${names(listed)}; the text has ${names(found)}.`, null)
  if (new Set(listed.map(({ id }) => id)).size < listed.length)
    throw new HandoutProblem(`Two sections have the same id: ${names(listed)}.`, null)
  return {
    ...about,
    reviewBy,
    sections: found.map((section, at) => {
      const { print = 'always', required = false, drawing, log } = listed[at] ?? {}
      return { ...section, print, required, ...(drawing === undefined ? {} : { drawing }), ...(log === undefined ? {} : { log }) }
    }),
  }
}
