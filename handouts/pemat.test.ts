/**
 * The items of the PEMAT-P that a program can see, on every shipped handout in both languages; each test names its items. Left to a reader are
 * 2 (nothing distracts), 10 (logical order), 15, 16, 18 and 26 (a picture wherever one helps). Source: AHRQ, Patient Education Materials
 * Assessment Tool for printable materials, 17 items of understandability and 7 of actionability (clinical.md 8.1).
 */
import { describe, expect, it } from 'vitest'
import { drawings } from './drawings'
import { linesIn, linesOfBlocks, textOf } from './facts-for-tests'
import { handoutIds, handoutLanguages } from './handout-ids'
import { handoutLibrary } from './library'
import { medicalNames } from './medical-names'
import type { Handout } from './parse-handout'
import { easyEnough, readingEaseSpanish } from './reading-ease-spanish'
import { readingGrade, sentencesIn } from './reading-grade'

const shipped = handoutIds.flatMap((id) => handoutLanguages.map((language) => ({ id, language, handout: handoutLibrary[id][language] })))
const wordsOf = (text: string) => sentencesIn([text]).flat()
const sectionOf = ({ sections }: Handout, id: string) => sections.find((section) => section.id === id)

/** Orders to one person, as these sheets give them. A step may say first when it holds: "If you smoke, ask us". */
const orders = {
  en: 'Ask|Bend|Bring|Call|Check|Choose|Clear|Do|Face|Feel|Fill|Find|Hold|Keep|Lean|Look|Loop|Loosen|Make|Mark|Pull|Put|Read|Rub|Sit|Stand|Start|Step|Stop|Take|Tell|Throw|Use|Walk|Wear|Write',
  es: 'Afloje|Aguante|Apunte|Busque|Camine|Con la|Dé|Deténgase|Díga(?:nos|selo)|Doble|Empiece|Escoja|Escriba|Estire|Haga|Hágalo|Inclínese|Jale|Jálelos|Lea|Llame|Llámenos|Llene|Marque|Mire|Mírese|No|Párese|Pase|Pídanos|Ponga|Póngase|Pregúntenos|Quédese|Quite|Revise|Sienta|Siéntese|Siga|Sobe|Sujétese|Tire|Tome|Toque|Traiga|Use',
} as const
/** What happens to the reader or what somebody else will do: told, not ordered. */
const told: Readonly<Record<string, readonly string[]>> = { abi: ['before', 'during'], 'water-pills': ['more-likely', 'doctor'] }

describe.each(shipped)('$id in $language', ({ id, language, handout }) => {
  it('says its purpose in the title and in a summary that stands first (items 1 and 11)', () => {
    const [summary] = handout.sections
    expect(handout.title.split(/\s+/).length).toBeGreaterThanOrEqual(4)
    expect(summary).toMatchObject({ id: 'summary', required: true, print: 'always' })
    const text = linesOfBlocks(summary!.blocks).join(' ')
    expect(text).toContain(language === 'en' ? 'This sheet tells you' : 'Esta hoja le dice')
    expect(wordsOf(text).length).toBeLessThanOrEqual(80)
  })

  it('says what a medical name or a short form means in the line that first has it (items 3 and 4)', () => {
    const lines = linesIn(handout)
    const minerals = new Set([
      'sodium',
      'potassium',
      'calcium',
      'magnesium',
      'chloride',
      'sodio',
      'potasio',
      'calcio',
      'magnesio',
      'cloruro',
    ])
    // Words of every day: no sheet is about them.
    const everyday = new Set(['diabetes', 'cholesterol', 'colesterol', ...(id === 'night-cramps' ? minerals : [])])
    for (const name of medicalNames[language].filter((each) => !everyday.has(each))) {
      const at = lines.findIndex((line) => new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'iu').test(line))
      if (at === -1) continue
      const around = lines.slice(Math.max(0, at - 1), at + 2).join(' ')
      const explained = minerals.has(name)
        ? /electrol/i
        : /\(|means|call(?:s|ed)?\b|quiere decir|llaman?\b|minerals in|minerales de|: (?:pressure|strong|a |narrow|la |un|el )|is how|es la forma|have to/i
      expect(around, name).toMatch(explained)
    }
    const shortForms = new Set(lines.join('\n').match(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu))
    for (const short of shortForms) {
      const first = lines.find((line) => new RegExp(`(?<!\\p{L})${short}(?!\\p{L})`, 'u').test(line))
      expect(first, short).toMatch(/\(.+\)/)
    }
  })

  it('uses short sentences and the active voice (items 3 and 5)', () => {
    const sentences = sentencesIn(linesIn(handout))
    const lengths = sentences.map((words) => words.length)
    const limit = language === 'en' ? 15 : 18
    expect(Math.max(...lengths)).toBeLessThanOrEqual(language === 'en' ? 20 : 23)
    expect(lengths.filter((length) => length > limit).length / lengths.length).toBeLessThanOrEqual(0.1)
    const passive =
      language === 'en'
        ? /\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?\w+(?:ed|en)\b/i
        : /(?<!\p{L})(?:es|son|fue|fueron|ser|sido)\s+\p{L}+[ai]d[oa]s?(?!\p{L})/iu
    expect(sentences.filter((words) => passive.test(words.join(' '))).length / sentences.length).toBeLessThanOrEqual(0.05)
  })

  it('gives numbers as counts and asks for no arithmetic (items 6, 7 and 24)', () => {
    const text = textOf(handout)
    expect(text).not.toMatch(/%|\bper ?cent|por ciento|\d\/\d|\bratio\b|\bodds\b|\brazón de\b/i)
    expect(text).not.toMatch(
      /\b(?:divide|multiply|subtract|work out|calculate)\b|(?<!\p{L})(?:divida|multiplique|reste|calcule)(?!\p{L})/iu,
    )
    // Whoever is asked for a distance or a time is asked for one thing, once a line.
    if (text.match(/add anything up|sumar nada/)) expect(handout.sections.at(-1)?.log).toBeDefined()
  })

  it('is cut into short parts with headings that inform (items 8 and 9)', () => {
    for (const { heading, blocks } of handout.sections) {
      expect(heading).toMatch(/^[¿\p{Lu}]/u)
      expect(wordsOf(heading).length).toBeLessThanOrEqual(10)
      expect(heading).not.toMatch(/^(?:Introduction|Overview|General|Other|More|Introducción|Otros?|Más)$/i)
      for (const block of blocks) {
        if (block.kind === 'paragraph') expect(wordsOf(linesOfBlocks([block]).join(' ')).length).toBeLessThanOrEqual(95)
        if ('items' in block) expect(block.items.length).toBeLessThanOrEqual(9)
      }
    }
    const headings = handout.sections.filter(({ print }) => !print.startsWith('unless')).map(({ heading }) => heading)
    expect(new Set(headings).size).toBeGreaterThanOrEqual(headings.length - 1)
  })

  it('points with bold words and lists, and never with capitals (item 12)', () => {
    const blocks = handout.sections.flatMap((section) => section.blocks)
    expect(blocks.filter(({ kind }) => kind === 'list' || kind === 'checklist').length).toBeGreaterThanOrEqual(4)
    expect(JSON.stringify(blocks)).toContain('"strong":true')
    expect(textOf(handout)).not.toMatch(/\p{Lu}{5,}/u)
  })

  it('has something to do today, told to the reader, step by step (items 20, 21 and 22)', () => {
    const today = sectionOf(handout, 'today')
    expect(today?.blocks[0]?.kind).toBe('checklist')
    expect(linesOfBlocks(today!.blocks).length).toBeGreaterThanOrEqual(4)
    const order = new RegExp(`^(?:${orders[language]})(?!\\p{L})`, 'u')
    const when = language === 'en' ? /^If [^,]+, (?=\p{Ll})/u : /^(?:Si|Antes de) [^,]+, (?=\p{Ll})/u
    const heading = /^(?:At|Each|One|The|Quit|Cada|El|En|Una|Al)\b[^:]*:/u
    for (const section of handout.sections) {
      if (section.id === 'teach-back' || told[id]?.includes(section.id)) continue
      const steps = section.blocks.flatMap((block) =>
        block.kind === 'checklist' || (block.kind === 'list' && block.ordered)
          ? block.items.map((item) => linesOfBlocks([{ kind: 'paragraph', inlines: item }]).join(''))
          : [],
      )
      for (const step of steps) {
        const act = step.replace(when, '').replace(heading, '').trim()
        expect(act[0]!.toUpperCase() + act.slice(1), `${section.id}: ${step}`).toMatch(/^(?:Then|Luego) /.test(act) ? /./ : order)
      }
    }
    const you =
      linesIn(handout)
        .join(' ')
        .match(language === 'en' ? /\byou\b|\byour\b/gi : /\busted\b|\ble\b|\bsus?\b/gi) ?? []
    expect(you.length).toBeGreaterThan(10)
  })

  it('ends with questions to answer back and a tool that says how it is filled in (items 19, 23 and 25)', () => {
    const asked = linesOfBlocks(sectionOf(handout, 'teach-back')!.blocks).slice(1)
    expect(handout.sections.at(-2)?.id).toBe('teach-back')
    expect(asked.filter((line) => line.endsWith('?')).length).toBeGreaterThanOrEqual(3)
    expect(asked.join(' ')).toContain(language === 'en' ? 'would you' : 'ría')
    const tool = handout.sections.at(-1)
    expect(tool?.log?.columns.length).toBeGreaterThanOrEqual(5)
    expect(tool?.log?.rows).toBeGreaterThanOrEqual(6)
    for (const column of tool!.log!.columns) expect(wordsOf(column).length, column).toBeLessThanOrEqual(10)
    expect(linesOfBlocks(tool!.blocks).join(' ')).toMatch(
      language === 'en' ? /Write|Make a mark|We write/ : /Escriba|Haga una marca|Escribimos/,
    )
  })
})

it('captions every drawing in plain words of both languages (item 17)', () => {
  for (const { says, strokes } of Object.values(drawings)) {
    expect(strokes.length).toBeGreaterThan(5)
    for (const { d } of strokes) expect(d).toMatch(/^(?:[MLQ][-\d. ]+)+$/)
    expect(readingGrade([says.en]).grade).toBeLessThanOrEqual(6)
    expect(readingEaseSpanish([says.es]).fernandezHuerta).toBeGreaterThanOrEqual(easyEnough)
  }
  expect(handoutLibrary.stretches.en.sections.flatMap(({ drawing }) => drawing ?? [])).toEqual(Object.keys(drawings))
})
