import { type Ago, medicine, noFactors, noRedFlags, person, pike, safeToWalk, silent, study } from './cast-builders'
import { concluding, corridor, estimate, nightCramp, walkingCramp, walkingProgram } from './cast-findings'
import { claudicationAnswers, impairment, ischemicLeg, noFever, oneLab, panel } from './cast-measures'
import type { CastPatient } from './cast-types'

const claudicant = { ...noRedFlags, exertionalLegSymptoms: 'yes' } as const

const leg = ischemicLeg('right', { footwear: ['no-support'], rightDorsiflexionDegrees: 8 })
const drawn = { labsAfterCrampsBeganOrChanged: 'yes', labsAfterLastDoseChange: 'yes', acuteKidneyInjury: 'no' } as const
const stopped = (ago: Ago) => ({ tobaccoQuitOn: ago(640).slice(0, 7), exerciseProgramSince: ago(600).slice(0, 7) })
const treated = (ago: Ago) => ({ revascularization: 'yes', revascularizationOn: ago(300).slice(0, 7), legBypassGraft: 'no' }) as const
const lipids = (day: string, ldl: number) => [
  oneLab('ldl-cholesterol', ldl, 'mg/dL', [null, 100], day),
  oneLab('hba1c', 5.5, '%', [null, 5.7], day),
]

/** The person whom the design shows: Spanish speaking, on a thiazide, PAD of the right leg, onset slowly longer. */
export function rosaOrtega(ago: Ago): CastPatient {
  const pcp = 'Dr. Helen Park'
  return person(
    {
      practice: 'riverside',
      givenName: 'Rosa',
      familyName: 'Ortega',
      preferredName: 'Rosie',
      birthDate: '1955-02-12',
      sex: 'female',
      phone: '+16025550142',
      language: 'es',
    },
    ago,
    {
      reason: {
        reason: 'Right calf cramps on walking; some night cramps',
        patientWords: 'Se me agarra la pantorrilla cuando camino al mercado.',
      },
      patterns: [
        walkingCramp('right', { name: 'Right calf on walking', firstNoticed: '2024-08' }),
        nightCramp('right', { frequency: 1, severity: 4 }),
      ],
      redFlags: claudicant,
      factors: {
        ...noFactors,
        tobaccoSmoked: 'former',
        packYears: 30,
        hypertension: 'yes',
        dyslipidemia: 'yes',
        knownPad: 'yes',
        statin: 'yes',
        diuretic: 'yes',
        diureticPrescriber: pcp,
        diureticDoseUnchanged3Months: 'yes',
        diureticStartedOrChanged4Weeks: 'no',
      },
      medicines: [
        medicine('Hydrochlorothiazide', ['thiazide-diuretic'], '25 mg every morning', '2022', pcp),
        medicine('Atorvastatin', ['statin'], '40 mg at night', '2023', pcp),
        medicine('Aspirin', ['antiplatelet'], '81 mg daily', '2024-10', pcp),
      ],
      walkSafety: { ...safeToWalk, restingSystolicMmHg: 142 },
      assessment: concluding(
        'mixed',
        ['I70.211', 'G47.62', 'Z87.891'],
        'Right calf claudication with an abnormal right ABI; night cramps on a thiazide are for her doctor to evaluate.',
        {
          peripheralArterialDisease: 'likely',
          fontaineRight: 'IIb',
          fontaineLeft: 'I',
        },
      ),
      plan: {
        narrative: 'Keep walking; call her doctor about the night cramps.',
        exercise: walkingProgram,
        handouts: ['cramping'],
        rescreenReason: 'PAD, onset distance',
      },
      actions: [
        { act: 'Call the prescriber of the diuretic today', by: 'Dr. Lindqvist', dueIn: 0, fromRule: 'R1b' },
        { act: 'Send the PAD report to the primary care physician', by: 'Front desk', dueIn: 14, fromRule: 'R14' },
      ],
      acknowledgements: [{ rule: 'R1b', kind: 'done', words: `Called ${pcp}; basic metabolic panel and magnesium ordered for today.` }],
    },
    [
      {
        daysAgo: 720,
        hour: 10,
        walkTests: [estimate(1, 'block', 'right'), corridor(50, 130, 'right', 6)],
        study: study([148, 144], [92, silent], [134, 136]),
        factors: { tobaccoSmoked: 'current' },
        examination: leg,
        edinburgh: { ...claudicationAnswers, completedBy: 'read-out' },
        walkingImpairment: impairment([3, 2, 1, 1, 0, 0, 0], [2, 1, 0, 0], [2, 1, 0]),
        labs: drawn,
        labResults: [...panel(ago(728)), ...lipids(ago(728), 148)],
        rescreenAfter: 120,
      },
      {
        daysAgo: 570,
        hour: 10,
        minute: 15,
        walkTests: [corridor(60, 150, 'right', 5)],
        study: study([146, 142], [94, silent], [132, 135]),
        factors: stopped(ago),
        examination: leg,
        walkingImpairment: impairment([3, 3, 2, 1, 1, 0, 0], [3, 1, 0, 0], [2, 1, 0]),
        rescreenAfter: 150,
      },
      {
        daysAgo: 420,
        hour: 9,
        minute: 30,
        walkTests: [corridor(75, 175, 'right', 5)],
        factors: stopped(ago),
        labs: drawn,
        labResults: [...panel(ago(425), { potassium: 3.8 }), ...lipids(ago(425), 96)],
        rescreenAfter: 150,
      },
      {
        daysAgo: 265,
        hour: 10,
        walkTests: [corridor(80, 195, 'right', 5)],
        study: study([144, 140], [95, silent, 56], [130, 133], { toeDevice: 'ppg', rightToeDigit: 'hallux', measuredAt: '10:15' }),
        factors: { ...stopped(ago), ...treated(ago) },
        examination: { ...leg, rightPosteriorTibialPulse: 1, rightRefillSeconds: 4 },
        edinburgh: claudicationAnswers,
        walkingImpairment: impairment([4, 3, 2, 2, 1, 0, 0], [3, 2, 0, 0], [3, 1, 0]),
        rescreenAfter: 150,
      },
      {
        daysAgo: 101,
        hour: 11,
        walkTests: [corridor(90, 210, 'right', 4)],
        startedBy: pike,
        factors: { ...stopped(ago), ...treated(ago) },
        labs: drawn,
        labResults: [...panel(ago(108), { potassium: 3.7 }), ...lipids(ago(108), 72)],
        rescreenAfter: 100,
      },
      {
        daysAgo: 0,
        hour: 9,
        minute: 10,
        state: 'open',
        startedBy: pike,
        walkTests: [corridor(120, 260, 'right', 4)],
        study: study([142, 138], [96, silent, 58, 'monophasic'], [128, 131, null, 'multiphasic'], {
          firstArm: 'right',
          repeatBrachial: { state: 'measured', mmHg: 142 },
          measuredAt: '09:25',
          smokedWithin2Hours: 'no',
          toeDevice: 'ppg',
          rightToeDigit: 'hallux',
          rightFlowDirection: 'antegrade',
          rightResistance: 'low',
          rightWaveformModifiers: ['dampened', 'prolonged-upstroke'],
          leftFlowDirection: 'bidirectional',
          leftResistance: 'high',
          leftWaveformModifiers: ['rapid-upstroke'],
        }),
        factors: { ...stopped(ago), ...treated(ago) },
        examination: { ...leg, ...noFever, rightPosteriorTibialPulse: 1, rightRefillSeconds: 3 },
        edinburgh: claudicationAnswers,
        walkingImpairment: impairment([4, 4, 3, 2, 1, 1, 0], [4, 2, 1, 0], [3, 2, 1]),
        labs: drawn,
        labResults: [...panel(ago(12), { potassium: 3.6 }), ...lipids(ago(12), 66), oneLab('ferritin', 82, 'ng/mL', [11, 307], ago(12))],
        acknowledgements: [],
      },
    ],
  )
}
