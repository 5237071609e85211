import type { z } from 'zod'
import type { notDoneReasons } from '../../../../../../../clinical/vascular-study/pressure-reading'
import type { LegSide, SideFound } from '../../../../../../../clinical/visit/field-shapes'
import type {
  BodyRegion,
  causes,
  differentialVerdict,
  distanceUnits,
  fontaineStages,
  medicineClasses,
  SectionValues,
  tobaccoUse,
  treadmillProtocols,
  VisitSection,
  walkMethods,
  waveform,
} from '../../../../../../../clinical/visit/visit-record'
import { handoutNames } from '../../../../../../../handouts/handout-ids'

/**
 * How each recorded answer reads on screen. A `Record` over the answer's own type: a new answer without words does not compile.
 * The order here is the order of the choices.
 */
type Words<V extends string> = Record<V, string>
type Coded<S extends VisitSection, F extends keyof SectionValues<S>> = Extract<SectionValues<S>[F], string>
type Listed<S extends VisitSection, F extends keyof SectionValues<S>> = Extract<SectionValues<S>[F], readonly string[]>[number]

export const answerWords = { yes: 'Yes', no: 'No' } as const
export const sideWords: Words<LegSide> = { right: 'Right', left: 'Left', both: 'Both' }
export const sideFoundWords: Words<NonNullable<SideFound>> = { none: 'None', ...sideWords }
export const regionWords: Words<BodyRegion> = {
  buttock: 'Buttock',
  thigh: 'Thigh, front',
  hamstring: 'Thigh, back',
  calf: 'Calf',
  shin: 'Shin',
  ankle: 'Ankle',
  heel: 'Heel',
  arch: 'Arch',
  forefoot: 'Ball of the foot',
  toes: 'Toes',
  'top-of-foot': 'Top of the foot',
}

export const courseWords: Words<Coded<'cramp-pattern', 'course'>> = { new: 'New', better: 'Better', same: 'Same', worse: 'Worse' }
export const perWords: Words<Coded<'cramp-pattern', 'frequencyPer'>> = { day: 'a day', week: 'a week', month: 'a month' }
export const timeWords: Words<Coded<'cramp-pattern', 'durationUnit'>> = { seconds: 'seconds', minutes: 'minutes', hours: 'hours' }
export const triggerWords: Words<Listed<'cramp-pattern', 'triggers'>> = {
  'in-bed': 'In bed',
  'pointing-the-foot': 'Pointing the foot',
  'standing-long': 'Standing for long',
  exercise: 'Exercise',
  uphill: 'Walking uphill',
  'heat-or-sweating': 'Heat or sweating',
  dehydration: 'Too little to drink',
  'new-shoes': 'New shoes',
  other: 'Something else',
}
export const deformityWords: Words<Coded<'cramp-pattern', 'deformity'>> = {
  none: 'None seen',
  'toes-curl': 'Toes curl',
  'toes-lift': 'Toes lift',
  'foot-turns': 'Foot turns',
  'ankle-points': 'Ankle points down',
}
export const ulcerWords: Words<Coded<'red-flags', 'ulcerKind'>> = { ulcer: 'Ulcer', gangrene: 'Gangrene', both: 'Ulcer and gangrene' }

export const tobaccoWords: Words<z.infer<typeof tobaccoUse>> = { never: 'Never', former: 'Former', current: 'Current' }
export const activityWords: Words<Coded<'factors', 'activity'>> = {
  sedentary: 'Mostly sitting',
  light: 'Light',
  active: 'Active',
  athlete: 'Athlete',
}
export const reviewedWords: Words<Coded<'factors', 'medicinesReviewed'>> = {
  listed: 'Listed below, complete',
  'none-taken': 'Takes no medicine',
  unable: 'Could not be found out today',
}
export const medicineClassWords: Words<(typeof medicineClasses)[number]> = {
  'thiazide-diuretic': 'Thiazide diuretic',
  'loop-diuretic': 'Loop diuretic',
  'potassium-sparing-diuretic': 'Potassium-sparing diuretic',
  'ace-inhibitor-or-arb': 'ACE inhibitor or ARB',
  'neprilysin-inhibitor': 'ARNI (neprilysin inhibitor)',
  finerenone: 'Finerenone',
  'potassium-supplement': 'Potassium supplement',
  trimethoprim: 'Trimethoprim',
  nsaid: 'NSAID',
  heparin: 'Heparin',
  'calcineurin-inhibitor': 'Ciclosporin or tacrolimus',
  statin: 'Statin',
  fibrate: 'Fibrate',
  colchicine: 'Colchicine',
  daptomycin: 'Daptomycin',
  'cyp3a4-inhibitor': 'Strong CYP3A4 inhibitor',
  anticoagulant: 'Anticoagulant',
  antiplatelet: 'Antiplatelet',
  cilostazol: 'Cilostazol',
  'calcium-channel-blocker': 'Calcium channel blocker',
  'estrogen-or-raloxifene': 'Estrogen or raloxifene',
  teriparatide: 'Teriparatide',
  'intravenous-iron': 'Intravenous iron',
  'cancer-drug': 'Cancer drug (cisplatin, vincristine, imatinib)',
  'cholinesterase-inhibitor': 'Cholinesterase inhibitor',
  gabapentinoid: 'Gabapentinoid',
  laxative: 'Laxative',
  amphotericin: 'Amphotericin',
  'proton-pump-inhibitor': 'Proton pump inhibitor',
  opioid: 'Opioid',
  'long-acting-beta-agonist': 'Long-acting beta-agonist inhaler',
  digoxin: 'Digoxin',
  lithium: 'Lithium',
  'qt-prolonging': 'Prolongs QT',
  'insulin-or-glucose-lowering': 'Insulin or other glucose-lowering',
  quinine: 'Quinine or tonic water',
  other: 'Other',
}

export const methodWords: Words<(typeof walkMethods)[number]> = {
  corridor: 'Corridor walk',
  'six-minute': 'Six-minute walk',
  'treadmill-constant': 'Treadmill, constant grade',
  'treadmill-graded': 'Treadmill, rising grade',
  estimate: 'Patient’s estimate',
  diary: 'Home diary',
}
export const protocolWords: Words<(typeof treadmillProtocols)[number]> = {
  'gardner-skinner': 'Gardner–Skinner: 2 mph, +2 % every 2 min',
  hiatt: 'Hiatt: 2 mph, +3.5 % every 3 min',
  'constant-3.2-10': '3.2 km/h at 10 %',
  'constant-3.2-12': '3.2 km/h at 12 %',
  'constant-3.0-12': '3.0 km/h at 12 %',
  rutherford: 'Rutherford: 2 mph at 12 %, 5 min',
  other: 'Other protocol',
}
export const distanceUnitWords: Words<(typeof distanceUnits)[number] | 'min' | 's'> = {
  m: 'meters',
  ft: 'feet',
  yd: 'yards',
  mi: 'miles',
  block: 'blocks',
  min: 'minutes',
  s: 'seconds',
}
export const onsetStateWords: Words<Coded<'walk-test', 'onsetState'>> = { felt: 'First cramp felt at', 'none-within': 'No cramp within' }
export const maximumStateWords: Words<Coded<'walk-test', 'maximumState'>> = {
  'forced-stop': 'Had to stop at',
  'not-stopped': 'Walked, without having to stop',
}
export const limitingWords: Words<Coded<'walk-test', 'limitingSymptom'>> = {
  'leg-cramp': 'Leg cramp',
  'other-leg-pain': 'Other leg pain',
  breathlessness: 'Breathlessness',
  'chest-pain': 'Chest pain',
  'joint-pain': 'Joint pain',
  fatigue: 'Fatigue',
  balance: 'Balance',
  'end-of-test': 'The test ended',
  other: 'Something else',
}
export const reliefUnitWords: Words<Coded<'walk-test', 'reliefUnit'>> = { s: 'seconds', min: 'minutes' }
export const reliefByWords: Words<Coded<'walk-test', 'reliefBy'>> = {
  'standing-still': 'Standing still',
  sitting: 'Sitting',
  'leaning-forward': 'Leaning forward',
  'walking-on': 'Walking on',
  lying: 'Lying down',
}
export const surfaceWords: Words<Coded<'walk-test', 'surface'>> = {
  flat: 'Flat',
  uphill: 'Uphill',
  stairs: 'Stairs',
  treadmill: 'Treadmill',
  uneven: 'Uneven ground',
}
export const aidWords: Words<Coded<'walk-test', 'aid'>> = {
  none: 'None',
  cane: 'Cane',
  crutches: 'Crutches',
  walker: 'Walker',
  other: 'Other',
}

export const indexMethodWords: Words<Coded<'vascular-study', 'method'>> = { higher: 'Higher ankle pressure', lower: 'Lower ankle pressure' }
export const deviceWords: Words<Coded<'vascular-study', 'device'>> = {
  doppler: 'Handheld Doppler',
  oscillometric: 'Oscillometric',
  ppg: 'Photoplethysmography (PPG)',
}
export const positionWords: Words<Coded<'vascular-study', 'position'>> = {
  supine: 'Lying flat',
  'semi-recumbent': 'Semi-recumbent, at most 45°',
  seated: 'Seated',
}
export const armNotToUseWords: Words<Coded<'vascular-study', 'armNotToUse'>> = {
  none: 'Both arms may be used',
  right: 'Not the right arm',
  left: 'Not the left arm',
}
export const armReasonWords: Words<Coded<'vascular-study', 'armNotToUseReason'>> = {
  mastectomy: 'Mastectomy',
  fistula: 'Dialysis fistula',
  cast: 'Cast',
  wound: 'Wound',
  other: 'Other',
}
export const notDoneWords: Words<(typeof notDoneReasons)[number]> = {
  wound: 'wound',
  'graft-or-stent': 'graft or stent under the cuff',
  'suspected-dvt': 'suspected clot',
  'severe-pain': 'severe pain',
  amputation: 'amputation',
  mastectomy: 'mastectomy',
  fistula: 'fistula',
  cast: 'cast',
  refused: 'patient refused',
  other: 'other reason',
}
/** The old terms stand beside the one that replaced them, because many still dictate them (clinical.md 2.8). */
export const waveformWords: Words<z.infer<typeof waveform>> = {
  multiphasic: 'Multiphasic (triphasic, biphasic)',
  monophasic: 'Monophasic',
  absent: 'Absent',
  'not-assessed': 'Not assessed',
}
export const flowDirectionWords: Words<Coded<'vascular-study', 'rightFlowDirection'>> = {
  antegrade: 'Antegrade',
  retrograde: 'Retrograde',
  bidirectional: 'Bidirectional',
  absent: 'Absent',
}
export const resistanceWords: Words<Coded<'vascular-study', 'rightResistance'>> = {
  high: 'High',
  intermediate: 'Intermediate',
  low: 'Low',
}
export const waveformModifierWords: Words<Listed<'vascular-study', 'rightWaveformModifiers'>> = {
  'rapid-upstroke': 'Rapid upstroke',
  'prolonged-upstroke': 'Prolonged upstroke',
  'sharp-peak': 'Sharp peak',
  'spectral-broadening': 'Spectral broadening',
  staccato: 'Staccato',
  dampened: 'Dampened',
  'flow-reversal': 'Flow reversal',
}
export const toeDigitWords: Words<Coded<'vascular-study', 'rightToeDigit'>> = { hallux: 'Great toe', second: 'Second toe' }
export const toeDeviceWords: Words<Coded<'vascular-study', 'toeDevice'>> = {
  ppg: 'Photoplethysmography (PPG)',
  doppler: 'Doppler',
  oscillometric: 'Oscillometric',
}

export const exerciseModeWords: Words<Coded<'exercise-study', 'mode'>> = {
  treadmill: 'Treadmill',
  'heel-raises': 'Heel raises',
  'reactive-hyperemia': 'Reactive hyperemia',
}
export const legWords: Words<Coded<'exercise-study', 'firstLeg'>> = { right: 'Right', left: 'Left' }
export const arteryWords: Words<Coded<'exercise-study', 'rightArtery'>> = {
  posteriorTibial: 'Posterior tibial',
  dorsalisPedis: 'Dorsalis pedis',
}

export const completedByWords: Words<Coded<'edinburgh', 'completedBy'>> = {
  patient: 'By the patient alone',
  'read-out': 'Read out to the patient',
}
export const edinburghSiteWords: Words<Listed<'edinburgh', 'sites'>> = {
  calf: 'Calf',
  thigh: 'Thigh, front',
  buttock: 'Buttock',
  hamstring: 'Thigh, back',
  foot: 'Foot',
  shin: 'Shin',
  joint: 'In a joint',
  radiating: 'Runs down the leg',
}

export const pulseScaleWords: Words<Coded<'examination', 'pulseScale'>> = { '0-3': '0 to 3', '0-2': '0 to 2', '0-4': '0 to 4' }
export const archWords: Words<Coded<'examination', 'rightArch'>> = { high: 'High', normal: 'Normal', low: 'Low', flat: 'Flat' }
export const footwearWords: Words<Listed<'examination', 'footwear'>> = {
  suitable: 'Suitable',
  'too-tight': 'Too tight',
  'worn-out': 'Worn out',
  'no-support': 'No support',
  'high-heel': 'High heel',
  open: 'Open',
  barefoot: 'Barefoot',
}
export const temperatureUnitWords: Words<Coded<'examination', 'bodyTemperatureUnit'>> = { F: '°F', C: '°C' }
export const woundKindWords: Words<Coded<'wound', 'kind'>> = {
  ulcer: 'Ulcer',
  'dry-gangrene': 'Dry gangrene',
  'wet-gangrene': 'Wet gangrene',
}
export const woundSiteWords: Words<Coded<'wound', 'site'>> = {
  toes: 'Toes',
  forefoot: 'Forefoot',
  midfoot: 'Midfoot',
  heel: 'Heel',
  ankle: 'Ankle',
  calf: 'Calf',
  thigh: 'Thigh',
}
export const woundGradeWords: Words<Coded<'wound', 'woundGrade'>> = { '0': '0', '1': '1', '2': '2', '3': '3' }

export const comparatorWords: Words<Coded<'lab-result', 'comparator'>> = { 'less-than': '<', 'more-than': '>' }
export const labUnitWords: Words<Coded<'lab-result', 'unit'>> = {
  'mEq/L': 'mEq/L',
  'mmol/L': 'mmol/L',
  'mg/dL': 'mg/dL',
  'umol/L': 'µmol/L',
  'g/dL': 'g/dL',
  'g/L': 'g/L',
  '%': '%',
  'mmol/mol': 'mmol/mol',
  'U/L': 'U/L',
  'ukat/L': 'µkat/L',
  'ng/mL': 'ng/mL',
  'ug/L': 'µg/L',
  'uU/mL': 'µU/mL',
  'mIU/L': 'mIU/L',
  '10^3/uL': '×10³/µL',
  '10^9/L': '×10⁹/L',
}
export const labFlagWords: Words<Coded<'lab-result', 'flag'>> = { 'in-range': 'In range', low: 'Low', high: 'High', critical: 'Critical' }
export const labSourceWords: Words<Coded<'lab-result', 'source'>> = {
  report: 'Laboratory report',
  'in-office': 'Measured in the office',
  'patient-portal': 'Patient’s portal',
  'patient-says': 'Patient says so',
}

export const causeWords: Words<(typeof causes)[number]> = {
  ischemic: 'Ischemic',
  metabolic: 'Metabolic',
  biomechanical: 'Biomechanical',
  'sleep-related': 'Sleep-related',
  mixed: 'Mixed',
  undetermined: 'Undetermined',
}
export const verdictWords: Words<z.infer<typeof differentialVerdict>> = {
  unlikely: 'Unlikely',
  possible: 'Possible',
  likely: 'Likely',
  referred: 'Referred',
}
export const stageWords: Words<(typeof fontaineStages)[number]> = {
  I: 'I, no symptoms',
  IIa: 'IIa, cramps beyond 200 m',
  IIb: 'IIb, cramps within 200 m',
  III: 'III, pain at rest',
  IV: 'IV, ulcer or gangrene',
}
export const rutherfordWords: Words<Coded<'assessment', 'rutherfordRight'>> = {
  '0': '0, no symptoms',
  '1': '1, mild claudication',
  '2': '2, moderate claudication',
  '3': '3, severe claudication',
  '4': '4, pain at rest',
  '5': '5, minor tissue loss',
  '6': '6, major tissue loss',
}
export const acuteClassWords: Words<Coded<'assessment', 'acuteLimbClass'>> = {
  I: 'I, viable',
  IIa: 'IIa, threatened',
  IIb: 'IIb, threatened now',
  III: 'III, irreversible',
}
export const wifiStageWords: Words<Coded<'assessment', 'wifiRight'>> = {
  '1': '1, very low risk',
  '2': '2, low risk',
  '3': '3, moderate risk',
  '4': '4, high risk',
  '5': '5, foot cannot be saved',
}
export const handoutWords: Words<Listed<'plan', 'handouts'>> = handoutNames

/** The choices of a coded field, in the order of its words. */
export const optionsOf = <V extends string>(words: Record<V, string>) =>
  Object.entries(words).map(([value, label]) => ({ value: value as V, label: label as string }))
