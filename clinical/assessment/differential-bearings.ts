/** Which answer speaks for or against each of the five differentials, as data. Source: clinical.md section 5, R4, R6, R8, R9, and 2.8. */
import type { AssessmentDifferential } from './differential-names'
import type { Bearing } from './evidence'

const flags = 'red-flags' as const
const exam = 'examination' as const
/** Budapest: continuing pain out of proportion, symptoms in three of four categories, signs in two, no better diagnosis. */
const budapest = [
  { fact: 'painOutOfProportion', words: 'Continuing pain out of proportion' },
  { fact: 'sensorySymptom', words: 'Reported: sensory' },
  { fact: 'vasomotorSymptom', words: 'Reported: vasomotor' },
  { fact: 'sudomotorOrEdemaSymptom', words: 'Reported: sudomotor or edema' },
  { fact: 'motorOrTrophicSymptom', words: 'Reported: motor or trophic' },
  { fact: 'sensorySign', words: 'Seen: sensory' },
  { fact: 'vasomotorSign', words: 'Seen: vasomotor' },
  { fact: 'sudomotorOrEdemaSign', words: 'Seen: sudomotor or edema' },
  { fact: 'motorOrTrophicSign', words: 'Seen: motor or trophic' },
  { fact: 'noBetterDiagnosis', words: 'No better diagnosis' },
] as const
export const bearings: Record<AssessmentDifferential, readonly Bearing[]> = {
  compartmentSyndrome: [
    {
      fact: 'painPresentNotSettling',
      section: flags,
      yesFor: 'Pain now, increasing or not settling',
      noAgainst: 'No pain now that does not settle',
    },
    {
      fact: 'severePainOnPassiveStretch',
      section: flags,
      yesFor: 'Severe pain on passive stretch',
      noAgainst: 'Passive stretch not severely painful',
    },
    {
      fact: 'woodHardWithNumbnessOrWeakness',
      section: flags,
      yesFor: 'Wood-hard with numbness or weakness',
      noAgainst: 'Not wood-hard with numbness or weakness',
    },
    { fact: 'painDespiteOpioids', section: flags, yesFor: 'Pain despite opioids' },
    { fact: 'compartmentSetting', section: flags, yesFor: 'Trauma, cast, crush, reperfusion, bleeding, injection or severe exertion' },
    { fact: 'easedByStretching', section: 'cramp-pattern', yesAgainst: 'Eased by stretching' },
  ],
  complexRegionalPain: [...budapest.map(({ fact, words }): Bearing => ({ fact, section: exam, yesFor: words, noAgainst: `${words}: no` }))],
  deepVeinThrombosis: [
    { fact: 'oneLegNewlySwollen', section: flags, yesFor: 'One leg newly swollen', noAgainst: 'No leg newly swollen' },
    { fact: 'swollenBlueTense', section: flags, yesFor: 'Leg blue, tense or hugely swollen' },
    { fact: 'persistentCalfPainOneSide', section: flags, yesFor: 'Lasting pain in one calf', noAgainst: 'No lasting pain in one calf' },
    { fact: 'clotRiskFactor', section: flags, yesFor: 'Risk factor for a clot', noAgainst: 'No risk factor for a clot' },
    {
      fact: 'calfThreeCmLarger',
      section: exam,
      field: 'rightCalfGirthCm',
      yesFor: 'One calf 3 cm or more larger',
      noAgainst: 'Calves less than 3 cm apart',
    },
    {
      fact: 'pittingEdemaOneLeg',
      section: exam,
      field: 'pittingEdema',
      yesFor: 'Pitting edema of one leg',
      noAgainst: 'No pitting edema of one leg only',
    },
    {
      fact: 'deepVeinTenderness',
      section: exam,
      yesFor: 'Tenderness along the deep veins',
      noAgainst: 'No tenderness along the deep veins',
    },
  ],
  peripheralArterialDisease: [
    { fact: 'exertionalLegSymptoms', section: flags, yesFor: 'Exertional leg symptoms', noAgainst: 'No exertional leg symptoms' },
    { fact: 'restPainForefoot', section: flags, yesFor: 'Forefoot pain at rest' },
    { fact: 'ulcerOrGangrene', section: flags, yesFor: 'Ulcer or gangrene' },
    { fact: 'knownPad', section: 'factors', yesFor: 'Known before' },
    {
      fact: 'pulsesAbsent',
      section: exam,
      field: 'rightDorsalisPedisPulse',
      yesFor: 'Foot pulses absent on palpation',
      noAgainst: 'Foot pulses felt (palpation alone excludes nothing)',
    },
  ],
  tarsalTunnel: [
    {
      fact: 'tinelPositive',
      section: exam,
      field: 'tinel',
      yesFor: 'Tinel positive behind the inner ankle (not specific)',
      noAgainst: 'Tinel negative',
    },
    { fact: 'plantarSymptoms', section: exam, yesFor: 'Symptoms in the sole', noAgainst: 'No symptoms in the sole' },
    { fact: 'neuropathy', section: 'factors', yesAgainst: 'Neuropathy known: exclude a polyneuropathy first' },
  ],
}
