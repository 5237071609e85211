import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer } from '../clinical/visit/field-shapes'
import { composeHandout, decide } from './compose'
import { allOf, answers, everyFacts, factsWith, textOf } from './facts-for-tests'
import type { HandoutFacts } from './handout-facts'
import { handoutIds, handoutLanguages } from './handout-ids'
import { handoutLibrary } from './library'
import type { PrintCondition } from './print-conditions'
import { gateOf, mineralConditions, stretchingConditions, walkingConditions } from './safety-conditions'

/** Every combination of the three answers over these names. */
function* combinations<W extends Record<string, string>>(words: W): Generator<Record<keyof W, Answer>> {
  const names = Object.keys(words)
  for (let at = 0; at < 3 ** names.length; at += 1) {
    let rest = at
    const each: Record<string, Answer> = {}
    for (const name of names) {
      each[name] = answers[rest % 3] ?? null
      rest = Math.floor(rest / 3)
    }
    yield each as Record<keyof W, Answer>
  }
}

describe.each([
  { gate: 'stretching', words: stretchingConditions },
  { gate: 'walking', words: walkingConditions },
] as const)('the $gate gate', ({ words }) => {
  it('is open for the one combination in which everything was asked and is absent', () => {
    let open = 0
    let combined = 0
    for (const conditions of combinations<Record<string, string>>(words)) {
      combined += 1
      const gate = gateOf<Record<string, string>>(words, conditions)
      if (gate.open) {
        open += 1
        if (Object.values(conditions).some((answer) => answer !== 'no')) throw new Error(`Open with ${JSON.stringify(conditions)}`)
      }
      if (gate.present.length + gate.notAsked.length !== Object.values(conditions).filter((answer) => answer !== 'no').length)
        throw new Error(`A reason is missing for ${JSON.stringify(conditions)}`)
    }
    expect({ open, combined }).toEqual({ open: 1, combined: 3 ** Object.keys(words).length })
  })
})

describe('the gate of rule R20', () => {
  const names = Object.keys(mineralConditions) as (keyof typeof mineralConditions)[]

  it('is shut by each condition alone, present or not asked, and says which', () => {
    for (const name of names) {
      for (const answer of ['yes', null] as const) {
        const gate = gateOf(mineralConditions, { ...allOf(mineralConditions, 'no'), [name]: answer })
        expect(gate).toEqual({
          open: false,
          present: answer === 'yes' ? [mineralConditions[name]] : [],
          notAsked: answer === null ? [mineralConditions[name]] : [],
        })
      }
    }
  })

  it.each(['yes', null] as const)('is shut by every combination of %s and absent but one', (shuts) => {
    let open = 0
    for (let at = 0; at < 2 ** names.length; at += 1) {
      const conditions = {} as Record<keyof typeof mineralConditions, Answer>
      names.forEach((name, bit) => {
        conditions[name] = (at >> bit) & 1 ? shuts : 'no'
      })
      if (gateOf(mineralConditions, conditions).open) open += 1
    }
    expect(open).toBe(1)
  })

  it('is shut by any mixture of present and not asked', () => {
    const conditions = fc.record(
      Object.fromEntries(names.map((name) => [name, fc.constantFrom(...answers)])) as Record<
        keyof typeof mineralConditions,
        fc.Arbitrary<Answer>
      >,
    )
    fc.assert(
      fc.property(conditions, (each) => gateOf(mineralConditions, each).open === Object.values(each).every((answer) => answer === 'no')),
      { numRuns: 5_000 },
    )
  })
})

/** Which sections wait for what, on every sheet: the print condition is the only thing that decides. */
const opens: Record<PrintCondition, (facts: HandoutFacts | null) => boolean> = {
  always: () => true,
  personal: () => false,
  'unless-poor-flow': (facts) => facts?.poorFlow === 'no',
  'if-poor-flow': (facts) => facts?.poorFlow !== 'no',
  'if-stretching-safe': (facts) => gateOf(stretchingConditions, facts?.stretching ?? null).open,
  'unless-stretching-safe': (facts) => !gateOf(stretchingConditions, facts?.stretching ?? null).open,
  'if-minerals-safe': (facts) => gateOf(mineralConditions, facts?.minerals ?? null).open,
  'unless-minerals-safe': (facts) => !gateOf(mineralConditions, facts?.minerals ?? null).open,
  'if-walking-safe': (facts) => gateOf(walkingConditions, facts?.walking ?? null).open,
  'unless-walking-safe': (facts) => !gateOf(walkingConditions, facts?.walking ?? null).open,
  'if-feeling-may-be-lost': (facts) => facts?.feelingLost !== 'no',
}

describe.each(handoutIds)('%s', (id) => {
  it.each(handoutLanguages)('in %s prints exactly the sections whose condition holds, and tells why of each', (language) => {
    const handout = handoutLibrary[id][language]
    for (const facts of everyFacts) {
      const sheet = composeHandout(handout, facts)
      expect(sheet.sections.map((section) => section.id)).toEqual(
        handout.sections.filter(({ print }) => opens[print](facts)).map((section) => section.id),
      )
      expect(sheet.applied.map((section) => section.id)).toEqual(sheet.sections.map((section) => section.id))
      const told = new Set([...sheet.applied, ...sheet.leftOut].map((section) => section.id))
      const untold = handout.sections.filter((section) => !told.has(section.id))
      expect(untold.filter(({ print }) => !decide(print, facts, false).standIn)).toEqual([])
      expect([...sheet.applied, ...sheet.leftOut].filter(({ why }) => !/^[A-Z].{8,}\.$/s.test(why))).toEqual([])
    }
  })
})

/** A gate's part of the facts with one condition answered so, everything else asked and absent. */
const gates = { stretching: stretchingConditions, minerals: mineralConditions, walking: walkingConditions } as const
const unlocks = { stretching: 'if-stretching-safe', minerals: 'if-minerals-safe', walking: 'if-walking-safe' } as const

describe.each(['stretching', 'minerals', 'walking'] as const)('on paper, the %s gate', (gate) => {
  const words: Record<string, string> = gates[gate]
  const sheetsWith = (conditions: Record<string, Answer>) => {
    const facts = { ...factsWith('no'), [gate]: conditions } as HandoutFacts
    return handoutIds.flatMap((id) =>
      handoutLanguages.map((language) => ({
        handout: handoutLibrary[id][language],
        sheet: composeHandout(handoutLibrary[id][language], facts),
      })),
    )
  }
  /** Sections of the library that wait for this gate and stand on a sheet all the same. */
  const unlocked = (conditions: Record<string, Answer>) =>
    sheetsWith(conditions).flatMap(({ handout, sheet }) => {
      const printed = new Set(sheet.sections.map(({ id }) => id))
      return handout.sections.filter(({ id, print }) => print === unlocks[gate] && printed.has(id)).map(({ id }) => `${handout.id}.${id}`)
    })

  it('lets its sections print when everything was asked and is absent', () => {
    expect(unlocked(allOf(words, 'no')).length).toBeGreaterThanOrEqual(2)
  })

  it.each(Object.keys(words))('keeps every one of them off for %s alone, present or not asked, and says why', (name) => {
    for (const answer of ['yes', null] as const) {
      const conditions = { ...allOf(words, 'no'), [name]: answer }
      expect(unlocked(conditions)).toEqual([])
      const why = sheetsWith(conditions).flatMap(({ sheet }) => sheet.leftOut.map((section) => section.why))
      expect(why).toContain(`${answer === 'yes' ? 'Present' : 'Not asked'}: ${words[name]}.`)
    }
  })

  it('keeps them off for any mixture', () => {
    const each = fc.record(Object.fromEntries(Object.keys(words).map((name) => [name, fc.constantFrom(...answers)])))
    fc.assert(
      fc.property(each, (conditions) => unlocked(conditions).length > 0 === Object.values(conditions).every((answer) => answer === 'no')),
      { numRuns: 200 },
    )
  })
})

describe('what the filter keeps off a sheet', () => {
  const sheetsIn = (language: 'en' | 'es') =>
    handoutIds.flatMap((id) => everyFacts.map((facts) => ({ facts, text: textOf(composeHandout(handoutLibrary[id][language], facts)) })))
  const sheets = { en: sheetsIn('en'), es: sheetsIn('es') }
  /** Every sheet with such words has the facts that allow them, and there is such a sheet. */
  const expectOnly = (language: 'en' | 'es', words: RegExp, allows: (facts: HandoutFacts | null) => boolean) => {
    const having = sheets[language].filter(({ text }) => words.test(text))
    expect(having.length).toBeGreaterThan(0)
    expect(having.filter(({ facts }) => !allows(facts))).toEqual([])
  }

  it('stretches and rubs only past the screening question', () => {
    expectOnly('en', /Pull your toes|Rub the muscle|Hold for 15|Hold each one/, opens['if-stretching-safe'])
    expectOnly('es', /Jale despacio|Sobe el músculo|Aguante/, opens['if-stretching-safe'])
  })

  it('starts a walking program only past R3, R22 and acute Charcot', () => {
    expectOnly('en', /12 weeks|moderate \(4\)/, opens['if-walking-safe'])
    expectOnly('es', /12 semanas|moderado \(4\)/, opens['if-walking-safe'])
  })

  it('walks nothing off unless poor blood flow was asked and is absent', () => {
    expectOnly('en', /walk (?:often |may )?eases|walk it off/i, opens['unless-poor-flow'])
    expectOnly('es', /Caminar un poco muchas veces/, opens['unless-poor-flow'])
  })

  it('allows a sports drink only past rule R20', () => {
    expectOnly('en', /sports drink[^.]* is fine/, opens['if-minerals-safe'])
    expectOnly('es', /sí puede tomar una bebida deportiva/, opens['if-minerals-safe'])
  })

  it('names the answer that is missing', () => {
    const facts: HandoutFacts = { ...factsWith('no'), stretching: { legChanged: null, clotSigns: 'no', compartmentSigns: 'no' } }
    const { leftOut } = composeHandout(handoutLibrary.stretches.en, facts)
    expect(leftOut.find(({ id }) => id === 'calf')?.why).toBe('Not asked: One leg newly swollen, warm, red, or sore when pressed.')
  })
})
