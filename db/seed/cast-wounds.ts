/** Riverside: a stiff ankle measured at the toe, and a wound with its infection, its WIfI grades and its emergency. */
import { type Ago, lindqvist, medicine, person, rigid, safeToWalk, study } from './cast-builders'
import { concluding, walkingCramp, walkingProgram } from './cast-findings'
import { everyFactorNo, everyRedFlagNo, ischemicLeg, noFever, nothingFound, oneLab, panel, ulcer } from './cast-measures'
import type { CastPatient } from './cast-types'

const diabetic = { ...everyFactorNo, diabetes: 'yes', hypertension: 'yes', statin: 'yes' } as const
const toLimbTeam = { act: 'Call the limb team today', by: 'Dr. Lindqvist', dueIn: 0, fromRule: 'R3' }

export const wounds = (ago: Ago): CastPatient[] => [
  person(
    {
      practice: 'riverside',
      givenName: 'Ferdinand',
      familyName: 'Okafor',
      birthDate: '1952-02-18',
      sex: 'male',
      phone: '+16025550179',
      language: 'en',
    },
    ago,
    {
      reason: { reason: 'Diabetes; cramps of the right calf on stairs' },
      patterns: [walkingCramp('right', { firstNoticed: '2026-01', triggers: ['exercise'] })],
      redFlags: { ...everyRedFlagNo, exertionalLegSymptoms: 'yes' },
      factors: { ...diabetic, neuropathy: 'yes', symptomsLimitWalking: 'no' },
      medicines: [
        medicine('Metformin', ['insulin-or-glucose-lowering'], '1 g twice daily', '2012'),
        medicine('Atorvastatin', ['statin'], '40 mg at night', '2019'),
      ],
      walkSafety: safeToWalk,
      examination: {
        ...nothingFound,
        rightMonofilamentFelt: 6,
        leftMonofilamentFelt: 7,
        protectiveSensationLost: 'both',
        hairLoss: 'both',
      },
      assessment: concluding(
        'ischemic',
        ['E11.51', 'I70.211'],
        'Ankle arteries too stiff for a cuff; the right toe says arterial disease.',
        {
          fontaineRight: 'IIa',
        },
      ),
      plan: { handouts: ['cramping'], exercise: walkingProgram },
      actions: [{ act: 'Send the PAD report to the primary care physician', by: 'Front desk', dueIn: 14, fromRule: 'R14' }],
    },
    [
      {
        daysAgo: 33,
        hour: 9,
        minute: 40,
        study: study([134, 130], [204, 198, 84, 'monophasic'], [198, rigid, 108, 'monophasic'], {
          rightToeDigit: 'hallux',
          leftToeDigit: 'hallux',
          toeDevice: 'ppg',
          rightFlowDirection: 'antegrade',
          leftFlowDirection: 'antegrade',
          rightResistance: 'low',
          rightWaveformModifiers: ['dampened', 'prolonged-upstroke'],
          measuredAt: '10:05',
        }),
        labResults: [
          ...panel(ago(45), { creatinine: 1.2 }),
          oneLab('hba1c', 8.1, '%', [null, 5.7], ago(45)),
          oneLab('ldl-cholesterol', 92, 'mg/dL', [null, 100], ago(45)),
        ],
        rescreenAfter: 120,
      },
    ],
  ),
  person(
    {
      practice: 'riverside',
      givenName: 'Salvatore',
      familyName: 'Greco',
      birthDate: '1950-07-03',
      sex: 'male',
      phone: '+16025550180',
      language: 'en',
    },
    ago,
    {
      reason: {
        reason: 'Sore under the right forefoot for five weeks; now red',
        patientWords: 'It does not hurt, that is what worries me.',
      },
      patterns: [walkingCramp('right', { firstNoticed: '2025' })],
      redFlags: {
        ...everyRedFlagNo,
        exertionalLegSymptoms: 'yes',
        ulcerOrGangrene: 'yes',
        ulcerKind: 'ulcer',
        ulcerSide: 'right',
        ulcerWeeks: 5,
      },
      factors: { ...diabetic, neuropathy: 'yes', tobaccoSmoked: 'former', packYears: 30 },
      medicines: [
        medicine('Insulin glargine', ['insulin-or-glucose-lowering'], '24 units at night', '2016'),
        medicine('Simvastatin', ['statin'], '40 mg at night', '2015'),
        medicine('Aspirin', ['antiplatelet'], '81 mg daily', '2018'),
      ],
      walkSafety: { ...safeToWalk, restingHeartRate: 84 },
    },
    [
      {
        daysAgo: 22,
        hour: 10,
        minute: 30,
        examination: ischemicLeg('right', {
          ...noFever,
          skinWhole: 'no',
          rightMonofilamentFelt: 3,
          leftMonofilamentFelt: 5,
          protectiveSensationLost: 'both',
        }),
        wounds: [
          ulcer('right', 5, {
            lengthMm: 14,
            widthMm: 10,
            swelling: 'yes',
            erythemaMm: 12,
            warmth: 'yes',
            words: 'Under the second metatarsal head.',
          }),
        ],
        study: study([140, 138], [88, 82, 38, 'monophasic'], [128, 124, 92, 'multiphasic'], {
          toeDevice: 'ppg',
          rightToeDigit: 'second',
          leftToeDigit: 'hallux',
          rightForefootFlat: 'no',
          rightTcpo2: 34,
        }),
        labResults: [
          ...panel(ago(25), { creatinine: 1.1 }),
          oneLab('white-cells', 9.2, '10^3/uL', [4, 11], ago(25)),
          oneLab('hba1c', 8.8, '%', [null, 5.7], ago(25)),
        ],
        assessment: concluding('ischemic', ['I70.235', 'E11.621'], 'Infected neuroischemic ulcer of the right forefoot.', {
          fontaineRight: 'IV',
          rutherfordRight: '5',
          wifiRight: '3',
        }),
        plan: { narrative: 'Sent to the emergency department at once; no walking program.' },
        actions: [toLimbTeam],
        acknowledgements: [
          { rule: 'R15', kind: 'told', words: 'Told at once.', toldWhom: 'Nora Lindqvist' },
          { rule: 'R15', kind: 'outcome', words: 'Taken to the emergency department of Harbor Hospital at 11:05 by his daughter.' },
          { rule: 'R3', kind: 'done', words: 'Called the limb team at 10:55; they meet him in the emergency department.' },
        ],
        addenda: [{ by: lindqvist, daysAgo: 19, words: 'Drained and debrided; WIfI to be staged again at the next visit.' }],
        rescreenAfter: 14,
      },
    ],
  ),
]
