/** What was examined, measured and asked beyond history and resting pressures: small builders, so that a story stays short. */
import type { SectionValues } from '../../clinical/visit/visit-record'
import { noFactors, noRedFlags } from './cast-builders'

type Examination = Partial<SectionValues<'examination'>>
type LabResult = Partial<SectionValues<'lab-result'>>
type Exercise = Partial<SectionValues<'exercise-study'>>

/** The whole red-flag block, all negative, with the questions that the first builder leaves open. */
export const everyRedFlagNo: Partial<SectionValues<'red-flags'>> = {
  ...noRedFlags,
  faintingIn14Days: 'no',
  coughingBlood: 'no',
  darkUrine: 'no',
  headacheOrVomitingAfterDrinking: 'no',
  saddleNumbness: 'no',
  bladderOrBowelTrouble: 'no',
  rapidlyProgressiveWeakness: 'no',
  suddenOneSidedWeakness: 'no',
  legWeaknessOverWeeks: 'no',
}

/** Every factor asked and absent. */
export const everyFactorNo: Partial<SectionValues<'factors'>> = {
  ...noFactors,
  legBypassGraft: 'no',
  limaGraft: 'no',
  symptomsLimitWalking: 'no',
  neuropathy: 'no',
  kidneyTransplant: 'no',
  adrenalInsufficiency: 'no',
  fluidOrSaltLimit: 'no',
  heavyAlcohol: 'no',
  quinineOrTonicWater: 'no',
  bruisingOrBleeding: 'no',
  newMuscleSymptomsBothSides: 'no',
}

const pulses = (right: readonly [number, number, number, number], left: readonly [number, number, number, number]): Examination => ({
  pulseScale: '0-3',
  rightFemoralPulse: right[0],
  rightPoplitealPulse: right[1],
  rightDorsalisPedisPulse: right[2],
  rightPosteriorTibialPulse: right[3],
  leftFemoralPulse: left[0],
  leftPoplitealPulse: left[1],
  leftDorsalisPedisPulse: left[2],
  leftPosteriorTibialPulse: left[3],
})

/** Looked for from groin to toe and not there: whole skin, no swelling, full feeling, no sign of a nerve. */
export const nothingFound: Examination = {
  ...pulses([2, 2, 2, 2], [2, 2, 2, 2]),
  femoralBruit: 'none',
  hairLoss: 'none',
  nailChange: 'none',
  calfAtrophy: 'none',
  elevationPallor: 'none',
  dependentRubor: 'none',
  coolFoot: 'none',
  rightRefillSeconds: 2,
  leftRefillSeconds: 2,
  hotRedSwollenFoot: 'none',
  skinWhole: 'yes',
  rightCalfGirthCm: 36.5,
  leftCalfGirthCm: 36,
  pittingEdema: 'none',
  deepVeinTenderness: 'none',
  wholeLegSwollen: 'none',
  collateralVeins: 'none',
  monofilamentSites: 10,
  rightMonofilamentFelt: 10,
  leftMonofilamentFelt: 10,
  protectiveSensationLost: 'none',
  tinel: 'none',
  plantarSymptoms: 'none',
  footDrop: 'none',
  briskReflexesOrClonus: 'no',
  gaitChange: 'no',
  fasciculations: 'no',
  weaknessOrWasting: 'no',
  bulbarSigns: 'no',
  rightDorsiflexionDegrees: 12,
  leftDorsiflexionDegrees: 12,
  rightArch: 'normal',
  leftArch: 'normal',
  footwear: ['suitable'],
}

/** The signs of a leg that gets too little blood. */
export const ischemicLeg = (side: 'right' | 'left', more: Examination = {}): Examination => ({
  ...nothingFound,
  ...(side === 'right' ? pulses([2, 1, 0, 1], [2, 2, 2, 2]) : pulses([2, 2, 2, 2], [2, 1, 0, 1])),
  hairLoss: side,
  nailChange: side,
  elevationPallor: side,
  coolFoot: side,
  [`${side}RefillSeconds`]: 5,
  ...more,
})

type Lab = SectionValues<'lab-result'>
const result = (
  test: Lab['test'],
  value: number,
  unit: Lab['unit'],
  range: readonly [low: number | null, high: number | null],
  sampleOn: string,
): LabResult => ({
  test,
  value,
  unit,
  low: range[0],
  high: range[1],
  hemolyzed: 'no',
  sampleOn,
  source: 'report',
  laboratory: 'Harbor Clinical Laboratory',
})

type Panel = {
  potassium: number
  sodium: number
  magnesium: number | null
  calcium: number
  creatinine: number
  bicarbonate: number
  chloride: number
}
/** A basic metabolic panel with magnesium, in range where nothing else is said; `null` was not drawn. */
export function panel(sampleOn: string, told: Partial<Panel> = {}): LabResult[] {
  const { potassium, sodium, magnesium, calcium, creatinine, bicarbonate, chloride }: Panel = {
    potassium: 4.1,
    sodium: 140,
    magnesium: 2,
    calcium: 9.4,
    creatinine: 0.9,
    bicarbonate: 25,
    chloride: 102,
    ...told,
  }
  return [
    result('potassium', potassium, 'mEq/L', [3.5, 5.1], sampleOn),
    result('sodium', sodium, 'mEq/L', [136, 145], sampleOn),
    result('chloride', chloride, 'mEq/L', [98, 107], sampleOn),
    result('bicarbonate', bicarbonate, 'mEq/L', [22, 29], sampleOn),
    ...(magnesium === null ? [] : [result('magnesium', magnesium, 'mg/dL', [1.6, 2.6], sampleOn)]),
    result('calcium', calcium, 'mg/dL', [8.6, 10.2], sampleOn),
    result('creatinine', creatinine, 'mg/dL', [0.5, 1.2], sampleOn),
  ]
}
export const oneLab = result

/** Five minutes at 2 mph and 12 %, then the same posterior tibial arteries and one arm within a minute; recovery at 3 minutes. */
export function treadmillStudy(
  after: { right: number; left: number; arm: number },
  recovery: { right: number; left: number; arm: number } | null,
  more: Exercise = {},
): Exercise {
  const measured = (mmHg: number) => ({ state: 'measured', mmHg }) as const
  return {
    mode: 'treadmill',
    speed: 2,
    speedUnit: 'mph',
    gradePercent: 12,
    exerciseMinutes: 5,
    stoppedFor: 'end-of-test',
    firstLeg: 'right',
    rightArtery: 'posteriorTibial',
    leftArtery: 'posteriorTibial',
    rightAnkleAfter: measured(after.right),
    leftAnkleAfter: measured(after.left),
    brachialAfter: measured(after.arm),
    rightMinutesAfter: 0.5,
    leftMinutesAfter: 1,
    ...(recovery === null
      ? {}
      : {
          rightAnkleRecovery: measured(recovery.right),
          leftAnkleRecovery: measured(recovery.left),
          brachialRecovery: measured(recovery.arm),
          recoveryMinutes: 3,
        }),
    ...more,
  }
}

/** The answers of somebody whose calf hurts at ordinary pace and is free after a short stand. */
export const claudicationAnswers: Partial<SectionValues<'edinburgh'>> = {
  completedBy: 'patient',
  painOnWalking: 'yes',
  beginsAtRest: 'no',
  uphillOrHurrying: 'yes',
  ordinaryPaceOnLevel: 'yes',
  goneWithinTenMinutes: 'yes',
  sites: ['calf'],
}

type Difficulty = 0 | 1 | 2 | 3 | 4 | null
/** Walking impairment, easiest first: 0 unable, 4 no difficulty, null not answered. */
export const impairment = (
  distance: readonly [Difficulty, Difficulty, Difficulty, Difficulty, Difficulty, Difficulty, Difficulty],
  speed: readonly [Difficulty, Difficulty, Difficulty, Difficulty],
  stairs: readonly [Difficulty, Difficulty, Difficulty],
): Partial<SectionValues<'walking-impairment'>> => ({
  completedBy: 'patient',
  distanceIndoors: distance[0],
  distance50Feet: distance[1],
  distance150Feet: distance[2],
  distance300Feet: distance[3],
  distance600Feet: distance[4],
  distance900Feet: distance[5],
  distance1500Feet: distance[6],
  speedSlow: speed[0],
  speedAverage: speed[1],
  speedQuick: speed[2],
  speedRunning: speed[3],
  stairs1Flight: stairs[0],
  stairs2Flights: stairs[1],
  stairs3Flights: stairs[2],
})

/** A shallow clean ulcer; a story says what differs. */
export const ulcer = (
  side: 'right' | 'left',
  weeks: number,
  more: Partial<SectionValues<'wound'>> = {},
): Partial<SectionValues<'wound'>> => ({
  side,
  site: 'forefoot',
  kind: 'ulcer',
  weeks,
  lengthMm: 12,
  widthMm: 9,
  depthMm: 2,
  boneProbed: 'no',
  woundGrade: '1',
  swelling: 'no',
  erythemaMm: 0,
  tenderness: 'no',
  warmth: 'no',
  pus: 'no',
  deepInfection: 'no',
  crepitus: 'no',
  rapidlySpreading: 'no',
  ...more,
})

/** No fever, calm breath: with heart rate and white cells, no systemic sign of infection. */
export const noFever: Examination = { bodyTemperature: 98.4, bodyTemperatureUnit: 'F', respiratoryRate: 14 }
