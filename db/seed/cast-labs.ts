/** Riverside: what the laboratory says. The same water pill with and without a missing value, a critical potassium, muscles on a statin, quinine. */
import { type Ago, ames, medicine, person, pike, safeToWalk, study } from './cast-builders'
import { calfStretches, concluding, nightCramp } from './cast-findings'
import { everyFactorNo, everyRedFlagNo, nothingFound, oneLab, panel } from './cast-measures'
import type { CastPatient } from './cast-types'

const onThiazide = (ago: Ago) => ({
  patterns: [nightCramp('both', { firstNoticed: '2024-03', frequency: 2, frequencyPer: 'month', severity: 4 })],
  redFlags: everyRedFlagNo,
  factors: {
    ...everyFactorNo,
    hypertension: 'yes',
    diuretic: 'yes',
    diureticPrescriber: 'Dr. Helen Park',
    diureticDoseUnchanged3Months: 'yes',
    diureticStartedOrChanged4Weeks: 'no',
    crampsEvaluatedBy: 'Dr. Helen Park',
    crampsEvaluatedOn: ago(38),
  } as const,
  medicines: [medicine('Hydrochlorothiazide', ['thiazide-diuretic'], '12.5 mg every morning', '2022', 'Dr. Helen Park')],
  walkSafety: safeToWalk,
  examination: nothingFound,
  labs: { labsAfterCrampsBeganOrChanged: 'yes', labsAfterLastDoseChange: 'yes', acuteKidneyInjury: 'no' } as const,
})

export const laboratory = (ago: Ago): CastPatient[] => [
  person(
    {
      practice: 'riverside',
      givenName: 'Margaret',
      familyName: 'Ellison',
      birthDate: '1956-05-17',
      sex: 'female',
      phone: '+16025550174',
      language: 'en',
    },
    ago,
    {
      ...onThiazide(ago),
      reason: { reason: 'Night cramps, the same for two years, on a water pill' },
      assessment: concluding(
        'sleep-related',
        ['G47.62', 'Z79.899'],
        'Unchanged pattern and dose; evaluated by her doctor with labs in range.',
      ),
      plan: { exercise: calfStretches, handouts: ['cramping'], narrative: 'Her doctor is told of the visit.' },
      actions: [{ act: 'Inform the prescriber of the diuretic', by: 'Front desk', dueIn: 7, fromRule: 'R1c' }],
      acknowledgements: [{ rule: 'R1c', kind: 'evaluated', words: 'Evaluated by Dr. Helen Park, letter in the chart.' }],
    },
    [
      {
        daysAgo: 12,
        hour: 10,
        minute: 20,
        study: study([134, 132], [146, 142], [144, 140]),
        labs: onThiazide(ago).labs,
        labResults: panel(ago(40)),
        rescreenAfter: 90,
      },
    ],
  ),
  person(
    {
      practice: 'riverside',
      givenName: 'Joan',
      familyName: 'Prescott',
      birthDate: '1957-10-22',
      sex: 'female',
      phone: '+16025550175',
      language: 'en',
    },
    ago,
    {
      ...onThiazide(ago),
      reason: { reason: 'Night cramps, the same for two years, on a water pill' },
      assessment: concluding(
        'sleep-related',
        ['G47.62', 'Z79.899'],
        'As stable as it looks; magnesium was never drawn, so the prescriber is called.',
      ),
      plan: { exercise: calfStretches, handouts: ['cramping'] },
      actions: [{ act: 'Contact the prescriber of the diuretic today', by: 'Dr. Lindqvist', dueIn: 0, fromRule: 'R1b' }],
      acknowledgements: [{ rule: 'R1b', kind: 'done', words: 'Called Dr. Helen Park; magnesium will be drawn this week.' }],
    },
    [
      {
        daysAgo: 11,
        hour: 10,
        minute: 50,
        study: study([130, 128], [142, 140], [140, 138]),
        labs: onThiazide(ago).labs,
        labResults: panel(ago(40), { magnesium: null }),
        rescreenAfter: 30,
      },
    ],
  ),
  person(
    {
      practice: 'riverside',
      givenName: 'Winston',
      familyName: 'Achebe',
      birthDate: '1961-08-27',
      sex: 'male',
      phone: '+16025550176',
      language: 'en',
    },
    ago,
    {
      reason: { reason: 'Cramps of both calves for a week, after days of stomach flu', patientWords: 'My legs feel like rubber.' },
      patterns: [
        nightCramp('both', {
          firstNoticed: ago(8).slice(0, 7),
          course: 'new',
          newOrWorseIn3Months: 'yes',
          frequency: 3,
          frequencyPer: 'day',
        }),
      ],
      redFlags: everyRedFlagNo,
      factors: { ...everyFactorNo, vomitingDiarrheaHeatOrPoorIntake: 'yes', medicinesReviewed: 'none-taken' },
    },
    [
      {
        daysAgo: 0,
        hour: 9,
        minute: 50,
        state: 'open',
        startedBy: pike,
        labs: { labsAfterCrampsBeganOrChanged: 'yes', acuteKidneyInjury: 'no' },
        labResults: panel(ago(1), { potassium: 2.3, bicarbonate: 30, magnesium: null }),
      },
    ],
  ),
  person(
    {
      practice: 'riverside',
      givenName: 'Deborah',
      familyName: 'Lindgren',
      birthDate: '1957-02-09',
      sex: 'female',
      phone: '+16025550177',
      language: 'en',
    },
    ago,
    {
      clinician: ames,
      reason: { reason: 'Aching and cramping of both thighs and calves since the new tablet' },
      patterns: [
        nightCramp('both', {
          name: 'Aching cramp of thighs and calves',
          firstNoticed: ago(75).slice(0, 7),
          course: 'new',
          newOrWorseIn3Months: 'yes',
          atRest: 'yes',
          frequency: 1,
          frequencyPer: 'day',
          muscleHardens: 'no',
          deformity: 'none',
        }),
      ],
      redFlags: everyRedFlagNo,
      factors: { ...everyFactorNo, dyslipidemia: 'yes', statin: 'yes', newMuscleSymptomsBothSides: 'yes' },
      medicines: [medicine('Crestor', [], '40 mg at night', ago(82).slice(0, 7), 'Dr. Omar Haddad')],
      walkSafety: safeToWalk,
      examination: nothingFound,
      assessment: concluding(
        'metabolic',
        ['R25.2', 'T46.6X5A'],
        'Muscle symptoms on a statin with a raised CK; the prescriber decides about the tablet.',
      ),
      plan: { handouts: ['cramping'], narrative: 'She goes on taking it until her doctor says otherwise.' },
      actions: [{ act: 'Send CK and history to the prescriber of the statin', by: 'Dr. Ames', dueIn: 2, fromRule: 'R25' }],
    },
    [
      {
        daysAgo: 16,
        hour: 15,
        minute: 10,
        study: study([128, 126], [140, 136], [138, 134]),
        labs: { labsAfterCrampsBeganOrChanged: 'yes', acuteKidneyInjury: 'no' },
        labResults: [
          ...panel(ago(18)),
          oneLab('creatine-kinase', 410, 'U/L', [30, 135], ago(18)),
          oneLab('tsh', 2.1, 'uU/mL', [0.5, 4], ago(18)),
          oneLab('ldl-cholesterol', 61, 'mg/dL', [null, 100], ago(18)),
        ],
        rescreenAfter: 42,
      },
    ],
  ),
  person(
    {
      practice: 'riverside',
      givenName: 'Alistair',
      familyName: 'Monroe',
      birthDate: '1949-09-14',
      sex: 'male',
      phone: '+16025550178',
      language: 'en',
    },
    ago,
    {
      reason: { reason: 'Night cramps; a glass of tonic water every evening', patientWords: 'An old friend swears by it.' },
      patterns: [nightCramp('left', { frequency: 4, severity: 6 })],
      redFlags: everyRedFlagNo,
      factors: { ...everyFactorNo, hypertension: 'yes', quinineOrTonicWater: 'yes' },
      medicines: [medicine('Amlodipine', ['calcium-channel-blocker'], '5 mg daily', '2021')],
      walkSafety: safeToWalk,
      examination: nothingFound,
      assessment: concluding('sleep-related', ['G47.62'], 'Sleep-related cramps; no quinine, in any form.'),
      plan: { exercise: calfStretches, handouts: ['cramping'] },
      actions: [{ act: 'Explain why tonic water and quinine are not for cramps', by: 'Dr. Lindqvist', dueIn: 0, fromRule: 'R19' }],
    },
    [
      {
        daysAgo: 47,
        hour: 14,
        minute: 40,
        study: study([136, 134], [148, 144], [146, 142]),
        labs: { labsAfterCrampsBeganOrChanged: 'yes', acuteKidneyInjury: 'no' },
        labResults: [...panel(ago(60)), oneLab('ferritin', 64, 'ng/mL', [24, 336], ago(60))],
        rescreenAfter: 120,
      },
    ],
  ),
]
