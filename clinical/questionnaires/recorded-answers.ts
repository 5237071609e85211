/** The questionnaires as a visit records them, in the shape that their scoring reads. What nobody answered stays not asked. */
import type { Answer } from '../visit/field-shapes'
import type { SectionValues } from '../visit/visit-record'
import type { EdinburghAnswer, EdinburghInput } from './edinburgh-claudication'
import type { WalkingImpairmentInput } from './walking-impairment'

const asked = (answer: Answer): EdinburghAnswer => (answer === null ? 'not-asked' : answer === 'yes')

export const edinburghAnswers = (values: SectionValues<'edinburgh'>): EdinburghInput => ({
  painOnWalking: asked(values.painOnWalking),
  beginsAtRest: asked(values.beginsAtRest),
  uphillOrHurrying: asked(values.uphillOrHurrying),
  ordinaryPaceOnLevel: asked(values.ordinaryPaceOnLevel),
  goneWithinTenMinutes: asked(values.goneWithinTenMinutes),
  sites: values.sites,
})

/** Easiest first. */
export const impairmentAnswers = (values: SectionValues<'walking-impairment'>): WalkingImpairmentInput => ({
  distance: [
    values.distanceIndoors,
    values.distance50Feet,
    values.distance150Feet,
    values.distance300Feet,
    values.distance600Feet,
    values.distance900Feet,
    values.distance1500Feet,
  ],
  speed: [values.speedSlow, values.speedAverage, values.speedQuick, values.speedRunning],
  stairs: [values.stairs1Flight, values.stairs2Flights, values.stairs3Flights],
})
