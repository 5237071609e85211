import { describe, expect, it } from 'vitest'
import { readingGrade, syllablesIn } from './reading-grade'

describe('syllables of a word', () => {
  it.each([
    [1, 'the leg foot pain cramp calf toes shoes walked rubbed make makes cause blood through squeezed numb pressed'],
    [2, 'table muscle needed vessel doctor tendon spasm after above today water sitting seeing bruises confused ankle moving people'],
    [3, 'medicine exercise arteries calcium video ischemic vascular carefully together'],
    [4, 'diabetes emergency potassium metabolic arterial'],
  ])('counts %i', (count, words) => {
    for (const word of words.split(' ')) expect(`${word} ${syllablesIn(word)}`).toBe(`${word} ${count}`)
  })
})

describe('reading grade', () => {
  it('follows the published formula', () => {
    // 6 words, 1 sentence, 6 syllables: 0.39 × 6 + 11.8 × 1 − 15.59
    expect(readingGrade(['The cat sat on the mat.']).grade).toBeCloseTo(-1.45, 2)
  })

  it('ends a sentence at the end of a line and at a stop, and not inside a number', () => {
    expect(readingGrade(['Call us', 'Rest. Then walk.']).sentences).toBe(3)
    expect(readingGrade(['A ratio of 0.90 is low.']).sentences).toBe(1)
  })

  it('lowers an exempt name to two syllables a word, and no other word', () => {
    const line = 'Compartment syndrome is an emergency.'
    expect(readingGrade([line], ['compartment syndrome']).syllables).toBe(readingGrade([line]).syllables - 1)
  })

  it('has no grade for no text', () => {
    expect(readingGrade([]).grade).toBe(0)
    expect(readingGrade(['', ' … ']).sentences).toBe(0)
  })

  it('is not fooled by long words that a patient does not know', () => {
    const hard = ['Intermittent claudication necessitates comprehensive hemodynamic evaluation of lower extremity perfusion.']
    expect(readingGrade(hard).grade).toBeGreaterThan(18)
  })
})
