import { isMap, isSeq, parseDocument, stringify } from 'yaml'
import type { Block, Inline } from './blocks'
import type { HandoutLanguage } from './handout-ids'
import { parseOwnHandout } from './own-handout'
import { type Handout, splitFile } from './parse-handout'
import type { PrintCondition } from './print-conditions'

const template: Record<HandoutLanguage, string> = {
  en: `---
title: How to look after your feet at home
language: en
reviewer:
review-by:
---

## In short {#summary}

Say in two or three sentences what this sheet is for. This sheet tells you what to do and when to call us.

## What to do today {#today}

- [ ] Begin each step with a verb.
- [ ] Write one thing on each line.
- [ ] Call us if you have a question.

## What it is

Use short words. Say **what a hard word means** where it first stands.

## When to call us

- You have new pain.
- A sore does not heal.

## Check that we were clear {#teach-back}

Tell us in your own words, or write it down:

1. What will you do today?
2. When would you call us?
`,
  es: `---
title: Cómo cuidar sus pies en casa
language: es
reviewer:
review-by:
---

## En pocas palabras {#summary}

Diga en dos o tres frases para qué sirve esta hoja. Esta hoja le dice qué hacer y cuándo llamarnos.

## Qué hacer hoy {#today}

- [ ] Empiece cada paso con un verbo.
- [ ] Ponga una sola cosa en cada línea.
- [ ] Llámenos si tiene una pregunta.

## Qué es

Use palabras cortas. Diga **qué quiere decir una palabra difícil** donde aparece por primera vez.

## Cuándo llamarnos

- Tiene un dolor nuevo.
- Una llaga no sana.

## Veamos si fuimos claros {#teach-back}

Díganos con sus propias palabras, o escríbalo:

1. ¿Qué va a hacer hoy?
2. ¿Cuándo nos llamaría?
`,
}

/** A sheet to begin with, which reads at sixth grade and shows what a good one has (clinical.md 8.1). */
export const blankHandout = (language: HandoutLanguage): string => template[language]

/** What Markdown would read as more than text. An underline to write on stays as it is. */
const escaped = (text: string) => text.replace(/([\\`*<>[\]])|(?<![_\s])_(?![_\s])/g, (sign) => `\\${sign}`)

const inline = (inlines: readonly Inline[]) => inlines.map(({ text, strong }) => (strong ? `**${escaped(text)}**` : escaped(text))).join('')

function markdownOf(block: Block): string {
  switch (block.kind) {
    case 'subheading':
      return `### ${escaped(block.text)}`
    case 'paragraph':
      return inline(block.inlines)
    case 'checklist':
      return block.items.map((item) => `- [ ] ${inline(item)}`).join('\n')
    case 'list':
      return block.items.map((item, at) => `${block.ordered ? `${at + 1}.` : '-'} ${inline(item)}`).join('\n')
    case 'picture':
      return `![${escaped(block.alt)}](picture:${block.pictureId})`
  }
}

/** A shipped handout as a text of the practice's own: without the emergency box, which comes by itself, and with its credit, which must stay. */
export function textOfShipped({ title, language, credit, references, sections }: Handout): string {
  const own = sections.filter(({ id }) => id !== 'emergency')
  const listed = own.flatMap(({ id, print, required, drawing, log }) => {
    const more = {
      ...(print === 'always' ? {} : { print }),
      ...(required ? { required } : {}),
      ...(drawing ? { drawing } : {}),
      ...(log ? { log } : {}),
    }
    return Object.keys(more).length === 0 ? [] : [{ id, ...more }]
  })
  const front = stringify(
    { title, language, reviewer: null, 'review-by': null, credit, references, sections: listed },
    { nullStr: '', lineWidth: 110 },
  )
  const body = own.map(({ id, heading, blocks }) => [`## ${escaped(heading)} {#${id}}`, ...blocks.map(markdownOf)].join('\n\n'))
  return `---\n${front}---\n\n${body.join('\n\n')}\n`
}

/**
 * The text with a condition on one of its sections: listed in the front matter, and its id written behind its heading, so that another
 * wording of the heading does not lose it.
 * @throws HandoutProblem when the text cannot be read
 */
export function withCondition(file: string, sectionId: string, print: PrintCondition): string {
  const section = parseOwnHandout(file).sections.find(({ id }) => id === sectionId)
  if (section === undefined) return file
  const { yaml, markdown, firstLine } = splitFile(file)
  const document = parseDocument(yaml)
  const sections = document.get('sections')
  const at = isSeq(sections) ? sections.items.findIndex((item) => isMap(item) && item.get('id') === sectionId) : -1
  if (at >= 0) document.setIn(['sections', at, 'print'], print)
  else {
    const entry = document.createNode({ id: sectionId, print }, { flow: true })
    if (isSeq(sections)) sections.add(entry)
    else document.set('sections', document.createNode([entry]))
  }
  const lines = markdown.split('\n')
  const heading = section.line - firstLine
  const named = (lines[heading] ?? '').trimEnd()
  if (!/\{#[^}]*\}$/.test(named)) lines[heading] = `${named} {#${sectionId}}`
  return `---\n${document.toString({ nullStr: '', lineWidth: 0 }).trimEnd()}\n---\n${lines.join('\n')}`
}
