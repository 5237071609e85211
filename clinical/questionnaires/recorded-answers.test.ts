import { describe, expect, it } from 'vitest'
import { emptySection } from '../visit/visit-record'
import { edinburghClaudication } from './edinburgh-claudication'
import { edinburghAnswers, impairmentAnswers } from './recorded-answers'
import { walkingImpairment } from './walking-impairment'

describe('the questionnaires as a visit records them', () => {
  it('reads the walking impairment answers from the easiest to the hardest', () => {
    const recorded = {
      ...emptySection('walking-impairment'),
      distanceIndoors: 4,
      distance50Feet: 3,
      distance150Feet: 2,
      distance300Feet: 1,
      distance600Feet: 0,
      distance900Feet: 1,
      distance1500Feet: null,
      speedSlow: 4,
      speedAverage: 3,
      speedQuick: 2,
      speedRunning: 1,
      stairs1Flight: 3,
      stairs2Flights: 2,
      stairs3Flights: 0,
    } as const
    expect(impairmentAnswers(recorded)).toEqual({
      distance: [4, 3, 2, 1, 0, 1, null],
      speed: [4, 3, 2, 1],
      stairs: [3, 2, 0],
    })
  })

  it('scores nothing that nobody answered', () => {
    expect(walkingImpairment(impairmentAnswers(emptySection('walking-impairment'))).overall).toMatchObject({ state: 'not-scored' })
    const answers = edinburghAnswers(emptySection('edinburgh'))
    expect(answers).toMatchObject({ painOnWalking: 'not-asked', beginsAtRest: 'not-asked', goneWithinTenMinutes: 'not-asked' })
    expect(edinburghClaudication(answers)).toMatchObject({ result: 'not-scored' })
  })

  it('keeps a no apart from what was not asked', () => {
    const recorded = { ...emptySection('edinburgh'), painOnWalking: 'yes', beginsAtRest: 'no', uphillOrHurrying: null } as const
    expect(edinburghAnswers(recorded)).toMatchObject({ painOnWalking: true, beginsAtRest: false, uphillOrHurrying: 'not-asked' })
  })
})
