import { pgTable, text } from 'drizzle-orm/pg-core'
import { fontaineStages, rutherfordCategories } from '../../clinical/visit/visit-record'
import { checksOf, oneOf, type Value } from './columns'
import { onceInVisit, rulesOfOnce } from './sections'

const verdict = (name: string) => text(name).$type<Value<'assessment', 'tarsalTunnel'>>()
const stage = (name: string) => text(name, { enum: fontaineStages })
const category = (name: string) => text(name, { enum: rutherfordCategories })
/** Stage 5, the unsalvageable foot, is never suggested: it is the clinician's alone. */
const limbStages = ['1', '2', '3', '4'] as const
const limbStage = (name: string) => text(name, { enum: limbStages })

export const assessments = pgTable(
  'assessments',
  {
    ...onceInVisit(),
    cause: text('cause').$type<Value<'assessment', 'cause'>>(),
    compartmentSyndrome: verdict('compartment_syndrome'),
    complexRegionalPain: verdict('complex_regional_pain'),
    deepVeinThrombosis: verdict('deep_vein_thrombosis'),
    peripheralArterialDisease: verdict('peripheral_arterial_disease'),
    tarsalTunnel: verdict('tarsal_tunnel'),
    differentialNotes: text('differential_notes'),
    fontaineRight: stage('fontaine_right'),
    fontaineLeft: stage('fontaine_left'),
    codes: text('codes').array().notNull().default([]),
    impression: text('impression'),
    rutherfordRight: text('rutherford_right').$type<Value<'assessment', 'rutherfordRight'>>(),
    rutherfordLeft: text('rutherford_left').$type<Value<'assessment', 'rutherfordLeft'>>(),
    acuteLimbClass: text('acute_limb_class').$type<Value<'assessment', 'acuteLimbClass'>>(),
    wifiRight: text('wifi_right').$type<Value<'assessment', 'wifiRight'>>(),
    wifiLeft: text('wifi_left').$type<Value<'assessment', 'wifiLeft'>>(),
    // Derived at the signature: what the record suggested, kept beside what the clinician chose.
    suggestedFontaineRight: stage('suggested_fontaine_right'),
    suggestedFontaineLeft: stage('suggested_fontaine_left'),
    suggestedRutherfordRight: category('suggested_rutherford_right'),
    suggestedRutherfordLeft: category('suggested_rutherford_left'),
    suggestedWifiRight: limbStage('suggested_wifi_right'),
    suggestedWifiLeft: limbStage('suggested_wifi_left'),
    derivedVersion: text('derived_version'),
  },
  (t) => [
    ...rulesOfOnce('assessments', t),
    ...checksOf('assessment', t),
    oneOf('assessments_suggested_fontaine_right_valid', t.suggestedFontaineRight, fontaineStages),
    oneOf('assessments_suggested_fontaine_left_valid', t.suggestedFontaineLeft, fontaineStages),
    oneOf('assessments_suggested_rutherford_right_valid', t.suggestedRutherfordRight, rutherfordCategories),
    oneOf('assessments_suggested_rutherford_left_valid', t.suggestedRutherfordLeft, rutherfordCategories),
    oneOf('assessments_suggested_wifi_right_valid', t.suggestedWifiRight, limbStages),
    oneOf('assessments_suggested_wifi_left_valid', t.suggestedWifiLeft, limbStages),
  ],
)
