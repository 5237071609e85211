import { describe, expect, it } from 'vitest'
import type { VisitFacts } from '../visit/visit-facts'
import { linesOf, quiet, told, without } from './facts-for-tests'
import { neurological, RULE_VERSION } from './r21-neurological'
import { sources } from './sources'

const saysNow = 'Signs of a neurological emergency: call 911 or send to the emergency department now.'
const saysToday =
  'New foot drop, growing leg weakness, or brisk reflexes with a changed gait: speak with neurology today. A foot drop counts as new unless it is known to be old.'
const emergencyQuestions = [
  'Is there numbness between the legs?',
  'Is there new trouble with bladder or bowel?',
  'Is weakness rising or growing over days?',
  'Did one side of the body become weak suddenly?',
]

describe('R21 emergencies', () => {
  it.each([
    ['saddleNumbness', 'Numbness between the legs'],
    ['bladderOrBowelTrouble', 'New bladder or bowel trouble'],
    ['rapidlyProgressiveWeakness', 'Weakness rising or growing over days'],
    ['suddenOneSidedWeakness', 'Sudden weakness of one side'],
  ] as const)('%s', (fact, because) => {
    expect(told(neurological({ ...quiet, [fact]: 'yes' }))).toEqual([
      {
        urgency: 'emergency',
        says: saysNow,
        because: [because],
        missing: [],
        suggests: ['Call 911 or send to the emergency department now'],
        mustAcknowledge: true,
      },
    ])
    expect(neurological({ [fact]: 'yes' })[0]?.missing).toHaveLength(3)
  })

  it('names its rule, version and source', () => {
    expect(neurological({ ...quiet, saddleNumbness: 'yes' })[0]).toMatchObject({
      rule: 'R21',
      version: RULE_VERSION,
      source: sources.neurological,
    })
  })

  it('asks today whether marked weakness grows over days', () => {
    expect(told(neurological(without({ ...quiet, markedWeakness: 'yes' }, 'rapidlyProgressiveWeakness')))).toEqual([
      {
        urgency: 'same-day',
        says: 'Marked weakness: ask now whether it rises or grows over days. If it does, it is an emergency.',
        because: ['Marked or spreading weakness'],
        missing: ['Is weakness rising or growing over days?'],
        suggests: [],
        mustAcknowledge: true,
      },
    ])
    expect(neurological({ ...quiet, markedWeakness: 'yes' })).toEqual([])
  })
})

describe('R21 for today', () => {
  it.each([
    ['footDrop', { footDrop: 'yes' as const }, ['Foot drop']],
    ['foot drop of one side', { footDrop: 'yes' as const, sidesOf: { footDrop: ['left' as const] } }, ['Foot drop, left']],
    ['foot drop of both', { footDrop: 'yes' as const, sidesOf: { footDrop: ['right' as const, 'left' as const] } }, ['Foot drop']],
    ['legWeaknessOverWeeks', { legWeaknessOverWeeks: 'yes' as const }, ['Leg weakness growing over weeks']],
    [
      'brisk reflexes with changed gait',
      { briskReflexesOrClonus: 'yes' as const, gaitChange: 'yes' as const },
      ['Brisk reflexes or clonus', 'Changed gait'],
    ],
  ])('%s', (_, changed: VisitFacts, because) => {
    expect(told(neurological({ ...quiet, ...changed }))).toEqual([
      { urgency: 'same-day', says: saysToday, because, missing: [], suggests: ['Call neurology today'], mustAcknowledge: true },
    ])
  })

  it('counts brisk reflexes whose gait nobody asked, and not those with a normal gait', () => {
    const brisk: VisitFacts = { ...quiet, briskReflexesOrClonus: 'yes' }
    expect(neurological(brisk)).toEqual([])
    const [line] = neurological(without(brisk, 'gaitChange'))
    expect(line).toMatchObject({ urgency: 'same-day', because: ['Brisk reflexes or clonus'], missing: ['Has the gait changed?'] })
  })

  it('asks for the emergencies with it, and for the gait only beside brisk reflexes', () => {
    expect(neurological({ footDrop: 'yes' })[0]?.missing).toEqual(emergencyQuestions)
    expect(neurological({ briskReflexesOrClonus: 'yes' })[0]?.missing).toEqual(['Has the gait changed?', ...emergencyQuestions])
  })

  it('asks for the reflexes with a changed gait', () => {
    expect(told(neurological(without({ ...quiet, gaitChange: 'yes' }, 'briskReflexesOrClonus')))).toEqual([
      {
        urgency: 'soon',
        says: 'Changed gait: examine the reflexes. Brisk reflexes or clonus make it a matter for neurology today.',
        because: ['Changed gait'],
        missing: ['Are the reflexes brisk, or is there clonus?'],
        suggests: [],
        mustAcknowledge: false,
      },
    ])
    expect(neurological({ ...quiet, gaitChange: 'yes' })).toEqual([])
  })
})

describe('R21 fasciculations', () => {
  const fasciculating: VisitFacts = { ...quiet, fasciculations: 'yes' }

  it('alone with normal strength are usually benign', () => {
    expect(told(neurological(fasciculating))).toEqual([
      {
        urgency: 'routine',
        says: 'Fasciculations alone with normal strength are usually benign.',
        because: ['Fasciculations', 'No weakness, wasting or bulbar signs'],
        missing: [],
        suggests: [],
        mustAcknowledge: false,
      },
    ])
  })

  it.each([
    ['weaknessOrWasting', 'Weakness or wasting'],
    ['bulbarSigns', 'Bulbar signs'],
    ['markedWeakness', 'Marked or spreading weakness'],
    ['legWeaknessOverWeeks', 'Leg weakness growing over weeks'],
    ['footDrop', 'Foot drop'],
  ] as const)('with %s go to neurology', (fact, because) => {
    expect(told(neurological({ ...fasciculating, [fact]: 'yes' })).filter(({ urgency }) => urgency === 'soon')).toEqual([
      {
        urgency: 'soon',
        says: 'Fasciculations with weakness, wasting or bulbar signs: refer to neurology, to be seen within about a week.',
        because: ['Fasciculations', because],
        missing: [],
        suggests: ['Refer to neurology within about a week'],
        mustAcknowledge: false,
      },
    ])
  })

  it.each([
    ['weaknessOrWasting', 'Is there muscle weakness or wasting?'],
    ['bulbarSigns', 'Are there bulbar signs (speech, swallowing)?'],
  ] as const)('with %s not examined are not yet benign', (fact, question) => {
    expect(told(neurological(without(fasciculating, fact)))).toEqual([
      {
        urgency: 'soon',
        says: 'Fasciculations: examine strength, wasting and bulbar signs before they are taken as benign. With one of them refer to neurology.',
        because: ['Fasciculations'],
        missing: [question],
        suggests: [],
        mustAcknowledge: false,
      },
    ])
  })
})

describe('R21 together', () => {
  it('keeps each urgency in its own line', () => {
    const facts: VisitFacts = { ...quiet, saddleNumbness: 'yes', footDrop: 'yes', fasciculations: 'yes' }
    expect(linesOf('R21', facts)).toEqual(['R21 emergency', 'R21 same-day', 'R21 soon'])
  })

  it('rests when nothing is found or asked', () => {
    expect(neurological({})).toEqual([])
    expect(neurological(quiet)).toEqual([])
  })
})
