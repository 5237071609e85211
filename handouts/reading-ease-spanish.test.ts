import { describe, expect, it } from 'vitest'
import { readingEaseSpanish, syllablesInSpanish } from './reading-ease-spanish'

describe('syllables of a Spanish word', () => {
  it.each([
    [1, 'pie muy ley yo y que bien dos pues seis quien'],
    [2, 'pierna agua día guía siete ciudad cuando después aún leer'],
    [3, 'calambre músculo arteria oído estire dolores rodilla toalla pastilla cuídese diabetes'],
    [4, 'enfermedad pantorrilla tobillera'],
    [5, 'periférica'],
  ])('counts %i', (count, words) => {
    for (const word of words.split(' ')) expect(`${word} ${syllablesInSpanish(word)}`).toBe(`${word} ${count}`)
  })

  it('follows the spelling where two vowels are spoken apart, and together', () => {
    for (const [word, count] of [
      ['circulación', 4],
      ['emergencia', 4],
      ['metabólico', 5],
      ['electrolitos', 5],
      ['diurético', 4],
      ['llámenos', 3],
      ['claudicación', 4],
      ['periodo', 3],
      ['averigüe', 4],
    ] as const) {
      expect(`${word} ${syllablesInSpanish(word)}`).toBe(`${word} ${count}`)
    }
  })
})

describe('reading ease', () => {
  it('follows the published formulas', () => {
    // 4 words, 1 sentence, 6 syllables: Le due-le la pier-na → 1 + 2 + 1 + 2.
    const ease = readingEaseSpanish(['Le duele la pierna.'])
    expect(ease).toMatchObject({ words: 4, sentences: 1, syllables: 6 })
    expect(ease.fernandezHuerta).toBeCloseTo(206.84 - 60 * 1.5 - 1.02 * 4, 6)
    expect(ease.szigriszt).toBeCloseTo(206.835 - 62.3 * 1.5 - 4, 6)
  })

  it('is not fooled by long words that a patient does not know', () => {
    const hard = [
      'La claudicación intermitente requiere una evaluación hemodinámica exhaustiva de la perfusión de las extremidades inferiores.',
    ]
    expect(readingEaseSpanish(hard).fernandezHuerta).toBeLessThan(40)
  })

  it('lowers an exempt name to two syllables a word, and has full ease for no text', () => {
    const line = 'Es un diurético.'
    expect(readingEaseSpanish([line]).syllables - readingEaseSpanish([line], ['diurético']).syllables).toBe(2)
    expect(readingEaseSpanish([]).fernandezHuerta).toBe(100)
  })
})
