import { describe, expect, it } from 'vitest'
import type { VisitFacts } from '../visit/visit-facts'
import { linesOf, quiet, told, without } from './facts-for-tests'
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

describe('R16 word by word', () => {
  it('routine, soon and emergency', () => {
    const line = {
      urgency: 'routine',
      says: 'The arms differ by 22 mmHg: repeat both arms. If it persists, use the higher arm from now on (today the right arm) and tell the primary care physician.',
      because: ['Arms differ by 22 mmHg, right higher'],
      missing: [],
      suggests: ['Repeat the pressure of both arms'],
      mustAcknowledge: false,
    }
    expect(told(interArm(apart(22)))).toEqual([line])
    expect(told(interArm({ ...apart(22), armSymptoms: 'yes', limaGraft: 'yes', dialysisFistula: 'yes' }))).toEqual([
      {
        ...line,
        urgency: 'soon',
        because: [
          'Arms differ by 22 mmHg, right higher',
          'Arm symptoms',
          'Dialysis fistula',
          'Coronary graft from the left internal mammary artery',
        ],
      },
    ])
    expect(told(interArm({ ...apart(15), acuteChestOrBackPain: 'yes' }))).toEqual([
      {
        urgency: 'emergency',
        says: 'The arms differ and there are acute chest, back or neurological signs: call 911.',
        because: ['Arms differ by 15 mmHg, right higher', 'Acute chest or back pain'],
        missing: [],
        suggests: ['Call 911'],
        mustAcknowledge: true,
      },
    ])
  })

  it.each([
    ['suddenWithTrunkPain', 'Chest, back or abdominal pain'],
    ['acuteNeurologicalSigns', 'Acute neurological signs'],
    ['suddenOneSidedWeakness', 'Sudden weakness of one side'],
  ] as const)('%s makes it an emergency', (name, words) => {
    expect(interArm({ ...apart(15), [name]: 'yes' })[0]).toMatchObject({ urgency: 'emergency', because: [expect.any(String), words] })
    expect(linesOf('R16', { ...apart(14), [name]: 'yes' })).toEqual([])
  })

  it('long-standing breathlessness does not, and is asked about', () => {
    const facts: VisitFacts = { ...apart(15), breathlessOrChestPain: 'yes' }
    expect(linesOf('R16', facts)).toEqual(['R16 routine'])
    expect(interArm(without(facts, 'breathlessNewOrWorse'))[0]?.missing).toEqual([
      'Is the breathlessness or chest pain new or worse than usual in the last 14 days?',
    ])
    expect(interArm({ ...facts, breathlessNewOrWorse: 'yes' })[0]?.because).toContain('Breathlessness or chest pain, new or worse')
    expect(linesOf('R16', { ...apart(15), breathlessNewOrWorse: 'yes' })).toEqual(['R16 routine'])
  })

  it('asks what would raise it, from 20 mmHg the arm too', () => {
    const open = (mmHg: number) =>
      interArm(without(apart(mmHg), 'acuteChestOrBackPain', 'acuteNeurologicalSigns', 'armSymptoms', 'dialysisFistula', 'limaGraft'))[0]
        ?.missing
    const acute = ['Is there acute chest or back pain?', 'Are there acute neurological signs?']
    expect(open(19)).toEqual(acute)
    expect(open(20)).toEqual([
      ...acute,
      'Are there arm symptoms (ache or fatigue on use, cold hand)?',
      'Is there a dialysis fistula?',
      'Is there a coronary bypass from the left internal mammary artery?',
    ])
  })

  it('a difference without a side', () => {
    const [line] = interArm({ ...quiet, interArm: { mmHg: 18 } })
    expect(line?.because).toEqual(['Arms differ by 18 mmHg'])
    expect(line?.says).toContain('(today the higher arm)')
  })
})
