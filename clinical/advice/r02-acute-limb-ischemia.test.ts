import { describe, expect, it } from 'vitest'
import type { VisitFacts } from '../visit/visit-facts'
import { linesOf, mmHg, notAudible, quiet, told, without } from './facts-for-tests'
import { acuteLimbIschemia } from './r02-acute-limb-ischemia'

const heard = { posteriorTibial: mmHg(120), dorsalisPedis: mmHg(118) }
const silent = { posteriorTibial: notAudible, dorsalisPedis: notAudible }
const oneSilent = { posteriorTibial: mmHg(120), dorsalisPedis: notAudible }
/** New symptom of the right leg within 14 days, still there, no sign found, both signals heard. */
const sudden: VisitFacts = {
  ...quiet,
  suddenOnsetIn14Days: 'yes',
  stillPresent: 'yes',
  suddenSide: 'right',
  ankle: { right: heard, left: heard },
}

describe('R2 acute limb ischemia', () => {
  it.each(['pale', 'cold', 'numb', 'weak'] as const)('(a) sudden onset, still present, %s', (sign) => {
    expect(linesOf('R2', { ...sudden, [sign]: 'yes' })).toEqual(['R2 emergency'])
  })

  it('(a) a signal newly silent on that leg', () => {
    expect(linesOf('R2', { ...sudden, ankle: { right: oneSilent } })).toEqual(['R2 emergency'])
    expect(linesOf('R2', { ...sudden, ankle: { right: oneSilent }, earlierAnkle: { right: heard } })).toEqual(['R2 emergency'])
  })

  it('(a) not a signal that was silent in the last study, nor one of the other leg', () => {
    expect(linesOf('R2', { ...sudden, ankle: { right: oneSilent, left: heard }, earlierAnkle: { right: oneSilent } })).toEqual([])
    expect(linesOf('R2', { ...sudden, ankle: { right: heard, left: oneSilent } })).toEqual([])
  })

  it('(b) both signals absent with a sign, whether or not anybody asked for the onset', () => {
    const facts: VisitFacts = { ...quiet, cold: 'yes', ankle: { right: silent } }
    expect(linesOf('R2', without(facts, 'suddenOnsetIn14Days', 'stillPresent'))).toEqual(['R2 emergency'])
  })

  it('(c) sudden in both legs', () => {
    expect(linesOf('R2', { ...sudden, suddenSide: 'both' })).toEqual(['R2 emergency'])
  })

  it('(c) sudden with trunk pain, which is an onset of its own', () => {
    expect(linesOf('R2', { ...sudden, suddenWithTrunkPain: 'yes' })).toEqual(['R2 emergency'])
    expect(linesOf('R2', { suddenWithTrunkPain: 'yes' })).toEqual(['R2 emergency'])
  })

  it('says 911, what to do meanwhile, and leaves anticoagulation to the receiving team', () => {
    const [line] = acuteLimbIschemia({ ...sudden, cold: 'yes', anticoagulant: 'yes' })
    expect(line).toMatchObject({ urgency: 'emergency', mustAcknowledge: true })
    for (const words of [
      'call 911',
      'no heat',
      'no compression',
      'nothing by mouth',
      'no delay for an ABI',
      'decision of the receiving team',
    ])
      expect(line?.says.toLowerCase()).toContain(words.toLowerCase())
    expect(line?.because).toEqual(['New lasting leg or foot symptom within 14 days, right', 'Cold against the other side'])
  })

  it('fires under 18 too', () => {
    expect(linesOf('R2', { ...sudden, ageYears: 12, pale: 'yes' })).toEqual(['R2 emergency'])
  })

  it('rests when the symptom has gone, was not sudden, or every sign is absent', () => {
    expect(linesOf('R2', { ...sudden, cold: 'yes', stillPresent: 'no' })).toEqual([])
    expect(linesOf('R2', { ...sudden, cold: 'yes', suddenOnsetIn14Days: 'no' })).toEqual([])
    expect(linesOf('R2', sudden)).toEqual([])
    expect(linesOf('R2', {})).toEqual([])
  })

  it('counts "still present" not asked as present', () => {
    expect(linesOf('R2', { ...without(sudden, 'stillPresent'), cold: 'yes' })).toEqual(['R2 emergency'])
  })

  it.each(['stillPresent', 'pale', 'cold', 'numb', 'weak', 'suddenWithTrunkPain'] as const)(
    '%s not asked is a question for today',
    (name) => {
      const [line] = acuteLimbIschemia(without(sudden, name))
      expect(line).toMatchObject({ urgency: 'same-day', mustAcknowledge: true })
      expect(line?.missing).toHaveLength(1)
    },
  )

  it('a signal that nobody listened for is a question for today', () => {
    expect(acuteLimbIschemia(without(sudden, 'ankle'))[0]?.missing).toEqual(['Is a pulse or Doppler signal present at the right ankle?'])
    expect(linesOf('R2', without(sudden, 'ankle'))).toEqual(['R2 same-day'])
  })

  it('a sign with the onset not asked is a question for today', () => {
    expect(linesOf('R2', { ...without(quiet, 'suddenOnsetIn14Days', 'stillPresent'), cold: 'yes', ankle: { right: heard } })).toEqual([
      'R2 same-day',
    ])
  })
})

describe('R2 near miss', () => {
  it('both signals silent without a symptom: repeat today', () => {
    const [line] = acuteLimbIschemia({ ...quiet, ankle: { left: silent, right: heard } })
    expect(line).toMatchObject({ rule: 'R2', urgency: 'same-day', mustAcknowledge: true, source: { kind: 'design' } })
    expect(line?.because).toEqual(['Left posterior tibial and dorsalis pedis signals not audible'])
  })

  it('one silent signal alone is none', () => {
    expect(linesOf('R2', { ...quiet, ankle: { left: oneSilent } })).toEqual([])
  })

  it('asks for the symptoms that nobody asked', () => {
    expect(acuteLimbIschemia({ ankle: { left: silent } })[0]?.missing).toHaveLength(5)
  })
})

describe('R2 pulses', () => {
  it.each([
    ['femoral', 'Right femoral pulse absent'],
    ['popliteal', 'Right popliteal pulse absent'],
    ['dorsalisPedis', 'Right dorsalis pedis pulse absent'],
    ['posteriorTibial', 'Right posterior tibial pulse absent'],
  ] as const)('(a) a %s pulse absent on that leg, never checked before', (name, words) => {
    const [line] = acuteLimbIschemia({ ...sudden, pulses: { right: { [name]: 'absent' } } })
    expect(line?.urgency).toBe('emergency')
    expect(line?.because).toEqual(['New lasting leg or foot symptom within 14 days, right', words])
  })

  it('(a) not a pulse over an artery that was silent before, nor one of the other leg, nor a reduced one', () => {
    const known: VisitFacts = { ...sudden, pulses: { right: { dorsalisPedis: 'absent' } }, earlierAnkle: { right: oneSilent } }
    expect(linesOf('R2', known)).toEqual([])
    expect(linesOf('R2', { ...known, earlierAnkle: { right: heard } })).toEqual(['R2 emergency'])
    expect(linesOf('R2', { ...sudden, pulses: { left: { dorsalisPedis: 'absent' } } })).toEqual([])
    expect(linesOf('R2', { ...sudden, pulses: { right: { dorsalisPedis: 'reduced' } } })).toEqual([])
    expect(linesOf('R2', { ...known, pulses: { right: { femoral: 'absent' } } })).toEqual(['R2 emergency'])
  })

  it.each(['reduced', 'normal', 'bounding'] as const)('a %s foot pulse answers for a signal nobody listened for', (word) => {
    expect(linesOf('R2', { ...without(sudden, 'ankle'), pulses: { right: { posteriorTibial: word } } })).toEqual([])
  })

  it('a pulse that cannot be read answers nothing', () => {
    expect(linesOf('R2', { ...without(sudden, 'ankle'), pulses: { right: { posteriorTibial: 'not-assessable' } } })).toEqual([
      'R2 same-day',
    ])
    expect(linesOf('R2', { ...without(sudden, 'ankle'), pulses: { right: { femoral: 'normal' } } })).toEqual(['R2 same-day'])
  })

  it('a side nobody chose is asked, because both legs would be an emergency', () => {
    const [line] = acuteLimbIschemia(without(sudden, 'suddenSide'))
    expect(line).toMatchObject({ urgency: 'same-day', missing: ['Is it the right leg, the left leg, or both?'] })
    expect(line?.because).toEqual(['New lasting leg or foot symptom within 14 days'])
  })
})

describe('R2 in full', () => {
  it('says what to do, word by word', () => {
    expect(told(acuteLimbIschemia({ ...sudden, weak: 'yes' }))).toEqual([
      {
        urgency: 'emergency',
        says: 'Possible acute limb ischemia: call 911 now. Keep the limb flat or slightly down and protect the heel. No heat, no compression, nothing by mouth, and no delay for an ABI. List anticoagulants with the last dose, recent surgery, stroke or bleeding, atrial fibrillation, and any graft or stent; anticoagulation and thrombolysis are the decision of the receiving team.',
        because: ['New lasting leg or foot symptom within 14 days, right', 'Weakness'],
        missing: [
          'How far does the loss of feeling reach, is strength lost, are arterial and venous Doppler signals audible (acute class I to III)?',
        ],
        suggests: ['Call 911', 'Hand over anticoagulants with last dose, recent surgery, stroke or bleeding, and any graft or stent'],
        mustAcknowledge: true,
      },
    ])
  })

  it('(c) acute chest or back pain of the examination counts beside a sudden leg symptom alone', () => {
    const [line] = acuteLimbIschemia({ ...sudden, acuteChestOrBackPain: 'yes' })
    expect(line?.because).toEqual([
      'New lasting leg or foot symptom within 14 days, right',
      'Sudden leg symptom with chest, back or abdominal pain',
    ])
    expect(linesOf('R2', { ...quiet, acuteChestOrBackPain: 'yes' })).toEqual([])
  })

  it('(b) newly pale above silent signals needs no pain', () => {
    const [line] = acuteLimbIschemia({ ...quiet, stillPresent: null, pale: 'yes', ankle: { left: silent } })
    expect(line?.urgency).toBe('emergency')
    expect(line?.because).toEqual(['New pallor or mottling', 'Left posterior tibial and dorsalis pedis signals not audible'])
    expect(linesOf('R2', { ...quiet, stillPresent: null, cold: 'yes', ankle: { left: silent } })).toEqual(['R2 same-day'])
    expect(linesOf('R2', { ...quiet, stillPresent: null, pale: 'yes', ankle: { left: heard } })).toEqual([])
  })

  it('the question for today and the near miss, word by word', () => {
    expect(told(acuteLimbIschemia(without(sudden, 'numb')))).toEqual([
      {
        urgency: 'same-day',
        says: 'A new leg or foot symptom: acute limb ischemia is not excluded. Ask and examine now; one sign that is new and lasting makes it an emergency.',
        because: ['New lasting leg or foot symptom within 14 days, right'],
        missing: ['Is there loss of feeling?'],
        suggests: ['Check pallor, temperature, feeling, strength and pedal signals now'],
        mustAcknowledge: true,
      },
    ])
    expect(told(acuteLimbIschemia({ ...quiet, ankle: { left: silent, right: silent } }))).toEqual([
      {
        urgency: 'same-day',
        says: 'Both pedal signals are silent without a recorded new symptom: repeat with another operator or another device today.',
        because: [
          'Right posterior tibial and dorsalis pedis signals not audible',
          'Left posterior tibial and dorsalis pedis signals not audible',
        ],
        missing: [],
        suggests: ['Repeat the pedal signals with another operator or device today'],
        mustAcknowledge: true,
      },
    ])
  })
})
