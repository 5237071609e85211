import { describe, expect, it } from 'vitest'
import type { VisitFacts } from '../visit/visit-facts'
import { linesOf, quiet, without } from './facts-for-tests'
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
