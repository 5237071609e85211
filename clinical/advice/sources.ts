/**
 * Where the rules come from, as data: title, year and place are shown beside the advice and never written into its words, so that a
 * successor guideline is one change here. Source keys are those of clinical.md section 10.
 */
import type { AdviceSource } from './advice'

/** The baseline guideline. A successor is entered here, with its recommendation strengths below, and nowhere else. */
export const padGuideline = {
  name: 'ACC/AHA/multisociety lower-extremity PAD guideline',
  year: 2024,
  cite: 'Gornik et al., Circulation',
  doi: '10.1161/CIR.0000000000001251',
} as const
const guideline = `${padGuideline.year} ${padGuideline.name}`
const guidelineCited = `${guideline} (${padGuideline.cite})`

/** How strongly that guideline recommends what the rules and the screening words name (clinical reference 2.1, 2.4 and 5, R14). */
export const recommendation = {
  abiForSuggestiveFindings: 'class 1',
  abiAtIncreasedRisk: 'class 2a',
  abiWithoutRisk: 'class 3, no benefit',
  antiplateletWithSymptoms: 'class 1',
  antiplateletWithoutSymptoms: 'class 2a',
} as const

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
    title: guidelineCited,
    year: padGuideline.year,
    where: 'Section 11, acute limb ischemia; clinical reference 5, R2',
    kind: 'guideline',
  },
  silentSignals: { title: 'Design of this portal', year: 2026, where: 'Clinical reference 5, R2 near miss', kind: 'design' },
  limbThreat: {
    title: `Global Vascular Guidelines on chronic limb-threatening ischemia; ${guideline} and its 2016 forerunner; TASC II thresholds`,
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
    title: guidelineCited,
    year: padGuideline.year,
    where: 'Resting ABI above 1.40: toe pressure or TBI with waveforms, class 1; clinical reference 2.4 and 5, R12',
    kind: 'guideline',
  },
  exerciseIndex: {
    title: `${guidelineCited}; plantar flexion after the 2016 guideline`,
    year: padGuideline.year,
    where: 'Exertional non-joint symptoms with ABI above 0.90: exercise treadmill ABI, class 1; clinical reference 2.4 and 5, R13',
    kind: 'guideline',
  },
  padByValue: {
    title: guidelineCited,
    year: padGuideline.year,
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
  whoIsDifferent: { title: expertPractice, year: null, where: 'Clinical reference 5, R26, from general knowledge', kind: 'expert' },
  footInfection: {
    title:
      'Global Vascular Guidelines on chronic limb-threatening ischemia (restaging table); NICE NG19, Diabetic foot problems; IWGDF/IDSA grades',
    year: 2019,
    where:
      'Infection, gangrene and acute Charcot; clinical reference 3.7 and 5, R15; what counts as ischemia beside an infection by design',
    kind: 'guideline',
  },
  abiFall: {
    title: `${guideline} as summarized (change of more than 0.15)`,
    year: padGuideline.year,
    where: 'Follow-up of the ABI; clinical reference 2.4 and 5, R17',
    kind: 'guideline',
  },
  compression: {
    title: 'Manufacturers’ leaflets; Rabe et al., contraindications to compression (abstract)',
    year: 2020,
    where: 'Sources differ (ABI 0.5 against 0.6), the stricter is used; clinical reference 5, R18',
    kind: 'expert',
  },
  quinine: {
    title: 'FDA boxed warning (2009) and Drug Safety Communication on quinine for leg cramps',
    year: 2010,
    where: 'Clinical reference 5, R19, and 8.6',
    kind: 'guideline',
  },
  potassiumAndSalt: {
    title: 'UK Kidney Association, summary on potassium; expert practice',
    year: 2023,
    where: 'Clinical reference 5, R20',
    kind: 'expert',
  },
  rapidWorsening: {
    title: 'Design of this portal; no published cut-off',
    year: 2026,
    where: 'Clinical reference 3.4 and 5, R23',
    kind: 'design',
  },
  screening: {
    title: guidelineCited,
    year: padGuideline.year,
    where: 'Table 5, increased risk, and the recommendations on the resting ABI; clinical reference 2.1',
    kind: 'guideline',
  },
  screeningPreventiveTaskForce: {
    title: 'US Preventive Services Task Force: screening for PAD with the ABI',
    year: 2018,
    where: 'Adults without symptoms: evidence insufficient; clinical reference 2.1',
    kind: 'guideline',
  },
  screeningDiabetes: {
    title: 'ADA Standards of Care in Diabetes, section 12',
    year: 2025,
    where: 'Whom to consider for an ABI in diabetes without symptoms; clinical reference 2.1, from general knowledge',
    kind: 'guideline',
  },
  limbStaging: {
    title: 'SVS WIfI classification (Mills et al., J Vasc Surg 59:220), as secondary sources print it',
    year: 2014,
    where: 'Clinical reference 3.7; four public copies agree, the figure of the paper was not read',
    kind: 'study',
  },
  exertionalCompartment: {
    title: 'Pedowitz et al., criteria for chronic compartment syndrome',
    year: 1990,
    where: 'Clinical reference 5, R7, from general knowledge',
    kind: 'study',
  },
  tarsalTunnel: { title: expertPractice, year: null, where: 'Clinical reference 5, R8, from general knowledge', kind: 'expert' },
  regionalPain: {
    title: 'Harden et al., validation of the Budapest criteria for complex regional pain syndrome',
    year: 2010,
    where: 'Clinical criteria; clinical reference 5, R9 and Budapest',
    kind: 'study',
  },
  rhabdomyolysis: {
    title: expertPractice,
    year: null,
    where: 'Clinical reference 4.4 and 5, R10, from general knowledge; cramps of any severity and the 7 days by design',
    kind: 'expert',
  },
  overhydration: {
    title: 'Exercise-associated hyponatremia consensus; hyponatremia review, J Am Soc Nephrol',
    year: 2017,
    where: 'Clinical reference 4.4 and 5, R11, in part from general knowledge',
    kind: 'guideline',
  },
  neurological: { title: expertPractice, year: null, where: 'Clinical reference 5, R21, from general knowledge', kind: 'expert' },
  criticalLabs: {
    title: 'Published hospital critical-value lists; UK Kidney Association; European hyponatremia guideline',
    year: 2014,
    where: 'Critical values are local policy; clinical reference 4.4 and 5, R24, in part from general knowledge; the 7 days by design',
    kind: 'guideline',
  },
  muscleSymptoms: {
    title: '2018 ACC/AHA cholesterol guideline; National Lipid Association statement on statin muscle safety, 2014',
    year: 2018,
    where: 'Clinical reference 5, R25, from general knowledge',
    kind: 'guideline',
  },
} as const satisfies Record<string, AdviceSource>
