import { describe, expect, it } from 'vitest'
import type { Answer } from '../clinical/visit/field-shapes'
import { emptySection, emptyVisitRecord, type Row } from '../clinical/visit/visit-record'
import { contentHash } from './content-hash'
import { textOf } from './facts-for-tests'
import { generalSheets, type VisitForSheets, visitSheets } from './give-sheets'
import { choicesFromSearch, type GivingChoices, givingChoices, offered, searchOfChoices } from './giving-choices'
import { handoutIds, handoutLanguages, ownHandoutId } from './handout-ids'
import { handoutLibrary } from './library'
import { parseOwnHandout, printableOwn } from './own-handout'
import { sheetToGive } from './sheet-to-give'
import { sheetWords } from './sheet-words'

const choices: GivingChoices = {
  handouts: ['cramping', 'stretches'],
  language: 'es',
  largePrint: false,
  diary: false,
  legChanged: null,
  discussed: false,
  without: [],
  nextVisit: null,
}
const practice = {
  name: 'Riverside Podiatry',
  addressLines: ['210 Harbor Street'],
  phone: '(914) 555-0140',
  afterHours: 'Call (914) 555-0141 outside opening hours.',
  distanceUnit: 'm' as const,
}
const walk = (onset: number): Row<'walk-test'> => ({
  ...emptySection('walk-test'),
  id: '00000000-0000-4000-8000-000000000000',
  method: 'corridor',
  onsetState: 'felt',
  onset,
  onsetUnit: 'm',
})
const noClot = {
  oneLegNewlySwollen: 'no',
  persistentCalfPainOneSide: 'no',
  breathlessOrChestPain: 'no',
  painPresentNotSettling: 'no',
} as const
/** 60 meters today, 200 at an earlier signed visit, by the same method and in the same unit. */
const told: VisitForSheets = {
  visit: { day: '2026-11-23', status: 'signed', signedByName: 'Nora Lindqvist' },
  patient: { birthDate: '1955-02-12', sex: 'female' },
  record: { ...emptyVisitRecord(), redFlags: { ...emptySection('red-flags'), ...noClot }, walkTests: [walk(60)] },
  earlier: { study: null },
  earlierWalks: [{ visitDay: '2026-03-03', method: 'corridor', protocol: null, onsetMeters: 200, comparator: 'exact', unit: 'm' }],
  criticalValues: null,
}
const sheet = (more: Partial<GivingChoices> = {}, visit = told) => {
  const [first, second] = visitSheets({ ...choices, ...more }, visit, practice)
  return { first: first!, second: second!, text: textOf(first!.content.handout) }
}
const idsOf = ({ content }: { content: { handout: { sections: { id: string }[] } } }) => content.handout.sections.map(({ id }) => id)

describe('the sheets of a visit', () => {
  it('are the chosen ones, in the library’s order and in one language', () => {
    const given = visitSheets({ ...choices, handouts: ['cramping', 'abi', 'stretches'] }, told, practice)
    expect(given.map(({ content }) => [content.handout.id, content.handout.language])).toEqual([
      ['cramping', 'es'],
      ['abi', 'es'],
      ['stretches', 'es'],
    ])
  })

  it.each<[Answer, boolean]>([
    [null, false],
    ['yes', false],
    ['no', true],
  ])('stretch when the screening question was answered %s: %s', (legChanged, prints) => {
    const { second } = sheet({ legChanged })
    expect(idsOf(second).includes('calf')).toBe(prints)
    expect(idsOf(second).includes('stretch-wait')).toBe(!prints)
    expect(second.reasons.leftOut.map(({ id }) => id).includes('calf')).toBe(!prints)
  })

  it('stretch no leg that the chart knows to be swollen, whatever is answered here', () => {
    const redFlags = { ...told.record.redFlags, oneLegNewlySwollen: 'yes' as const }
    const { second } = sheet({ legChanged: 'no' }, { ...told, record: { ...told.record, redFlags } })
    expect(idsOf(second)).not.toContain('calf')
  })

  it('tell a shorter distance only after it was discussed', () => {
    const held = sheet({ language: 'en' })
    expect(held.text).toMatch(/You walked about 60 meters \(\d+ feet\) before the cramp started\./)
    expect(held.text).not.toContain('200 meters')
    expect(held.first.reasons.withheld).toEqual(['The distance is shorter than on March 3, 2026. It is told once "discussed" is ticked.'])
    const discussed = sheet({ language: 'en', discussed: true })
    expect(discussed.text).toMatch(/On March 3, 2026, it was about 200 meters \(660 feet\)\./)
    expect(discussed.first.reasons.withheld).toEqual([])
  })

  it('hold nothing back on a sheet that tells no numbers', () => {
    expect(sheet().second.reasons.withheld).toEqual([])
  })

  it('leave off what the clinician unticks, and keep that it applied', () => {
    const { first, second } = sheet({ without: ['cramping.who', 'stretches.shoes'] })
    expect(idsOf(first)).not.toContain('who')
    expect(idsOf(second)).not.toContain('shoes')
    expect(first.reasons.leftOff.map(({ id }) => id)).toEqual(['who'])
    expect(first.reasons.leftOut.map(({ id }) => id)).not.toContain('who')
  })

  it.each([
    'cramping.emergency',
    'cramping.summary',
    'cramping.rub-or-stretch-safety',
    'cramping.drinks-ask',
    'cramping.stretches-ask',
    'cramping.walking-brings-on',
  ])('never leave off %s', (id) => {
    const { first } = sheet({ without: [id] })
    expect(idsOf(first)).toContain(id.split('.')[1])
    expect(first.reasons.leftOff).toEqual([])
  })

  it('print nothing that the filter withholds, whatever is ticked or not', () => {
    const names = handoutLibrary.cramping.en.sections.map(({ id }) => `cramping.${id}`)
    const all = new Set(idsOf(sheet().first))
    for (const without of [...names.map((name) => [name]), names])
      expect(idsOf(sheet({ without }).first).filter((id) => !all.has(id))).toEqual([])
  })

  it('say in the margin of which visit they tell, in the sheet’s language', () => {
    expect(sheet().first.content.status).toBe('Visita del 23 de noviembre de 2026, firmada por Nora Lindqvist')
    const open = { ...told, visit: { ...told.visit, status: 'open' as const, signedByName: null } }
    expect(sheet({ language: 'en' }, open).first.content.status).toBe('Visit of November 23, 2026, DRAFT, NOT SIGNED')
    expect(sheet({ language: 'en' }, open).text).toContain('We are still at work on the record of this visit.')
  })

  it('end with a diary when one is asked for and no sheet has one', () => {
    expect(idsOf(sheet({ handouts: ['stretches'], diary: true }).first).at(-1)).toBe('diary')
    expect(idsOf(sheet({ handouts: ['pad'], diary: true }).first).at(-1)).toBe('walk-diary')
    expect(idsOf(sheet({ handouts: ['stretches'] }).first)).not.toContain('diary')
  })

  it('hold of the practice what stands on paper, and nothing else', () => {
    const withMore = { ...practice, slug: 'riverside', timeZone: 'America/New_York', demo: true }
    const [first] = visitSheets(choices, told, withMore)
    expect(Object.keys(first!.content.practice)).toEqual(['name', 'addressLines', 'phone', 'afterHours'])
    expect(first!.contentHash).toBe(sheet().first.contentHash)
  })
})

describe('sheets without a visit', () => {
  it.each(handoutIds)('%s has no personal and no filtered part in either language', (id) => {
    for (const language of handoutLanguages) {
      const [general] = generalSheets({ ...choices, handouts: [id], language, legChanged: 'no', discussed: true }, practice)
      const printed = new Set(idsOf(general!))
      const conditional = handoutLibrary[id][language].sections.filter(({ print }) =>
        /^(?:personal|if-(?:stretching|minerals|walking)|unless-poor)/.test(print),
      )
      expect(conditional.filter((section) => printed.has(section.id))).toEqual([])
      expect(general!.content.status).toBe(sheetWords[language].general)
    }
  })
})

describe('what is kept', () => {
  it('gives the same hash from a database, which orders keys in its own way, after the library changed', () => {
    const { first } = sheet({ legChanged: 'no', nextVisit: { day: '2026-12-07', time: '14:30' } })
    const row = sheetToGive(first, { legChanged: 'no' })
    const stored = JSON.parse(JSON.stringify(row.content), (_, value) =>
      value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).reverse()) : value,
    )
    const next = structuredClone(handoutLibrary.cramping.es)
    const library = {
      ...handoutLibrary,
      cramping: { ...handoutLibrary.cramping, es: { ...next, version: next.version + 1, title: 'Otra' } },
    }
    const [changed] = visitSheets({ ...choices, legChanged: 'no' }, told, practice, { library })
    expect(contentHash(stored)).toBe(row.contentHash)
    expect(changed!.contentHash).not.toBe(row.contentHash)
    expect(stored).toEqual(first.content)
  })

  it('names the sections on the paper, and keeps the reasons apart from it', () => {
    const { second } = sheet()
    const row = sheetToGive(second, { legChanged: null })
    expect(row.sections).toEqual(idsOf(second))
    expect(JSON.stringify(row.content)).not.toContain('Not asked:')
    expect(JSON.stringify(row.reasons)).toContain('Not asked:')
    expect(sheetToGive(second, null).reasons).toBeNull()
  })
})

describe('the choices in an address', () => {
  it('come back as they were', () => {
    const all: GivingChoices = {
      ...choices,
      largePrint: true,
      diary: true,
      legChanged: 'no',
      discussed: true,
      without: ['cramping.who', 'stretches.shoes'],
      nextVisit: { day: '2026-12-07', time: '09:30' },
    }
    for (const each of [all, choices, { ...choices, handouts: [] }]) {
      const search: Record<string, string[]> = {}
      for (const [name, value] of new URLSearchParams(searchOfChoices(each))) search[name] = [...(search[name] ?? []), value]
      expect(choicesFromSearch(search, { handouts: ['abi'], language: 'en' })).toEqual(each)
      expect(givingChoices.parse(each)).toEqual(each)
    }
  })

  it('are the suggested ones while nobody chose', () => {
    expect(choicesFromSearch({}, { handouts: ['pad', 'abi'], language: 'es' })).toEqual({ ...choices, handouts: ['pad', 'abi'] })
  })

  it('hold nothing that nobody offers', () => {
    const search = {
      sheet: ['quinine', 'abi', 'abi'],
      language: 'fr',
      leg: 'perhaps',
      next: '2026-13-40',
      at: '25:00',
      without: '<b>',
      print: 'huge',
    }
    expect(choicesFromSearch(search, { handouts: [], language: 'en' })).toEqual({ ...choices, handouts: ['abi'], language: 'en' })
  })
})

describe('a handout of the practice’s own among them', () => {
  const id = ownHandoutId('0b0e8e8e-1111-4222-8333-444455556666')
  const text = `---
title: Heat
language: en
sections:
  - { id: drinks, print: if-minerals-safe }
  - { id: your-visit, print: personal }
---
## Your walk {#your-visit}

## Rest

Rest.

## Drinks

Take a sports drink.
`
  const box = handoutLibrary.cramping.en.sections.find((each) => each.id === 'emergency')!
  const own = [printableOwn(parseOwnHandout(text), { id, version: 4, box })]

  it('comes last, in the language in which it is written, with the numbers in its words', () => {
    const [first, last] = visitSheets({ ...choices, handouts: ['cramping', id] }, told, practice, { own })
    expect([first!.content.handout.language, last!.content.handout.language]).toEqual(['es', 'en'])
    expect([last!.content.status, first!.content.status]).toEqual([
      'Visit of November 23, 2026, signed by Nora Lindqvist',
      'Visita del 23 de noviembre de 2026, firmada por Nora Lindqvist',
    ])
    expect(textOf(last!.content.handout)).toContain('You walked about 60 meters')
    expect(sheetToGive(last!, {})).toMatchObject({
      handoutId: id,
      version: '4',
      language: 'en',
      sections: ['emergency', 'your-visit', 'rest'],
    })
  })

  it('passes the same filter: not asked withholds, and without a visit nothing filtered or personal stands in it', () => {
    for (const sheets of [
      visitSheets({ ...choices, handouts: [id] }, told, practice, { own }),
      generalSheets({ ...choices, handouts: [id] }, practice, { own }),
    ])
      expect(textOf(sheets[0]!.content.handout)).not.toContain('sports drink')
    expect(generalSheets({ ...choices, handouts: [id] }, practice, { own }).map(idsOf)).toEqual([['emergency', 'rest']])
  })

  it('is chosen by its id, held in the address, and left away once it can no longer be given', () => {
    const chosen = { ...choices, handouts: ['pad', id] } satisfies GivingChoices
    expect(givingChoices.parse({ ...chosen, handouts: [id, 'pad', id] })).toEqual(chosen)
    const search = Object.fromEntries(
      [...new Set(new URLSearchParams(searchOfChoices(chosen)).keys())].map((name) => [
        name,
        new URLSearchParams(searchOfChoices(chosen)).getAll(name),
      ]),
    )
    expect(choicesFromSearch(search, { handouts: [], language: 'en' })).toEqual(chosen)
    expect(offered(chosen, []).handouts).toEqual(['pad'])
    expect(generalSheets(chosen, practice)).toHaveLength(1)
    expect(givingChoices.safeParse({ ...choices, handouts: ['own-x'] }).success).toBe(false)
  })
})

describe('words around the text', () => {
  it('tell the next visit as people say it', () => {
    expect(sheetWords.en.nextVisitOn({ day: '2026-12-07', time: '00:05' })).toBe('Monday, December 7, 2026 at 12:05 a.m.')
    expect(sheetWords.en.nextVisitOn({ day: '2026-12-07', time: null })).toBe('Monday, December 7, 2026')
    expect(sheetWords.es.nextVisitOn({ day: '2026-12-07', time: '14:30' })).toBe('lunes 7 de diciembre de 2026, 2:30 p. m.')
  })

  it('tell a Spanish reader the one number to call, and more than one in the practice’s own words', () => {
    expect(sheetWords.es.afterHours('Call (914) 555-0141 outside opening hours. In an emergency call 911.')).toBe(
      'llame al (914) 555-0141.',
    )
    const two = 'Weekdays (914) 555-0141, else (914) 555-0142.'
    expect(sheetWords.es.afterHours(two)).toBe(two)
    expect(sheetWords.es.afterHours('Go to Mercy Hospital.')).toBe('Go to Mercy Hospital.')
  })
})
