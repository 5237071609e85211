import { linesOf } from './blocks'
import { handoutLanguages } from './handout-ids'
import type { OwnHandout, OwnSection } from './own-handout'
import { conditionOf, neverPatterns, notEaten, stretchingWarning, type Topic, topicPatterns } from './own-handout-words'
import type { Handout } from './parse-handout'
import type { PrintCondition } from './print-conditions'
import { sentenceTextsIn } from './reading-grade'

/** Why a handout of the practice's own may not be published as it stands. `line` is a line of its file; `says` the sentence that it is about. */
export type SafetyConcern =
  /** A section speaks of what some patients must not be told, and prints without the condition that keeps it from them. */
  | { kind: 'needs-condition'; topic: Topic; sectionId: string; heading: string; line: number; says: string; condition: PrintCondition }
  | { kind: 'two-topics'; sectionId: string; heading: string; line: number; topics: Topic[] }
  | { kind: 'never'; line: number; says: string }
  /** It gives stretches without the warning that always stands beside them. */
  | { kind: 'needs-warning'; line: number; says: string }

/** As the words are looked for: one kind of space and letter, no accents, nothing unseen between two letters. */
const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[’‘]/g, "'")
    .replace(/[\s\u2010-\u2015-]+/g, ' ')
    .toLowerCase()
    .trim()

type Said = { text: string; line: number }

/** What a section says, sentence by sentence, with the line of the file on which its paragraph or item begins. */
function sentencesOf({ heading, line, blocks, blockLines, log }: OwnSection): Said[] {
  const pictures = blocks.flatMap((block) => (block.kind === 'picture' ? [{ text: block.alt, line }] : []))
  const texts = blocks.flatMap((block, at) => linesOf(block).map((text, item) => ({ text, line: blockLines[at]?.[item] ?? line })))
  const columns = (log?.columns ?? []).map((text) => ({ text, line }))
  return [{ text: heading, line }, ...texts, ...pictures, ...columns].flatMap((said) =>
    sentenceTextsIn(said.text).map((text) => ({ text, line: said.line })),
  )
}

export const topics = Object.keys(conditionOf) as Topic[]

/** In the words of every language, whatever the front matter calls the text. */
function topicsOf(sentence: string): Topic[] {
  const text = plain(sentence)
  const eaten = handoutLanguages.reduce(
    (rest, each) => (notEaten[each].bath.test(text) ? rest.replace(notEaten[each].salt, '') : rest),
    text,
  )
  const speaks = (topic: Topic) =>
    handoutLanguages.some((each) => topicPatterns[each][topic].some((pattern) => pattern.test(topic === 'minerals' ? eaten : text)))
  return topics.filter(speaks)
}

/**
 * Sentences of the shipped handouts that speak of such things and print for everybody, or in place of what is withheld: each warns, or sends
 * the reader to a doctor. Word for word they may stand in any handout, so that a warning never needs a condition that would hide it.
 */
export function sentencesThatWarn(library: readonly Handout[]): string[] {
  const found = library.flatMap(({ sections }) =>
    sections
      .filter(({ print }) => print === 'always' || print.startsWith('unless-') || print === 'if-poor-flow')
      .filter(({ print }) => print !== 'unless-poor-flow')
      .flatMap(({ heading, blocks }) => [heading, ...blocks.flatMap(linesOf)].flatMap(sentenceTextsIn))
      .filter((sentence) => topicsOf(sentence).length > 0),
  )
  return [...new Set(found)]
}

function concernsOf(section: OwnSection, warns: ReadonlySet<string>): SafetyConcern[] {
  const { id: sectionId, heading, print, line, drawing } = section
  const about = new Map<Topic, Said>()
  // Every drawing of ours shows a stretch.
  if (drawing !== undefined) about.set('stretching', { text: heading, line })
  for (const said of sentencesOf(section)) {
    if (warns.has(plain(said.text))) continue
    for (const topic of topicsOf(said.text)) if (!about.has(topic)) about.set(topic, said)
  }
  const found = [...about.keys()]
  // A section has one condition: what needs two has to be two sections.
  if (found.length > 1) return [{ kind: 'two-topics', sectionId, heading, line, topics: found }]
  return [...about].flatMap(([topic, said]): SafetyConcern[] => {
    const condition = conditionOf[topic]
    if (print === condition) return []
    return [{ kind: 'needs-condition', topic, sectionId, heading, line: said.line, says: said.text, condition }]
  })
}

/**
 * What keeps a handout of the practice's own from being published for the patients' sake. Empty when every section that gives such advice
 * carries the condition of the safety filter (present or not asked withholds it).
 * @param warning `sentencesThatWarn` of the library
 */
export function safetyConcerns(handout: OwnHandout, warning: readonly string[]): SafetyConcern[] {
  const { language, title, sections } = handout
  const warns = new Set(warning.map(plain))
  const all = [{ text: title, line: 2 }, ...sections.flatMap(sentencesOf)]
  const never = all.filter(({ text }) => handoutLanguages.some((each) => neverPatterns[each].test(plain(text))))
  const conditions = sections.flatMap((section) => concernsOf(section, warns))
  const stretches = sections.find(({ print }) => print === 'if-stretching-safe')
  // As one run of text, since the warning is two sentences.
  const forAll = plain(sections.flatMap(({ print, blocks }) => (print === 'always' ? blocks.flatMap(linesOf) : [])).join(' '))
  const unwarned = stretches !== undefined && !forAll.includes(plain(stretchingWarning[language]))
  return [
    ...never.map(({ text, line }): SafetyConcern => ({ kind: 'never', line, says: text })),
    ...conditions,
    ...(unwarned ? [{ kind: 'needs-warning' as const, line: stretches.line, says: stretchingWarning[language] }] : []),
  ]
}
