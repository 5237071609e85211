import { describe, expect, it } from 'vitest'
import { articleFacts } from './article-facts'
import { composeHandout } from './compose'
import { everyFacts, factsWith, textOf } from './facts-for-tests'
import { handoutLanguages } from './handout-ids'
import { handoutLibrary } from './library'

const sorted = (names: string) => names.split(' ')
/** The pass rule of article.md, "always printed". */
const always = sorted('S1 S2 S3 S4 S5 S6 S10 S11 S12 S14 S19 S20 S23 S24 S25 S26 S27 S28 S29 S30 S31 S32 S33 S34 S35 S37 S40 S41 S42 S43')
/** Its "printed with its caution". S38 may only stand past rule R20, whose own condition (overhydration) it is: it is not printed. */
const cautioned = sorted('S3 S7 S9 S14 S18 S19 S22 S23 S24 S30 S39 S43')

describe('the article’s facts', () => {
  it('are all accounted for, S1 to S44, once each', () => {
    expect(articleFacts.map(({ fact }) => fact)).toEqual(Array.from({ length: 44 }, (_, at) => `S${at + 1}`))
  })

  it('carry the caution wherever the pass rule asks for one', () => {
    expect(articleFacts.filter(({ treatment }) => treatment === 'printed-with-caution').map(({ fact }) => fact)).toEqual(cautioned)
  })

  it.each(articleFacts.filter((fact) => fact.treatment === 'not-printed'))('$fact is left out for a reason', (fact) => {
    expect(fact.why.length).toBeGreaterThan(20)
    expect(always).not.toContain(fact.fact)
  })
})

describe.each(handoutLanguages)('handout 1 in %s', (language) => {
  const handout = handoutLibrary.cramping[language]

  it.each(articleFacts.filter((fact) => fact.treatment !== 'not-printed'))(
    'has $fact $treatment where nothing speaks against it',
    (fact) => {
      const text = textOf(composeHandout(handout, factsWith('no')))
      expect(text).toContain(fact.says[language])
      if (fact.treatment === 'printed-with-caution') expect(text).toContain(fact.caution[language])
    },
  )

  it('always prints what the pass rule says is always printed', () => {
    for (const facts of everyFacts) {
      const text = textOf(composeHandout(handout, facts))
      for (const fact of articleFacts.filter((each) => always.includes(each.fact))) {
        if (fact.treatment !== 'not-printed') expect(text).toContain(fact.says[language])
        if (fact.treatment === 'printed-with-caution') expect(text).toContain(fact.caution[language])
      }
    }
  })

  it('says S7 and S18 only where poor blood flow was asked and is absent', () => {
    const walkItOff = articleFacts.filter(({ fact }) => fact === 'S7' || fact === 'S18')
    for (const facts of everyFacts) {
      const text = textOf(composeHandout(handout, facts))
      for (const fact of walkItOff) {
        if (fact.treatment !== 'not-printed') expect(text.includes(fact.says[language])).toBe(facts?.poorFlow === 'no')
      }
      expect(text.includes(language === 'en' ? 'Stop and stand still.' : 'Deténgase y quédese de pie sin caminar.')).toBe(
        facts?.poorFlow !== 'no',
      )
    }
  })

  it('says S39 only past rule R20, and else whom to ask', () => {
    const drinks = articleFacts.find(({ fact }) => fact === 'S39')
    const ask =
      language === 'en'
        ? 'Ask your doctor before you drink sports drinks or take salt or potassium.'
        : 'Pregunte a su médico antes de tomar bebidas deportivas, sal o potasio.'
    for (const facts of everyFacts) {
      const text = textOf(composeHandout(handout, facts))
      const clear = facts !== null && Object.values(facts.minerals).every((answer) => answer === 'no')
      if (drinks?.treatment === 'printed-with-caution') expect(text.includes(drinks.says[language])).toBe(clear)
      expect(text.includes(ask)).toBe(!clear)
    }
  })

  it('ends with the diary, whose first column names the day', () => {
    const sheet = composeHandout(handout, null)
    expect(sheet.sections.at(-1)?.id).toBe('diary')
    expect(sheet.sections.at(-1)?.log?.rows).toBe(14)
  })

  it('names the author, the source, its date, its licence and how to cite it', () => {
    const { credit, references } = composeHandout(handout, null)
    expect(credit).toContain('"Cramping of the Foot and Leg"')
    expect(credit).toContain('Jeffrey A. Oster, DPM, The Foot and Ankle Knowledge Base')
    expect(credit).toContain(language === 'en' ? 'December 10, 2020' : '10 de diciembre de 2020')
    expect(credit).toContain('CC BY-NC 3.0 Unported')
    expect(credit).toContain('Oster, Jeffrey. Cramping of the Foot and Leg.')
    expect(references.length).toBeGreaterThan(3)
  })
})

it('keeps the English credit line word for word', () => {
  expect(handoutLibrary.cramping.en.credit).toBe(
    'Based on "Cramping of the Foot and Leg" by Jeffrey A. Oster, DPM, The Foot and Ankle Knowledge Base, most recent update ' +
      'December 10, 2020, licensed CC BY-NC 3.0 Unported; retold and updated. Cite as: Oster, Jeffrey. Cramping of the Foot and Leg. ' +
      'Competing interests: none stated.',
  )
})
