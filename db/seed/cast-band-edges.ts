/** Riverside: indices at the edges of the bands, arms that differ, a walk that must wait. */
import { type Ago, ames, medicine, noFactors, noRedFlags, person, pike, safeToWalk, silent, study } from './cast-builders'
import { concluding, corridor, noCrampWithin, sitesOf, treadmill, walkingCramp, walkingProgram } from './cast-findings'
import type { CastPatient } from './cast-types'

const claudicant = { ...noRedFlags, exertionalLegSymptoms: 'yes' } as const
const letter = { act: 'Send the PAD report to the primary care physician', by: 'Front desk', dueIn: 14, fromRule: 'R14' }

export const bandEdges = (ago: Ago): CastPatient[] => [
  person(
    {
      practice: 'riverside',
      givenName: 'Gustavo',
      familyName: 'Reyes',
      birthDate: '1957-11-11',
      sex: 'male',
      phone: '+16025550115',
      language: 'es',
    },
    ago,
    {
      reason: { reason: 'Calambre en las pantorrillas al subir la calle', patientWords: 'En lo plano casi no, en la subida siempre.' },
      patterns: [walkingCramp('both', { severity: 5, triggers: ['uphill'] })],
      redFlags: claudicant,
      factors: { ...noFactors, tobaccoSmoked: 'former', packYears: 18, hypertension: 'yes' },
      medicines: [medicine('Amlodipine', ['other'], '10 mg daily', '2020')],
      walkSafety: safeToWalk,
      assessment: concluding('undetermined', ['R25.2'], 'Borderline at rest with exertional symptoms: exercise ABI.', {
        peripheralArterialDisease: 'possible',
      }),
      plan: { handouts: ['cramping'] },
      actions: [{ act: 'Exercise treadmill ABI', by: 'Vascular laboratory', dueIn: 30, fromRule: 'R13' }],
    },
    [
      {
        daysAgo: 330,
        hour: 15,
        walkTests: [corridor(280, 450, 'both', 2)],
        study: study([140, 138], [133, 128], [134, 130]),
        rescreenAfter: 180,
      },
      {
        daysAgo: 145,
        hour: 15,
        walkTests: [corridor(260, 420, 'both', 3)],
        study: study([140, 136], [132, 129], [133, 131]),
        rescreenAfter: 120,
      },
    ],
  ),
  person(
    {
      practice: 'riverside',
      givenName: 'Beatrice',
      familyName: 'Chen',
      birthDate: '1951-05-04',
      sex: 'female',
      phone: '+16025550116',
      language: 'en',
    },
    ago,
    {
      clinician: ames,
      reason: { reason: 'Screening at 74; no leg symptoms' },
      redFlags: noRedFlags,
      factors: { ...noFactors, dyslipidemia: 'yes', statin: 'yes', activity: 'active' },
      medicines: [medicine('Simvastatin', ['statin'], '20 mg at night', '2014')],
      walkSafety: safeToWalk,
      assessment: concluding('undetermined', ['Z13.6'], 'Borderline on both sides (0.91 and 0.99), no symptoms: repeat.', {
        fontaineRight: 'I',
        fontaineLeft: 'I',
      }),
      plan: { rescreenReason: 'Borderline ABI' },
    },
    [
      {
        daysAgo: 355,
        hour: 8,
        minute: 45,
        walkTests: [noCrampWithin(400)],
        study: study([130, 128], [118, 114], [129, 126]),
        rescreenAfter: 350,
      },
    ],
  ),
  person(
    {
      practice: 'riverside',
      givenName: 'Arthur',
      familyName: 'Whitehorse',
      birthDate: '1949-12-01',
      sex: 'male',
      phone: '+16025550117',
      language: 'en',
    },
    ago,
    {
      reason: { reason: 'Left calf cramps; arm pressures differ' },
      patterns: [walkingCramp('left')],
      redFlags: claudicant,
      factors: { ...noFactors, hypertension: 'yes', tobaccoSmoked: 'former', packYears: 40, otherAtherosclerosis: 'yes', statin: 'yes' },
      medicines: [
        medicine('Atorvastatin', ['statin'], '80 mg daily', '2020'),
        medicine('Lisinopril', ['ace-inhibitor-or-arb'], '10 mg daily', '2017'),
      ],
      walkSafety: safeToWalk,
      assessment: concluding('ischemic', ['I70.212'], 'Left claudication. Arms differ by 18: repeat both, use the right arm.', {
        fontaineLeft: 'IIb',
      }),
      plan: { exercise: walkingProgram, handouts: ['cramping'] },
      actions: [
        letter,
        { act: 'Tell the primary care physician to use the right arm for pressures', by: 'Dr. Lindqvist', dueIn: 14, fromRule: 'R16' },
      ],
    },
    [
      {
        daysAgo: 180,
        hour: 16,
        walkTests: [corridor(170, 290, 'left', 4)],
        study: study([152, 134], [158, 150], [112, 106]),
        rescreenAfter: 180,
      },
    ],
  ),
  person(
    {
      practice: 'riverside',
      givenName: 'Rosemary',
      familyName: 'Quinn',
      birthDate: '1950-06-15',
      sex: 'female',
      phone: '+16025550118',
      language: 'en',
    },
    ago,
    {
      clinician: ames,
      reason: { reason: 'Arms differ by 24 at the pharmacy and here; calves cramp uphill' },
      patterns: [walkingCramp('both', { severity: 4, triggers: ['uphill'] })],
      redFlags: claudicant,
      factors: { ...noFactors, hypertension: 'yes', dyslipidemia: 'yes', statin: 'yes', tobaccoSmoked: 'current', packYears: 38 },
      medicines: [
        medicine('Valsartan', ['ace-inhibitor-or-arb'], '160 mg daily', '2019'),
        medicine('Pravastatin', ['statin'], '40 mg daily', '2019'),
      ],
      walkSafety: { ...safeToWalk, restingSystolicMmHg: 158 },
      assessment: concluding(
        'ischemic',
        ['I70.213', 'F17.210'],
        'Both legs 0.85 and 0.82 against the higher left arm; against the right arm they would have looked normal.',
        { fontaineRight: 'IIa', fontaineLeft: 'IIa' },
      ),
      plan: { exercise: walkingProgram, handouts: ['cramping'] },
      actions: [letter, { act: 'Vascular opinion on the arm difference', by: 'Dr. Ames', dueIn: 14, fromRule: 'R16' }],
    },
    [
      {
        daysAgo: 250,
        hour: 10,
        walkTests: [treadmill('constant-3.0-12', 252, 420, 'both', 4)],
        study: study([134, 158], [134, 130], [130, 126]),
        rescreenAfter: 180,
      },
      {
        daysAgo: 62,
        hour: 10,
        walkTests: [treadmill('constant-3.0-12', 264, 450, 'both', 4)],
        study: study([134, 158], [135, 130], [129, 126]),
        rescreenAfter: 55,
      },
    ],
  ),
  person(
    {
      practice: 'riverside',
      givenName: 'Edwin',
      familyName: 'Caldwell',
      birthDate: '1959-07-27',
      sex: 'male',
      phone: '+16025550119',
      language: 'en',
    },
    ago,
    {
      reason: { reason: 'Calf cramps; heart attack three weeks ago' },
      patterns: [walkingCramp('left')],
      redFlags: claudicant,
      factors: { ...noFactors, otherAtherosclerosis: 'yes', tobaccoSmoked: 'former', packYears: 44, statin: 'yes', hypertension: 'yes' },
      medicines: [
        medicine('Ticagrelor', ['antiplatelet'], '90 mg twice daily', ago(74)),
        medicine('Atorvastatin', ['statin'], '80 mg daily', ago(74)),
      ],
      walkSafety: { ...safeToWalk, heartAttackOrUnstableAngina1Month: 'yes' },
      assessment: concluding('ischemic', ['I70.212'], 'Walk test deferred: heart attack within one month. Resting study only.'),
      plan: { narrative: 'Walk test and walking program once cardiology agrees.', handouts: ['cramping'] },
      actions: [letter, { act: 'Ask cardiology when walking may be tested', by: 'Dr. Lindqvist', dueIn: 7, fromRule: 'R22' }],
    },
    [{ daysAgo: 52, hour: 14, study: study([128, 126], [136, 132], [93, 88]), rescreenAfter: 60 }],
  ),
  person(
    {
      practice: 'riverside',
      givenName: 'Aleksandra',
      familyName: 'Łukasiewicz',
      birthDate: '1950-03-03',
      sex: 'female',
      phone: '+16025550120',
      language: 'en',
    },
    ago,
    {
      reason: { reason: 'Both buttocks and calves on standing and walking; better leaning on the cart' },
      patterns: [
        walkingCramp('both', {
          name: 'Buttocks and calves, upright',
          sites: sitesOf('both', 'buttock', 'calf'),
          easedByStandingStill: 'no',
          easedBySittingOrLeaningForward: 'yes',
          triggers: ['standing-long'],
          relief: 12,
        }),
      ],
      redFlags: claudicant,
      factors: { ...noFactors, lumbarStenosis: 'yes', hypertension: 'yes' },
      medicines: [medicine('Acetaminophen', ['other'], '1 g as needed')],
      walkSafety: safeToWalk,
      assessment: concluding('biomechanical', ['M48.062'], 'Neurogenic claudication; indices normal (1.00 and 1.02).', {
        fontaineRight: 'I',
        fontaineLeft: 'I',
      }),
      plan: { followUp: 'Spine clinic', handouts: ['cramping'] },
    },
    [
      {
        daysAgo: 215,
        hour: 9,
        walkTests: [corridor(150, 210, 'both', 12, { reliefBy: 'sitting' })],
        study: study([140, 136], [140, 132], [143, 138]),
        rescreenAfter: 365,
      },
    ],
  ),
  person(
    {
      practice: 'riverside',
      givenName: 'Zoltán',
      familyName: 'Halász',
      birthDate: '1954-01-16',
      sex: 'male',
      phone: '+16025550121',
      language: 'en',
    },
    ago,
    {
      clinician: ames,
      reason: { reason: 'Left calf cramp after 150 feet' },
      patterns: [walkingCramp('left', { severity: 7 })],
      redFlags: claudicant,
      factors: { ...noFactors, tobaccoSmoked: 'current', packYears: 60 },
      medicines: [],
      walkSafety: safeToWalk,
    },
    [
      {
        daysAgo: 1,
        hour: 15,
        minute: 20,
        state: 'open',
        startedBy: pike,
        factors: { medicinesReviewed: 'none-taken' },
        walkTests: [corridor(150, 280, 'left', 5, { onsetUnit: 'ft', maximumUnit: 'ft' })],
        study: study([138, 140], [136, 130], [silent, 88]),
      },
    ],
  ),
]
