/** What is looked at, felt and measured on the legs and feet, and each wound. Sources of the items: clinical.md 2.1, 2.8, 3.7 and 5. */
import { z } from 'zod'
import { amount, answer, choice, choices, legSide, sideFound, text, whole } from './field-shapes'

/** A pulse is a number on a stated scale: 2 is normal on two of them and reduced on the third (clinical.md 2.8). */
export const pulseScales = ['0-2', '0-3', '0-4'] as const
const pulse = whole(0, 4, 'the pulse')
const refillSeconds = amount(0, 60, 'the seconds of capillary refill')
const girthCm = amount(0, 150, 'the calf girth in centimeters')
const degrees = whole(-40, 50, 'the degrees')
const monofilamentFelt = whole(0, 10, 'how many sites were felt')
const compartmentMmHg = whole(0, 200, 'the compartment pressure in mmHg')
const arch = choice(['high', 'normal', 'low', 'flat'])

export const examinationFields = {
  pulseScale: choice(pulseScales),
  rightFemoralPulse: pulse,
  leftFemoralPulse: pulse,
  rightPoplitealPulse: pulse,
  leftPoplitealPulse: pulse,
  rightDorsalisPedisPulse: pulse,
  leftDorsalisPedisPulse: pulse,
  rightPosteriorTibialPulse: pulse,
  leftPosteriorTibialPulse: pulse,
  femoralBruit: sideFound,

  hairLoss: sideFound,
  nailChange: sideFound,
  calfAtrophy: sideFound,
  elevationPallor: sideFound,
  dependentRubor: sideFound,
  coolFoot: sideFound,
  rightRefillSeconds: refillSeconds,
  leftRefillSeconds: refillSeconds,
  /** Hot, red and swollen: with neuropathy and whole skin, suspect acute Charcot (R15). */
  hotRedSwollenFoot: sideFound,
  skinWhole: answer,

  /** Calf girth 10 cm below the tibial tuberosity. */
  rightCalfGirthCm: girthCm,
  leftCalfGirthCm: girthCm,
  pittingEdema: sideFound,
  deepVeinTenderness: sideFound,
  wholeLegSwollen: sideFound,
  collateralVeins: sideFound,
  /** The rest of the two-level Wells score (2003); the leg that it scores. */
  clotScoreSide: choice(['right', 'left']),
  activeCancer: answer,
  paralysisParesisOrCast: answer,
  bedriddenOrMajorSurgery: answer,
  previousDvt: answer,
  alternativeAsLikely: answer,

  /** Sites tried with the 10 g monofilament on each foot, and how many of them were felt. */
  monofilamentSites: whole(1, 10, 'how many sites were tried'),
  rightMonofilamentFelt: monofilamentFelt,
  leftMonofilamentFelt: monofilamentFelt,
  protectiveSensationLost: sideFound,
  /** Tinel's sign behind the medial malleolus, and symptoms in the plantar distribution (R8). */
  tinel: sideFound,
  plantarSymptoms: sideFound,
  footDrop: sideFound,
  briskReflexesOrClonus: answer,
  gaitChange: answer,
  fasciculations: answer,
  weaknessOrWasting: answer,
  bulbarSigns: answer,

  rightDorsiflexionDegrees: degrees,
  leftDorsiflexionDegrees: degrees,
  rightDorsiflexionKneeBentDegrees: degrees,
  leftDorsiflexionKneeBentDegrees: degrees,
  rightArch: arch,
  leftArch: arch,
  footwear: choices(['suitable', 'too-tight', 'worn-out', 'no-support', 'high-heel', 'open', 'barefoot']),
  footwearNotes: text(500),

  /** Budapest criteria: what the patient reports and what is seen, in the same four categories (R9). */
  painOutOfProportion: answer,
  sensorySymptom: answer,
  vasomotorSymptom: answer,
  sudomotorOrEdemaSymptom: answer,
  motorOrTrophicSymptom: answer,
  sensorySign: answer,
  vasomotorSign: answer,
  sudomotorOrEdemaSign: answer,
  motorOrTrophicSign: answer,
  noBetterDiagnosis: answer,
  regionalPainSide: legSide.nullable(),

  /** Chronic exertional compartment: before, 1 and 5 minutes after exercise (R7). Acute: one measured pressure (R6). */
  compartmentBeforeMmHg: compartmentMmHg,
  compartmentAt1MinMmHg: compartmentMmHg,
  compartmentAt5MinMmHg: compartmentMmHg,
  compartmentAcuteMmHg: compartmentMmHg,

  bodyTemperature: amount(20, 115, 'the body temperature'),
  bodyTemperatureUnit: choice(['C', 'F']),
  respiratoryRate: whole(4, 80, 'the breaths per minute'),

  armSymptoms: answer,
  acuteChestOrBackPain: answer,
  acuteNeurologicalSigns: answer,
  notes: text(4_000),
}

export const woundSites = ['toes', 'forefoot', 'midfoot', 'heel', 'ankle', 'calf', 'thigh'] as const
const lengthMm = whole(0, 500, 'the millimeters')
export const woundFields = {
  side: choice(['right', 'left']),
  site: choice(woundSites),
  kind: choice(['ulcer', 'dry-gangrene', 'wet-gangrene']),
  weeks: whole(0, 520, 'the weeks since the wound began'),
  lengthMm,
  widthMm: lengthMm,
  depthMm: lengthMm,
  boneProbed: answer,
  /** Wound grade of WIfI, 0 to 3, chosen from its definitions. */
  woundGrade: choice(['0', '1', '2', '3']),
  swelling: answer,
  /** Width of redness around the wound; 0 is none. */
  erythemaMm: lengthMm,
  tenderness: answer,
  warmth: answer,
  pus: answer,
  /** Deeper than skin: abscess, osteomyelitis, septic arthritis or fasciitis. */
  deepInfection: answer,
  crepitus: answer,
  rapidlySpreading: answer,
  words: text(2_000),
  removed: z.boolean(),
}
