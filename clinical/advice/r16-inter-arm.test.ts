import { describe, expect, it } from 'vitest'
import type { VisitFacts } from '../visit/visit-facts'
import { linesOf, quiet, without } from './facts-for-tests'
import { interArm } from './r16-inter-arm'

const apart = (difference: number): VisitFacts => ({ ...quiet, interArm: { mmHg: difference, higherSide: 'right' } })

describe('R16 difference between the arms', () => {
  it.each([
    ['14 mmHg', apart(14), []],
    ['15 mmHg', apart(15), ['R16 routine']],
    ['20 mmHg', apart(20), ['R16 routine']],
    ['19 mmHg with arm symptoms', { ...apart(19), armSymptoms: 'yes' as const }, ['R16 routine']],
    ['20 mmHg with arm symptoms', { ...apart(20), armSymptoms: 'yes' as const }, ['R16 soon']],
    ['20 mmHg with a dialysis fistula', { ...apart(20), dialysisFistula: 'yes' as const }, ['R16 soon']],
    ['20 mmHg with a mammary graft', { ...apart(20), limaGraft: 'yes' as const }, ['R16 soon']],
    [
      '15 mmHg with new chest pain',
      { ...apart(15), breathlessOrChestPain: 'yes' as const, breathlessNewOrWorse: 'yes' as const },
      ['R16 emergency'],
    ],
    ['15 mmHg with acute neurological signs', { ...apart(15), acuteNeurologicalSigns: 'yes' as const }, ['R16 emergency']],
    ['15 mmHg with sudden trunk pain', { ...apart(15), suddenWithTrunkPain: 'yes' as const }, ['R16 emergency']],
    ['one arm only', { ...quiet, interArm: { state: 'not-assessable' as const, reasons: [] } }, []],
    ['not measured', quiet, []],
  ])('%s', (_, facts, expected) => {
    expect(linesOf('R16', facts)).toEqual(expected)
  })

  it('names the arm to use, and asks what would raise it', () => {
    const [line] = interArm(without(apart(22), 'armSymptoms', 'limaGraft'))
    expect(line?.says).toContain('use the higher arm from now on (today the right arm)')
    expect(line?.missing).toHaveLength(2)
  })
})
