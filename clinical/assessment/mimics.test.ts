import { describe, expect, it } from 'vitest'
import { quiet } from '../advice/facts-for-tests'
import { visitSections } from '../visit/visit-record'
import { mimicBoard, mimicNames } from './mimics'

const texts = (lines: { text: string }[]) => lines.map(({ text }) => text)

describe('what looks like a cramp and is treated otherwise', () => {
  it('claims nothing of a blank visit and asks', () => {
    const blank = mimicBoard({})
    expect(Object.keys(blank)).toEqual(Object.keys(mimicNames))
    for (const evidence of Object.values(blank)) {
      expect([...evidence.for, ...evidence.against]).toEqual([])
      expect(evidence.notAsked.length).toBeGreaterThan(0)
    }
  })

  it('names a field of the visit in every line', () => {
    for (const facts of [
      {},
      quiet,
      { ...quiet, activity: 'athlete' as const, exertionalSides: ['right' as const], compartment: { before: 16 } },
    ])
      for (const evidence of Object.values(mimicBoard(facts)))
        for (const { section, field, text } of [...evidence.for, ...evidence.against, ...evidence.notAsked])
          expect(section && Object.keys(visitSections[section].fields), text).toContain(field)
  })

  it('restless legs', () => {
    const { restlessLegs } = mimicBoard({
      urgeToMove: 'yes',
      atRest: 'yes',
      easedByWalking: 'yes',
      worseInEvening: 'yes',
      muscleHardens: 'yes',
    })
    expect(texts(restlessLegs.for)).toEqual([
      'Urge to move the legs',
      'Comes at rest',
      'Eased by walking',
      'Worse in the evening or at night',
    ])
    expect(texts(restlessLegs.against)).toEqual(['The muscle hardens: a cramp'])
    expect(texts(mimicBoard(quiet).restlessLegs.against)).toEqual([
      'No urge to move the legs',
      'Does not come at rest',
      'Not eased by walking',
      'Not worse in the evening',
    ])
  })

  it('neurogenic claudication', () => {
    const { neurogenicClaudication } = mimicBoard({
      ...quiet,
      lumbarStenosis: 'yes',
      easedBySittingOrLeaningForward: 'yes',
      whileWalking: 'yes',
      saddleNumbness: 'yes',
      exertionalSides: ['right', 'left'],
    })
    expect(texts(neurogenicClaudication.for)).toEqual([
      'Lumbar stenosis known',
      'Eased by sitting or leaning forward',
      'Not eased by standing still',
      'Comes while walking',
      'Numbness between the legs: an emergency',
      'Both legs on walking',
    ])
    const other = mimicBoard({ ...quiet, easedByStandingStill: 'yes', exertionalSides: ['left'] }).neurogenicClaudication
    expect(texts(other.against)).toEqual([
      'No lumbar stenosis known',
      'Not eased by sitting or leaning forward',
      'Eased by standing still',
      'Does not come while walking',
      'One leg only on walking',
    ])
  })

  it('venous claudication', () => {
    const facts = { ...quiet, whileWalking: 'yes', previousDvt: 'yes', collateralVeins: 'yes', easedByStandingStill: 'yes' } as const
    const { venousClaudication } = mimicBoard(facts)
    expect(texts(venousClaudication.for)).toEqual([
      'Comes while walking',
      'Deep vein thrombosis documented before',
      'Collateral superficial veins',
    ])
    expect(texts(venousClaudication.against)).toEqual(['Eased by standing still'])
  })

  it('chronic exertional compartment syndrome', () => {
    const facts = {
      ...quiet,
      exertionalLegSymptoms: 'yes',
      activity: 'active',
      compartment: { before: 16, at1Min: 31, at5Min: 21 },
    } as const
    const { exertionalCompartment } = mimicBoard({ ...facts, atRest: 'yes', atNight: 'yes' })
    expect(texts(exertionalCompartment.for)).toEqual([
      'Exertional leg symptoms',
      'Very active',
      'Compartment 16 mmHg before exercise',
      'Compartment 31 mmHg 1 minute after exercise',
      'Compartment 21 mmHg 5 minutes after exercise',
    ])
    expect(texts(exertionalCompartment.against)).toEqual(['Comes at rest', 'Comes at night'])
    expect(exertionalCompartment.notAsked).toEqual([])
    expect(texts(mimicBoard({ ...quiet, activity: 'athlete' }).exertionalCompartment.for)).toEqual(['Athlete'])
    expect(texts(mimicBoard(quiet).exertionalCompartment.notAsked)).toEqual([
      'How active is the patient?',
      'Were compartment pressures measured?',
    ])
    expect(texts(mimicBoard({ ...quiet, activity: 'light' }).exertionalCompartment.for)).toEqual([])
  })
})
