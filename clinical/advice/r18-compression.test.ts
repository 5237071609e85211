import { describe, expect, it } from 'vitest'
import type { VisitFacts } from '../visit/visit-facts'
import { abiOf, mmHg, notCompressible, quiet, told, without } from './facts-for-tests'
import { compression, RULE_VERSION } from './r18-compression'
import { sources } from './sources'

const wanted: VisitFacts = {
  ...quiet,
  compressionWanted: 'yes',
  abi: { right: abiOf(1.08, 153), left: abiOf(1.1, 156) },
  toe: { right: mmHg(110), left: mmHg(108) },
}
const numbers = [
  'Compression asked for',
  'Right ABI 1.08 (PT 153 / arm 142 mmHg)',
  'Right toe 110 mmHg',
  'Left ABI 1.10 (PT 156 / arm 142 mmHg)',
  'Left toe 108 mmHg',
]
const forbidden = (...because: string[]) => ({
  urgency: 'same-day',
  says: 'Do not apply compression: what stands below speaks against it.',
  because: ['Compression asked for', ...because],
  missing: [],
  suggests: ['No compression; tell whoever asked for it today'],
  mustAcknowledge: true,
})
const rightAbi = (value: number): VisitFacts => ({ ...wanted, abi: { ...wanted.abi, right: { state: 'value', value } } })

describe('R18 compression', () => {
  it('rests unless compression is asked for', () => {
    expect(compression({ ...wanted, compressionWanted: 'no' })).toEqual([])
    expect(compression(without(wanted, 'compressionWanted'))).toEqual([])
  })

  it('leaves the decision to the clinician when nothing speaks against it', () => {
    expect(told(compression(wanted))).toEqual([
      {
        urgency: 'routine',
        says: "Nothing measured or recorded speaks against compression; look for an untreated skin infection first. The decision is the clinician's.",
        because: numbers,
        missing: [],
        suggests: [],
        mustAcknowledge: false,
      },
    ])
    expect(compression(wanted)[0]).toMatchObject({ rule: 'R18', version: RULE_VERSION, source: sources.compression })
  })

  it.each<[string, VisitFacts, string[]]>([
    ['ABI 0.59', rightAbi(0.59), ['Right ABI 0.59']],
    ['ankle 59', { ...wanted, ankle: { left: { posteriorTibial: mmHg(59) } } }, ['Left ankle 59 mmHg']],
    ['toe 29', { ...wanted, toe: { ...wanted.toe, left: mmHg(29) } }, ['Left toe 29 mmHg']],
    ['TcPO2 19', { ...wanted, tcpo2: { right: 19 } }, ['Right TcPO2 19 mmHg']],
    ['a bypass graft', { ...wanted, legBypassGraft: 'yes' }, ['Bypass graft that compression would press on']],
    ['decompensated heart failure', { ...wanted, decompensatedHeartFailure: 'yes' }, ['Decompensated heart failure']],
    ['phlegmasia', { ...wanted, swollenBlueTense: 'yes' }, ['Leg blue, tense or hugely swollen']],
    [
      'acute limb ischemia suspected',
      { ...wanted, suddenOnsetIn14Days: 'yes', stillPresent: 'yes', cold: 'yes' },
      ['Acute limb ischemia not excluded'],
    ],
    ['limb threat suspected', { ...wanted, restPainForefoot: 'yes' }, ['Limb threat suspected']],
    [
      'compartment syndrome',
      { ...wanted, painPresentNotSettling: 'yes', painDespiteOpioids: 'yes' },
      ['Compartment syndrome not excluded'],
    ],
    ['an acute Charcot foot', { ...wanted, acuteCharcot: 'yes' }, ['Acute Charcot foot suspected']],
    [
      'an infected wound',
      {
        ...wanted,
        wounds: [{ side: 'right', kind: 'ulcer', weeks: 1, woundGrade: 1, infectionGrade: 1, crepitus: 'no', rapidlySpreading: 'no' }],
      },
      ['Infected wound'],
    ],
  ])('forbids it: %s', (_, facts, because) => {
    expect(told(compression(facts))).toEqual([forbidden(...because)])
  })

  it.each<[string, VisitFacts]>([
    ['ABI 0.60', rightAbi(0.6)],
    ['ankle 60', { ...wanted, ankle: { left: { posteriorTibial: mmHg(60) } } }],
    ['toe 30', { ...wanted, toe: { ...wanted.toe, left: mmHg(30) } }],
    ['TcPO2 20', { ...wanted, tcpo2: { right: 20 } }],
    ['severe values without a symptom', { ...wanted, ankle: { left: { posteriorTibial: mmHg(70) } } }],
  ])('does not forbid it at the edge: %s', (_, facts) => {
    expect(compression(facts)[0]?.urgency).toBe('routine')
  })

  it.each([
    [0.6, true],
    [0.8, true],
    [0.81, false],
  ])('ABI %s: reduced pressure on specialist advice only is %s', (value, reduced) => {
    const [line] = compression(rightAbi(value))
    expect(line?.suggests).toEqual(reduced ? ['Ask a vascular specialist before any compression'] : [])
    const says =
      'ABI of 0.60 to 0.80 (right): reduced pressure, on specialist advice only. Sources differ on the limit; the stricter is used.'
    if (reduced) expect(line?.says).toBe(says)
    else expect(line?.says).not.toContain('reduced pressure')
  })

  const undecided = 'No decision on compression before the arteries are measured and the questions answered: until then, none.'
  it.each<[string, VisitFacts, string[], string[], string[]]>([
    [
      'an ABI not measured',
      { ...wanted, abi: { left: abiOf(1.1, 156) } },
      ['Right ABI not measured'],
      ['What is the right ABI?'],
      ['Measure the right ABI before compression'],
    ],
    ['ABI 1.41, toe pressure known', rightAbi(1.41), ['Right ABI non-compressible: it decides nothing'], [], []],
    [
      'a non-compressible artery without toe pressure',
      { ...wanted, ankle: { right: { dorsalisPedis: notCompressible } }, toe: { left: mmHg(108) } },
      ['Right ABI non-compressible: it decides nothing'],
      ['What is the right toe pressure?'],
      ['Measure the right toe pressure and TBI with waveforms'],
    ],
    [
      'diabetes without toe pressure',
      { ...wanted, diabetes: 'yes', toe: { right: mmHg(110) } },
      ['Diabetes', 'Left toe pressure not measured'],
      ['What is the left toe pressure?'],
      ['Measure the left toe pressure and TBI with waveforms'],
    ],
    [
      'kidney disease without toe pressures',
      { ...wanted, chronicKidneyDisease: 'yes', toe: {} },
      ['Chronic kidney disease', 'Right toe pressure not measured', 'Left toe pressure not measured'],
      ['What is the right toe pressure?', 'What is the left toe pressure?'],
      ['Measure the right toe pressure and TBI with waveforms', 'Measure the left toe pressure and TBI with waveforms'],
    ],
    [
      'diabetes not asked, no toe pressure',
      { ...without(wanted, 'diabetes'), toe: { right: mmHg(110) } },
      ['Diabetes or chronic kidney disease not asked', 'Left toe pressure not measured', 'Questions not answered'],
      ['What is the left toe pressure?', 'Does the patient have diabetes?'],
      ['Measure the left toe pressure and TBI with waveforms'],
    ],
    [
      'heart failure of unknown severity',
      { ...wanted, heartFailure: 'yes' },
      ['Heart failure, severity not recorded', 'Questions not answered'],
      ['Is the heart failure severe?'],
      [],
    ],
    [
      'heart failure, decompensation not asked',
      without({ ...wanted, heartFailure: 'yes' as const }, 'decompensatedHeartFailure'),
      ['Heart failure, severity not recorded', 'Questions not answered'],
      ['Is there decompensated heart failure?', 'Is the heart failure severe?'],
      [],
    ],
    [
      'graft not asked',
      without(wanted, 'legBypassGraft'),
      ['Questions not answered'],
      ['Is there a bypass graft in the leg that a cuff or stocking would compress?'],
      [],
    ],
    ['heart failure not asked', without(wanted, 'heartFailure'), ['Questions not answered'], ['Does the patient have heart failure?'], []],
    [
      'swelling not looked at',
      without(wanted, 'swollenBlueTense'),
      ['Questions not answered'],
      ['Is the swollen leg blue, tense or hugely swollen?'],
      [],
    ],
    ['wounds not asked', without(wanted, 'ulcerOrGangrene'), ['Questions not answered'], ['Is there an ulcer or gangrene?'], []],
    [
      'a wound whose infection nobody graded',
      {
        ...wanted,
        ankle: { right: { posteriorTibial: mmHg(153) } },
        wounds: [{ side: 'right', kind: 'ulcer', weeks: 1, woundGrade: 1, infectionGrade: null, crepitus: null, rapidlySpreading: null }],
      },
      ['Questions not answered'],
      ['Is the wound infected?'],
      [],
    ],
  ])('leaves it undecided: %s', (_, facts, because, missing, suggests) => {
    const [line, ...more] = told(compression(facts))
    expect(more).toEqual([])
    expect(line).toMatchObject({ urgency: 'routine', says: undecided, missing, suggests, mustAcknowledge: false })
    expect(line?.because.slice(-because.length)).toEqual(because)
  })

  it('uses no adult band below 18, and asks for an age that is not known', () => {
    const [child] = compression({ ...rightAbi(0.5), ageYears: 12 })
    expect(child).toMatchObject({ urgency: 'routine', says: undecided })
    expect(child?.because).toContain('Age 12: the bands are for adults')
    expect(compression(without(wanted, 'ageYears'))[0]?.missing).toEqual(['How old is the patient?'])
  })

  it('warns of lost sensation, and asks for it', () => {
    const caution = 'Loss of sensation: check the skin under it often, because pressure is not felt.'
    const [lost] = compression({ ...wanted, protectiveSensationLost: 'yes' })
    expect(lost?.says).toContain(caution)
    expect(lost?.because).toEqual([...numbers, 'Protective sensation lost'])
    expect(compression({ ...wanted, neuropathy: 'yes' })[0]?.because).toEqual([...numbers, 'Neuropathy'])
    expect(compression(without(wanted, 'protectiveSensationLost'))[0]?.missing).toEqual(['Is protective sensation of a foot lost?'])
    expect(compression(without({ ...wanted, neuropathy: 'yes' as const }, 'protectiveSensationLost'))[0]?.missing).toEqual([])
    expect(compression(wanted)[0]?.says).not.toContain(caution)
  })

  it('shows the numbers with the oxygen pressure', () => {
    expect(compression({ ...wanted, tcpo2: { left: 45 } })[0]?.because).toEqual([...numbers, 'Left TcPO2 45 mmHg'])
  })
})
