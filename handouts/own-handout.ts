import { z } from 'zod'
import type { HandoutSection } from './blocks'
import type { PrintableHandout } from './compose'
import { handoutLanguages, type OwnHandoutId } from './handout-ids'
import {
  asListed,
  type FoundSection,
  HandoutProblem,
  listedSection,
  type PrintableSection,
  readFrontMatter,
  sectionsIn,
  splitFile,
} from './parse-handout'

/** Longest text of a handout of the practice's own, in bytes. */
export const ownTextLimit = 262_144

const sectionId = /^[a-z][a-z0-9-]{0,59}$/

/** A front matter as short as a practice needs it: only what is listed of a section differs from "prints for everybody". */
const ownFrontMatter = z.strictObject({
  title: z.string().trim().min(3).max(120),
  language: z.enum(handoutLanguages),
  reviewer: z.string().trim().min(1).max(120).nullable().optional(),
  'review-by': z.iso.date().nullable().optional(),
  credit: z.string().max(2000).optional(),
  references: z.array(z.string().max(500)).max(30).optional(),
  sections: z
    .array(listedSection.extend({ id: z.string().regex(sectionId, 'An id is of small letters, digits and hyphens.') }))
    .max(60)
    .nullable()
    .optional(),
})

/** `line` is that of the section's heading in the file, `blockLines` those of the lines of each block. */
export type OwnSection = PrintableSection & Pick<FoundSection, 'line' | 'blockLines'>
export type OwnHandout = {
  title: string
  language: (typeof handoutLanguages)[number]
  reviewer: string | null
  reviewBy: string | null
  credit: string
  references: string[]
  sections: OwnSection[]
}

/** An id of the words of a heading, as an address would have it: "Qué hacer hoy" is `que-hacer-hoy`. */
function idOfWords(words: string, taken: ReadonlySet<string>): string {
  const plain = words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-\d]+|-+$/g, '')
    .slice(0, 50)
  const id = plain === '' ? 'section' : plain
  for (let more = 2; ; more += 1) {
    const one = more === 2 ? id : `${id}-${more - 1}`
    if (!taken.has(one)) return one
  }
}

/** The id that a heading names, `## Words {#id}`, or one of its words. */
function identifier() {
  const taken = new Set<string>()
  return (words: string, line: number) => {
    const [, said, named] = /^(.*?)\{#([^{}]*)\}$/.exec(words) ?? []
    const heading = (said ?? words).trim()
    if (heading === '') throw new HandoutProblem('A section needs a heading.', line)
    if (named !== undefined && !sectionId.test(named))
      throw new HandoutProblem(`An id is of small letters, digits and hyphens: {#${named}}`, line)
    if (named !== undefined && taken.has(named)) throw new HandoutProblem(`Two sections have the id ${named}.`, line)
    const id = named ?? idOfWords(heading, taken)
    if (id === 'emergency')
      throw new HandoutProblem(
        'The emergency box stands on every sheet by itself, always in the same words. Name this section otherwise.',
        line,
      )
    taken.add(id)
    return { id, heading }
  }
}

/** Where the front matter lists a section. */
const lineOfListed = (yaml: string, id: string) => {
  const at = yaml.split('\n').findIndex((line) => new RegExp(`\\bid:\\s*["']?${id}["']?\\s*(?:[,}]|$)`).test(line))
  return at < 0 ? null : at + 2
}

/**
 * Reads a handout of the practice's own: the same Markdown as the library's, below a front matter of title and language. A heading needs no
 * id, and a section that the front matter does not list prints for everybody.
 * @throws HandoutProblem on more than 256 kB, on a front matter that is broken or names what is not there, and on anything but headings,
 * paragraphs, bold, lists, check boxes and pictures of the practice
 */
export function parseOwnHandout(file: string): OwnHandout {
  if (file.length > ownTextLimit || new TextEncoder().encode(file).length > ownTextLimit)
    throw new HandoutProblem('This is longer than 256 kB, more than a hundred pages. Nothing was read of it.', null)
  const { yaml, markdown, firstLine } = splitFile(file)
  const {
    sections,
    reviewer = null,
    'review-by': reviewBy = null,
    credit = '',
    references = [],
    ...about
  } = readFrontMatter(yaml, ownFrontMatter)
  const found = sectionsIn(markdown, firstLine, identifier())
  if (found.length === 0) throw new HandoutProblem('A handout needs a section: a line that begins with ##, and text below it.', firstLine)
  const listed = new Map((sections ?? []).map((each) => [each.id, each]))
  for (const { id, print } of sections ?? []) {
    const line = lineOfListed(yaml, id)
    if (!found.some((section) => section.id === id)) {
      const there = found.map((section) => section.id).join(', ')
      throw new HandoutProblem(`The front matter lists a section "${id}", and no heading has that id. There are: ${there}.`, line)
    }
    // The findings of a visit stand first on a sheet, in the section that the page knows by this id.
    if (print === 'personal' && id !== 'your-visit')
      throw new HandoutProblem('Only a section with the id your-visit tells the findings of a visit.', line)
  }
  const twice = (sections ?? []).find(({ id }, at, all) => all.findIndex((other) => other.id === id) < at)
  if (twice !== undefined) throw new HandoutProblem(`The front matter lists "${twice.id}" twice.`, lineOfListed(yaml, twice.id))
  const empty = found.find(({ id, blocks }) => {
    const { log, print } = listed.get(id) ?? {}
    return blocks.length === 0 && log === undefined && print !== 'personal'
  })
  if (empty !== undefined) throw new HandoutProblem(`Nothing stands below "${empty.heading}".`, empty.line)
  return {
    ...about,
    reviewer,
    reviewBy,
    credit: credit.trim(),
    references,
    sections: found.map((section) => ({
      ...asListed(section, listed.get(section.id) ?? {}),
      line: section.line,
      blockLines: section.blockLines,
    })),
  }
}

export type EmergencyBox = HandoutSection

/** The same as a sheet is composed of: with the emergency box, which stands on page one of every sheet (clinical.md 8.2). */
export function printableOwn(
  { sections, ...about }: OwnHandout,
  { id, version, box }: { id: OwnHandoutId; version: number; box: EmergencyBox },
): PrintableHandout {
  const own = sections.map(({ line: _line, blockLines: _lines, ...section }): PrintableSection => section)
  const beforeBox = own[0]?.id === 'summary' ? 1 : 0
  const emergency: PrintableSection = { ...box, print: 'always', required: true }
  return { ...about, id, version, sections: [...own.slice(0, beforeBox), emergency, ...own.slice(beforeBox)] }
}

/** Title and language as a text says them, also where the rest of it cannot be read; null when they cannot be read either. */
export function namesIn(file: string): Pick<OwnHandout, 'title' | 'language'> | null {
  try {
    const names = z.object({ title: ownFrontMatter.shape.title, language: ownFrontMatter.shape.language })
    return readFrontMatter(splitFile(file).yaml, names)
  } catch (problem) {
    if (problem instanceof HandoutProblem) return null
    throw problem
  }
}
