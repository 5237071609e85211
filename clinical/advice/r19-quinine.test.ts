import { describe, expect, it } from 'vitest'
import { quiet, told, without } from './facts-for-tests'
import { quinine, RULE_VERSION } from './r19-quinine'
import { sources } from './sources'

const warning =
  'Quinine is not approved for leg cramps and should not be used for them (boxed warning): serious, life-threatening blood reactions with low platelets, hemolytic uremic syndrome or thrombotic purpura, lasting kidney damage; it also prolongs the QT interval. Its one approved use is uncomplicated falciparum malaria. Tonic water holds the same drug in a lower dose and is not to be promoted.'
const soon = {
  urgency: 'soon',
  says: `${warning} Review it with the prescriber. Warning signs: easy bruising, nosebleeds, bleeding gums, purple spots, blood in urine or stool.`,
  because: ['Takes quinine or tonic water for cramps'],
  missing: [],
  suggests: ['Review quinine or tonic water with the prescriber'],
  mustAcknowledge: false,
}

describe('R19 quinine', () => {
  it('warns of quinine and tonic water for cramps', () => {
    const facts = { ...quiet, quinineOrTonicWater: 'yes' as const }
    expect(told(quinine(facts))).toEqual([soon])
    expect(quinine(facts)[0]).toMatchObject({ rule: 'R19', version: RULE_VERSION, source: sources.quinine })
  })

  it('is for today with bruising or bleeding', () => {
    expect(told(quinine({ ...quiet, quinineOrTonicWater: 'yes', bruisingOrBleeding: 'yes' }))).toEqual([
      {
        urgency: 'same-day',
        says: `Bruising or bleeding on quinine: call the prescriber today. ${warning} Review it with the prescriber.`,
        because: ['Takes quinine or tonic water for cramps', 'Unusual bruising or bleeding'],
        missing: [],
        suggests: ['Call the prescriber of quinine today'],
        mustAcknowledge: true,
      },
    ])
  })

  it('asks for bruising, and of a listed quinine what it is for', () => {
    expect(quinine(without({ ...quiet, quinineOrTonicWater: 'yes' }, 'bruisingOrBleeding'))[0]?.missing).toEqual([
      'Is there unusual bruising or bleeding?',
    ])
    expect(told(quinine({ ...quiet, medicineClasses: ['statin', 'quinine'] }))).toEqual([
      { ...soon, because: ['Quinine among the medicines'], missing: ['Is the quinine taken for cramps?'] },
    ])
  })

  it('rests when none is taken or nobody asked', () => {
    expect(quinine({ ...quiet, medicineClasses: ['statin'] })).toEqual([])
    expect(quinine({})).toEqual([])
  })
})
