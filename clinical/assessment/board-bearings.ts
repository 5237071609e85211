/**
 * Which answer speaks for or against which cause of cramp, as data. Source: article S3 to S30 (three groups, contributors); clinical.md 4.1
 * (telling them apart), 2.1 (risk). An answer without words on a side says nothing there.
 */
import type { Bearing } from './evidence'

const pattern = 'cramp-pattern' as const
const flags = 'red-flags' as const

export const ischemicBearings: readonly Bearing[] = [
  { fact: 'whileWalking', section: pattern, yesFor: 'Comes while walking', noAgainst: 'Does not come while walking' },
  { fact: 'easedByStandingStill', section: pattern, yesFor: 'Eased by standing still', noAgainst: 'Not eased by standing still' },
  { fact: 'easedByWalking', section: pattern, yesAgainst: 'Eased by walking' },
  { fact: 'easedBySittingOrLeaningForward', section: pattern, yesAgainst: 'Eased by sitting or leaning forward (lumbar stenosis)' },
  { fact: 'easedByHangingFootDown', section: pattern, yesFor: 'Eased by hanging the foot down (rest pain)' },
  { fact: 'muscleHardens', section: pattern, yesAgainst: 'The muscle hardens' },
  { fact: 'exertionalLegSymptoms', section: flags, yesFor: 'Exertional leg symptoms', noAgainst: 'No exertional leg symptoms' },
  { fact: 'restPainForefoot', section: flags, yesFor: 'Forefoot pain at rest' },
  { fact: 'ulcerOrGangrene', section: flags, yesFor: 'Ulcer or gangrene' },
  { fact: 'knownPad', section: 'factors', yesFor: 'Peripheral arterial disease known' },
  { fact: 'revascularization', section: 'factors', yesFor: 'A leg artery was treated' },
  { fact: 'diabetes', section: 'factors', yesFor: 'Diabetes' },
  { fact: 'dyslipidemia', section: 'factors', yesFor: 'High cholesterol' },
  { fact: 'hypertension', section: 'factors', yesFor: 'High blood pressure' },
  { fact: 'chronicKidneyDisease', section: 'factors', yesFor: 'Chronic kidney disease' },
  { fact: 'otherAtherosclerosis', section: 'factors', yesFor: 'Atherosclerosis in another artery' },
  { fact: 'familyHistoryOfPad', section: 'factors', yesFor: 'Family history of peripheral arterial disease' },
]
export const metabolicBearings: readonly Bearing[] = [
  { fact: 'diuretic', section: 'factors', yesFor: 'Takes a diuretic', noAgainst: 'Takes no diuretic' },
  { fact: 'heavySweating', section: 'factors', yesFor: 'Sweats heavily', noAgainst: 'No heavy sweating' },
  { fact: 'largeFluidIntake', section: 'factors', yesFor: 'Drinks very large amounts', noAgainst: 'No very large fluid intake' },
  {
    fact: 'vomitingDiarrheaHeatOrPoorIntake',
    section: 'factors',
    yesFor: 'Vomiting, diarrhea, heat or poor intake',
    noAgainst: 'No vomiting, diarrhea, heat or poor intake',
  },
  { fact: 'heavyAlcohol', section: 'factors', yesFor: 'Drinks alcohol heavily', noAgainst: 'No heavy drinking of alcohol' },
  { fact: 'chronicKidneyDisease', section: 'factors', yesFor: 'Chronic kidney disease' },
  { fact: 'adrenalInsufficiency', section: 'factors', yesFor: 'Adrenal insufficiency' },
  { fact: 'dialysis', section: 'factors', yesFor: 'Dialysis' },
  { fact: 'statin', section: 'factors', yesFor: 'Takes a statin (muscle symptoms: review with the prescriber)' },
]
export const biomechanicalBearings: readonly Bearing[] = [
  { fact: 'easedByWalking', section: pattern, yesFor: 'Eased by walking', noAgainst: 'Not eased by walking' },
  { fact: 'easedByStretching', section: pattern, yesFor: 'Eased by stretching', noAgainst: 'Not eased by stretching' },
  { fact: 'afterActivity', section: pattern, yesFor: 'Comes after activity', noAgainst: 'Does not come after activity' },
]
export const sleepBearings: readonly Bearing[] = [
  { fact: 'atNight', section: pattern, yesFor: 'Comes at night', noAgainst: 'Does not come at night' },
  { fact: 'muscleHardens', section: pattern, yesFor: 'The muscle hardens', noAgainst: 'The muscle does not harden' },
  { fact: 'easedByStretching', section: pattern, yesFor: 'Eased by stretching', noAgainst: 'Not eased by stretching' },
  { fact: 'whileWalking', section: pattern, yesAgainst: 'Comes while walking' },
  { fact: 'diuretic', section: 'factors', yesAgainst: 'Takes a diuretic: a cause to look into' },
  { fact: 'restPainForefoot', section: flags, yesAgainst: 'Forefoot pain at rest: possible limb threat' },
]
