import { describe, expect, it } from 'vitest'
import { abiOf, quiet } from '../advice/facts-for-tests'
import { visitSections } from '../visit/visit-record'
import { differentials } from './differentials'

const texts = (lines: { text: string }[]) => lines.map(({ text }) => text)

describe('the five differentials', () => {
  it('claims nothing of a visit in which nothing is recorded', () => {
    for (const [name, evidence] of Object.entries(differentials({}))) {
      expect([...evidence.for, ...evidence.against], name).toEqual([])
      expect(evidence.notAsked.length, name).toBeGreaterThan(0)
    }
  })

  it('reads the examination: what is not there speaks against, what nobody examined is a question', () => {
    const { tarsalTunnel, complexRegionalPain, deepVeinThrombosis } = differentials(quiet)
    expect(texts(tarsalTunnel.against)).toEqual(['Tinel negative', 'No symptoms in the sole'])
    expect(complexRegionalPain.against).toHaveLength(10)
    expect(texts(deepVeinThrombosis.against)).toEqual([
      'No leg newly swollen',
      'No lasting pain in one calf',
      'No risk factor for a clot',
      'Calves less than 3 cm apart',
      'No pitting edema of one leg only',
      'No tenderness along the deep veins',
    ])
    const open = differentials({ tinelPositive: 'yes', vasomotorSign: 'yes', calfThreeCmLarger: 'yes' })
    expect(texts(open.tarsalTunnel.for)).toEqual(['Tinel positive behind the inner ankle (not specific)'])
    expect(texts(open.tarsalTunnel.notAsked)).toEqual(['Are there symptoms in the sole of the foot?', 'Is a neuropathy of the feet known?'])
    expect(texts(open.complexRegionalPain.for)).toEqual(['Seen: vasomotor'])
    expect(open.complexRegionalPain.notAsked).toHaveLength(9)
    expect(open.deepVeinThrombosis.for).toEqual([
      { text: 'One calf 3 cm or more larger', section: 'examination', field: 'rightCalfGirthCm' },
    ])
  })

  it('names a field of the visit in every line, so that a click leads there', () => {
    for (const evidence of Object.values(differentials({})).concat(Object.values(differentials(quiet)))) {
      for (const { section, field, text } of [...evidence.for, ...evidence.against, ...evidence.notAsked])
        expect(section && Object.keys(visitSections[section].fields), text).toContain(field)
    }
  })

  it.each([
    ['0.90', { right: abiOf(0.9, 128) }, 1, 0],
    ['0.91', { right: abiOf(0.91, 129) }, 0, 0],
    ['1.00', { right: abiOf(1, 142) }, 0, 1],
    ['1.40', { right: abiOf(1.4, 199) }, 0, 1],
    ['1.41', { right: abiOf(1.41, 200) }, 0, 0],
  ])('ABI %s bears on peripheral arterial disease', (_, abi, inFavor, against) => {
    const evidence = differentials({ abi }).peripheralArterialDisease
    expect(evidence.for).toHaveLength(inFavor)
    expect(evidence.against).toHaveLength(against)
  })

  it('does not hold a normal index with a monophasic waveform against it', () => {
    expect(differentials({ abi: { right: abiOf(1.1, 156) }, waveform: { right: 'monophasic' } }).peripheralArterialDisease.against).toEqual(
      [],
    )
  })
})
