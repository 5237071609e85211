/** Riverside: biomechanical cramps of adults and a child, and the longest name that the portal takes. */
import { type Ago, ames, noFactors, noRedFlags, person } from './cast-builders'
import { archCramp, calfStretches, concluding, nightCramp, sitesOf } from './cast-findings'
import type { CastPatient } from './cast-types'

const biomechanical = concluding('biomechanical', ['R25.2'], 'Arch muscles overworked; cramps end with stretching.', {
  fontaineRight: 'I',
  fontaineLeft: 'I',
})
const supports = { act: 'Arch supports, and shoes with a firm heel', by: 'Patient', dueIn: 30 }
const givesStretches = { exercise: calfStretches, handouts: ['cramping' as const] }
const noMedicines = { ...noFactors, medicinesReviewed: 'none-taken' } as const
/** Exactly 100 characters, the longest that the portal takes. */
const longestFamilyName = 'Wolfeschlegelsteinhausenbergerdorffvoralternwarengewissenhaftschaferswessenschafewarenwohlgepflegeun'

export const feet = (ago: Ago): CastPatient[] => [
  person(
    {
      practice: 'riverside',
      givenName: 'Emily',
      familyName: 'Sato',
      birthDate: '1988-04-02',
      sex: 'female',
      phone: '+16025550131',
      language: 'en',
    },
    ago,
    {
      reason: { reason: 'Arch cramps in new work shoes' },
      patterns: [archCramp('both', { triggers: ['new-shoes', 'standing-long'] })],
      redFlags: noRedFlags,
      factors: { ...noMedicines, activity: 'active' },
      assessment: biomechanical,
      plan: givesStretches,
      actions: [supports],
    },
    [
      { daysAgo: 198, hour: 12, rescreenAfter: 365 },
      { daysAgo: 0, hour: 11, minute: 5, state: 'open', patterns: [archCramp('right', { course: 'better', frequency: 1 })] },
    ],
  ),
  person(
    {
      practice: 'riverside',
      givenName: 'Tyler',
      familyName: 'Brooks',
      birthDate: ago(4_560),
      sex: 'male',
      phone: '+16025550133',
      language: 'en',
    },
    ago,
    {
      reason: { reason: 'Calf cramps at night after soccer; brought by his mother' },
      patterns: [
        nightCramp('both', {
          name: 'Cramps after soccer days',
          firstNoticed: ago(200).slice(0, 7),
          afterActivity: 'yes',
          frequency: 1,
          severity: 4,
        }),
      ],
      redFlags: noRedFlags,
      factors: { ...noMedicines, activity: 'athlete' },
      assessment: concluding(
        'biomechanical',
        ['R25.2'],
        'Healthy child, cramps after long active days on both sides; no limp, fever or swelling. Adult bands do not apply to him.',
      ),
      plan: givesStretches,
    },
    [{ daysAgo: 58, hour: 15, minute: 45 }],
  ),
  person(
    {
      practice: 'riverside',
      givenName: 'Jean-Luc',
      familyName: 'Thibodeaux',
      birthDate: '1965-03-14',
      sex: 'male',
      phone: '+16025550137',
      language: 'en',
    },
    ago,
    {
      clinician: ames,
      reason: { reason: 'Burning and cramping of the right sole' },
      patterns: [
        archCramp('right', {
          name: 'Burning cramp of the sole',
          sites: sitesOf('right', 'arch', 'forefoot'),
          atNight: 'yes',
          easedByWalking: 'no',
        }),
      ],
      redFlags: noRedFlags,
      factors: noMedicines,
      assessment: { ...concluding('biomechanical', ['G57.51'], 'Likely tarsal tunnel on the right.'), tarsalTunnel: 'likely' },
      plan: { handouts: ['cramping'] },
      actions: [{ act: 'Nerve conduction study', by: 'Neurology', dueIn: 30 }],
    },
    [{ daysAgo: 84, hour: 8, minute: 30, rescreenAfter: 180 }],
  ),
  person(
    {
      practice: 'riverside',
      givenName: 'Anjali',
      familyName: 'Raman',
      birthDate: '1975-06-21',
      sex: 'female',
      phone: '+16025550138',
      language: 'en',
    },
    ago,
    {
      reason: { reason: 'Foot cramps after teaching all day' },
      patterns: [archCramp('left')],
      redFlags: noRedFlags,
      factors: noMedicines,
      assessment: biomechanical,
      plan: givesStretches,
      actions: [supports],
    },
    [
      { daysAgo: 445, hour: 17 },
      { daysAgo: 260, hour: 17, patterns: [archCramp('left', { course: 'better', frequency: 1 })] },
    ],
  ),
  person(
    {
      practice: 'riverside',
      givenName: 'Maximiliana',
      familyName: longestFamilyName,
      birthDate: '1971-11-30',
      sex: 'female',
      phone: '+16025550141',
      language: 'en',
    },
    ago,
    {
      clinician: ames,
      reason: { reason: 'Toes curl after dancing' },
      patterns: [archCramp('both', { sites: sitesOf('both', 'toes') })],
      redFlags: noRedFlags,
      factors: { ...noMedicines, activity: 'active' },
      assessment: biomechanical,
      plan: givesStretches,
    },
    [{ daysAgo: 112, hour: 12, minute: 30 }],
  ),
]
