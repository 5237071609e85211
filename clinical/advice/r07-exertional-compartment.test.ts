import { describe, expect, it } from 'vitest'
import type { VisitFacts } from '../visit/visit-facts'
import { quiet, told, without } from './facts-for-tests'
import { exertionalCompartment, RULE_VERSION } from './r07-exertional-compartment'
import { sources } from './sources'

const runner: VisitFacts = { ...quiet, ageYears: 24, exertionalLegSymptoms: 'yes', easedByStandingStill: 'yes' }
const pressures = (before: number | null, at1Min: number | null, at5Min: number | null): VisitFacts => ({
  ...runner,
  compartment: { before, at1Min, at5Min },
})
const symptoms = ['Exertional leg symptoms', 'Eased by standing still']

describe('R7 chronic exertional compartment', () => {
  it.each([
    [15, 29, 19, ['15 mmHg before exercise (criterion: 15 or more)']],
    [14, 30, 19, ['30 mmHg 1 minute after exercise (criterion: 30 or more)']],
    [14, 29, 20, ['20 mmHg 5 minutes after exercise (criterion: 20 or more)']],
    [
      16,
      31,
      21,
      [
        '16 mmHg before exercise (criterion: 15 or more)',
        '31 mmHg 1 minute after exercise (criterion: 30 or more)',
        '21 mmHg 5 minutes after exercise (criterion: 20 or more)',
      ],
    ],
    [0, null, 20, ['20 mmHg 5 minutes after exercise (criterion: 20 or more)']],
  ])('before %s, 1 min %s, 5 min %s', (before, at1Min, at5Min, because) => {
    expect(told(exertionalCompartment(pressures(before, at1Min, at5Min)))).toEqual([
      {
        urgency: 'routine',
        says: 'Exertional symptoms that settle at rest, with compartment pressures that meet the Pedowitz criteria: consider chronic exertional compartment syndrome and refer to sports medicine.',
        because: [...symptoms, ...because],
        missing: [],
        suggests: ['Refer to sports medicine for compartment testing'],
        mustAcknowledge: false,
      },
    ])
  })

  it('names its rule, version and source', () => {
    expect(exertionalCompartment(pressures(15, 29, 19))[0]).toMatchObject({
      rule: 'R7',
      version: RULE_VERSION,
      source: sources.exertionalCompartment,
    })
  })

  it('says nothing below every criterion, and nothing unmeasured', () => {
    expect(exertionalCompartment(pressures(14, 29, 19))).toEqual([])
    expect(exertionalCompartment(pressures(null, null, null))).toEqual([])
    expect(exertionalCompartment(runner)).toEqual([])
    expect(exertionalCompartment({})).toEqual([])
  })

  it.each([
    [
      0,
      null,
      null,
      ['0 mmHg before exercise'],
      ['What was the compartment pressure 1 minute after exercise?', 'What was the compartment pressure 5 minutes after exercise?'],
    ],
    [
      null,
      29,
      19,
      ['29 mmHg 1 minute after exercise', '19 mmHg 5 minutes after exercise'],
      ['What was the compartment pressure before exercise?'],
    ],
  ])('asks for the pressures not measured: %s, %s, %s', (before, at1Min, at5Min, because, missing) => {
    expect(told(exertionalCompartment(pressures(before, at1Min, at5Min)))).toEqual([
      {
        urgency: 'routine',
        says: 'No compartment pressure meets the Pedowitz criteria so far, but not all of them were measured.',
        because: [...symptoms, ...because],
        missing,
        suggests: [],
        mustAcknowledge: false,
      },
    ])
  })

  it.each([{ exertionalLegSymptoms: 'no' as const }, { easedByStandingStill: 'no' as const }, { painPresentNotSettling: 'yes' as const }])(
    'rests with %j',
    (changed) => {
      expect(exertionalCompartment({ ...pressures(15, 30, 20), ...changed })).toEqual([])
    },
  )

  it('counts symptoms nobody asked for as fitting, and asks', () => {
    const [line] = exertionalCompartment(
      without(pressures(15, 30, 20), 'exertionalLegSymptoms', 'easedByStandingStill', 'painPresentNotSettling'),
    )
    expect(line?.because).not.toContain('Exertional leg symptoms')
    expect(line?.missing).toEqual(['Are there exertional leg symptoms that are not joint pain?', 'Does standing still ease it?'])
    const [open] = exertionalCompartment(without(pressures(14, null, 19), 'easedByStandingStill'))
    expect(open?.missing).toEqual(['What was the compartment pressure 1 minute after exercise?', 'Does standing still ease it?'])
  })
})
