import { describe, expect, it } from 'vitest'
import { composeHandout } from './compose'
import { handoutIds, handoutLanguages, ownHandoutId } from './handout-ids'
import { handoutLibrary } from './library'
import { ownTextLimit, parseOwnHandout, printableOwn } from './own-handout'
import { safetyConcerns, sentencesThatWarn, topics } from './own-handout-safety'
import { blankHandout, textOfShipped, withCondition } from './own-handout-text'
import { conditionOf, stretchingWarning, type Topic, warningInOurWords } from './own-handout-words'
import { HandoutProblem } from './parse-handout'
import { readingOf, readsAbove, sentencesHardestFirst } from './reading-measure'
import { differenceOf } from './version-difference'

const file = (body: string, front = '') => `---\ntitle: Care of your heel\nlanguage: en\n${front}---\n${body}`
/** The first line of the body. */
const bodyLine = 5
const shipped = handoutIds.flatMap((id) => handoutLanguages.map((language) => ({ id, language, handout: handoutLibrary[id][language] })))
const warning = sentencesThatWarn(shipped.map(({ handout }) => handout))

function refusal(text: string): HandoutProblem {
  try {
    parseOwnHandout(text)
  } catch (problem) {
    if (problem instanceof HandoutProblem) return problem
    throw problem
  }
  throw new Error('Nothing was refused.')
}

describe('a handout of the practice’s own', () => {
  it.each(handoutLanguages)('begins in %s with a sheet that could be published', (language) => {
    const blank = parseOwnHandout(blankHandout(language))
    expect(blank.language).toBe(language)
    expect(readsAbove(readingOf(language, blank.sections), 6)).toBe(false)
    expect(safetyConcerns(blank, warning)).toEqual([])
  })

  it('takes the id of a section from its heading, and prints for everybody what is not listed', () => {
    const { sections } = parseOwnHandout(
      file('## Qué hacer hoy\n\nWalk.\n\n## 3 steps\n\nOne.\n\n## Steps {#named}\n\nTwo.\n\n## Steps\n\nThree.\n'),
    )
    expect(sections.map(({ id, print, required, line }) => [id, print, required, line])).toEqual([
      ['que-hacer-hoy', 'always', false, 5],
      ['steps', 'always', false, 9],
      ['named', 'always', false, 13],
      ['steps-2', 'always', false, 17],
    ])
  })

  it('is a copy of any shipped one, word for word, without the box that comes by itself', () => {
    for (const { handout } of shipped) {
      const own = parseOwnHandout(textOfShipped(handout))
      expect([own.title, own.credit, own.references]).toEqual([handout.title, handout.credit.trim(), handout.references])
      const printed = printableOwn(own, { id: ownHandoutId('x'), version: 3, box: handout.sections.find(({ id }) => id === 'emergency')! })
      expect(printed.sections).toEqual(handout.sections)
      expect(safetyConcerns(own, warning)).toEqual([])
    }
  })

  it('has the emergency box on every sheet, after the summary or before everything', () => {
    const box = { id: 'emergency', heading: 'Get help', blocks: [] }
    const of = (body: string) => printableOwn(parseOwnHandout(file(body)), { id: ownHandoutId('x'), version: 1, box }).sections
    expect(of('## In short {#summary}\n\nRest.\n').map(({ id, required }) => [id, required])).toEqual([
      ['summary', false],
      ['emergency', true],
    ])
    expect(of('## Rest\n\nRest.\n')[0]?.id).toBe('emergency')
  })

  it('keeps an address that is written out as the text that it is', () => {
    const { sections } = parseOwnHandout(file('## Us\n\nSee www.riverside.example or write to desk@riverside.example.\n'))
    expect(sections[0]?.blocks).toMatchObject([{ kind: 'paragraph' }])
  })

  it.each([
    ['a script', '## A\n\nText.\n\n<script>alert(1)</script>\n', bodyLine + 4, 'found "html"'],
    ['a script in a line', '## A\n\nText\nand <img src=x onerror=alert(1)> more.\n', bodyLine + 3, 'found "html"'],
    ['markup in a heading', '## <b>A</b>\n\nText.\n', bodyLine, 'found "html"'],
    ['markup in a part of a section', '## A\n\n### <b>x</b>\n', bodyLine + 2, 'found "html"'],
    ['markup in the third item of a list', '## A\n\n- one\n- two\n- <b>three</b>\n', bodyLine + 4, 'found "html"'],
    ['a remote picture', '## A\n\n![a foot](https://example.org/x.png)\n', bodyLine + 2, 'fetches nothing from elsewhere'],
    [
      'a picture of the page’s own address',
      '## A\n\n![a foot](data:image/png;base64,AAAA)\n',
      bodyLine + 2,
      'fetches nothing from elsewhere',
    ],
    ['a picture by reference', '## A\n\nText.\n\n[x]: https://example.org/x.png\n', bodyLine + 4, 'found "def"'],
    ['a link', '## A\n\n[here](javascript:alert(1))\n', bodyLine + 2, 'write the address out'],
    ['a table', '## A\n\n| a | b |\n| - | - |\n| 1 | 2 |\n', bodyLine + 2, 'found "table"'],
    ['a title in the text', '# Title\n\n## A\n\nText.\n', bodyLine, 'A section begins with ##'],
    ['text above the first heading', 'Text.\n\n## A\n\nMore.\n', bodyLine, 'begins with a section heading'],
    ['nothing', '', bodyLine, 'needs a section'],
    ['a section without text', '## A\n\n## B\n\nText.\n', bodyLine, 'Nothing stands below "A"'],
    ['an emergency box of its own', '## Emergency\n\nText.\n', bodyLine, 'emergency box stands on every sheet by itself'],
    ['an id that is none', '## A {#a b}\n\nText.\n', bodyLine, 'An id is of small letters'],
    ['one id twice', '## A {#a}\n\nText.\n\n## B {#a}\n\nText.\n', bodyLine + 4, 'Two sections have the id a'],
  ])('with %s is refused at its line with the reason', (_, body, line, reason) => {
    const problem = refusal(file(body))
    expect([problem.line, problem.reason]).toEqual([line, expect.stringContaining(reason)])
  })

  it.each([
    ['no front matter', '## A\n\nText.\n', 1, 'front matter between'],
    ['YAML that does not parse', '---\ntitle: [Heel\nlanguage: en\n---\n## A\n\nText.\n', 3, 'is not YAML'],
    ['a tab for a space', '---\ntitle: Heel\n\tlanguage: en\n---\n## A\n\nText.\n', 3, 'is not YAML'],
    ['no title', '---\nlanguage: en\n---\n## A\n\nText.\n', null, '"title"'],
    ['a title that is a list', '---\ntitle: [a]\nlanguage: en\n---\n## A\n\nText.\n', 2, '"title"'],
    ['a language that nobody prints', '---\ntitle: Heel care\nlanguage: fr\n---\n## A\n\nText.\n', 3, '"language"'],
    ['a name that nobody knows', file('## A\n\nText.\n', 'script: x\n'), 4, 'script'],
    ['a day that is none', file('## A\n\nText.\n', 'review-by: 2027-13-01\n'), 4, '"review-by"'],
    ['an unknown condition', file('## A\n\nText.\n', 'sections:\n  - id: a\n    print: sometimes\n'), 6, 'sections.0.print'],
    [
      'a section that is not there',
      file('## A\n\nText.\n', 'sections:\n  - { id: b, print: if-minerals-safe }\n'),
      5,
      'no heading has that id. There are: a',
    ],
    ['a section listed twice', file('## A\n\nText.\n', 'sections:\n  - { id: a }\n  - { id: a }\n'), 5, 'twice'],
    ['the findings of a visit elsewhere', file('## A\n\nText.\n', 'sections:\n  - { id: a, print: personal }\n'), 5, 'your-visit'],
    [
      'names that stand for names without end',
      `---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n---\n## A\n`,
      null,
      'is not YAML',
    ],
  ])('with %s is refused at its line with the reason', (_, text, line, reason) => {
    const problem = refusal(text)
    expect([problem.line, problem.message]).toEqual([line, expect.stringContaining(reason)])
  })

  it('of 5 MB is refused before it is read, and one of 256 kB is read', () => {
    const start = performance.now()
    expect(refusal('a'.repeat(5_000_000)).reason).toContain('longer than 256 kB')
    expect(refusal('é'.repeat(ownTextLimit / 2 + 1)).reason).toContain('longer than 256 kB')
    expect(performance.now() - start).toBeLessThan(500)
    const most = file(`## A\n\n${'Rest your foot. '.repeat(16_000)}`)
    expect(parseOwnHandout(most).sections).toHaveLength(1)
  })
})

describe('the safety of a handout of the practice’s own', () => {
  const of = (sentence: string, language: 'en' | 'es', print?: string) => {
    const sections = print === undefined ? '' : `sections:\n  - { id: a, print: ${print} }\n`
    return safetyConcerns(
      parseOwnHandout(`---\ntitle: Heel care\nlanguage: ${language}\n${sections}---\n## A\n\nRest.\n\n${sentence}\n`),
      warning,
    )
  }

  it.each<[Topic, 'en' | 'es', string]>([
    ['minerals', 'en', 'Eat two bananas a day for potassium.'],
    ['minerals', 'en', 'Drink a **sports** drink.'],
    ['minerals', 'en', 'Put a pinch of SALT in your water.'],
    ['minerals', 'en', 'Take an electrolyte tablet.'],
    ['minerals', 'en', 'Potas\u00adsium helps.'],
    ['minerals', 'en', 'Ｐｏｔａｓｓｉｕｍ helps.'],
    ['minerals', 'en', 'Soak in Epsom salt, and put salt on your food.'],
    ['minerals', 'en', 'Tome potasio, though the sheet calls itself English.'],
    ['minerals', 'es', 'Coma plátanos, que tienen potasio.'],
    ['minerals', 'es', 'Tome una bebida deportiva o un suero.'],
    ['minerals', 'es', 'Agregue más sal a la comida.'],
    ['stretching', 'en', 'Stretch your calf before bed.'],
    ['stretching', 'en', 'Rub the muscle until it is soft.'],
    ['stretching', 'en', 'A massage can help.'],
    ['stretching', 'es', 'Estire la pantorrilla.'],
    ['stretching', 'es', 'Dé un masaje en el pie.'],
    ['walking', 'en', 'Walk for 30 minutes.'],
    ['walking', 'en', 'Walk three times a week until it hurts.'],
    ['walking', 'en', 'Start the walking program.'],
    ['walking', 'es', 'Camine 30 minutos todos los días.'],
    ['walking', 'es', 'Siga el programa de caminata.'],
    ['walk-it-off', 'en', 'Just walk it off.'],
    ['walk-it-off', 'en', 'Walking often eases the cramp.'],
    ['walk-it-off', 'es', 'Caminar un poco alivia el calambre.'],
  ])('finds %s in %s: "%s", and lets it print under its own condition only', (topic, language, sentence) => {
    expect(of(sentence, language)).toMatchObject([
      {
        kind: 'needs-condition',
        topic,
        sectionId: 'a',
        condition: conditionOf[topic],
        line: 9,
      },
    ])
    const others = ['unless-minerals-safe', 'unless-stretching-safe', 'if-feeling-may-be-lost', ...topics.map((each) => conditionOf[each])]
    for (const print of others) {
      const found = of(sentence, language, print).filter(({ kind }) => kind !== 'needs-warning')
      expect(found.length, print).toBe(print === conditionOf[topic] ? 0 : 1)
    }
  })

  it.each([
    ['en', 'Call us if you cannot walk.'],
    ['en', 'Wear shoes with good support.'],
    ['en', 'Soak the toe in warm water with Epsom salt.'],
    ['en', 'Walk on your heel.'],
    ['en', 'Ask your doctor before you drink sports drinks or take salt or potassium.'],
    ['en', 'Do not rub or stretch a leg that is newly swollen, warm or red.'],
    ['es', 'Use zapatos cómodos.'],
    ['es', 'Pregunte a su médico antes de tomar bebidas deportivas, sal o potasio.'],
    ['es', 'Salga si hay humo.'],
  ] as const)('leaves alone, in %s: "%s"', (language, sentence) => {
    expect(of(sentence, language)).toEqual([])
  })

  it.each([
    ['en', 'Quinine may help.'],
    ['en', 'Drink tonic water.'],
    ['en', 'Do not take quinine.'],
    ['es', 'Tome quinina.'],
    ['es', 'Beba agua tónica.'],
  ] as const)('never lets through, in %s: "%s"', (language, sentence) => {
    for (const print of [undefined, ...topics.map((topic) => conditionOf[topic])])
      expect(of(sentence, language, print)).toContainEqual(expect.objectContaining({ kind: 'never', says: sentence }))
  })

  it('reads the title, the words under a picture, the columns of a table to fill in, and our drawings', () => {
    const picture = '![a bottle of tonic water](picture:0b0e8e8e-1111-4222-8333-444455556666)'
    const tell = (text: string) => safetyConcerns(parseOwnHandout(text), warning).map(({ kind }) => kind)
    expect(tell('---\ntitle: Quinine for cramps\nlanguage: en\n---\n## A\n\nRest.\n')).toEqual(['never'])
    expect(tell(file(`## A\n\n${picture}\n`))).toEqual(['never'])
    expect(tell(file('## A\n\nRest.\n', 'sections:\n  - id: a\n    log: { rows: 3, columns: [Day, Salt] }\n'))).toEqual(['needs-condition'])
    expect(tell(file('## A\n\nRest.\n', 'sections:\n  - { id: a, drawing: calf-wall }\n'))).toEqual(['needs-condition'])
  })

  it('offers a warning in words of the library that need no condition', () => {
    for (const language of handoutLanguages)
      for (const says of Object.values(warningInOurWords[language])) expect(of(says, language), says).toEqual([])
  })

  it('asks for two sections where one would need two conditions', () => {
    expect(of('Stretch. Then drink a sports drink.', 'en')).toMatchObject([{ kind: 'two-topics', topics: ['stretching', 'minerals'] }])
  })

  it('asks for the warning beside every stretch, in a part that prints for everybody', () => {
    const stretch = (more: string) =>
      safetyConcerns(
        parseOwnHandout(file(`## A\n\nStretch your calf.\n\n## B\n\n${more}\n`, 'sections:\n  - { id: a, print: if-stretching-safe }\n')),
        warning,
      )
    expect(stretch('Rest.')).toMatchObject([{ kind: 'needs-warning', says: stretchingWarning.en, line: 7 }])
    expect(stretch(stretchingWarning.en)).toEqual([])
  })

  it('puts the condition that is asked for where it belongs, however the front matter lists its sections', () => {
    const body = '## In short\n\nRest.\n\n## What to drink\n\nTake a sports drink.\n'
    for (const front of [
      '',
      'sections:\n',
      'sections:\n  - { id: in-short, required: true }\n',
      'sections:\n  - id: what-to-drink\n    required: true\n',
      'sections: []\n',
    ]) {
      const changed = withCondition(file(body, front), 'what-to-drink', 'if-minerals-safe')
      const own = parseOwnHandout(changed)
      expect(own.sections.map(({ id, print }) => [id, print])).toEqual([
        ['in-short', 'always'],
        ['what-to-drink', 'if-minerals-safe'],
      ])
      expect(changed).toContain('## What to drink {#what-to-drink}\n')
      expect(safetyConcerns(own, warning)).toEqual([])
      expect(parseOwnHandout(changed.replace('## What to drink', '## Drinks')).sections[1]?.print).toBe('if-minerals-safe')
    }
  })

  it('is withheld by the same filter as the library: without a visit such a section does not print', () => {
    const text = withCondition(file('## Rest\n\nRest.\n\n## Drinks\n\nTake a sports drink.\n'), 'drinks', 'if-minerals-safe')
    const box = handoutLibrary.cramping.en.sections.find(({ id }) => id === 'emergency')!
    const sheet = composeHandout(printableOwn(parseOwnHandout(text), { id: ownHandoutId('x'), version: 1, box }), null)
    expect(sheet.sections.map(({ id }) => id)).toEqual(['emergency', 'rest'])
    expect(sheet.leftOut).toMatchObject([{ id: 'drinks' }])
  })
})

describe('reading, sentence by sentence', () => {
  it('names the hardest first, with the line on which it stands', () => {
    const text = file(
      '## A\n\nRest your foot for a day. Then call us.\n\n- Put ice on it for a while.\n- Comprehensive hemodynamic evaluation necessitates immobilization.\n',
    )
    const [hardest, next] = sentencesHardestFirst('en', parseOwnHandout(text).sections)
    expect(hardest).toMatchObject({ text: 'Comprehensive hemodynamic evaluation necessitates immobilization.', line: 10, words: 5 })
    expect(hardest!.reading.value).toBeGreaterThan(20)
    expect(next!.reading.value).toBeLessThan(6)
  })

  it('knows that less is harder in Spanish', () => {
    const text =
      '---\ntitle: Su talón\nlanguage: es\n---\n## A\n\nPonga hielo en el pie. La inmovilización prolongada compromete considerablemente la rehabilitación.\n'
    const { sections } = parseOwnHandout(text)
    expect(sentencesHardestFirst('es', sections)[0]?.text).toMatch(/^La inmovilización/)
    expect(readsAbove(readingOf('es', sections), 6)).toBe(true)
  })
})

describe('the difference of two versions', () => {
  it('is told word by word, with one line around it, and counts what stayed', () => {
    const before = 'one\ntwo\nthree\nRest your foot for a day.\nfive\nsix'
    expect(differenceOf(before, before.replace('a day', 'two days'))).toEqual([
      { kind: 'same', count: 2 },
      { kind: 'context', parts: [{ text: 'three', kind: 'same' }] },
      {
        kind: 'changed',
        parts: [
          { text: 'Rest your foot for ', kind: 'same' },
          { text: 'a', kind: 'removed' },
          { text: 'two', kind: 'added' },
          { text: ' ', kind: 'same' },
          { text: 'day', kind: 'removed' },
          { text: 'days', kind: 'added' },
          { text: '.', kind: 'same' },
        ],
      },
      { kind: 'context', parts: [{ text: 'five', kind: 'same' }] },
      { kind: 'same', count: 1 },
    ])
    expect(differenceOf(before, before)).toEqual([{ kind: 'same', count: 6 }])
  })
})
