/** Riverside: cramps with sweat, fluids and medicines other than water pills. */
import { type Ago, ames, lindqvist, medicine, noFactors, noRedFlags, person, pike, safeToWalk, study } from './cast-builders'
import { archCramp, calfStretches, concluding, nightCramp, noCrampWithin, sitesOf } from './cast-findings'
import type { CastPatient } from './cast-types'

export const metabolic = (ago: Ago): CastPatient[] => [
  person(
    {
      practice: 'riverside',
      givenName: 'Yusuf',
      familyName: 'Demir',
      birthDate: '1985-05-19',
      sex: 'male',
      phone: '+16025550127',
      language: 'en',
    },
    ago,
    {
      reason: { reason: 'Calf and foot cramps after roofing in the heat' },
      patterns: [
        archCramp('both', {
          name: 'Cramps after hot days',
          sites: sitesOf('both', 'calf', 'arch'),
          triggers: ['heat-or-sweating', 'dehydration', 'exercise'],
          severity: 7,
        }),
      ],
      redFlags: noRedFlags,
      factors: {
        ...noFactors,
        heavySweating: 'yes',
        vomitingDiarrheaHeatOrPoorIntake: 'yes',
        activity: 'active',
        medicinesReviewed: 'none-taken',
        tobaccoSmoked: 'current',
        packYears: 8,
      },
      assessment: concluding('metabolic', ['R25.2'], 'Cramps after heat and sweating; no pill, normal pulses.', {
        fontaineRight: 'I',
        fontaineLeft: 'I',
      }),
      plan: { handouts: ['cramping'], exercise: calfStretches },
    },
    [{ daysAgo: 135, hour: 16, minute: 30, rescreenAfter: 365 }],
  ),
  person(
    {
      practice: 'riverside',
      givenName: 'Kayla',
      familyName: 'Jensen',
      birthDate: '1999-12-12',
      sex: 'female',
      phone: '+16025550128',
      language: 'en',
    },
    ago,
    {
      clinician: ames,
      reason: { reason: 'Calf cramps from mile 18 on; drinks at every station' },
      patterns: [
        archCramp('both', {
          name: 'Late cramps on long runs',
          sites: sitesOf('both', 'calf'),
          whileWalking: 'no',
          frequency: 2,
          frequencyPer: 'month',
          triggers: ['exercise', 'heat-or-sweating'],
          deformity: 'none',
        }),
      ],
      redFlags: noRedFlags,
      factors: { ...noFactors, activity: 'athlete', largeFluidIntake: 'yes', heavySweating: 'yes', medicinesReviewed: 'none-taken' },
      walkSafety: { ...safeToWalk, restingHeartRate: 52, restingSystolicMmHg: 112, restingDiastolicMmHg: 66 },
      assessment: concluding('metabolic', ['R25.2'], 'Athlete with large fluid intake on long runs.', {
        fontaineRight: 'I',
        fontaineLeft: 'I',
      }),
      plan: { handouts: ['cramping'], narrative: 'Drink to thirst; ask us or her doctor before any salt or sports drink.' },
    },
    [{ daysAgo: 230, hour: 17, walkTests: [noCrampWithin(600)], study: study([112, 114], [130, 126], [128, 124]), rescreenAfter: 365 }],
  ),
  person(
    {
      practice: 'riverside',
      givenName: 'Marcus',
      familyName: 'Bell',
      birthDate: '2003-01-31',
      sex: 'male',
      phone: '+16025550129',
      language: 'en',
    },
    ago,
    {
      reason: { reason: 'Arch cramps after double practice' },
      patterns: [archCramp('both')],
      redFlags: noRedFlags,
      factors: { ...noFactors, activity: 'athlete', heavySweating: 'yes', medicinesReviewed: 'none-taken' },
    },
    [{ daysAgo: 0, hour: 10, minute: 15, state: 'ready', startedBy: pike, walkSafety: safeToWalk }],
  ),
  person(
    {
      practice: 'riverside',
      givenName: 'Susan',
      familyName: 'Abernathy',
      birthDate: '1960-07-07',
      sex: 'female',
      phone: '+16025550130',
      language: 'en',
    },
    ago,
    {
      reason: { reason: 'Both thighs and calves ache and cramp since the new cholesterol pill' },
      patterns: [
        nightCramp('both', {
          name: 'Ache and cramps since the statin',
          sites: sitesOf('both', 'thigh', 'calf'),
          firstNoticed: ago(400).slice(0, 7),
          atRest: 'yes',
          course: 'new',
        }),
      ],
      redFlags: noRedFlags,
      factors: { ...noFactors, dyslipidemia: 'yes', statin: 'yes' },
      medicines: [
        medicine('Rosuvastatin', ['statin'], '20 mg daily', ago(420), 'Dr. Helen Park'),
        medicine('Albuterol with salmeterol', ['long-acting-beta-agonist'], 'twice daily', '2022'),
      ],
      assessment: concluding(
        'metabolic',
        ['R25.2', 'Z79.899'],
        'Cramps since a statin was started and on a long-acting inhaler: for the prescriber to review; not stopped by us.',
      ),
      plan: { handouts: ['cramping'] },
      actions: [{ act: 'Letter to the prescriber of the statin', by: 'Dr. Lindqvist', dueIn: 7 }],
      clinician: lindqvist,
    },
    [
      { daysAgo: 360, hour: 13, minute: 10, study: study([126, 124], [136, 132], [134, 130]), rescreenAfter: 180 },
      {
        daysAgo: 172,
        hour: 13,
        patterns: [nightCramp('both', { name: 'Cramps, fewer', course: 'better', frequency: 1, frequencyPer: 'month' })],
        assessment: { impression: 'Better after her doctor changed the statin.' },
        rescreenAfter: 365,
      },
    ],
  ),
]
