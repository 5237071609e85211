/**
 * Which answer speaks for or against what, and the field a click leads to: the whole teaching of the cause board and of the five differentials,
 * as a clinician reads it through. Source: article S3 to S35; clinical.md 2.1, 4.1 and 5 (R4, R6, R8, R9).
 */
import { expect, test } from 'vitest'
import { biomechanicalBearings, ischemicBearings, metabolicBearings, sleepBearings } from './board-bearings'
import { bearings } from './differential-bearings'
import { type Bearing, type Evidence, weigh } from './evidence'

const all: Record<string, readonly Bearing[]> = {
  ischemicBearings,
  metabolicBearings,
  biomechanicalBearings,
  sleepBearings,
  ...bearings,
}

/** "atNight | cramp-pattern atNight | yes for: Comes at night | no against: Does not come at night" */
function read(bearing: Bearing): string {
  const of = (answer: 'yes' | 'no' | null) => weigh({ [bearing.fact]: answer }, [bearing])
  const says = (word: string, found: Evidence) => [
    ...found.for.map(({ text }) => `${word} for: ${text}`),
    ...found.against.map(({ text }) => `${word} against: ${text}`),
  ]
  const [question] = of(null).notAsked
  return [bearing.fact, `${question?.section} ${question?.field}`, ...says('yes', of('yes')), ...says('no', of('no'))].join(' | ')
}

test.each([
  [
    'biomechanicalBearings',
    `
    easedByWalking | cramp-pattern easedByWalking | yes for: Eased by walking | no against: Not eased by walking
    easedByStretching | cramp-pattern easedByStretching | yes for: Eased by stretching | no against: Not eased by stretching
    afterActivity | cramp-pattern afterActivity | yes for: Comes after activity | no against: Does not come after activity
    `,
  ],
  [
    'ischemicBearings',
    `
    whileWalking | cramp-pattern whileWalking | yes for: Comes while walking | no against: Does not come while walking
    easedByStandingStill | cramp-pattern easedByStandingStill | yes for: Eased by standing still | no against: Not eased by standing still
    easedByWalking | cramp-pattern easedByWalking | yes against: Eased by walking
    easedBySittingOrLeaningForward | cramp-pattern easedBySittingOrLeaningForward | yes against: Eased by sitting or leaning forward (lumbar stenosis)
    easedByHangingFootDown | cramp-pattern easedByHangingFootDown | yes for: Eased by hanging the foot down (rest pain)
    muscleHardens | cramp-pattern muscleHardens | yes against: The muscle hardens
    exertionalLegSymptoms | red-flags exertionalLegSymptoms | yes for: Exertional leg symptoms | no against: No exertional leg symptoms
    restPainForefoot | red-flags restPainForefoot | yes for: Forefoot pain at rest
    ulcerOrGangrene | red-flags ulcerOrGangrene | yes for: Ulcer or gangrene
    knownPad | factors knownPad | yes for: Peripheral arterial disease known
    revascularization | factors revascularization | yes for: A leg artery was treated
    diabetes | factors diabetes | yes for: Diabetes
    dyslipidemia | factors dyslipidemia | yes for: High cholesterol
    hypertension | factors hypertension | yes for: High blood pressure
    chronicKidneyDisease | factors chronicKidneyDisease | yes for: Chronic kidney disease
    otherAtherosclerosis | factors otherAtherosclerosis | yes for: Atherosclerosis in another artery
    familyHistoryOfPad | factors familyHistoryOfPad | yes for: Family history of peripheral arterial disease
    `,
  ],
  [
    'metabolicBearings',
    `
    diuretic | factors diuretic | yes for: Takes a diuretic | no against: Takes no diuretic
    heavySweating | factors heavySweating | yes for: Sweats heavily | no against: No heavy sweating
    largeFluidIntake | factors largeFluidIntake | yes for: Drinks very large amounts | no against: No very large fluid intake
    vomitingDiarrheaHeatOrPoorIntake | factors vomitingDiarrheaHeatOrPoorIntake | yes for: Vomiting, diarrhea, heat or poor intake | no against: No vomiting, diarrhea, heat or poor intake
    heavyAlcohol | factors heavyAlcohol | yes for: Drinks alcohol heavily | no against: No heavy drinking of alcohol
    chronicKidneyDisease | factors chronicKidneyDisease | yes for: Chronic kidney disease
    adrenalInsufficiency | factors adrenalInsufficiency | yes for: Adrenal insufficiency
    dialysis | factors dialysis | yes for: Dialysis
    statin | factors statin | yes for: Takes a statin (muscle symptoms: review with the prescriber)
    `,
  ],
  [
    'sleepBearings',
    `
    atNight | cramp-pattern atNight | yes for: Comes at night | no against: Does not come at night
    muscleHardens | cramp-pattern muscleHardens | yes for: The muscle hardens | no against: The muscle does not harden
    easedByStretching | cramp-pattern easedByStretching | yes for: Eased by stretching | no against: Not eased by stretching
    whileWalking | cramp-pattern whileWalking | yes against: Comes while walking
    diuretic | factors diuretic | yes against: Takes a diuretic: a cause to look into
    restPainForefoot | red-flags restPainForefoot | yes against: Forefoot pain at rest: possible limb threat
    `,
  ],
  [
    'compartmentSyndrome',
    `
    painPresentNotSettling | red-flags painPresentNotSettling | yes for: Pain now, increasing or not settling | no against: No pain now that does not settle
    severePainOnPassiveStretch | red-flags severePainOnPassiveStretch | yes for: Severe pain on passive stretch | no against: Passive stretch not severely painful
    woodHardWithNumbnessOrWeakness | red-flags woodHardWithNumbnessOrWeakness | yes for: Wood-hard with numbness or weakness | no against: Not wood-hard with numbness or weakness
    painDespiteOpioids | red-flags painDespiteOpioids | yes for: Pain despite opioids
    compartmentSetting | red-flags compartmentSetting | yes for: Trauma, cast, crush, reperfusion, bleeding, injection or severe exertion
    easedByStretching | cramp-pattern easedByStretching | yes against: Eased by stretching
    `,
  ],
  [
    'complexRegionalPain',
    `
    painOutOfProportion | examination painOutOfProportion | yes for: Continuing pain out of proportion | no against: Continuing pain out of proportion: no
    sensorySymptom | examination sensorySymptom | yes for: Reported: sensory | no against: Reported: sensory: no
    vasomotorSymptom | examination vasomotorSymptom | yes for: Reported: vasomotor | no against: Reported: vasomotor: no
    sudomotorOrEdemaSymptom | examination sudomotorOrEdemaSymptom | yes for: Reported: sudomotor or edema | no against: Reported: sudomotor or edema: no
    motorOrTrophicSymptom | examination motorOrTrophicSymptom | yes for: Reported: motor or trophic | no against: Reported: motor or trophic: no
    sensorySign | examination sensorySign | yes for: Seen: sensory | no against: Seen: sensory: no
    vasomotorSign | examination vasomotorSign | yes for: Seen: vasomotor | no against: Seen: vasomotor: no
    sudomotorOrEdemaSign | examination sudomotorOrEdemaSign | yes for: Seen: sudomotor or edema | no against: Seen: sudomotor or edema: no
    motorOrTrophicSign | examination motorOrTrophicSign | yes for: Seen: motor or trophic | no against: Seen: motor or trophic: no
    noBetterDiagnosis | examination noBetterDiagnosis | yes for: No better diagnosis | no against: No better diagnosis: no
    `,
  ],
  [
    'deepVeinThrombosis',
    `
    oneLegNewlySwollen | red-flags oneLegNewlySwollen | yes for: One leg newly swollen | no against: No leg newly swollen
    swollenBlueTense | red-flags swollenBlueTense | yes for: Leg blue, tense or hugely swollen
    persistentCalfPainOneSide | red-flags persistentCalfPainOneSide | yes for: Lasting pain in one calf | no against: No lasting pain in one calf
    clotRiskFactor | red-flags clotRiskFactor | yes for: Risk factor for a clot | no against: No risk factor for a clot
    calfThreeCmLarger | examination rightCalfGirthCm | yes for: One calf 3 cm or more larger | no against: Calves less than 3 cm apart
    pittingEdemaOneLeg | examination pittingEdema | yes for: Pitting edema of one leg | no against: No pitting edema of one leg only
    deepVeinTenderness | examination deepVeinTenderness | yes for: Tenderness along the deep veins | no against: No tenderness along the deep veins
    `,
  ],
  [
    'peripheralArterialDisease',
    `
    exertionalLegSymptoms | red-flags exertionalLegSymptoms | yes for: Exertional leg symptoms | no against: No exertional leg symptoms
    restPainForefoot | red-flags restPainForefoot | yes for: Forefoot pain at rest
    ulcerOrGangrene | red-flags ulcerOrGangrene | yes for: Ulcer or gangrene
    knownPad | factors knownPad | yes for: Known before
    pulsesAbsent | examination rightDorsalisPedisPulse | yes for: Foot pulses absent on palpation | no against: Foot pulses felt (palpation alone excludes nothing)
    `,
  ],
  [
    'tarsalTunnel',
    `
    tinelPositive | examination tinel | yes for: Tinel positive behind the inner ankle (not specific) | no against: Tinel negative
    plantarSymptoms | examination plantarSymptoms | yes for: Symptoms in the sole | no against: No symptoms in the sole
    neuropathy | factors neuropathy | yes against: Neuropathy known: exclude a polyneuropathy first
    `,
  ],
])('%s', (name, lines) => {
  const expected = lines.split('\n').map((line) => line.trim())
  expect(all[name]?.map(read)).toEqual(expected.filter((line) => line !== ''))
})
