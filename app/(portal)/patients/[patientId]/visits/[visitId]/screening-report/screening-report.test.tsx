import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { openedForTests, practiceForTests } from '../summary-for-tests'
import { claudicantForTests } from './claudicant-for-tests'
import { ScreeningReport } from './screening-report'

const textOf = (opened: Parameters<typeof ScreeningReport>[0]['opened']) =>
  renderToStaticMarkup(<ScreeningReport opened={opened} practice={practiceForTests} />)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll(/\s+/g, ' ')

describe('the PAD screening report', () => {
  const text = textOf(claudicantForTests())

  it.each([
    ['why and of what', 'Reason Cramps on walking, right calf Symptoms Walking, right calf. Right calf.'],
    ['what must not wait', 'Red flags answered yes: Forefoot or toe pain at rest (right leg)'],
    ['the result of each leg', 'ABI at rest 0.68 abnormal 0.92 borderline TBI 0.41 abnormal not assessable'],
    ['every raw pressure with the arm that counts', '96 / 142 = 0.676 → 0.68 abnormal posterior tibial, right arm'],
    ['why something was not measured', 'not done: '],
    [
      'position, rest, device, cuff and who measured',
      'After 10 min of rest; cuff 12 cm; measured by Priya Raman'.replace('After', 'after'),
    ],
    ['what was asked before the cuffs', 'Before the cuffs. No: suspected clot.'],
    ['the pressures after exercise with their minutes', 'posterior tibial; 54 after 1 min'],
    ['each change since the last study', '0.68 (−0.04 since 14-Aug-2026, within noise)'],
    ['how far and how the patient walked', 'Corridor'],
    ['stage, conclusion and plan', 'Fontaine stage IIb, cramps within 200 m not staged'],
    ['who decides', 'What follows is decided by Dana Whitfield, DPM; the rules advise'],
    ['the limits of the method', 'A resting index within range does not exclude PAD on exertion'],
    ['the version of the calculators', 'Indices by abi 2026'],
    ['whether it is signed', 'DRAFT, NOT SIGNED.'],
  ])('says %s', (_, words) => expect(text).toContain(words))

  it('says of an empty visit that nothing was measured, and draws no leg', () => {
    const empty = textOf({ ...openedForTests(), studies: { abi: [], tbi: [] } })
    expect(empty).toContain('No pressures were recorded at this visit.')
    expect(empty).not.toMatch(/Result Right Left|Pressures in mmHg|Earlier studies|undefined|null|NaN/)
  })
})
