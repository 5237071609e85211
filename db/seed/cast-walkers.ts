/** Riverside: people whose cramp comes on walking, by corridor and treadmill. */
import { type Ago, ames, medicine, noFactors, noRedFlags, person, safeToWalk, study } from './cast-builders'
import { diaryInFeet } from './cast-diary'
import { concluding, corridor, noCrampWithin, treadmill, walkingCramp, walkingProgram } from './cast-findings'
import type { CastPatient } from './cast-types'

const claudicant = { ...noRedFlags, exertionalLegSymptoms: 'yes' } as const
const rescreen = { rescreenAfter: 180 }
const letter = { act: 'Send the PAD report to the primary care physician', by: 'Front desk', dueIn: 14, fromRule: 'R14' }

export const walkers = (ago: Ago): CastPatient[] => [
  person(
    {
      practice: 'riverside',
      givenName: 'Walter',
      familyName: 'Hendricks',
      birthDate: '1948-05-30',
      sex: 'male',
      phone: '+16025550103',
      language: 'en',
    },
    ago,
    {
      reason: { reason: 'Left calf cramps on walking', patientWords: 'It grabs me by the mailbox and lets go when I stand.' },
      patterns: [walkingCramp('left', { course: 'better' })],
      redFlags: claudicant,
      factors: {
        ...noFactors,
        tobaccoSmoked: 'former',
        packYears: 35,
        dyslipidemia: 'yes',
        knownPad: 'yes',
        statin: 'yes',
        activity: 'light',
      },
      medicines: [
        medicine('Atorvastatin', ['statin'], '40 mg at night', '2021'),
        medicine('Aspirin', ['antiplatelet'], '81 mg daily', '2022'),
      ],
      walkSafety: safeToWalk,
      assessment: concluding('ischemic', ['I70.212', 'Z87.891'], 'Left calf claudication, improving with the walking program.', {
        fontaineLeft: 'IIa',
        fontaineRight: 'I',
      }),
      plan: { exercise: walkingProgram, handouts: ['cramping'], followUp: 'Six months' },
      actions: [letter],
    },
    [
      { daysAgo: 690, hour: 9, walkTests: [corridor(210, 330, 'left', 5)], study: study([138, 136], [142, 138], [102, 96]), ...rescreen },
      { daysAgo: 505, hour: 10, walkTests: [corridor(260, 420, 'left', 4)], study: study([140, 138], [146, 140], [109, 102]), ...rescreen },
      {
        daysAgo: 320,
        hour: 9,
        minute: 30,
        walkTests: [corridor(330, 480, 'left', 3)],
        study: study([136, 134], [140, 138], [109, 104]),
        ...rescreen,
      },
      {
        daysAgo: 130,
        hour: 11,
        walkTests: [noCrampWithin(480)],
        ...diaryInFeet,
        walkDiary: { ...diaryInFeet.walkDiary, firstDay: ago(145) },
        study: study([134, 136], [142, 138], [112, 106]),
        ...rescreen,
      },
    ],
  ),
  person(
    {
      practice: 'riverside',
      givenName: 'Darnell',
      familyName: 'Washington',
      birthDate: '1960-09-14',
      sex: 'male',
      phone: '+16025550104',
      language: 'en',
    },
    ago,
    {
      clinician: ames,
      reason: { reason: 'Right calf and thigh cramps, walking less each season', patientWords: 'I plan my day around benches.' },
      patterns: [
        walkingCramp('right', {
          sites: ['right-calf', 'right-thigh'],
          course: 'worse',
          severity: 8,
          relief: 8,
          newOrWorseIn3Months: 'yes',
        }),
      ],
      redFlags: claudicant,
      factors: {
        ...noFactors,
        tobaccoSmoked: 'current',
        packYears: 42,
        hypertension: 'yes',
        dyslipidemia: 'yes',
        knownPad: 'yes',
        statin: 'yes',
        familyHistoryOfPad: 'yes',
      },
      medicines: [
        medicine('Lisinopril', ['ace-inhibitor-or-arb'], '20 mg daily', '2019'),
        medicine('Rosuvastatin', ['statin'], '20 mg daily', '2022'),
      ],
      walkSafety: { ...safeToWalk, restingSystolicMmHg: 152, restingDiastolicMmHg: 88 },
      assessment: concluding(
        'ischemic',
        ['I70.211', 'F17.210'],
        'Right leg claudication with falling onset distance and ABI; still smoking.',
        { fontaineRight: 'IIb', fontaineLeft: 'I' },
      ),
      plan: { exercise: walkingProgram, handouts: ['cramping'] },
      actions: [letter, { act: 'Vascular referral, onset distance falling', by: 'Dr. Ames', dueIn: 7 }],
    },
    [
      { daysAgo: 715, hour: 13, walkTests: [corridor(180, 310, 'right', 4)], study: study([150, 148], [99, 94], [156, 150]), ...rescreen },
      { daysAgo: 540, hour: 14, walkTests: [corridor(150, 270, 'right', 5)], study: study([152, 150], [96, 90], [155, 149]), ...rescreen },
      {
        daysAgo: 350,
        hour: 13,
        minute: 30,
        walkTests: [corridor(110, 220, 'right', 6)],
        study: study([154, 150], [89, 84], [152, 150]),
        ...rescreen,
      },
      {
        daysAgo: 96,
        hour: 15,
        walkTests: [corridor(60, 130, 'right', 8)],
        study: study([152, 150], [74, 70], [150, 146]),
        addenda: [{ by: ames, daysAgo: 92, words: 'Vascular clinic has offered an appointment within two weeks.' }],
        rescreenAfter: 90,
      },
    ],
  ),
  person(
    {
      practice: 'riverside',
      givenName: 'Máire',
      familyName: "O'Brien-Nuñez",
      birthDate: '1952-07-08',
      sex: 'female',
      phone: '+16025550105',
      language: 'en',
    },
    ago,
    {
      reason: { reason: 'Both calves cramp on the hill to church' },
      patterns: [walkingCramp('both', { severity: 5 })],
      redFlags: claudicant,
      factors: { ...noFactors, tobaccoSmoked: 'former', packYears: 20, diabetes: 'yes', hypertension: 'yes', statin: 'yes' },
      medicines: [
        medicine('Metformin', ['insulin-or-glucose-lowering'], '1000 mg twice daily', '2015'),
        medicine('Simvastatin', ['statin'], '20 mg at night', '2016'),
      ],
      walkSafety: safeToWalk,
      assessment: concluding('ischemic', ['I70.213', 'E11.51'], 'Claudication of both legs with type 2 diabetes.', {
        fontaineRight: 'IIb',
        fontaineLeft: 'IIb',
      }),
      plan: { exercise: walkingProgram, handouts: ['cramping'] },
      actions: [letter],
    },
    [
      {
        daysAgo: 420,
        hour: 10,
        walkTests: [corridor(150, 280, 'both')],
        study: study([146, 150], [112, 106, 88], [115, 118, 92]),
        ...rescreen,
      },
      {
        daysAgo: 225,
        hour: 9,
        walkTests: [corridor(165, 300, 'both')],
        study: study([148, 150], [116, 110, 90], [118, 120, 95]),
        ...rescreen,
      },
    ],
  ),
  person(
    {
      practice: 'riverside',
      givenName: 'Samuel',
      familyName: 'Adeyemi',
      birthDate: '1956-03-21',
      sex: 'male',
      phone: '+16025550106',
      language: 'en',
    },
    ago,
    {
      reason: { reason: 'Right calf tightens on long walks' },
      patterns: [walkingCramp('right', { severity: 4, frequency: 3, frequencyPer: 'week' })],
      redFlags: claudicant,
      factors: { ...noFactors, dyslipidemia: 'yes', statin: 'yes', tobaccoSmokeless: 'former' },
      medicines: [medicine('Pravastatin', ['statin'], '40 mg daily', '2020')],
      walkSafety: safeToWalk,
      assessment: concluding(
        'ischemic',
        ['I70.211'],
        'ABI exactly 0.90 on the right: abnormal. Graded treadmill used, so no Fontaine stage from it.',
      ),
      plan: { exercise: walkingProgram, handouts: ['cramping'] },
      actions: [letter],
    },
    [
      {
        daysAgo: 300,
        hour: 11,
        walkTests: [treadmill('gardner-skinner', 330, 610, 'right')],
        study: study([140, 136], [126, 120], [148, 144]),
        ...rescreen,
      },
      {
        daysAgo: 110,
        hour: 11,
        walkTests: [treadmill('gardner-skinner', 420, 720, 'right')],
        study: study([138, 136], [125, 121], [146, 140]),
        ...rescreen,
      },
    ],
  ),
]
