import { describe, expect, it } from 'vitest'
import type { VisitFacts } from '../visit/visit-facts'
import { taking } from './diuretic-signs'
import { holds, recognizedFrom, takenOf } from './medicine-words'

const facts: VisitFacts = {
  medicineClasses: ['thiazide-diuretic', 'ace-inhibitor-or-arb', 'fibrate'],
  recognizedMedicines: [
    { name: 'Zestoretic', classes: ['thiazide-diuretic', 'ace-inhibitor-or-arb'] },
    { name: 'HCTZ 25', classes: ['thiazide-diuretic'] },
  ],
}

describe('classes of medicine in words', () => {
  it('knows what is held', () => {
    expect(holds(facts, 'fibrate')).toBe(true)
    expect(holds(facts, 'nsaid')).toBe(false)
    expect(holds({}, 'nsaid')).toBe(false)
  })

  it('says which name told a class that nobody chose', () => {
    expect(recognizedFrom(facts, ['thiazide-diuretic'])).toBe(', recognized from the name “Zestoretic” and “HCTZ 25”')
    expect(recognizedFrom(facts, ['fibrate', 'ace-inhibitor-or-arb'])).toBe(', recognized from the name “Zestoretic”')
    expect(recognizedFrom(facts, ['fibrate'])).toBe('')
    expect(recognizedFrom({}, ['fibrate'])).toBe('')
  })

  it('lists those held, in the order asked for', () => {
    expect(takenOf(facts, { fibrate: 'a fibrate', nsaid: 'an NSAID', 'ace-inhibitor-or-arb': 'an ACE inhibitor or ARB' })).toEqual([
      'Takes a fibrate',
      'Takes an ACE inhibitor or ARB, recognized from the name “Zestoretic”',
    ])
  })

  it.each([
    [facts, 'Takes a diuretic (thiazide, recognized from the name “Zestoretic” and “HCTZ 25”)'],
    [{ medicineClasses: ['potassium-sparing-diuretic', 'thiazide-diuretic'] }, 'Takes a diuretic (thiazide, potassium-sparing)'],
    [{ medicineClasses: ['loop-diuretic'] }, 'Takes a diuretic (loop)'],
    [{ medicineClasses: ['nsaid'] }, 'Takes a diuretic'],
    [{}, 'Takes a diuretic'],
  ] as const)('%j', (each, expected) => {
    expect(taking(each as VisitFacts)).toBe(expected)
  })
})
