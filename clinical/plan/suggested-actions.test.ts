import { describe, expect, it } from 'vitest'
import { actionWith } from '../visit/record-for-tests'
import { suggestedActions } from './suggested-actions'

const advice = [
  { rule: 'R1b', suggests: ['Call the prescriber', 'Order labs'] },
  { rule: 'R14', suggests: ['Send a letter', 'Order labs'] },
]

describe('plan actions from the advice', () => {
  it('keeps the order, names the rule and offers each act once', () => {
    expect(suggestedActions(advice, [])).toEqual([
      { act: 'Call the prescriber', fromRule: 'R1b' },
      { act: 'Order labs', fromRule: 'R1b' },
      { act: 'Send a letter', fromRule: 'R14' },
    ])
  })

  it('leaves out what the plan holds', () => {
    expect(suggestedActions(advice, [actionWith({ act: 'Order labs' }), actionWith()])).toHaveLength(2)
    expect(suggestedActions(advice, [actionWith({ act: ' Order labs ' })]).map(({ act }) => act)).toEqual([
      'Call the prescriber',
      'Send a letter',
    ])
  })
})
