/** Hillcrest: a clean ulcer staged by WIfI, a walk that an exercise study explains, cramps on a water pill with a value out of range. */
import { type Ago, medicine, person, safeToWalk, study } from './cast-builders'
import { calfStretches, concluding, corridor, nightCramp, walkingCramp, walkingProgram } from './cast-findings'
import {
  claudicationAnswers,
  everyFactorNo,
  everyRedFlagNo,
  impairment,
  ischemicLeg,
  noFever,
  nothingFound,
  oneLab,
  panel,
  treadmillStudy,
  ulcer,
} from './cast-measures'
import type { CastPatient } from './cast-types'

const clinician = 'podiatrist@hillcrest.example'
const startedBy = 'assistant@hillcrest.example'
const byTanaka = { observer: 'Keiko Tanaka' } as const

export const hillcrestExamined = (ago: Ago): CastPatient[] => [
  person(
    {
      practice: 'hillcrest',
      givenName: 'Beverly',
      familyName: 'Nakagawa',
      birthDate: '1948-09-21',
      sex: 'female',
      phone: '+13035550120',
      language: 'en',
    },
    ago,
    {
      clinician,
      reason: { reason: 'Sore on the left heel since the hospital stay' },
      patterns: [walkingCramp('left', { firstNoticed: '2024' })],
      redFlags: {
        ...everyRedFlagNo,
        exertionalLegSymptoms: 'yes',
        ulcerOrGangrene: 'yes',
        ulcerKind: 'ulcer',
        ulcerSide: 'left',
        ulcerWeeks: 7,
      },
      factors: { ...everyFactorNo, hypertension: 'yes', tobaccoSmoked: 'former', packYears: 50, knownPad: 'yes', statin: 'yes' },
      medicines: [medicine('Rosuvastatin', ['statin'], '10 mg at night', '2022'), medicine('Plavix', [], '75 mg daily', '2022')],
      walkSafety: safeToWalk,
    },
    [
      {
        daysAgo: 24,
        hour: 11,
        startedBy,
        examination: ischemicLeg('left', { ...noFever, skinWhole: 'no' }),
        wounds: [ulcer('left', 7, { site: 'heel', woundGrade: '2', lengthMm: 18, widthMm: 15, depthMm: 3 })],
        study: study([150, 146], [122, 118, 84, 'multiphasic'], [84, 78, 42, 'monophasic'], byTanaka),
        labResults: [...panel(ago(30)), oneLab('white-cells', 7.4, '10^3/uL', [4, 11], ago(30))],
        assessment: concluding('ischemic', ['I70.244'], 'Clean ischemic heel ulcer of the left foot.', {
          fontaineLeft: 'IV',
          wifiLeft: '3',
        }),
        plan: { narrative: 'Heel off the bed; limb clinic this week.' },
        actions: [{ act: 'Call the limb team today', by: 'Dr. Whitcomb', dueIn: 0, fromRule: 'R3' }],
        acknowledgements: [{ rule: 'R3', kind: 'done', words: 'Called the limb clinic; seen in three days.' }],
        rescreenAfter: 14,
      },
    ],
  ),
  person(
    {
      practice: 'hillcrest',
      givenName: 'Travis',
      familyName: 'Holloway',
      birthDate: '1960-12-12',
      sex: 'male',
      phone: '+13035550121',
      language: 'en',
    },
    ago,
    {
      clinician,
      reason: { reason: 'Both calves tire on the trail; resting index was normal' },
      patterns: [walkingCramp('both', { firstNoticed: '2026-02', easedBySittingOrLeaningForward: 'yes' })],
      redFlags: { ...everyRedFlagNo, exertionalLegSymptoms: 'yes' },
      factors: { ...everyFactorNo, lumbarStenosis: 'yes', symptomsLimitWalking: 'yes' },
      medicines: [medicine('Acetaminophen', [], '500 mg as needed', '2024')],
      walkSafety: safeToWalk,
      examination: nothingFound,
      assessment: concluding('biomechanical', ['M48.062'], 'Pressures hold after exercise: the back, not the arteries.'),
      plan: { exercise: calfStretches, narrative: 'Spine clinic.' },
    },
    [
      {
        daysAgo: 31,
        hour: 14,
        startedBy,
        walkTests: [corridor(210, 360, 'both', 9, { reliefBy: 'leaning-forward' })],
        study: study([136, 134], [148, 144, null, 'multiphasic'], [146, 142, null, 'multiphasic'], byTanaka),
        exerciseStudy: treadmillStudy({ right: 156, left: 152, arm: 158 }, null),
        edinburgh: { ...claudicationAnswers, beginsAtRest: 'yes', sites: ['calf', 'buttock'] },
        walkingImpairment: impairment([4, 4, 4, 3, 3, 2, 2], [4, 3, 2, null], [4, 4, 3]),
        rescreenAfter: 365,
      },
    ],
  ),
  person(
    {
      practice: 'hillcrest',
      givenName: 'Lucille',
      familyName: 'Barrow',
      birthDate: '1943-01-17',
      sex: 'female',
      phone: '+13035550122',
      language: 'en',
    },
    ago,
    {
      clinician,
      reason: { reason: 'Night cramps on torsemide' },
      patterns: [nightCramp('both', { firstNoticed: '2025-12' })],
      redFlags: everyRedFlagNo,
      factors: {
        ...everyFactorNo,
        hypertension: 'yes',
        chronicKidneyDisease: 'yes',
        diuretic: 'yes',
        diureticPrescriber: 'Dr. Elena Ruiz',
        diureticDoseUnchanged3Months: 'yes',
        diureticStartedOrChanged4Weeks: 'no',
      },
      medicines: [medicine('Demadex', [], '20 mg every morning', '2024', 'Dr. Elena Ruiz')],
      walkSafety: safeToWalk,
      examination: nothingFound,
      assessment: concluding('metabolic', ['R25.2', 'E83.42'], 'Low magnesium on a loop diuretic; her doctor replaces it.'),
      plan: { handouts: ['cramping'], exercise: walkingProgram },
      actions: [{ act: 'Contact the prescriber of the diuretic today', by: 'Dr. Whitcomb', dueIn: 0, fromRule: 'R1b' }],
      acknowledgements: [{ rule: 'R1b', kind: 'done', words: 'Called Dr. Elena Ruiz with the result; she calls the patient today.' }],
    },
    [
      {
        daysAgo: 13,
        hour: 9,
        minute: 45,
        startedBy,
        study: study([142, 140], [152, 148, 110], [150, 146, 106], byTanaka),
        labs: { labsAfterCrampsBeganOrChanged: 'yes', labsAfterLastDoseChange: 'yes', acuteKidneyInjury: 'no' },
        labResults: panel(ago(15), { magnesium: 1.3, potassium: 3.6, creatinine: 1.2 }),
        rescreenAfter: 30,
      },
    ],
  ),
]
