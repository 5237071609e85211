import { pgTable, text } from 'drizzle-orm/pg-core'
import { fontaineStages } from '../../clinical/visit/visit-record'
import { checksOf, oneOf, type Value } from './columns'
import { onceInVisit, rulesOfOnce } from './sections'

const verdict = (name: string) => text(name).$type<Value<'assessment', 'tarsalTunnel'>>()
const stage = (name: string) => text(name, { enum: fontaineStages })

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
    // Derived: what the record suggests, kept beside what the clinician chose.
    suggestedFontaineRight: stage('suggested_fontaine_right'),
    suggestedFontaineLeft: stage('suggested_fontaine_left'),
    derivedVersion: text('derived_version'),
  },
  (t) => [
    ...rulesOfOnce('assessments', t),
    ...checksOf('assessment', t),
    oneOf('assessments_suggested_fontaine_right_valid', t.suggestedFontaineRight, fontaineStages),
    oneOf('assessments_suggested_fontaine_left_valid', t.suggestedFontaineLeft, fontaineStages),
  ],
)
