import { describe, expect, it } from 'vitest'
import type { VisitFacts } from '../visit/visit-facts'
import { quiet, told, without } from './facts-for-tests'
import { RULE_VERSION, tarsalTunnel } from './r08-tarsal-tunnel'
import { sources } from './sources'

const fits: VisitFacts = {
  ...quiet,
  tinelPositive: 'yes',
  plantarSymptoms: 'yes',
  sidesOf: { tinel: ['right'], plantarSymptoms: ['right', 'left'] },
}
const says =
  'Tinel’s sign behind the inner ankle with symptoms in the sole fits tarsal tunnel syndrome: arrange nerve conduction studies or imaging. Tinel’s sign is not specific; exclude polyneuropathy and an S1 root.'

describe('R8 tarsal tunnel', () => {
  it('fires with both on one side, and says what else it may be', () => {
    expect(told(tarsalTunnel({ ...fits, neuropathy: 'yes', diabetes: 'yes', lumbarStenosis: 'yes' }))).toEqual([
      {
        urgency: 'routine',
        says,
        because: [
          'Tinel’s sign behind the inner ankle, right',
          'Symptoms in the sole, right',
          'Neuropathy known',
          'Diabetes',
          'Lumbar stenosis known',
        ],
        missing: [],
        suggests: ['Arrange nerve conduction studies or imaging of the tarsal tunnel'],
        mustAcknowledge: false,
      },
    ])
    expect(tarsalTunnel(fits)[0]).toMatchObject({ rule: 'R8', version: RULE_VERSION, source: sources.tarsalTunnel })
  })

  it('asks for what it is to be told from', () => {
    const [line] = tarsalTunnel(without(fits, 'neuropathy', 'diabetes', 'lumbarStenosis'))
    expect(line?.because).toEqual(['Tinel’s sign behind the inner ankle, right', 'Symptoms in the sole, right'])
    expect(line?.missing).toEqual(['Is a neuropathy of the feet known?', 'Does the patient have diabetes?', 'Is lumbar stenosis known?'])
  })

  it('counts sides that nobody recorded, and both sides', () => {
    expect(tarsalTunnel(without(fits, 'sidesOf'))[0]?.because).toEqual(['Tinel’s sign behind the inner ankle', 'Symptoms in the sole'])
    const both = tarsalTunnel({ ...fits, sidesOf: { tinel: ['right', 'left'], plantarSymptoms: ['right', 'left'] } })
    expect(both[0]?.because).toEqual(['Tinel’s sign behind the inner ankle', 'Symptoms in the sole'])
    expect(tarsalTunnel({ ...fits, sidesOf: { tinel: ['left'] } })[0]?.because[0]).toBe('Tinel’s sign behind the inner ankle, left')
  })

  it('does not add findings of two sides', () => {
    expect(tarsalTunnel({ ...fits, sidesOf: { tinel: ['right'], plantarSymptoms: ['left'] } })).toEqual([])
  })

  it.each([
    [
      'tinelPositive',
      { sidesOf: { plantarSymptoms: ['left' as const] } },
      'Symptoms in the sole, left',
      'Is the Tinel sign behind the inner ankle positive?',
    ],
    [
      'plantarSymptoms',
      { sidesOf: { tinel: ['right' as const] } },
      'Tinel’s sign behind the inner ankle, right',
      'Are there symptoms in the sole of the foot?',
    ],
  ] as const)('asks for %s when only the other is found', (missing, sides, because, question) => {
    expect(told(tarsalTunnel({ ...without(fits, missing), ...sides }))).toEqual([
      {
        urgency: 'routine',
        says: 'One of the two findings of tarsal tunnel syndrome is present: examine for the other.',
        because: [because],
        missing: [question],
        suggests: [],
        mustAcknowledge: false,
      },
    ])
    expect(tarsalTunnel({ ...fits, ...sides, [missing]: 'no' })).toEqual([])
  })

  it('rests when nothing is found or asked', () => {
    expect(tarsalTunnel(quiet)).toEqual([])
    expect(tarsalTunnel({})).toEqual([])
  })
})
