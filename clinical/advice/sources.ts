/**
 * Where the rules come from, as data: title, year and place are shown beside the advice and never written into its words, so that a
 * successor guideline is one change here. Source keys are those of clinical.md section 10.
 */
import type { AdviceSource } from './advice'

const guideline2024 = '2024 ACC/AHA/multisociety lower-extremity PAD guideline'
const expertPractice = 'Expert practice, no guideline'

export const sources = {
  diureticUnwell: {
    title: 'Oster, Cramping of the Foot and Leg, The Foot and Ankle Knowledge Base; hospital critical-value lists',
    year: 2020,
    where: 'Article, when to contact your doctor; clinical reference 4.4 and 5, R1a',
    kind: 'expert',
  },
  diuretic: {
    title:
      'Oster, Cramping of the Foot and Leg, The Foot and Ankle Knowledge Base; Garrison et al., cramps after diuretics; day counts by design',
    year: 2020,
    where: 'Article, treatment and when to contact your doctor; clinical reference 4.3 and 5, R1b',
    kind: 'expert',
  },
  diureticEvaluated: {
    title: 'Oster, Cramping of the Foot and Leg, The Foot and Ankle Knowledge Base; 90 days by design',
    year: 2020,
    where: 'Article, when to contact your doctor; clinical reference 5, R1c',
    kind: 'expert',
  },
  acuteLimbIschemia: {
    title: `${guideline2024} (Gornik et al., Circulation)`,
    year: 2024,
    where: 'Section 11, acute limb ischemia; clinical reference 5, R2',
    kind: 'guideline',
  },
  silentSignals: { title: 'Design of this portal', year: 2026, where: 'Clinical reference 5, R2 near miss', kind: 'design' },
  limbThreat: {
    title: 'Global Vascular Guidelines on chronic limb-threatening ischemia; 2016 and 2024 ACC/AHA PAD guidelines; TASC II thresholds',
    year: 2019,
    where: 'Chronic limb-threatening ischemia; clinical reference 2.7 and 5, R3',
    kind: 'guideline',
  },
  severeValues: {
    title: 'Ghirardini and Martini, Medicina 2024;60:1179 (thresholds of the guidelines side by side)',
    year: 2024,
    where: 'Table 2; clinical reference 2.7 and 5, R3',
    kind: 'study',
  },
  deepVeinThrombosis: {
    title: 'NICE NG158, Venous thromboembolic diseases, and quality standard QS201',
    year: 2020,
    where: 'Two-level Wells score and its steps; clinical reference 5, R4',
    kind: 'guideline',
  },
  pulmonaryEmbolism: { title: expertPractice, year: null, where: 'Clinical reference 5, R5; the 14 days by design', kind: 'expert' },
  compartmentSyndrome: {
    title: 'McQueen and Court-Brown (acute compartment pressure); expert practice',
    year: 1996,
    where: 'Clinical reference 5, R6',
    kind: 'expert',
  },
  nonCompressible: {
    title: `${guideline2024} (Gornik et al., Circulation)`,
    year: 2024,
    where: 'Resting ABI above 1.40: toe pressure or TBI with waveforms, class 1; clinical reference 2.4 and 5, R12',
    kind: 'guideline',
  },
  exerciseIndex: {
    title: `${guideline2024} (Gornik et al., Circulation); plantar flexion after the 2016 guideline`,
    year: 2024,
    where: 'Exertional non-joint symptoms with ABI above 0.90: exercise treadmill ABI, class 1; clinical reference 2.4 and 5, R13',
    kind: 'guideline',
  },
  padByValue: {
    title: `${guideline2024} (Gornik et al., Circulation)`,
    year: 2024,
    where: 'Section 5.1.1 and resting ABI bands; clinical reference 2.4, 2.5 and 5, R14',
    kind: 'guideline',
  },
  interArm: {
    title: '2016 AHA/ACC PAD guideline (both arms at least once); inter-arm difference study, Int J Vasc Med 2014;841542',
    year: 2016,
    where: 'Blood pressure in both arms; clinical reference 2.8 and 5, R16',
    kind: 'guideline',
  },
  exerciseSafety: {
    title: 'ATS statement on the six-minute walk test, 2002; ACSM exercise testing guidelines',
    year: 2002,
    where: 'Contra-indications; clinical reference 5, R22',
    kind: 'guideline',
  },
  whoIsDifferent: { title: expertPractice, year: null, where: 'Clinical reference 5, R26', kind: 'expert' },
} as const satisfies Record<string, AdviceSource>
