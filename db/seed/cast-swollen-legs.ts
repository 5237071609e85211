/** Riverside: a swollen calf with its clot score, a hot foot without feeling, heavy legs that ask for stockings. */
import { type Ago, ames, medicine, person, pike, safeToWalk, study } from './cast-builders'
import { concluding, nightCramp, sitesOf } from './cast-findings'
import { everyFactorNo, everyRedFlagNo, noFever, nothingFound } from './cast-measures'
import type { CastPatient } from './cast-types'

export const swollenLegs = (ago: Ago): CastPatient[] => [
  person(
    {
      practice: 'riverside',
      givenName: 'Priscilla',
      familyName: 'Vance',
      birthDate: '1969-11-13',
      sex: 'female',
      phone: '+16025550181',
      language: 'en',
    },
    ago,
    {
      clinician: ames,
      reason: { reason: 'Cramp in the left calf that does not go away, three weeks after a knee operation' },
      patterns: [
        nightCramp('left', {
          name: 'Constant calf pain',
          firstNoticed: ago(4).slice(0, 7),
          course: 'worse',
          newOrWorseIn3Months: 'yes',
          atRest: 'yes',
          muscleHardens: 'no',
          deformity: 'none',
          easedByStretching: 'no',
          easedByRubbing: 'no',
          easedByWalking: 'no',
        }),
      ],
      redFlags: {
        ...everyRedFlagNo,
        oneLegNewlySwollen: 'yes',
        swollenSide: 'left',
        swollenBlueTense: 'no',
        persistentCalfPainOneSide: 'yes',
        clotRiskFactor: 'yes',
      },
      factors: { ...everyFactorNo, medicinesReviewed: 'none-taken' },
    },
    [
      {
        daysAgo: 0,
        hour: 10,
        minute: 15,
        state: 'ready',
        startedBy: pike,
        examination: {
          ...nothingFound,
          rightCalfGirthCm: 35,
          leftCalfGirthCm: 38.5,
          pittingEdema: 'left',
          deepVeinTenderness: 'left',
          clotScoreSide: 'left',
          activeCancer: 'no',
          paralysisParesisOrCast: 'no',
          bedriddenOrMajorSurgery: 'yes',
          previousDvt: 'no',
          alternativeAsLikely: 'no',
        },
      },
    ],
  ),
  person(
    {
      practice: 'riverside',
      givenName: 'Yolanda',
      familyName: 'Pritchett',
      birthDate: '1964-04-08',
      sex: 'female',
      phone: '+16025550182',
      language: 'en',
    },
    ago,
    {
      clinician: ames,
      reason: { reason: 'Left foot warm and swollen for ten days, cramps in its arch' },
      patterns: [
        nightCramp('left', {
          name: 'Arch cramp',
          sites: sitesOf('left', 'arch'),
          firstNoticed: ago(70).slice(0, 7),
          newOrWorseIn3Months: 'yes',
          course: 'new',
        }),
      ],
      redFlags: everyRedFlagNo,
      factors: { ...everyFactorNo, diabetes: 'yes', hypertension: 'yes', statin: 'yes', neuropathy: 'yes' },
      medicines: [
        medicine('Semaglutide', ['insulin-or-glucose-lowering'], '1 mg weekly', '2024'),
        medicine('Pravastatin', ['statin'], '40 mg at night', '2020'),
      ],
      walkSafety: { ...safeToWalk, acuteCharcot: 'yes' },
      examination: {
        ...nothingFound,
        ...noFever,
        hotRedSwollenFoot: 'left',
        skinWhole: 'yes',
        rightMonofilamentFelt: 4,
        leftMonofilamentFelt: 2,
        protectiveSensationLost: 'both',
        leftArch: 'low',
      },
      assessment: concluding(
        'undetermined',
        ['E11.610'],
        'Hot swollen foot without a wound in neuropathy: acute Charcot until shown otherwise.',
      ),
      plan: { narrative: 'Off the foot from now on; total contact cast at the foot clinic tomorrow.' },
      actions: [{ act: 'Foot clinic within one working day', by: 'Dr. Ames', dueIn: 1, fromRule: 'R15' }],
      acknowledgements: [{ rule: 'R15', kind: 'done', words: 'Foot clinic sees her tomorrow at 8:00; walker boot and crutches given.' }],
    },
    [{ daysAgo: 54, hour: 16, minute: 10, study: study([132, 130], [146, 142, 108], [148, 140, 112]), rescreenAfter: 30 }],
  ),
  person(
    {
      practice: 'riverside',
      givenName: 'Bernice',
      familyName: 'Calloway',
      birthDate: '1945-08-19',
      sex: 'female',
      phone: '+16025550183',
      language: 'en',
    },
    ago,
    {
      reason: {
        reason: 'Heavy legs in the evening; asks for compression stockings',
        patientWords: 'My sister has them and swears by them.',
      },
      patterns: [nightCramp('right', { frequency: 1, severity: 3 })],
      redFlags: { ...everyRedFlagNo, swollenBlueTense: 'no' },
      factors: { ...everyFactorNo, hypertension: 'yes', tobaccoSmoked: 'former', packYears: 20 },
      medicines: [medicine('Losartan', ['ace-inhibitor-or-arb'], '50 mg daily', '2019')],
      walkSafety: safeToWalk,
      examination: { ...nothingFound, hairLoss: 'right' },
      assessment: concluding('mixed', ['I70.201', 'G47.62'], 'No symptom of it, but the right index is abnormal: no ordinary stocking.', {
        peripheralArterialDisease: 'likely',
        fontaineRight: 'I',
        fontaineLeft: 'I',
      }),
      plan: { compressionWanted: 'yes', handouts: ['cramping'], narrative: 'Vascular specialist is asked before any compression.' },
      actions: [{ act: 'Ask a vascular specialist before any compression', by: 'Dr. Lindqvist', dueIn: 7, fromRule: 'R18' }],
    },
    [{ daysAgo: 82, hour: 11, minute: 20, study: study([146, 144], [112, 106, 90], [148, 142, 112]), rescreenAfter: 180 }],
  ),
]
