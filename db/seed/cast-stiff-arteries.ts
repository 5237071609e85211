/** Riverside: arteries that do not compress, and one arm only. */
import { type Ago, ames, medicine, noFactors, noRedFlags, notDone, person, rigid, safeToWalk, study } from './cast-builders'
import { concluding, corridor, noCrampWithin, sitesOf, sixMinute, walkingCramp, walkingProgram } from './cast-findings'
import type { CastPatient } from './cast-types'

const claudicant = { ...noRedFlags, exertionalLegSymptoms: 'yes' } as const
const letter = { act: 'Send the PAD report to the primary care physician', by: 'Front desk', dueIn: 14, fromRule: 'R14' }
const toePressures = { act: 'Toe pressures with waveforms', by: 'Vascular laboratory', dueIn: 7, fromRule: 'R12' }

export const stiffArteries = (ago: Ago): CastPatient[] => [
  person(
    {
      practice: 'riverside',
      givenName: 'Harold',
      familyName: 'Kim',
      birthDate: '1947-04-17',
      sex: 'male',
      phone: '+16025550111',
      language: 'en',
    },
    ago,
    {
      reason: { reason: 'Right calf and foot ache on walking; diabetes for 25 years' },
      patterns: [walkingCramp('right', { sites: sitesOf('right', 'calf', 'arch') })],
      redFlags: claudicant,
      factors: {
        ...noFactors,
        diabetes: 'yes',
        hypertension: 'yes',
        dyslipidemia: 'yes',
        statin: 'yes',
        tobaccoSmoked: 'former',
        packYears: 15,
      },
      medicines: [
        medicine('Insulin glargine', ['insulin-or-glucose-lowering'], '24 units at night', '2012'),
        medicine('Atorvastatin', ['statin'], '40 mg daily', '2018'),
      ],
      walkSafety: safeToWalk,
      assessment: concluding(
        'ischemic',
        ['E11.51'],
        'ABI above 1.40 is non-compressible, not normal; the toe index is abnormal on both sides.',
        { fontaineRight: 'IIb' },
      ),
      plan: { handouts: ['cramping'], exercise: walkingProgram },
      actions: [toePressures, letter],
    },
    [
      {
        daysAgo: 460,
        hour: 9,
        walkTests: [corridor(140, 250, 'right', 5)],
        study: study([142, 140], [206, 198, 78, 'monophasic'], [204, 200, 82, 'monophasic']),
        rescreenAfter: 180,
      },
      {
        daysAgo: 270,
        hour: 9,
        walkTests: [corridor(130, 240, 'right', 5)],
        study: study([144, 140], [212, 204, 76, 'monophasic'], [209, 201, 80, 'monophasic']),
        rescreenAfter: 180,
      },
      {
        daysAgo: 75,
        hour: 9,
        walkTests: [corridor(125, 230, 'right', 6)],
        study: study([142, 138], [206, 200, 74, 'monophasic'], [rigid, 205, 77, 'monophasic']),
        rescreenAfter: 90,
      },
    ],
  ),
  person(
    {
      practice: 'riverside',
      givenName: 'Eleanor',
      familyName: 'Whitfield',
      birthDate: '1944-10-09',
      sex: 'female',
      phone: '+16025550112',
      language: 'en',
    },
    ago,
    {
      reason: { reason: 'Right calf cramps in the corridor at dialysis' },
      patterns: [walkingCramp('right')],
      redFlags: claudicant,
      factors: {
        ...noFactors,
        chronicKidneyDisease: 'yes',
        dialysis: 'yes',
        diabetes: 'yes',
        hypertension: 'yes',
        knownPad: 'yes',
        activity: 'sedentary',
      },
      medicines: [
        medicine('Insulin lispro', ['insulin-or-glucose-lowering'], 'with meals', '2016'),
        medicine('Carvedilol', ['other'], '12.5 mg twice daily', '2019'),
      ],
      walkSafety: { ...safeToWalk, restingHeartRate: 66 },
      assessment: concluding(
        'ischemic',
        ['I70.211', 'E11.51'],
        'One right artery does not compress, the other gives 0.65: abnormal. Left arm is a fistula arm and was not cuffed.',
        { fontaineRight: 'IIb' },
      ),
      plan: { handouts: ['cramping'], followUp: 'Dialysis team informed' },
      actions: [toePressures, letter],
    },
    [
      {
        daysAgo: 310,
        hour: 13,
        walkTests: [sixMinute(70, 160, 'right', 3, { aid: 'cane' })],
        study: study([150, notDone('fistula')], [rigid, 98, 52, 'monophasic'], [rigid, rigid, 66, 'monophasic'], {
          armNotToUse: 'left',
          armNotToUseReason: 'fistula',
        }),
        rescreenAfter: 150,
      },
      {
        daysAgo: 150,
        hour: 13,
        walkTests: [sixMinute(65, 150, 'right', 3, { aid: 'cane' })],
        study: study([152, notDone('fistula')], [rigid, 97, 50, 'monophasic'], [rigid, rigid, 64, 'monophasic'], {
          armNotToUse: 'left',
          armNotToUseReason: 'fistula',
        }),
        rescreenAfter: 120,
      },
    ],
  ),
  person(
    {
      practice: 'riverside',
      givenName: 'Frank',
      familyName: 'Kowalczyk',
      birthDate: '1958-08-23',
      sex: 'male',
      phone: '+16025550113',
      language: 'en',
    },
    ago,
    {
      clinician: ames,
      reason: { reason: 'Foot check with diabetes; tired calves' },
      patterns: [walkingCramp('both', { severity: 3, frequency: 2, frequencyPer: 'week' })],
      redFlags: claudicant,
      factors: { ...noFactors, diabetes: 'yes', chronicKidneyDisease: 'yes', tobaccoSmoked: 'current', packYears: 30 },
      medicines: [medicine('Empagliflozin', ['insulin-or-glucose-lowering'], '10 mg daily', '2024')],
      walkSafety: safeToWalk,
      assessment: concluding(
        'undetermined',
        ['E11.51'],
        'Dorsalis pedis does not compress on either side; the other ratio is for information only. Toe index decides.',
      ),
      plan: { handouts: ['cramping'] },
      actions: [toePressures],
    },
    [
      {
        daysAgo: 160,
        hour: 10,
        walkTests: [noCrampWithin(300)],
        study: study([136, 134], [152, rigid, 84], [150, rigid, 88]),
        rescreenAfter: 150,
      },
    ],
  ),
  person(
    {
      practice: 'riverside',
      givenName: 'Linda',
      familyName: 'Petrov',
      birthDate: '1963-02-28',
      sex: 'female',
      phone: '+16025550114',
      language: 'en',
    },
    ago,
    {
      reason: { reason: 'Right calf cramps on stairs, after breast surgery on the left' },
      patterns: [walkingCramp('right', { triggers: ['uphill', 'exercise'] })],
      redFlags: claudicant,
      factors: { ...noFactors, tobaccoSmoked: 'former', packYears: 25, dyslipidemia: 'yes', statin: 'yes' },
      medicines: [medicine('Letrozole', ['other'], '2.5 mg daily', '2023'), medicine('Rosuvastatin', ['statin'], '10 mg daily', '2023')],
      walkSafety: safeToWalk,
      assessment: concluding('ischemic', ['I70.211'], 'Right ABI 0.84 from one arm; it may read too high and is abnormal all the same.', {
        fontaineRight: 'IIa',
      }),
      plan: { exercise: walkingProgram, handouts: ['cramping'] },
      actions: [letter],
    },
    [
      {
        daysAgo: 210,
        hour: 11,
        walkTests: [corridor(230, 360, 'right', 3)],
        study: study([132, notDone('mastectomy')], [111, 106], [139, 136], { armNotToUse: 'left', armNotToUseReason: 'mastectomy' }),
        rescreenAfter: 180,
      },
    ],
  ),
]
