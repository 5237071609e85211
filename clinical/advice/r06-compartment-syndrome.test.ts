import { describe, expect, it } from 'vitest'
import type { VisitFacts } from '../visit/visit-facts'
import { linesOf, quiet, told, without } from './facts-for-tests'
import { compartmentSyndrome } from './r06-compartment-syndrome'

const pain: VisitFacts = { ...quiet, painPresentNotSettling: 'yes' }
const signs = ['severePainOnPassiveStretch', 'woodHardWithNumbnessOrWeakness', 'painDespiteOpioids'] as const

describe('R6 acute compartment syndrome', () => {
  it.each(signs)('pain that does not settle, with %s', (sign) => {
    expect(linesOf('R6', { ...pain, [sign]: 'yes' })).toEqual(['R6 emergency'])
  })

  it.each(signs)('%s fires while the pain is not asked, and rests when it is no', (sign) => {
    expect(linesOf('R6', { ...without(quiet, 'painPresentNotSettling'), [sign]: 'yes' })).toEqual(['R6 emergency'])
    expect(linesOf('R6', { ...quiet, [sign]: 'yes' })).toEqual([])
  })

  it.each(signs)('%s not asked is a question for today', (sign) => {
    const [line] = compartmentSyndrome(without(pain, sign))
    expect(line).toMatchObject({ urgency: 'same-day', mustAcknowledge: true })
    expect(line?.missing).toHaveLength(1)
  })

  it('rests when every sign is absent, and when nothing is asked', () => {
    expect(linesOf('R6', pain)).toEqual([])
    expect(linesOf('R6', {})).toEqual([])
    expect(linesOf('R6', { ...quiet, compartmentSetting: 'yes' })).toEqual([])
  })

  it('names the setting and the anticoagulant without needing them', () => {
    const because = compartmentSyndrome({ ...pain, painDespiteOpioids: 'yes', compartmentSetting: 'yes', anticoagulant: 'yes' })[0]?.because
    expect(because).toHaveLength(4)
  })

  it('says that normal pulses exclude nothing', () => {
    expect(compartmentSyndrome({ ...pain, painDespiteOpioids: 'yes' })[0]?.says).toContain(
      'Normal pulses, oxygen saturation or Doppler do not exclude it',
    )
  })
})

describe('R6 with a measured pressure', () => {
  const act =
    'Possible acute compartment syndrome: send to the emergency department now. Remove the cast and all dressings, keep the limb at heart level, no ice, no compression. Normal pulses, oxygen saturation or Doppler do not exclude it. Never wait for a pressure; if one is measured, diastolic less compartment pressure below 30 mmHg counts (some use 30 or less).'
  const close =
    'The compartment pressure comes within 30 mmHg of the diastolic pressure: examine for acute compartment syndrome now, also when pain is absent. One sign makes it an emergency.'
  const measured = (acute: number, facts: VisitFacts = pain): VisitFacts => ({ ...facts, restingDiastolicMmHg: 82, compartment: { acute } })

  it('counts below 30, is a question at 30, and is nothing above', () => {
    expect(told(compartmentSyndrome(measured(53)))).toEqual([
      {
        urgency: 'emergency',
        says: act,
        because: ['Pain present now, increasing or not settling', 'Compartment pressure 53 mmHg, diastolic 82 mmHg: 29 mmHg apart'],
        missing: [],
        suggests: ['Send to the emergency department now', 'Remove the cast and all dressings; keep the limb at heart level'],
        mustAcknowledge: true,
      },
    ])
    expect(told(compartmentSyndrome(measured(52)))).toEqual([
      {
        urgency: 'same-day',
        says: close,
        because: ['Pain present now, increasing or not settling', 'Compartment pressure 52 mmHg, diastolic 82 mmHg: 30 mmHg apart'],
        missing: [],
        suggests: ['Examine the compartments now: passive stretch, hardness, feeling and strength'],
        mustAcknowledge: true,
      },
    ])
    expect(compartmentSyndrome(measured(51))).toEqual([])
  })

  it('a pressure that is far enough lowers nothing, and is shown', () => {
    const [line] = compartmentSyndrome(measured(10, { ...pain, painDespiteOpioids: 'yes' }))
    expect(line?.urgency).toBe('emergency')
    expect(line?.because).toEqual([
      'Pain present now, increasing or not settling',
      'Pain despite opioids',
      'Compartment pressure 10 mmHg, diastolic 82 mmHg: 72 mmHg apart',
    ])
  })

  it('without pain a close pressure is a question for today', () => {
    expect(told(compartmentSyndrome(measured(60, quiet)))).toMatchObject([
      { urgency: 'same-day', says: close, because: ['Compartment pressure 60 mmHg, diastolic 82 mmHg: 22 mmHg apart'] },
    ])
    expect(linesOf('R6', measured(60, without(quiet, 'painPresentNotSettling')))).toEqual(['R6 emergency'])
  })

  it('asks for the diastolic pressure, and waits for nothing', () => {
    const facts: VisitFacts = { ...without(pain, 'restingDiastolicMmHg'), compartment: { acute: 60 }, painDespiteOpioids: 'yes' }
    const [line] = compartmentSyndrome(facts)
    expect(line).toMatchObject({ urgency: 'emergency', missing: ['What is the diastolic blood pressure?'] })
    expect(line?.because).toContain('Compartment pressure 60 mmHg')
    expect(compartmentSyndrome({ ...facts, painDespiteOpioids: 'no' })).toEqual([])
    expect(compartmentSyndrome({ ...pain, compartment: { before: 60 } })).toEqual([])
  })

  it('the question for today and the setting, word by word', () => {
    expect(
      told(
        compartmentSyndrome(without({ ...pain, compartmentSetting: 'yes' as const, anticoagulant: 'yes' as const }, 'painDespiteOpioids')),
      ),
    ).toEqual([
      {
        urgency: 'same-day',
        says: 'Pain that increases or does not settle with rest: examine for acute compartment syndrome now. One sign makes it an emergency.',
        because: [
          'Pain present now, increasing or not settling',
          'Trauma, cast, crush, reperfusion, bleeding, injection or severe exertion',
          'Takes an anticoagulant',
        ],
        missing: ['Does the pain persist despite opioids?'],
        suggests: ['Examine the compartments now: passive stretch, hardness, feeling and strength'],
        mustAcknowledge: true,
      },
    ])
    const all = compartmentSyndrome({ severePainOnPassiveStretch: 'yes', woodHardWithNumbnessOrWeakness: 'yes' })[0]
    expect(all?.because).toEqual(['Severe pain on passive stretch', 'Wood-hard compartment with numbness or weakness'])
    expect(all?.missing).toEqual([
      'Is pain present now that increases or does not settle with rest?',
      'Does the pain persist despite opioids?',
      'Was there trauma, a cast, a crush, reperfusion, bleeding, an injection or severe exertion?',
    ])
  })
})
