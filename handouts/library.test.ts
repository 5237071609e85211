import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { composeHandout } from './compose'
import { everyFacts, everySheet, linesIn, linesOfBlocks, textOf } from './facts-for-tests'
import { handoutIds, handoutLanguages } from './handout-ids'
import { findHandout, handoutLibrary } from './library'
import { medicalNames } from './medical-names'
import { easyEnough, readingEaseSpanish } from './reading-ease-spanish'
import { readingGrade } from './reading-grade'

const shipped = handoutIds.flatMap((id) => handoutLanguages.map((language) => ({ id, language, handout: handoutLibrary[id][language] })))
const english = shipped.filter(({ language }) => language === 'en')
const spanish = shipped.filter(({ language }) => language === 'es')
/** Running text only: what ends with a stop. Headings and fragments of lists would flatter the measure. */
const fullSentences = (lines: readonly string[]) => lines.filter((line) => /[.?:]$/.test(line.trim()))

describe('the library', () => {
  it('holds nine handouts in two languages, each under its own name', () => {
    const files = readdirSync('handouts').filter((file) => file.endsWith('.md'))
    expect(files.sort()).toEqual(shipped.map(({ id, language }) => `${id}.${language}.md`).sort())
    for (const { id, language, handout } of shipped) {
      expect([handout.id, handout.language]).toEqual([id, language])
      expect(findHandout(id, language)).toBe(handout)
    }
  })

  it('has none of what it does not ship', () => {
    expect(findHandout('quinine', 'en')).toBe(null)
    expect(findHandout('cramping', 'fr')).toBe(null)
    expect(findHandout('__proto__', 'en')).toBe(null)
  })

  it.each(handoutIds)('%s has the same sections, conditions, drawings and logs in both languages', (id) => {
    const shape = (language: 'en' | 'es') =>
      handoutLibrary[id][language].sections.map(({ id: section, print, drawing, log, blocks }) => ({
        section,
        print,
        drawing,
        log: log && [log.rows, log.columns.length],
        blocks: blocks.map((block) => [block.kind, 'items' in block ? block.items.length : null]),
      }))
    expect(shape('es')).toEqual(shape('en'))
    expect(handoutLibrary[id].es.references).toEqual(handoutLibrary[id].en.references)
  })

  it('has not been signed off by anybody yet, and says until when it must be', () => {
    for (const { handout } of shipped) expect([handout.reviewer, handout.reviewBy]).toEqual([null, '2027-11-23'])
  })
})

describe('reading grade', () => {
  it.each(english)('$id reads at sixth grade or below on every sheet, as a whole and in running text alone', ({ handout }) => {
    for (const sheet of everySheet(handout)) {
      const lines = linesIn(sheet)
      expect(readingGrade(lines, medicalNames.en).grade).toBeLessThanOrEqual(6)
      expect(readingGrade(fullSentences(lines), medicalNames.en).grade).toBeLessThanOrEqual(6)
    }
  })

  it.each(english)(
    '$id reads at sixth grade in each section, and as a whole even without the exemption of medical names',
    ({ handout }) => {
      expect(readingGrade(linesIn(handout)).grade).toBeLessThanOrEqual(6)
      // As a reader that knows no lines sees it: a list without stops is one long sentence.
      expect(readingGrade([linesIn(handout).join(' ')]).grade).toBeLessThanOrEqual(6)
      for (const { heading, blocks } of handout.sections) {
        const { grade } = readingGrade(linesOfBlocks(blocks), medicalNames.en)
        expect({ heading, grade: Math.max(6, grade) }).toEqual({ heading, grade: 6 })
      }
    },
  )

  it.each(spanish)('$id is as easy in Spanish, as a whole and in running text alone', ({ handout }) => {
    for (const sheet of everySheet(handout)) {
      const lines = linesIn(sheet)
      expect(readingEaseSpanish(lines, medicalNames.es).fernandezHuerta).toBeGreaterThanOrEqual(easyEnough)
      expect(readingEaseSpanish(fullSentences(lines), medicalNames.es).fernandezHuerta).toBeGreaterThanOrEqual(easyEnough)
      expect(readingEaseSpanish(lines).szigriszt).toBeGreaterThanOrEqual(65)
    }
  })

  it.each(spanish)('$id is as easy in each Spanish section of some length', ({ handout }) => {
    expect(readingEaseSpanish(linesIn(handout)).fernandezHuerta).toBeGreaterThanOrEqual(easyEnough)
    for (const { heading, blocks } of handout.sections) {
      const { fernandezHuerta, words } = readingEaseSpanish(linesOfBlocks(blocks), medicalNames.es)
      if (words >= 30) expect({ heading, ease: Math.min(easyEnough, fernandezHuerta) }).toEqual({ heading, ease: easyEnough })
    }
  })
})

describe('forbidden sentences', () => {
  /** What may stand although it names a mineral or a drink: each sends the reader to a doctor, warns, or stands past rule R20. */
  const allowed = {
    en: [
      'Ask your doctor before you drink sports drinks or take salt or potassium.',
      'A sports drink after heavy sweat or hard exercise is fine for you. It gives back some sodium and potassium.',
      'A sports drink after heavy sweat or hard exercise is fine for you.',
      'Then do not drink more, not even a sports drink.',
      'Ask first about a salt substitute, too.',
      'What will you ask before you drink a sports drink?',
    ],
    es: [
      'Pregunte a su médico antes de tomar bebidas deportivas, sal o potasio.',
      'Usted sí puede tomar una bebida deportiva después de sudar mucho o hacer ejercicio fuerte. Le devuelve algo de sodio y potasio.',
      'Usted sí puede tomar una bebida deportiva después de sudar mucho o hacer ejercicio fuerte.',
      'En ese caso no beba más, ni siquiera una bebida deportiva.',
      'Pregunte también antes de usar un sustituto de sal.',
      '¿Qué va a preguntar antes de tomar una bebida deportiva?',
    ],
  }
  const never = {
    en: [
      /quinine|tonic water|gatorade|banana|pickle|coconut water|nocturnal claudication|charley horse claudication/i,
      /extra (?:salt|sodium|potassium|magnesium|calcium)|supplement/i,
      /\b(?:take|drink|eat|add|get|try|use|need more)\b[^.]{0,40}\b(?:potassium|sodium|magnesium|calcium|salts?|sports drinks?)\b/i,
      /rules out|you do not have PAD|nothing to worry|normal circulation/i,
    ],
    es: [
      /quinina|agua tónica|gatorade|plátano|banana|claudicación nocturna|suero/i,
      /(?:potasio|sodio|sal|magnesio|calcio) (?:extra|adicional)|suplemento/i,
      /\b(?:tome|beba|coma|agregue|pruebe|use|tomar|comer)\b[^.]{0,40}\b(?:potasio|sodio|magnesio|calcio|sal|bebidas? deportivas?)\b/i,
      /usted no tiene EAP|no hay de qué preocuparse|circulación normal/i,
    ],
  }

  it.each(shipped)('$id in $language has none of them on any sheet', ({ language, handout }) => {
    for (const sheet of everySheet(handout)) {
      const text = allowed[language].reduce((rest, sentence) => rest.replaceAll(sentence, ''), textOf(sheet))
      for (const forbidden of never[language]) expect(text).not.toMatch(forbidden)
    }
  })

  it('puts a walk-it-off sentence on no claudication sheet at all', () => {
    for (const id of ['pad', 'abi', 'walking-program'] as const) {
      for (const language of handoutLanguages) {
        expect(handoutLibrary[id][language].sections.map(({ print }) => print)).not.toContain('unless-poor-flow')
        expect(textOf(handoutLibrary[id][language])).not.toMatch(/walk (?:often )?eases|Caminar un poco/i)
      }
    }
  })

  it('always says on the ABI sheet that a normal result does not rule out blocked arteries', () => {
    for (const facts of everyFacts) {
      expect(textOf(composeHandout(handoutLibrary.abi.en, facts))).toContain('A normal result does not rule out blocked arteries.')
      expect(textOf(composeHandout(handoutLibrary.abi.es, facts))).toContain('Un resultado normal no descarta arterias tapadas.')
    }
  })

  it('always warns beside any stretch', () => {
    const warns = {
      en: ['Do not rub or stretch a leg that is newly swollen, warm or red. Call us today.', 'Hold on to something'],
      es: ['No sobe ni estire una pierna que se acaba de hinchar o que está caliente o roja. Llámenos hoy.', 'Sujétese de algo'],
    }
    for (const id of ['cramping', 'stretches', 'night-cramps'] as const) {
      for (const language of handoutLanguages) {
        for (const facts of everyFacts) {
          const sheet = composeHandout(handoutLibrary[id][language], facts)
          expect(textOf(sheet)).toContain(warns[language][0])
          if (sheet.sections.some(({ drawing }) => drawing)) expect(textOf(sheet)).toContain(warns[language][1])
        }
      }
    }
  })

  it('speaks to the reader as usted', () => {
    for (const { handout } of spanish) expect(textOf(handout)).not.toMatch(/(?<!\p{L})(?:tú|tus|tienes|debes|puedes|vosotros)(?!\p{L})/iu)
  })

  it('is credited, and names its sources', () => {
    for (const { handout } of shipped) {
      expect(handout.credit.length).toBeGreaterThan(60)
      expect(handout.references.length).toBeGreaterThan(0)
      if (handout.source.author.startsWith('Jeffrey')) expect(handout.credit).toContain('CC BY-NC 3.0 Unported')
    }
  })
})
