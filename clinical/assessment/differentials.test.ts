import { describe, expect, it } from 'vitest'
import { abiOf, quiet } from '../advice/facts-for-tests'
import { differentials } from './differentials'

const texts = (lines: { text: string }[]) => lines.map(({ text }) => text)

describe('the five differentials', () => {
  it('claims nothing of a visit in which nothing is recorded', () => {
    for (const [name, evidence] of Object.entries(differentials({}))) {
      expect([...evidence.for, ...evidence.against], name).toEqual([])
      expect(evidence.notAsked.length, name).toBeGreaterThan(0)
    }
  })

  it('keeps what examination will record as open questions', () => {
    const { tarsalTunnel, complexRegionalPain, deepVeinThrombosis } = differentials(quiet)
    expect(texts(tarsalTunnel.notAsked)).toContain('Is Tinel positive behind the medial malleolus?')
    expect(complexRegionalPain.notAsked).toHaveLength(2)
    expect(deepVeinThrombosis.notAsked).toHaveLength(1)
    expect(texts(deepVeinThrombosis.against)).toContain('No leg newly swollen')
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
