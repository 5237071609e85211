/** Each code that can be suggested, as it reads: its title, its reasons and its side. Source of titles and remarks: clinical.md 6.3. */
import { expect, test } from 'vitest'
import { labResultWith, measured, medicineWith, patternWith, recordWith, woundWith } from '../visit/record-for-tests'
import { type MedicineClass, visitFacts } from '../visit/visit-facts'
import type { VisitRecord } from '../visit/visit-record'
import { suggestedCodes } from './suggested-codes'

const read = (record: VisitRecord) =>
  suggestedCodes(record, visitFacts({ record, patient: { birthDate: '1955-02-12', sex: 'male' }, visitDay: '2026-11-23' })).map(
    ({ code, title, because, side }) => [code, title, because.join('; '), side].join(' | '),
  )

const arms = { rightBrachial: measured(142), leftBrachial: measured(138) }
const rightLow = { ...arms, rightPosteriorTibial: measured(96), leftPosteriorTibial: measured(150) }
const leftLow = { ...arms, rightPosteriorTibial: measured(150), leftPosteriorTibial: measured(96) }
const bothLow = { ...arms, rightPosteriorTibial: measured(96), leftPosteriorTibial: measured(96) }
const toeLow = { ...arms, rightPosteriorTibial: measured(150), rightToe: measured(90) }
const walking = patternWith({ whileWalking: 'yes', sites: ['right-calf'] })
const lab = (row: Parameters<typeof labResultWith>[0]) => recordWith({ labResults: [labResultWith({ hemolyzed: 'no', ...row })] })
const takes = (each: MedicineClass) => recordWith({ medicines: [medicineWith({ classes: [each] })], assessment: { cause: 'metabolic' } })

test.each([
  [
    'claudication of the right leg',
    recordWith({ vascularStudy: rightLow, crampPatterns: [walking], factors: { revascularization: 'no' } }),
    [
      'I70.211 | Atherosclerosis of native arteries of extremities, with intermittent claudication, right leg | Cramp on walking recorded; Right ABI 0.68 (PT 96 / arm 142 mmHg) | right',
    ],
  ],
  [
    'claudication of a leg that nobody asked about a bypass',
    recordWith({ vascularStudy: rightLow, crampPatterns: [walking] }),
    [
      'I70.211 | Atherosclerosis of native arteries of extremities, with intermittent claudication, right leg | Cramp on walking recorded; Right ABI 0.68 (PT 96 / arm 142 mmHg); Native arteries: a bypass graft has codes of its own | right',
    ],
  ],
  [
    'a low index of the left leg',
    recordWith({ vascularStudy: leftLow, factors: { revascularization: 'no' } }),
    [
      'I70.202 | Atherosclerosis of native arteries of extremities, unspecified, left leg | No symptom recorded in this leg; Left ABI 0.68 (PT 96 / arm 142 mmHg) | left',
    ],
  ],
  [
    'both legs alike',
    recordWith({ vascularStudy: bothLow, factors: { revascularization: 'no' } }),
    [
      'I70.203 | Atherosclerosis of native arteries of extremities, unspecified, bilateral legs | No symptom recorded in this leg; Right ABI 0.68 (PT 96 / arm 142 mmHg); Left ABI 0.68 (PT 96 / arm 142 mmHg) | both',
    ],
  ],
  [
    'a low toe index',
    recordWith({ vascularStudy: toeLow, factors: { revascularization: 'no' } }),
    [
      'I70.201 | Atherosclerosis of native arteries of extremities, unspecified, right leg | No symptom recorded in this leg; Right TBI 0.63 (toe 90 / arm 142 mmHg) | right',
    ],
  ],
  [
    'rest pain on both sides',
    recordWith({
      vascularStudy: bothLow,
      redFlags: { restPainForefoot: 'yes', restPainSide: 'both' },
      factors: { revascularization: 'no' },
    }),
    [
      'I70.223 | Atherosclerosis of native arteries of extremities, with rest pain, bilateral legs | Forefoot pain at rest recorded; Right ABI 0.68 (PT 96 / arm 142 mmHg); Left ABI 0.68 (PT 96 / arm 142 mmHg) | both',
    ],
  ],
  [
    'gangrene of the left leg with diabetes',
    recordWith({
      vascularStudy: leftLow,
      wounds: [woundWith({ side: 'left', kind: 'dry-gangrene' })],
      factors: { diabetes: 'yes', revascularization: 'no' },
    }),
    [
      'I70.262 | Atherosclerosis of native arteries of extremities, with gangrene, left leg | Gangrene recorded; Left ABI 0.68 (PT 96 / arm 142 mmHg) | left',
      'E11.52 | Type 2 diabetes with peripheral angiopathy with gangrene | Diabetes with arterial disease; type 1 is E10.52, other types E13.52 | ',
    ],
  ],
  [
    'a low index with diabetes',
    recordWith({ vascularStudy: rightLow, factors: { diabetes: 'yes', revascularization: 'no' } }),
    [
      'I70.201 | Atherosclerosis of native arteries of extremities, unspecified, right leg | No symptom recorded in this leg; Right ABI 0.68 (PT 96 / arm 142 mmHg) | right',
      'E11.51 | Type 2 diabetes with peripheral angiopathy without gangrene | Diabetes with arterial disease; type 1 is E10.51, other types E13.51 | ',
    ],
  ],
  [
    'known before, not measured',
    recordWith({ crampPatterns: [walking], factors: { knownPad: 'yes', revascularization: 'no' } }),
    [
      'I70.211 | Atherosclerosis of native arteries of extremities, with intermittent claudication, right leg | Cramp on walking recorded; Peripheral arterial disease known | right',
    ],
  ],
  [
    'assessed as likely, not measured',
    recordWith({ crampPatterns: [walking], assessment: { peripheralArterialDisease: 'likely' }, factors: { revascularization: 'no' } }),
    [
      'I70.211 | Atherosclerosis of native arteries of extremities, with intermittent claudication, right leg | Cramp on walking recorded; Peripheral arterial disease assessed as likely | right',
    ],
  ],
  [
    'assessed as likely, no side',
    recordWith({ assessment: { peripheralArterialDisease: 'likely' } }),
    ['I73.9 | Peripheral vascular disease, unspecified | Assessed as likely, no index or side recorded | '],
  ],
  [
    'a night cramp',
    recordWith({ crampPatterns: [patternWith({ atNight: 'yes', muscleHardens: 'yes', easedByStretching: 'yes' })] }),
    ['G47.62 | Sleep-related leg cramps | Night cramp that hardens and yields to stretching, or so assessed | '],
  ],
  [
    'a cramp assessed as sleep-related',
    recordWith({ crampPatterns: [patternWith({ atNight: 'yes' })], assessment: { cause: 'sleep-related' } }),
    ['G47.62 | Sleep-related leg cramps | Night cramp that hardens and yields to stretching, or so assessed | '],
  ],
  [
    'a calf that hardens',
    recordWith({ crampPatterns: [patternWith({ muscleHardens: 'yes', sites: ['left-calf'] })] }),
    ['M62.831 | Muscle spasm of calf (charley-horse) | Calf that hardens | '],
  ],
  [
    'an arch',
    recordWith({ crampPatterns: [patternWith({ muscleHardens: 'yes', sites: ['left-arch'] })] }),
    ['R25.2 | Cramp and spasm | Cramp recorded | '],
  ],
  [
    'restless legs',
    recordWith({ crampPatterns: [patternWith({ urgeToMove: 'yes', atRest: 'yes', easedByWalking: 'yes', worseInEvening: 'yes' })] }),
    [
      'R25.2 | Cramp and spasm | Cramp recorded | ',
      'G25.81 | Restless legs syndrome | Urge to move, at rest, eased by walking, worse in the evening; Only when nothing else explains it; leg cramps look alike | ',
    ],
  ],
  [
    'a narrow spine',
    recordWith({
      crampPatterns: [patternWith({ whileWalking: 'yes', easedBySittingOrLeaningForward: 'yes' })],
      factors: { lumbarStenosis: 'yes' },
    }),
    [
      'R25.2 | Cramp and spasm | Cramp recorded | ',
      'M48.062 | Spinal stenosis, lumbar region, with neurogenic claudication | Lumbar stenosis known; Eased by sitting or leaning forward | ',
    ],
  ],
  [
    'low potassium',
    lab({ test: 'potassium', value: 3.4, unit: 'mEq/L', low: 3.5 }),
    ['E87.6 | Hypokalemia | The laboratory reports potassium 3.4 mEq/L as low | '],
  ],
  [
    'high potassium',
    lab({ test: 'potassium', value: 5.1, unit: 'mEq/L', high: 5 }),
    ['E87.5 | Hyperkalemia | The laboratory reports potassium 5.1 mEq/L as high | '],
  ],
  [
    'low sodium, marked only',
    lab({ test: 'sodium', flag: 'low' }),
    ['E87.1 | Hypo-osmolality and hyponatremia | The laboratory reports sodium as low | '],
  ],
  [
    'low magnesium',
    lab({ test: 'magnesium', value: 1.2, unit: 'mg/dL', low: 1.6 }),
    ['E83.42 | Hypomagnesemia | The laboratory reports magnesium 1.2 mg/dL as low | '],
  ],
  [
    'low calcium, its unit not chosen',
    lab({ test: 'calcium', value: 8, low: 8.6 }),
    ['E83.51 | Hypocalcemia | The laboratory reports calcium 8 as low; Total calcium: look at albumin or ionized calcium first | '],
  ],
  [
    'a thiazide',
    takes('thiazide-diuretic'),
    [
      'T50.2X5A | Adverse effect of thiazide-type and other diuretics, initial encounter | Cause assessed as metabolic; Takes a thiazide diuretic | ',
      'Z79.899 | Other long-term (current) drug therapy | Takes a diuretic | ',
    ],
  ],
  [
    'a loop diuretic',
    takes('loop-diuretic'),
    [
      'T50.1X5A | Adverse effect of loop diuretics, initial encounter | Cause assessed as metabolic; Takes a loop diuretic | ',
      'Z79.899 | Other long-term (current) drug therapy | Takes a diuretic | ',
    ],
  ],
  [
    'a potassium-sparing diuretic',
    takes('potassium-sparing-diuretic'),
    [
      'T50.0X5A | Adverse effect of mineralocorticoids and their antagonists, initial encounter | Cause assessed as metabolic; Takes a potassium sparing diuretic; For spironolactone or eplerenone; triamterene and amiloride are T50.2X5A | ',
      'Z79.899 | Other long-term (current) drug therapy | Takes a diuretic | ',
    ],
  ],
  [
    'a statin',
    takes('statin'),
    ['T46.6X5A | Adverse effect of antihyperlipidemic drugs, initial encounter | Cause assessed as metabolic; Takes a statin | '],
  ],
  [
    'smokes and chews',
    recordWith({ factors: { tobaccoSmoked: 'current', tobaccoSmokeless: 'current' } }),
    [
      'F17.210 | Nicotine dependence, cigarettes, uncomplicated | Smokes now; check that it is cigarettes | ',
      'F17.220 | Nicotine dependence, chewing tobacco, uncomplicated | Uses smokeless tobacco now | ',
    ],
  ],
  [
    'chewed once',
    recordWith({ factors: { tobaccoSmokeless: 'former' } }),
    ['Z87.891 | Personal history of nicotine dependence | Used tobacco in the past | '],
  ],
  [
    'a screening',
    recordWith({
      vascularStudy: { ...arms, rightPosteriorTibial: measured(150) },
      redFlags: { exertionalLegSymptoms: 'no', restPainForefoot: 'no', ulcerOrGangrene: 'no' },
      factors: { knownPad: 'no' },
    }),
    ['Z13.6 | Encounter for screening for cardiovascular disorders | ABI measured without leg symptoms or known disease | '],
  ],
  [
    'a compartment syndrome',
    recordWith({ crampPatterns: [patternWith({ sites: ['left-calf'] })], assessment: { compartmentSyndrome: 'likely' } }),
    [
      'R25.2 | Cramp and spasm | Cramp recorded | ',
      'M79.A22 | Nontraumatic compartment syndrome of left lower extremity | Assessed as likely; Side of the recorded cramps; After trauma it is T79.A2- | left',
    ],
  ],
  [
    'regional pain',
    recordWith({ assessment: { complexRegionalPain: 'likely' }, examination: { regionalPainSide: 'left' } }),
    ['G90.522 | Complex regional pain syndrome I, left lower limb | Assessed as likely; Side of the examination | left'],
  ],
] as const)('%s', (_, record, expected) => {
  expect(read(record)).toEqual(expected)
})
