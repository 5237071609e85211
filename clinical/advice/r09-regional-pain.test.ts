import { describe, expect, it } from 'vitest'
import type { VisitFacts } from '../visit/visit-facts'
import { quiet, told, without } from './facts-for-tests'
import { RULE_VERSION, regionalPain } from './r09-regional-pain'
import { sources } from './sources'

const met: VisitFacts = {
  ...quiet,
  painOutOfProportion: 'yes',
  sensorySymptom: 'yes',
  vasomotorSymptom: 'yes',
  motorOrTrophicSymptom: 'yes',
  sensorySign: 'yes',
  vasomotorSign: 'yes',
  noBetterDiagnosis: 'yes',
  regionalPainSide: 'left',
}

describe('R9 regional pain by the Budapest criteria', () => {
  it('refers early when they are met', () => {
    expect(told(regionalPain(met))).toEqual([
      {
        urgency: 'soon',
        says: 'The Budapest criteria (clinical version) are met: refer early to pain medicine and rehabilitation for possible complex regional pain syndrome.',
        because: [
          'Continuing pain out of proportion.',
          'Symptoms in 3 of 4 categories; it takes 3.',
          'Signs in 2 of 4 categories; it takes 2.',
          'No diagnosis explains it better.',
          'Side: left',
        ],
        missing: [],
        suggests: ['Refer to pain medicine and rehabilitation'],
        mustAcknowledge: false,
      },
    ])
    expect(regionalPain(met)[0]).toMatchObject({ rule: 'R9', version: RULE_VERSION, source: sources.regionalPain })
    expect(regionalPain(without(met, 'regionalPainSide'))[0]?.because).toHaveLength(4)
  })

  it.each([
    { painOutOfProportion: 'no' as const },
    { vasomotorSymptom: 'no' as const },
    { vasomotorSign: 'no' as const },
    { noBetterDiagnosis: 'no' as const },
  ])('rests with %j', (changed) => {
    expect(regionalPain({ ...met, ...changed })).toEqual([])
  })

  it('rests until somebody says that the pain is out of proportion', () => {
    expect(regionalPain(without(met, 'painOutOfProportion'))).toEqual([])
    expect(regionalPain({})).toEqual([])
  })

  it('asks for what could still decide it', () => {
    expect(told(regionalPain(without(met, 'vasomotorSymptom', 'regionalPainSide')))).toEqual([
      {
        urgency: 'soon',
        says: 'Continuing pain out of proportion: the Budapest criteria are not all answered. What is open decides whether complex regional pain syndrome is likely.',
        because: [
          'Continuing pain out of proportion.',
          'Symptoms in 2 of 4 categories; it takes 3.',
          'Signs in 2 of 4 categories; it takes 2.',
          'No diagnosis explains it better.',
        ],
        missing: ['Reported: temperature or color different between the sides?'],
        suggests: [],
        mustAcknowledge: false,
      },
    ])
    expect(regionalPain({ painOutOfProportion: 'yes' })[0]?.missing).toHaveLength(9)
  })
})
