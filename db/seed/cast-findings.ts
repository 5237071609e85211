/** Findings that many of the demo's people share: cramp patterns, walk tests and conclusions. */
import type { LegSide } from '../../clinical/visit/field-shapes'
import type { BodyRegion, SectionValues } from '../../clinical/visit/visit-record'

type Pattern = Partial<SectionValues<'cramp-pattern'>>
type Walk = Partial<SectionValues<'walk-test'>>
type Assessment = Partial<SectionValues<'assessment'>>

export const sitesOf = (side: LegSide, ...regions: BodyRegion[]): SectionValues<'cramp-pattern'>['sites'] =>
  regions.flatMap((region) => (side === 'both' ? ([`right-${region}`, `left-${region}`] as const) : ([`${side}-${region}`] as const)))

/** Comes on walking, goes on standing still. */
export const walkingCramp = (side: LegSide, more: Pattern = {}): Pattern => ({
  name: 'Walking cramp in the calf',
  sites: sitesOf(side, 'calf'),
  firstNoticed: '2023',
  course: 'same',
  newOrWorseIn3Months: 'no',
  atNight: 'no',
  whileWalking: 'yes',
  afterActivity: 'no',
  atRest: 'no',
  frequency: 2,
  frequencyPer: 'day',
  duration: 4,
  durationUnit: 'minutes',
  severity: 6,
  sleepDisturbed: 'no',
  muscleHardens: 'no',
  triggers: ['exercise', 'uphill'],
  deformity: 'none',
  lossOfUse: 'no',
  easedByStretching: 'no',
  easedByRubbing: 'no',
  easedByWalking: 'no',
  easedByStandingStill: 'yes',
  easedBySittingOrLeaningForward: 'no',
  easedByHangingFootDown: 'no',
  relief: 4,
  reliefUnit: 'minutes',
  ...more,
})

/** Wakes from sleep with a hard muscle; stretching ends it. */
export const nightCramp = (side: LegSide, more: Pattern = {}): Pattern => ({
  name: 'Night cramp in the calf',
  sites: sitesOf(side, 'calf'),
  firstNoticed: '2024',
  course: 'same',
  newOrWorseIn3Months: 'no',
  atNight: 'yes',
  whileWalking: 'no',
  afterActivity: 'no',
  atRest: 'no',
  frequency: 3,
  frequencyPer: 'week',
  duration: 5,
  durationUnit: 'minutes',
  severity: 7,
  sleepDisturbed: 'yes',
  muscleHardens: 'yes',
  triggers: ['in-bed', 'pointing-the-foot'],
  deformity: 'foot-turns',
  lossOfUse: 'yes',
  easedByStretching: 'yes',
  easedByRubbing: 'yes',
  easedByWalking: 'yes',
  easedByStandingStill: 'no',
  easedBySittingOrLeaningForward: 'no',
  easedByHangingFootDown: 'no',
  relief: 5,
  reliefUnit: 'minutes',
  ...more,
})

/** After a long active day, in arch and toes. */
export const archCramp = (side: LegSide, more: Pattern = {}): Pattern => ({
  name: 'Arch cramp after activity',
  sites: sitesOf(side, 'arch', 'toes'),
  firstNoticed: '2025',
  course: 'same',
  newOrWorseIn3Months: 'no',
  atNight: 'no',
  whileWalking: 'no',
  afterActivity: 'yes',
  atRest: 'no',
  frequency: 4,
  frequencyPer: 'week',
  duration: 2,
  durationUnit: 'minutes',
  severity: 5,
  sleepDisturbed: 'no',
  muscleHardens: 'yes',
  triggers: ['standing-long', 'exercise'],
  deformity: 'toes-curl',
  lossOfUse: 'yes',
  easedByStretching: 'yes',
  easedByRubbing: 'yes',
  easedByWalking: 'yes',
  easedByStandingStill: 'no',
  easedBySittingOrLeaningForward: 'no',
  easedByHangingFootDown: 'no',
  relief: 90,
  reliefUnit: 'seconds',
  ...more,
})

const stopped = (side: LegSide, relief: number): Walk => ({
  onsetState: 'felt',
  onsetSite: 'calf',
  side,
  maximumState: 'forced-stop',
  limitingSymptom: 'leg-cramp',
  relief,
  reliefUnit: 'min',
  reliefBy: 'standing-still',
  aid: 'none',
})

/** Meters along the 30 m corridor. */
export const corridor = (onset: number, maximum: number, side: LegSide, relief = 4, more: Walk = {}): Walk => ({
  ...stopped(side, relief),
  method: 'corridor',
  lapMeters: 30,
  onset,
  onsetUnit: 'm',
  maximum,
  maximumUnit: 'm',
  rests: 0,
  surface: 'flat',
  ...more,
})

/** Six minutes by the clock; rests are allowed, so the walk ends with the time. */
export const sixMinute = (onset: number, walked: number, side: LegSide, rests: number, more: Walk = {}): Walk => ({
  ...corridor(onset, walked, side),
  method: 'six-minute',
  maximumState: 'not-stopped',
  limitingSymptom: 'end-of-test',
  rests,
  ...more,
})

/** "No cramp within 400 m." */
export const noCrampWithin = (meters: number, more: Walk = {}): Walk => ({
  method: 'corridor',
  lapMeters: 30,
  onsetState: 'none-within',
  onset: meters,
  onsetUnit: 'm',
  maximumState: 'not-stopped',
  maximum: meters,
  maximumUnit: 'm',
  limitingSymptom: 'end-of-test',
  rests: 0,
  surface: 'flat',
  aid: 'none',
  ...more,
})

export const estimate = (onset: number, onsetUnit: SectionValues<'walk-test'>['onsetUnit'], side: LegSide, more: Walk = {}): Walk => ({
  method: 'estimate',
  onsetState: 'felt',
  onset,
  onsetUnit,
  onsetSite: 'calf',
  side,
  reliefBy: 'standing-still',
  surface: 'flat',
  ...(onsetUnit === 'block' ? { blockFeet: 300 } : {}),
  ...more,
})

/** Seconds on a named treadmill protocol. */
export const treadmill = (
  protocol: 'gardner-skinner' | 'hiatt' | 'constant-3.2-10' | 'constant-3.2-12' | 'constant-3.0-12',
  onset: number,
  maximum: number,
  side: LegSide,
  relief = 5,
): Walk => ({
  ...stopped(side, relief),
  method: protocol.startsWith('constant') ? 'treadmill-constant' : 'treadmill-graded',
  protocol,
  ...(protocol.startsWith('constant') ? { gradePercent: protocol.endsWith('10') ? 10 : 12 } : {}),
  onset,
  onsetUnit: 's',
  maximum,
  maximumUnit: 's',
  surface: 'treadmill',
})

const unlikely = {
  compartmentSyndrome: 'unlikely',
  complexRegionalPain: 'unlikely',
  deepVeinThrombosis: 'unlikely',
  peripheralArterialDisease: 'unlikely',
  tarsalTunnel: 'unlikely',
} as const

export const concluding = (
  cause: NonNullable<Assessment['cause']>,
  codes: string[],
  impression: string,
  more: Assessment = {},
): Assessment => ({
  cause,
  ...unlikely,
  ...(cause === 'ischemic' ? { peripheralArterialDisease: 'likely' as const } : {}),
  codes,
  impression,
  ...more,
})

export const walkingProgram =
  'Walk three times a week until the cramp is moderate, stand until it is gone, walk on; build up to 30 to 45 minutes of walking over 12 weeks.'
export const calfStretches =
  'Calf stretch at the wall, 15 to 30 seconds, three times each leg, three times a day and before bed. It may help.'
