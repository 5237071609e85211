/** Symptom questionnaires, in our own words: an Edinburgh-style claudication questionnaire and a walking impairment questionnaire (clinical.md 2.10). */
import { answer, choice, choices, whole } from './field-shapes'

const completedBy = choice(['patient', 'read-out'])
export const edinburghSites = ['calf', 'thigh', 'buttock', 'hamstring', 'foot', 'shin', 'joint', 'radiating'] as const
export const edinburghFields = {
  completedBy,
  painOnWalking: answer,
  beginsAtRest: answer,
  uphillOrHurrying: answer,
  ordinaryPaceOnLevel: answer,
  goneWithinTenMinutes: answer,
  sites: choices(edinburghSites),
}

/** 0 unable, 1 much, 2 some, 3 slight, 4 no difficulty; null is not answered. Easiest first. */
const difficulty = whole(0, 4, 'the difficulty')
export const walkingImpairmentFields = {
  completedBy,
  distanceIndoors: difficulty,
  distance50Feet: difficulty,
  distance150Feet: difficulty,
  distance300Feet: difficulty,
  distance600Feet: difficulty,
  distance900Feet: difficulty,
  distance1500Feet: difficulty,
  speedSlow: difficulty,
  speedAverage: difficulty,
  speedQuick: difficulty,
  speedRunning: difficulty,
  stairs1Flight: difficulty,
  stairs2Flights: difficulty,
  stairs3Flights: difficulty,
}
