/** The five differentials of the article (S31 to S35), by the field that holds the verdict, in the order of the article. */
import type { SectionValues } from '../visit/visit-record'

export const differentialNames = {
  compartmentSyndrome: 'Compartment syndrome',
  complexRegionalPain: 'Complex regional pain syndrome',
  deepVeinThrombosis: 'Deep vein thrombosis',
  peripheralArterialDisease: 'Peripheral arterial disease',
  tarsalTunnel: 'Tarsal tunnel syndrome',
} as const satisfies { [F in keyof SectionValues<'assessment'>]?: string }

export type AssessmentDifferential = keyof typeof differentialNames
