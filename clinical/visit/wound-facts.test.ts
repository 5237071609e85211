import { describe, expect, it } from 'vitest'
import { recordWith, woundWith } from './record-for-tests'
import type { SectionValues } from './visit-record'
import { describedWounds, woundFacts } from './wound-facts'

type Flags = Partial<SectionValues<'red-flags'>>
const none = { grade: 0 as const, reasons: [] }
const facts = (wounds: Parameters<typeof woundWith>[0][], redFlags: Flags = {}) =>
  woundFacts(recordWith({ redFlags, wounds: wounds.map((wound) => woundWith(wound)) }), () => none)

describe('a described wound', () => {
  it.each([
    ['no wound, not asked', [], {}, null],
    ['no wound, answered no', [], { ulcerOrGangrene: 'no' as const }, 'no'],
    ['a wound against an answer of no', [{ side: 'right' as const }], { ulcerOrGangrene: 'no' as const }, 'yes'],
    ['a row that holds nothing', [{}], {}, null],
    ['a row that was removed and emptied', [{ removed: false }], { ulcerOrGangrene: 'no' as const }, 'no'],
    ['a row with words only', [{ words: 'heel' }], {}, 'yes'],
  ])('%s', (_, wounds, redFlags, expected) => {
    expect(facts(wounds, redFlags).ulcerOrGangrene).toBe(expected)
  })

  it('is one that holds something', () => {
    const record = recordWith({ wounds: [woundWith(), woundWith({ depthMm: 3 })] })
    expect(describedWounds(record)).toEqual([woundWith({ depthMm: 3 })])
  })
})

describe('kind, side and weeks of all wounds', () => {
  const ulcer = { kind: 'ulcer' as const, side: 'right' as const, weeks: 1 }

  it.each([
    ['an ulcer', [ulcer], null, 'ulcer'],
    ['dry gangrene', [{ kind: 'dry-gangrene' as const }], null, 'gangrene'],
    ['wet gangrene', [{ kind: 'wet-gangrene' as const }], null, 'gangrene'],
    ['an ulcer and gangrene', [ulcer, { kind: 'wet-gangrene' as const }], null, 'both'],
    ['an ulcer where gangrene was answered', [ulcer], 'gangrene', 'both'],
    ['gangrene where an ulcer was answered', [{ kind: 'dry-gangrene' as const }], 'ulcer', 'both'],
    ['both answered, no wound described', [], 'both', 'both'],
    ['an ulcer and a wound of unknown kind', [ulcer, { side: 'left' as const }], null, null],
    ['the same with an ulcer answered', [ulcer, { side: 'left' as const }], 'ulcer', 'ulcer'],
    ['gangrene and a wound of unknown kind', [{ kind: 'dry-gangrene' as const }, { side: 'left' as const }], null, 'gangrene'],
    ['a wound of unknown kind', [{ side: 'left' as const }], null, null],
    ['answered, no wound described', [], 'ulcer', 'ulcer'],
    ['nothing', [], null, null],
  ] as const)('kind: %s', (_, wounds, ulcerKind, expected) => {
    expect(facts([...wounds], { ulcerKind }).ulcerKind).toBe(expected)
  })

  it.each([
    ['right', [ulcer], null, 'right'],
    ['left', [{ side: 'left' as const }], null, 'left'],
    ['one on each leg', [ulcer, { side: 'left' as const }], null, 'both'],
    ['right, and left by the answer', [ulcer], 'left', 'both'],
    ['right, and both by the answer', [ulcer], 'both', 'both'],
    ['right, and one whose side is open', [ulcer, { weeks: 2 }], null, null],
    ['the same with right answered', [ulcer, { weeks: 2 }], 'right', 'right'],
    ['left answered', [], 'left', 'left'],
    ['nothing', [], null, null],
  ] as const)('side: %s', (_, wounds, ulcerSide, expected) => {
    expect(facts([...wounds], { ulcerSide }).ulcerSide).toBe(expected)
  })

  it.each([
    ['the oldest', [ulcer, { weeks: 5 }], null, 5],
    ['older by the answer', [ulcer], 8, 8],
    ['older than the answer', [{ weeks: 9 }], 8, 9],
    ['one not asked', [ulcer, { side: 'left' as const }], null, null],
    ['one not asked, but answered', [ulcer, { side: 'left' as const }], 3, 3],
    ['answered', [], 4, 4],
    ['nothing', [], null, null],
  ] as const)('weeks: %s', (_, wounds, ulcerWeeks, expected) => {
    expect(facts([...wounds], { ulcerWeeks }).ulcerWeeks).toBe(expected)
  })
})

describe('each wound', () => {
  it('is read with its grades', () => {
    const record = recordWith({
      wounds: [woundWith({ side: 'left', kind: 'ulcer', weeks: 6, woundGrade: '2', crepitus: 'no', rapidlySpreading: 'yes' })],
    })
    expect(woundFacts(record, () => ({ grade: 2, reasons: [] })).wounds).toEqual([
      {
        side: 'left',
        kind: 'ulcer',
        weeks: 6,
        woundGrade: 2,
        infectionGrade: 2,
        infectionAtLeast: 2,
        infectionAtMost: 2,
        crepitus: 'no',
        rapidlySpreading: 'yes',
      },
    ])
  })

  it('keeps between which grades an infection lies that is not fully examined', () => {
    const open = { state: 'not-assessable' as const, atLeast: 1 as const, atMost: 3 as const, missing: [], reasons: [] }
    const [wound] = woundFacts(recordWith({ wounds: [woundWith({ side: 'left' })] }), () => open).wounds
    expect(wound).toMatchObject({ woundGrade: null, infectionGrade: null, infectionAtLeast: 1, infectionAtMost: 3 })
  })
})
