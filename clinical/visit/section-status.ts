/**
 * How far each screen of a visit is: empty, started or complete, and what is missing. Missing never blocks anything; it is listed before
 * signing with a link to each. A question counts as asked when it was answered yes or no.
 */
import { type AssessmentDifferential, differentialNames } from '../assessment/differential-names'
import { classesHeld } from '../factors/medicine-names'
import { isWritten } from '../walk-test/walk-diary'
import { type AnsweredFact, factQuestions } from './fact-questions'
import { diureticClasses, medicinesHolding } from './medicine-facts'
import { isUntouched } from './untouched'
import type { SectionValues, VisitRecord, VisitSection } from './visit-record'
import { type VisitScreen, visitScreens } from './visit-screens'

/** `key` is the row's id in sections with rows, null in the others. */
export type MissingItem = { screen: VisitScreen; section: VisitSection; key: string | null; field: string; text: string }
export type ScreenStatus = { screen: VisitScreen; status: 'empty' | 'started' | 'complete'; missing: MissingItem[] }
type Missing = Omit<MissingItem, 'screen'>

const item = (section: VisitSection, field: string, text: string, key: string | null = null): Missing => ({ section, key, field, text })
const when = (missing: boolean, ...given: Parameters<typeof item>): Missing[] => (missing ? [item(...given)] : [])

/** Questions of a section that nobody answered, each in the words of the fact it records. */
const unanswered = <S extends VisitSection>(
  section: S,
  values: SectionValues<S>,
  fields: readonly (AnsweredFact & keyof SectionValues<S>)[],
) => fields.filter((field) => values[field] === null).map((field) => item(section, field, factQuestions[field]))

/** The questions that open the red-flag block; those behind a yes follow it. */
export const redFlagQuestions = [
  'suddenOnsetIn14Days',
  'suddenWithTrunkPain',
  'restPainForefoot',
  'ulcerOrGangrene',
  'palpitations',
  'fainting',
  'confusion',
  'markedWeakness',
  'seizure',
  'handOrFaceSpasm',
  'newEcgChange',
  'oneLegNewlySwollen',
  'persistentCalfPainOneSide',
  'breathlessOrChestPain',
  'coughingBlood',
  'painPresentNotSettling',
  'darkUrine',
  'headacheOrVomitingAfterDrinking',
  'saddleNumbness',
  'bladderOrBowelTrouble',
  'rapidlyProgressiveWeakness',
  'suddenOneSidedWeakness',
  'legWeaknessOverWeeks',
  'exertionalLegSymptoms',
] as const

const behindYes = {
  suddenOnsetIn14Days: ['stillPresent', 'pale', 'cold', 'numb', 'weak'],
  oneLegNewlySwollen: ['swollenBlueTense', 'clotRiskFactor'],
  persistentCalfPainOneSide: ['clotRiskFactor'],
  breathlessOrChestPain: ['breathlessNewOrWorse'],
  fainting: ['faintingIn14Days'],
  painPresentNotSettling: ['severePainOnPassiveStretch', 'woodHardWithNumbnessOrWeakness', 'painDespiteOpioids'],
} as const

function redFlagsMissing(flags: VisitRecord['redFlags']): Missing[] {
  const opened = (Object.keys(behindYes) as (keyof typeof behindYes)[]).filter((gate) => flags[gate] === 'yes')
  const following = new Set(opened.flatMap((gate): readonly (keyof typeof flags & AnsweredFact)[] => behindYes[gate]))
  return [
    ...unanswered('red-flags', flags, [...redFlagQuestions, ...following]),
    ...when(
      flags.suddenOnsetIn14Days === 'yes' && flags.suddenSide === null,
      'red-flags',
      'suddenSide',
      'Which leg has the sudden symptom?',
    ),
    ...when(flags.restPainForefoot === 'yes' && flags.restPainSide === null, 'red-flags', 'restPainSide', 'Which foot hurts at rest?'),
    ...when(
      flags.restPainForefoot === 'yes' && flags.restPainWeeks === null,
      'red-flags',
      'restPainWeeks',
      'For how many weeks is there pain at rest?',
    ),
    ...when(flags.ulcerOrGangrene === 'yes' && flags.ulcerSide === null, 'red-flags', 'ulcerSide', 'On which leg is the wound?'),
    ...when(
      flags.ulcerOrGangrene === 'yes' && flags.ulcerWeeks === null,
      'red-flags',
      'ulcerWeeks',
      'For how many weeks is there a wound?',
    ),
  ]
}

function crampHistoryMissing({ reason, crampPatterns, redFlags }: VisitRecord): Missing[] {
  const patterns = crampPatterns.flatMap(({ id, ...pattern }) => {
    const name = pattern.name ? ` of "${pattern.name}"` : ''
    const untimed = [pattern.atNight, pattern.whileWalking, pattern.afterActivity, pattern.atRest].every((each) => each === null)
    return [
      ...when(pattern.sites.length === 0, 'cramp-pattern', 'sites', `Where is the cramp${name}?`, id),
      ...when(pattern.firstNoticed === null, 'cramp-pattern', 'firstNoticed', `When was the cramp${name} first noticed?`, id),
      ...when(
        pattern.newOrWorseIn3Months === null,
        'cramp-pattern',
        'newOrWorseIn3Months',
        `Is the cramp${name} new or worse in 3 months?`,
        id,
      ),
      ...when(untimed, 'cramp-pattern', 'atNight', `When does the cramp${name} come: night, walking, after activity, rest?`, id),
      ...when(pattern.severity === null, 'cramp-pattern', 'severity', `How severe is the cramp${name}, 0 to 10?`, id),
    ]
  })
  return [
    ...when(!reason.reason?.trim() && !reason.patientWords?.trim(), 'reason', 'reason', 'Reason for the visit'),
    ...when(crampPatterns.length === 0, 'cramp-pattern', 'sites', 'No cramp pattern recorded'),
    ...patterns,
    ...redFlagsMissing(redFlags),
  ]
}

const factorQuestions = [
  'diabetes',
  'dyslipidemia',
  'hypertension',
  'chronicKidneyDisease',
  'heartFailure',
  'cirrhosis',
  'otherAtherosclerosis',
  'familyHistoryOfPad',
  'heavySweating',
  'largeFluidIntake',
  'vomitingDiarrheaHeatOrPoorIntake',
  'statin',
  'anticoagulant',
  'diuretic',
] as const
const diureticQuestions = [
  'diureticDoseUnchanged3Months',
  'diureticStartedOrChanged4Weeks',
  'digoxinQtDrugOrLithium',
  'twoPotassiumAffectingDrugs',
] as const

const factorsMissing = ({ factors, medicines }: VisitRecord): Missing[] => [
  ...when(factors.tobaccoSmoked === null, 'factors', 'tobaccoSmoked', 'Does or did the patient smoke?'),
  ...when(factors.tobaccoSmokeless === null, 'factors', 'tobaccoSmokeless', 'Does or did the patient use smokeless tobacco?'),
  ...unanswered('factors', factors, factorQuestions),
  ...(factors.diuretic === 'yes' ? unanswered('factors', factors, diureticQuestions) : []),
  ...when(factors.medicinesReviewed === null, 'factors', 'medicinesReviewed', 'Were the medicines reviewed?'),
  ...when(
    factors.revascularization === 'yes' && factors.revascularizationOn === null,
    'factors',
    'revascularizationOn',
    'When was the leg artery treated?',
  ),
  // A medicine without a class, chosen or told by its name, may be the diuretic that the rules look for.
  ...medicines.flatMap((medicine) =>
    when(classesHeld(medicine).length === 0, 'medicine', 'classes', `What kind of medicine is ${medicine.name ?? 'this'}?`, medicine.id),
  ),
]

const safetyQuestions = [
  'heartAttackOrUnstableAngina1Month',
  'severeAorticStenosis',
  'uncontrolledArrhythmia',
  'decompensatedHeartFailure',
  'acuteCharcot',
] as const

const walkMissing = ({ walkSafety, walkTests, walkDiary, walkDiaryDays, walkDiaryLines }: VisitRecord): Missing[] => [
  ...unanswered('walk-safety', walkSafety, safetyQuestions),
  ...when(!walkTests.some(({ onset }) => onset !== null), 'walk-test', 'onset', 'No distance to the first cramp recorded'),
  ...when(
    walkDiary.firstDay === null && [...walkDiaryDays, ...walkDiaryLines].some(isWritten),
    'walk-diary',
    'firstDay',
    'The first day of the diary, without which its weeks have no place in the trend',
  ),
]

const pressures = [
  ['rightBrachial', 'Right arm'],
  ['leftBrachial', 'Left arm'],
  ['rightPosteriorTibial', 'Right posterior tibial'],
  ['leftPosteriorTibial', 'Left posterior tibial'],
  ['rightDorsalisPedis', 'Right dorsalis pedis'],
  ['leftDorsalisPedis', 'Left dorsalis pedis'],
] as const

const legs = [
  ['right', 'Right'],
  ['left', 'Left'],
] as const

/** An exercise study is no duty of every visit: only one that was begun is listed while it cannot be read. */
function exerciseMissing(exercise: VisitRecord['exerciseStudy']): Missing[] {
  if (isUntouched('exercise-study', exercise)) return []
  const section = 'exercise-study' as const
  const ofLegs = legs.flatMap(([leg, name]) => [
    ...when(exercise[`${leg}AnkleAfter`] === null, section, `${leg}AnkleAfter`, `${name} ankle pressure after exercise not measured`),
    ...(exercise[`${leg}AnkleAfter`]?.state === 'measured'
      ? [
          ...when(exercise[`${leg}Artery`] === null, section, `${leg}Artery`, `Which ${leg} ankle artery was read after exercise?`),
          ...when(
            exercise[`${leg}MinutesAfter`] === null,
            section,
            `${leg}MinutesAfter`,
            `How many minutes after exercise was the ${leg} ankle read?`,
          ),
        ]
      : []),
  ])
  return [
    ...when(exercise.mode === null, section, 'mode', 'How was the patient exercised?'),
    ...when(exercise.brachialAfter === null, section, 'brachialAfter', 'Arm pressure after exercise not measured'),
    ...ofLegs,
  ]
}

const studyMissing = ({ vascularStudy: study, exerciseStudy }: VisitRecord): Missing[] => [
  ...pressures.flatMap(([field, name]) =>
    when(study[field] === null || study[field].state === 'not-measured', 'vascular-study', field, `${name} pressure not measured`),
  ),
  ...exerciseMissing(exerciseStudy),
]

const edinburghQuestions = ['painOnWalking', 'beginsAtRest', 'uphillOrHurrying', 'ordinaryPaceOnLevel', 'goneWithinTenMinutes'] as const

/** Questionnaires are offered, not owed: only one that was begun is listed while it lacks an answer. */
const questionnairesMissing = ({ edinburgh, walkingImpairment }: VisitRecord): Missing[] => [
  ...when(
    !isUntouched('edinburgh', edinburgh) &&
      edinburgh.painOnWalking !== 'no' &&
      (edinburghQuestions.some((field) => edinburgh[field] === null) || edinburgh.sites.length === 0),
    'edinburgh',
    edinburghQuestions.find((field) => edinburgh[field] === null) ?? 'sites',
    'The claudication questionnaire is not finished',
  ),
  ...when(
    !isUntouched('walking-impairment', walkingImpairment) && Object.values(walkingImpairment).includes(null),
    'walking-impairment',
    Object.entries(walkingImpairment).find(([, value]) => value === null)?.[0] ?? 'distanceIndoors',
    'The walking impairment questionnaire is not finished',
  ),
]

const pulseFields = ['rightDorsalisPedisPulse', 'leftDorsalisPedisPulse', 'rightPosteriorTibialPulse', 'leftPosteriorTibialPulse'] as const
const examinationMissing = ({ examination, wounds, redFlags }: VisitRecord): Missing[] => [
  ...when(
    pulseFields.some((field) => examination[field] === null),
    'examination',
    pulseFields.find((field) => examination[field] === null) ?? pulseFields[0],
    'Foot pulses not examined',
  ),
  ...when(examination.protectiveSensationLost === null, 'examination', 'protectiveSensationLost', 'Protective sensation not examined'),
  ...when(redFlags.ulcerOrGangrene === 'yes' && wounds.length === 0, 'wound', 'side', 'A wound was reported, but none is described'),
  ...wounds.flatMap(({ id, side, woundGrade }) => [
    ...when(side === null, 'wound', 'side', 'On which leg is this wound?', id),
    ...when(woundGrade === null, 'wound', 'woundGrade', 'Which wound grade (WIfI)?', id),
  ]),
]

/** Labs are asked for where a rule needs them; a result that was begun is listed until it can be read. */
const labsMissing = ({ labs, labResults, factors, medicines }: VisitRecord): Missing[] => [
  ...(labResults.length > 0 && (factors.diuretic === 'yes' || medicinesHolding({ medicines }, diureticClasses).length > 0)
    ? unanswered('labs', labs, ['labsAfterCrampsBeganOrChanged', 'labsAfterLastDoseChange'])
    : []),
  ...labResults.flatMap(({ id, test, value, unit, sampleOn }) => [
    ...when(test === null, 'lab-result', 'test', 'Which test is this result?', id),
    ...when(value === null, 'lab-result', 'value', 'What is the result?', id),
    ...when(value !== null && unit === null, 'lab-result', 'unit', 'In which unit is the result?', id),
    ...when(sampleOn === null, 'lab-result', 'sampleOn', 'When was the sample taken?', id),
  ]),
]

const assessmentMissing = ({ assessment }: VisitRecord): Missing[] => [
  ...when(assessment.cause === null, 'assessment', 'cause', 'Cause of the cramps not assessed'),
  ...Object.entries(differentialNames).flatMap(([field, name]) =>
    when(assessment[field as AssessmentDifferential] === null, 'assessment', field, `${name} not addressed`),
  ),
  ...when(assessment.codes.length === 0, 'assessment', 'codes', 'No ICD-10-CM code chosen'),
]

const planMissing = ({ plan, planActions }: VisitRecord): Missing[] => [
  ...when(!plan.narrative?.trim() && planActions.length === 0, 'plan', 'narrative', 'No plan recorded'),
  ...when(plan.rescreenOn === null, 'plan', 'rescreenOn', 'No re-screen date set'),
]

const missingOn: Record<VisitScreen, (record: VisitRecord) => Missing[]> = {
  'cramp-history': crampHistoryMissing,
  factors: factorsMissing,
  'walk-distance': walkMissing,
  'vascular-study': studyMissing,
  questionnaires: questionnairesMissing,
  examination: examinationMissing,
  labs: labsMissing,
  assessment: assessmentMissing,
  plan: planMissing,
}

const isEmpty: Record<VisitScreen, (record: VisitRecord) => boolean> = {
  'cramp-history': ({ reason, crampPatterns, redFlags }) =>
    isUntouched('reason', reason) && crampPatterns.length === 0 && isUntouched('red-flags', redFlags),
  factors: ({ factors, medicines }) => isUntouched('factors', factors) && medicines.length === 0,
  'walk-distance': ({ walkSafety, walkTests, walkDiary, walkDiaryDays, walkDiaryLines }) =>
    isUntouched('walk-safety', walkSafety) &&
    isUntouched('walk-diary', walkDiary) &&
    walkTests.length === 0 &&
    ![...walkDiaryDays, ...walkDiaryLines].some(isWritten),
  'vascular-study': ({ vascularStudy, exerciseStudy }) =>
    isUntouched('vascular-study', vascularStudy) && isUntouched('exercise-study', exerciseStudy),
  questionnaires: ({ edinburgh, walkingImpairment }) =>
    isUntouched('edinburgh', edinburgh) && isUntouched('walking-impairment', walkingImpairment),
  examination: ({ examination, wounds }) => isUntouched('examination', examination) && wounds.length === 0,
  labs: ({ labs, labResults }) => isUntouched('labs', labs) && labResults.length === 0,
  assessment: ({ assessment }) => isUntouched('assessment', assessment),
  plan: ({ plan, planActions }) => isUntouched('plan', plan) && planActions.length === 0,
}

/** The status of each screen in the order of a visit. */
export const sectionStatus = (record: VisitRecord): ScreenStatus[] =>
  visitScreens.map((screen) => {
    const missing = missingOn[screen](record).map((each) => ({ screen, ...each }))
    return { screen, status: isEmpty[screen](record) ? 'empty' : missing.length === 0 ? 'complete' : 'started', missing }
  })
