import { marked, type Token, type Tokens } from 'marked'
import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { type Block, type HandoutSection, type Inline, type PictureBlock, plainText } from './blocks'
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

/** What the front matter says of a section, by its id. */
export const listedSection = z.strictObject({
  id: z.string(),
  print: z.enum(printConditions).default('always'),
  /** Nobody may leave it off a sheet on which it applies: it warns of harm, or says what the sheet is for. */
  required: z.boolean().default(false),
  drawing: z.enum(drawingIds).optional(),
  log: z.strictObject({ rows: z.int().min(1).max(31), columns: z.array(z.string().min(1)).min(2).max(8) }).optional(),
})

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
  sections: z.array(listedSection),
})
type FrontMatter = z.infer<typeof frontMatter>
type ListedSection = z.infer<typeof listedSection>

export type PrintableSection = HandoutSection & { print: PrintCondition; required: boolean }

export type Handout = Omit<FrontMatter, 'sections' | 'review-by'> & {
  reviewBy: string
  sections: PrintableSection[]
}

/** Block-level text of a list item and emphasis only wrap what they hold. */
const wrappers: ReadonlySet<string> = new Set(['text', 'paragraph', 'em'])

/** What may not stand in a run of text, by the words of the file. */
class Misplaced extends Error {
  constructor(
    readonly reason: string,
    readonly raw: string,
  ) {
    super(reason)
  }
}

function inlineOf(token: Token, strong: boolean): Inline[] {
  if (token.type === 'checkbox') return []
  if (token.type === 'strong') return inlinesOf(token.tokens ?? [], true)
  // An address that is written out is text, which the reader of Markdown takes for a link.
  if (token.type === 'link' && token.raw === token.text) return [{ text: token.text, strong }]
  if (token.type === 'link') throw new Misplaced(`A handout is paper: write the address out instead of a link: ${token.raw}`, token.raw)
  if (token.type === 'image') throw new Misplaced(`A picture stands on a line of its own: ${token.raw}`, token.raw)
  if (wrappers.has(token.type) && 'tokens' in token && token.tokens) return inlinesOf(token.tokens, strong)
  if (token.type === 'text' || token.type === 'escape') return [{ text: token.text, strong }]
  throw new Misplaced(`A handout holds plain text, bold and lists only; found "${token.type}": ${token.raw.trim()}`, token.raw)
}

const inlinesOf = (tokens: readonly Token[], strong = false): Inline[] => tokens.flatMap((token) => inlineOf(token, strong))

const linesIn = (text: string) => text.split('\n').length - 1

/** The inlines of a token that begins on `line`. @throws HandoutProblem with the line on which stands what may not stand there */
function textOf(token: { raw: string; tokens?: Token[] | undefined }, line: number): Inline[] {
  try {
    return inlinesOf(token.tokens ?? [])
  } catch (problem) {
    if (!(problem instanceof Misplaced)) throw problem
    throw new HandoutProblem(problem.reason, line + linesIn(token.raw.slice(0, Math.max(0, token.raw.indexOf(problem.raw)))))
  }
}

const uuid = /^picture:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i
const fewestWords = 3

/** `![what it shows](picture:id)`: a picture of the practice's own and no other, with words for whoever cannot see it. */
function pictureOf(
  { raw, href, text, title }: { raw: string; href: string; text: string; title: string | null },
  line: number,
): PictureBlock {
  const pictureId = uuid.exec(href)?.[1]?.toLowerCase()
  if (pictureId === undefined)
    throw new HandoutProblem(
      `A handout fetches nothing from elsewhere. Upload the picture and use its address, picture:…, instead: ${raw}`,
      line,
    )
  const alt = text.trim()
  if (alt.length < fewestWords || title)
    throw new HandoutProblem(`Say between the brackets, and only there, what the picture shows: ${raw}`, line)
  return { kind: 'picture', pictureId, alt, width: null, height: null, sha256: null }
}

/** A block, and the line on which each of its lines (`linesOf`) begins. */
type Placed = { block: Block; lines: number[] }

function listOf(token: Tokens.List, line: number): Placed {
  let at = line
  const items = token.items.map((item) => {
    const here = at
    at += linesIn(item.raw)
    // Where the items stand apart the blank line belongs to one of them; where they do not, the line that ends an item belongs to none.
    if (!item.raw.endsWith('\n')) at += 1
    return { line: here, inlines: textOf(item, here) }
  })
  const said = { items: items.map(({ inlines }) => inlines) }
  const block: Block = token.items.every(({ task }) => task)
    ? { kind: 'checklist', ...said }
    : { kind: 'list', ordered: Boolean(token.ordered), ...said }
  return { block, lines: items.map((item) => item.line) }
}

function blockOf(token: Token, line: number): Placed | null {
  if (token.type === 'space') return null
  if (token.type === 'heading' && token.depth === 3)
    return { block: { kind: 'subheading', text: plainText(textOf(token as Tokens.Heading, line)) }, lines: [line] }
  const [only, ...more] = token.type === 'paragraph' ? (token.tokens ?? []) : []
  if (only?.type === 'image' && more.length === 0) return { block: pictureOf(only as Tokens.Image, line), lines: [] }
  if (token.type === 'paragraph') return { block: { kind: 'paragraph', inlines: textOf(token as Tokens.Paragraph, line) }, lines: [line] }
  if (token.type === 'list') return listOf(token as Tokens.List, line)
  if (token.type === 'heading')
    throw new HandoutProblem(
      `A section begins with ##, a part of it with ###; the title stands in the front matter: ${token.raw.trim()}`,
      line,
    )
  throw new HandoutProblem(`A handout holds headings, paragraphs and lists only; found "${token.type}": ${token.raw.trim()}`, line)
}

/** Front matter between two lines of ---, and the text below it, which begins on line `firstLine`. */
export function splitFile(file: string): { yaml: string; markdown: string; firstLine: number } {
  const [, yaml, markdown] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file.replaceAll('\r\n', '\n')) ?? []
  if (yaml === undefined || markdown === undefined)
    throw new HandoutProblem('A handout begins with YAML front matter between two lines of ---.', 1)
  return { yaml, markdown, firstLine: linesIn(yaml) + 4 }
}

/** The values of a front matter that holds what `schema` asks. @throws HandoutProblem */
export function readFrontMatter<T>(yaml: string, schema: z.ZodType<T>): T {
  const lines = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: lines })
  const [broken] = document.errors
  // One line more: the --- above it.
  if (broken !== undefined)
    throw new HandoutProblem(`The front matter is not YAML: ${broken.message.split('\n')[0]}`, (broken.linePos?.[0].line ?? 0) + 1)
  let values: unknown
  try {
    values = document.toJS()
  } catch (problem) {
    // Names that stand for names that stand for names, without end.
    throw new HandoutProblem(`The front matter is not YAML: ${problem instanceof Error ? problem.message : ''}`, null)
  }
  const read = schema.safeParse(values)
  if (read.success) return read.data
  const [first] = read.error.issues
  const path = [...(first?.path ?? []), ...(first?.code === 'unrecognized_keys' ? first.keys.slice(0, 1) : [])] as (string | number)[]
  throw new HandoutProblem(
    `The front matter is not right at "${first?.path.join('.') ?? ''}": ${first?.message}`,
    lineOfPath(document, lines, path),
  )
}

/** The line of the file on which a value of the front matter stands, or what holds the place where it is missing. */
function lineOfPath(document: Document, lines: LineCounter, path: readonly (string | number)[]): number | null {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line + 1
  }
  return null
}

/** A section as the text has it: `line` is its heading's, `blockLines` those of the lines of each block. */
export type FoundSection = HandoutSection & { line: number; blockLines: number[][] }

/**
 * The sections of a text, each under a heading of the second level.
 * @param firstLine the line of the file on which the text begins, counted from 1
 * @param identify makes id and heading of the words of a heading
 */
export function sectionsIn(
  markdown: string,
  firstLine: number,
  identify: (words: string, line: number) => { id: string; heading: string },
): FoundSection[] {
  const found: FoundSection[] = []
  let line = firstLine
  for (const token of marked.lexer(markdown)) {
    const here = line
    line += linesIn(token.raw)
    if (token.type === 'heading' && token.depth === 2) {
      found.push({ ...identify(plainText(textOf(token as Tokens.Heading, here)), here), blocks: [], line: here, blockLines: [] })
      continue
    }
    const placed = blockOf(token, here)
    if (placed === null) continue
    const section = found.at(-1)
    if (section === undefined) throw new HandoutProblem('A handout begins with a section heading.', here)
    section.blocks.push(placed.block)
    section.blockLines.push(placed.lines)
  }
  return found
}

function withId(words: string, line: number) {
  const [, heading, id] = /^(.*) \{#([a-z-]+)\}$/.exec(words) ?? []
  if (heading === undefined || id === undefined)
    throw new HandoutProblem(`A section heading ends with its id, {#like-this}: ${words}`, line)
  return { id, heading }
}

/** A section with what the front matter says of it. */
export function asListed(
  { id, heading, blocks }: HandoutSection,
  { print = 'always', required = false, drawing, log }: Partial<ListedSection>,
): PrintableSection {
  return { id, heading, blocks, print, required, ...(drawing === undefined ? {} : { drawing }), ...(log === undefined ? {} : { log }) }
}

/**
 * Reads a handout: Markdown with YAML front matter, a second-level heading per section, `## What to do today {#today}`.
 * @throws HandoutProblem when the front matter and the headings do not name the same sections in the same order, when a name of the front
 * matter is missing or unknown, or when the text holds anything but headings, paragraphs, bold, lists, check boxes and pictures of the practice's own.
 */
export function parseHandout(file: string): Handout {
  const { yaml, markdown, firstLine } = splitFile(file)
  const { sections: listed, 'review-by': reviewBy, ...about } = readFrontMatter(yaml, frontMatter)
  const found = sectionsIn(markdown, firstLine, withId)

  const names = (sections: readonly { id: string }[]) => sections.map(({ id }) => id).join(', ')
  if (names(found) !== names(listed))
    throw new HandoutProblem(`Front matter lists sections ${names(listed)}; the text has ${names(found)}.`, null)
  if (new Set(listed.map(({ id }) => id)).size < listed.length)
    throw new HandoutProblem(`Two sections have the same id: ${names(listed)}.`, null)
  return { ...about, reviewBy, sections: found.map((section, at) => asListed(section, listed[at] ?? {})) }
}
