import { beforeAll, describe, expect, it } from 'vitest'
import { articleFacts, medicalNames } from './article-facts'
import { linesOf } from './blocks'
import { composeHandout } from './compose'
import { crampingHandout } from './library'
import type { Handout } from './parse-handout'
import { readingGrade } from './reading-grade'

let handout: Handout
beforeAll(async () => {
  handout = await crampingHandout()
})

const everySheet = () => [
  composeHandout(handout, null),
  composeHandout(handout, { poorFlow: true, stretchingSafe: true }),
  composeHandout(handout, { poorFlow: true, stretchingSafe: false }),
  composeHandout(handout, { poorFlow: false, stretchingSafe: true }),
  composeHandout(handout, { poorFlow: false, stretchingSafe: false }),
]
const linesIn = ({ sections }: ReturnType<typeof composeHandout>) =>
  sections.flatMap(({ heading, blocks }) => [heading, ...blocks.flatMap(linesOf)])
const textOf = (sheet: ReturnType<typeof composeHandout>) => linesIn(sheet).join('\n')

describe('the article’s facts', () => {
  it('are all accounted for, S1 to S44, once each', () => {
    expect(articleFacts.map(({ fact }) => fact)).toEqual(Array.from({ length: 44 }, (_, at) => `S${at + 1}`))
  })

  it.each(articleFacts.filter((fact) => fact.treatment !== 'not-printed'))('$fact is $treatment', (fact) => {
    const text = textOf(composeHandout(handout, { poorFlow: false, stretchingSafe: false }))
    expect(text).toContain(fact.says)
    if (fact.treatment === 'printed-with-caution') expect(text).toContain(fact.caution)
  })

  it.each(articleFacts.filter((fact) => fact.treatment === 'not-printed'))('$fact is left out for a reason', (fact) => {
    expect(fact.why.length).toBeGreaterThan(20)
  })

  it('always print what the pass rule says is always printed', () => {
    const always =
      'S1 S2 S3 S4 S5 S6 S10 S11 S12 S14 S19 S20 S23 S24 S25 S26 S27 S28 S29 S30 S31 S32 S33 S34 S35 S37 S40 S41 S42 S43'.split(' ')
    for (const sheet of everySheet()) {
      for (const fact of articleFacts.filter(({ fact }) => always.includes(fact))) {
        expect(fact.treatment).not.toBe('not-printed')
        if (fact.treatment !== 'not-printed') expect(textOf(sheet)).toContain(fact.says)
      }
    }
  })

  it('carry the caution wherever the pass rule asks for one', () => {
    const cautioned = 'S3 S7 S9 S14 S18 S19 S22 S23 S24 S30 S43'.split(' ')
    const ours = articleFacts.filter(({ treatment }) => treatment === 'printed-with-caution').map(({ fact }) => fact)
    expect(ours).toEqual(cautioned)
  })
})

describe('what must never be said', () => {
  it('gives no remedy that the safety filter has not passed', () => {
    for (const sheet of everySheet()) {
      expect(textOf(sheet)).not.toMatch(/\bsalts?\b|sports?[ -]drinks?|gatorade|quinine|tonic water|banana|supplement|pickle/i)
      expect(textOf(sheet)).not.toMatch(
        /\b(?:take|drink|eat|add|get|try|use|more|extra|enough)\b[^.]{0,40}\b(?:potassium|sodium|magnesium|calcium)\b/i,
      )
      expect(textOf(sheet)).toContain(
        'Do not treat cramps with special drinks, powders or pills on your own. Some can harm you. Ask us first.',
      )
    }
  })

  it('tells nobody with possible claudication to walk it off', () => {
    for (const stretchingSafe of [true, false]) {
      const text = textOf(composeHandout(handout, { poorFlow: true, stretchingSafe }))
      expect(text).not.toMatch(/walk(?:ing)? (?:often |may )?eases|walk it off/i)
      expect(text).toContain('Stop and stand still.')
    }
  })

  it('does not say that every night cramp comes from the vessels', () => {
    for (const sheet of everySheet()) expect(textOf(sheet)).not.toMatch(/nocturnal claudication/i)
  })

  it('has no word of any other kind of markup in the text', () => {
    for (const sheet of everySheet()) expect(textOf(sheet)).not.toMatch(/[<>*_`#{}\][]/)
  })
})

describe('the emergency box', () => {
  it('is whole, in these words, directly under the summary', () => {
    for (const sheet of everySheet()) {
      expect(sheet.sections.map(({ id }) => id).slice(0, 2)).toEqual(['summary', 'emergency'])
      expect(sheet.sections[1]?.blocks.flatMap(linesOf)).toEqual([
        'Call 911',
        'leg or foot suddenly cold, pale or blue, numb, weak or very painful',
        'chest pain, trouble breathing, coughing blood or fainting',
        'cramps with a racing or skipping heartbeat, confusion, a seizure or great weakness',
        'rock-hard, tight leg with pain that keeps getting worse',
        'numb between the legs, or cannot control bladder or bowels',
        'Go to the emergency room now',
        'cola-colored urine with muscle pain or weakness',
        'foot sore or black skin with fever or chills',
        'Call us today; if we are closed, go to urgent care or the emergency room, do not wait',
        'new sore, black skin, spreading redness',
        'one calf swollen, warm or sore',
        'new foot pain at night or at rest',
        'cramps while you take a water pill',
        'Do not stop your water pill on your own.',
      ])
    }
  })
})

describe('stretching', () => {
  const safety = 'Do not rub or stretch a leg that is newly swollen, warm or red. Call us today.'

  it('is held back until the question is answered, and the sheet says whom to ask', () => {
    for (const facts of [null, { poorFlow: false, stretchingSafe: false }]) {
      const sheet = composeHandout(handout, facts)
      expect(textOf(sheet)).not.toContain('Hold for 15 to 30 seconds')
      expect(textOf(sheet)).toContain('Ask us which stretches are right for you.')
      expect(sheet.leftOut.map(({ heading }) => heading)).toContain('Stretches')
    }
  })

  it('always comes with its safety line and its warning not to fall', () => {
    for (const sheet of everySheet()) expect(textOf(sheet)).toContain(safety)
    const unlocked = textOf(composeHandout(handout, { poorFlow: false, stretchingSafe: true }))
    expect(unlocked).toContain('Hold for 15 to 30 seconds')
    expect(unlocked).toContain('Hold on to something when you stand.')
  })
})

describe('plain language', () => {
  it('reads at sixth grade or below as a whole, and in every section', () => {
    for (const sheet of everySheet()) {
      expect(readingGrade(linesIn(sheet), medicalNames).grade).toBeLessThanOrEqual(6)
      for (const { heading, blocks } of sheet.sections) {
        expect({ heading, grade: Math.max(6, readingGrade(blocks.flatMap(linesOf), medicalNames).grade) }).toEqual({ heading, grade: 6 })
      }
    }
  })

  it('reads at sixth grade even without the exemption of medical names', () => {
    for (const sheet of everySheet()) expect(readingGrade(linesIn(sheet)).grade).toBeLessThanOrEqual(6)
  })

  it('keeps sentences short', () => {
    const long = linesIn(composeHandout(handout, { poorFlow: false, stretchingSafe: true }))
      .flatMap((line) => line.split(/[.?](?=\s|$)/))
      .filter((sentence) => sentence.trim().split(/\s+/).length > 22)
    expect(long).toEqual([])
  })

  it('gives the patient steps, questions to answer back and a diary', () => {
    const sheet = composeHandout(handout, null)
    const section = (id: string) => sheet.sections.find((each) => each.id === id)
    expect(section('today')?.blocks[0]?.kind).toBe('checklist')
    expect(linesOf(section('teach-back')?.blocks[1] ?? { kind: 'subheading', text: '' }).every((line) => line.endsWith('?'))).toBe(true)
    expect(sheet.sections.at(-1)?.id).toBe('diary')
  })
})

describe('credit', () => {
  it('names the author, the source, its date, its licence and how to cite it', () => {
    const { credit, references } = composeHandout(handout, null)
    expect(credit).toBe(
      'Based on "Cramping of the Foot and Leg" by Jeffrey A. Oster, DPM, The Foot and Ankle Knowledge Base, most recent update ' +
        'December 10, 2020, licensed CC BY-NC 3.0 Unported; retold and updated. Cite as: Oster, Jeffrey. Cramping of the Foot and Leg. ' +
        'Competing interests: none stated.',
    )
    expect(references.length).toBeGreaterThan(3)
  })
})
