import { describe, expect, it } from 'vitest'
import { acknowledgementProblem, adviceState, blocksSigning, fittingKinds, permissionFor, staysOnToday } from './acknowledgement'

const emergency = { rule: 'R2', urgency: 'emergency', mustAcknowledge: true } as const
const sameDay = { rule: 'R1b', urgency: 'same-day', mustAcknowledge: true } as const
const evaluated = { rule: 'R1c', urgency: 'soon', mustAcknowledge: true } as const
const routine = { rule: 'R14', urgency: 'routine', mustAcknowledge: false } as const
const done = (...kinds: string[]) => kinds.map((kind) => ({ kind }))

describe('where a line of advice stands', () => {
  it.each([
    ['emergency, nobody told', emergency, [], 'open', true, true],
    ['emergency, told', emergency, done('told'), 'awaiting-outcome', false, true],
    ['emergency, told and its outcome recorded', emergency, done('told', 'outcome'), 'settled', false, false],
    ['emergency, dismissed with a reason', emergency, done('dismissed'), 'settled', false, false],
    ['emergency, only "done"', emergency, done('done'), 'open', true, true],
    ['same day, open', sameDay, [], 'open', true, true],
    ['same day, done', sameDay, done('done'), 'settled', false, false],
    ['same day, only told', sameDay, done('told'), 'open', true, true],
    ['R1c, done is not evaluated', evaluated, done('done'), 'open', true, true],
    ['R1c, evaluated', evaluated, done('evaluated'), 'settled', false, false],
    ['routine', routine, [], 'informs', false, false],
    ['routine, done', routine, done('done'), 'settled', false, false],
  ] as const)('%s', (_, advice, given, state, blocks, today) => {
    const stands = adviceState(advice, given)
    expect(stands).toBe(state)
    expect(blocksSigning(stands)).toBe(blocks)
    expect(staysOnToday(stands)).toBe(today)
  })
})

describe('an acknowledgement before it is written', () => {
  const words = (kind: 'done' | 'told' | 'evaluated' | 'dismissed' | 'outcome', said: string | null, toldWhom: string | null = null) => ({
    kind,
    words: said,
    toldWhom,
  })

  it.each([
    ['told without whom', emergency, words('told', null, ' '), 'toldWhom'],
    ['told', emergency, words('told', null, 'Dr. Keane'), null],
    ['outcome without words', emergency, words('outcome', null), 'words'],
    ['dismissed without a reason', sameDay, words('dismissed', ''), 'words'],
    ['dismissed with a reason', sameDay, words('dismissed', 'Diuretic stopped in May'), null],
    ['done without what', sameDay, words('done', null), 'words'],
    ['done', sameDay, words('done', 'Called Dr. Ames'), null],
    ['an outcome of a same-day line', sameDay, words('outcome', 'x'), 'kind'],
    ['evaluated', evaluated, words('evaluated', 'Dr. Ames on 14-Oct-2026'), null],
  ] as const)('%s', (_, advice, given, field) => {
    expect(acknowledgementProblem(advice, given)?.field ?? null).toBe(field)
  })

  it('leaves telling to everybody who charts, the rest to a clinician', () => {
    expect(permissionFor('told')).toBe('chart:record')
    for (const kind of ['done', 'evaluated', 'dismissed', 'outcome'] as const) expect(permissionFor(kind)).toBe('visit:acknowledge')
    expect(fittingKinds(emergency)).toEqual(['told', 'outcome', 'dismissed'])
  })
})
