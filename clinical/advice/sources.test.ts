import { describe, expect, it } from 'vitest'
import type { AdviceSource } from './advice'
import { padGuideline, recommendation, sources } from './sources'

const all: [string, AdviceSource][] = Object.entries(sources)

describe('the sources of the rules', () => {
  it('have a title and a place, and a year unless it is expert practice', () => {
    for (const [name, { title, year, where }] of all) {
      expect(title.length, name).toBeGreaterThan(10)
      expect(where?.length, name).toBeGreaterThan(5)
      if (year === null) expect(title, name).toBe('Expert practice, no guideline')
    }
  })

  // The rule that shows a source, by its number in the place of the source; the screening words and the staging have none.
  it.each([
    ['diureticUnwell', 'expert', 'R1a'],
    ['diuretic', 'expert', 'R1b'],
    ['diureticEvaluated', 'expert', 'R1c'],
    ['acuteLimbIschemia', 'guideline', 'R2'],
    ['silentSignals', 'design', 'R2 near miss'],
    ['limbThreat', 'guideline', 'R3'],
    ['severeValues', 'study', 'R3'],
    ['deepVeinThrombosis', 'guideline', 'R4'],
    ['pulmonaryEmbolism', 'expert', 'R5'],
    ['compartmentSyndrome', 'expert', 'R6'],
    ['exertionalCompartment', 'study', 'R7'],
    ['tarsalTunnel', 'expert', 'R8'],
    ['regionalPain', 'study', 'R9'],
    ['rhabdomyolysis', 'expert', 'R10'],
    ['overhydration', 'guideline', 'R11'],
    ['nonCompressible', 'guideline', 'R12'],
    ['exerciseIndex', 'guideline', 'R13'],
    ['padByValue', 'guideline', 'R14'],
    ['footInfection', 'guideline', 'R15'],
    ['interArm', 'guideline', 'R16'],
    ['abiFall', 'guideline', 'R17'],
    ['compression', 'expert', 'R18'],
    ['quinine', 'guideline', 'R19'],
    ['potassiumAndSalt', 'expert', 'R20'],
    ['neurological', 'expert', 'R21'],
    ['exerciseSafety', 'guideline', 'R22'],
    ['rapidWorsening', 'design', 'R23'],
    ['criticalLabs', 'guideline', 'R24'],
    ['muscleSymptoms', 'guideline', 'R25'],
    ['whoIsDifferent', 'expert', 'R26'],
    ['screening', 'guideline', 'Table 5'],
    ['screeningPreventiveTaskForce', 'guideline', 'evidence insufficient'],
    ['screeningDiabetes', 'guideline', 'from general knowledge'],
    ['limbStaging', 'study', '3.7'],
  ] as const)('%s: %s, %s', (name, kind, place) => {
    expect(sources[name].kind).toBe(kind)
    expect(sources[name].where).toMatch(new RegExp(`\\b${place}\\b`))
  })

  it('cite the guideline by its name and year from one place', () => {
    const name = '2024 ACC/AHA/multisociety lower-extremity PAD guideline'
    expect(`${padGuideline.year} ${padGuideline.name}`).toBe(name)
    expect(padGuideline).toMatchObject({ cite: 'Gornik et al., Circulation', doi: '10.1161/CIR.0000000000001251' })
    const citing = all.filter(([, { title }]) => title.includes(padGuideline.name))
    expect(citing.length).toBeGreaterThan(5)
    for (const [, { title }] of citing) expect(title).toContain(name)
    for (const each of ['acuteLimbIschemia', 'nonCompressible', 'padByValue', 'screening'] as const)
      expect(sources[each]).toMatchObject({ title: `${name} (Gornik et al., Circulation)`, year: 2024 })
  })

  it('say how strongly the guideline recommends what is named', () => {
    expect(recommendation).toEqual({
      abiForSuggestiveFindings: 'class 1',
      abiAtIncreasedRisk: 'class 2a',
      abiWithoutRisk: 'class 3, no benefit',
      antiplateletWithSymptoms: 'class 1',
      antiplateletWithoutSymptoms: 'class 2a',
    })
  })
})
