import { describe, expect, it } from 'vitest'
import { mmHg, notAudible, quiet, without } from '../advice/facts-for-tests'
import type { VisitFacts } from '../visit/visit-facts'
import { acuteLimbClasses, acuteLimbFindings } from './acute-limb-class'

const heard = { posteriorTibial: mmHg(80) }
const silent = { posteriorTibial: notAudible, dorsalisPedis: notAudible }
const sudden: VisitFacts = { ...quiet, suddenOnsetIn14Days: 'yes', stillPresent: 'yes', suddenSide: 'right', ankle: { right: heard } }
const venous = 'Is the venous Doppler signal audible?'

describe('acute limb class', () => {
  it('is another scale than the chronic categories', () => {
    expect(Object.keys(acuteLimbClasses)).toEqual(['I', 'IIa', 'IIb', 'III'])
    expect(acuteLimbClasses.III).toContain('irreversible')
  })

  it('names the least class that fits', () => {
    expect(acuteLimbFindings(sudden)).toEqual({ atLeast: 'I', reasons: ['No loss recorded.'], missing: [venous] })
    expect(acuteLimbFindings({ ...sudden, ankle: { right: silent } })).toEqual({
      atLeast: 'IIa',
      reasons: ['Arterial Doppler signals not audible.'],
      missing: [venous],
    })
    expect(acuteLimbFindings({ ...sudden, numb: 'yes' })).toEqual({
      atLeast: 'IIa',
      reasons: ['Loss of feeling.'],
      missing: ['How far does the loss of feeling reach: the toes only, or beyond?', venous],
    })
    expect(acuteLimbFindings({ ...sudden, numb: 'yes', weak: 'yes' })).toMatchObject({ atLeast: 'IIb', reasons: ['Weakness.'] })
  })

  it('asks what nobody examined', () => {
    expect(acuteLimbFindings(without(sudden, 'weak', 'numb', 'ankle'))).toEqual({
      atLeast: 'I',
      reasons: ['No loss recorded.'],
      missing: [
        'Is strength lost, and how much?',
        'How far does the loss of feeling reach: the toes only, or beyond?',
        'Are the arterial Doppler signals audible?',
        venous,
      ],
    })
  })

  it('is for a sudden symptom that is still present', () => {
    const reasons = ['The acute classes are for a sudden symptom that is still present.']
    expect(acuteLimbFindings(quiet)).toEqual({ state: 'not-assessable', reasons })
    expect(acuteLimbFindings({ ...sudden, stillPresent: 'no' })).toEqual({ state: 'not-assessable', reasons })
    expect(acuteLimbFindings(without(sudden, 'stillPresent'))).toMatchObject({ atLeast: 'I' })
  })
})
