import { sql } from 'drizzle-orm'
import { boolean, check, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { checksOf, oneOf, reading, type Value, yesOrNo } from './columns'
import { onceInVisit, rulesOfOnce } from './sections'

export const indexStates = ['value', 'non-compressible', 'not-assessable'] as const
export const abiBands = ['abnormal', 'borderline', 'normal', 'non-compressible'] as const
export const tbiBands = ['abnormal', 'normal'] as const
const ankleArteries = ['posteriorTibial', 'dorsalisPedis'] as const

export const vascularStudies = pgTable(
  'vascular_studies',
  {
    ...onceInVisit(),
    rightBrachial: reading('right_brachial'),
    leftBrachial: reading('left_brachial'),
    rightPosteriorTibial: reading('right_posterior_tibial'),
    leftPosteriorTibial: reading('left_posterior_tibial'),
    rightDorsalisPedis: reading('right_dorsalis_pedis'),
    leftDorsalisPedis: reading('left_dorsalis_pedis'),
    rightToe: reading('right_toe'),
    leftToe: reading('left_toe'),
    rightWaveform: text('right_waveform').$type<Value<'vascular-study', 'rightWaveform'>>(),
    leftWaveform: text('left_waveform').$type<Value<'vascular-study', 'leftWaveform'>>(),
    method: text('method').$type<Value<'vascular-study', 'method'>>(),
    device: text('device').$type<Value<'vascular-study', 'device'>>(),
    position: text('position').$type<Value<'vascular-study', 'position'>>(),
    restMinutes: integer('rest_minutes'),
    cuff: text('cuff'),
    observer: text('observer'),
    woundUnderCuff: yesOrNo('wound_under_cuff'),
    graftOrStentUnderCuff: yesOrNo('graft_or_stent_under_cuff'),
    suspectedDvt: yesOrNo('suspected_dvt'),
    severePain: yesOrNo('severe_pain'),
    cannotLieFlat: yesOrNo('cannot_lie_flat'),
    armNotToUse: text('arm_not_to_use').$type<Value<'vascular-study', 'armNotToUse'>>(),
    armNotToUseReason: text('arm_not_to_use_reason').$type<Value<'vascular-study', 'armNotToUseReason'>>(),
    confirmed: jsonb('confirmed').$type<string[]>().notNull().default([]),
    notes: text('notes'),
    rightFlowDirection: text('right_flow_direction').$type<Value<'vascular-study', 'rightFlowDirection'>>(),
    leftFlowDirection: text('left_flow_direction').$type<Value<'vascular-study', 'leftFlowDirection'>>(),
    rightResistance: text('right_resistance').$type<Value<'vascular-study', 'rightResistance'>>(),
    leftResistance: text('left_resistance').$type<Value<'vascular-study', 'leftResistance'>>(),
    rightWaveformModifiers: text('right_waveform_modifiers')
      .array()
      .$type<Value<'vascular-study', 'rightWaveformModifiers'>>()
      .notNull()
      .default([]),
    leftWaveformModifiers: text('left_waveform_modifiers')
      .array()
      .$type<Value<'vascular-study', 'leftWaveformModifiers'>>()
      .notNull()
      .default([]),
    rightForefootFlat: yesOrNo('right_forefoot_flat'),
    leftForefootFlat: yesOrNo('left_forefoot_flat'),
    rightTcpo2: integer('right_tcpo2'),
    leftTcpo2: integer('left_tcpo2'),
    rightToeDigit: text('right_toe_digit').$type<Value<'vascular-study', 'rightToeDigit'>>(),
    leftToeDigit: text('left_toe_digit').$type<Value<'vascular-study', 'leftToeDigit'>>(),
    toeDevice: text('toe_device').$type<Value<'vascular-study', 'toeDevice'>>(),
    firstArm: text('first_arm').$type<Value<'vascular-study', 'firstArm'>>(),
    repeatBrachial: reading('repeat_brachial'),
    measuredAt: text('measured_at'),
    smokedWithin2Hours: yesOrNo('smoked_within_2_hours'),
    // Derived by clinical/vascular-study at each save. Hundredths are whole numbers: an index is compared without rounding again.
    rightAbiState: text('right_abi_state', { enum: indexStates }),
    rightAbiHundredths: integer('right_abi_hundredths'),
    rightAbiBand: text('right_abi_band', { enum: abiBands }),
    rightAbiArtery: text('right_abi_artery', { enum: ankleArteries }),
    rightAbiAnkleMmHg: integer('right_abi_ankle_mmhg'),
    rightAbiBrachialMmHg: integer('right_abi_brachial_mmhg'),
    rightAbiProvisional: boolean('right_abi_provisional'),
    rightTbiState: text('right_tbi_state', { enum: indexStates }),
    rightTbiHundredths: integer('right_tbi_hundredths'),
    rightTbiBand: text('right_tbi_band', { enum: tbiBands }),
    leftAbiState: text('left_abi_state', { enum: indexStates }),
    leftAbiHundredths: integer('left_abi_hundredths'),
    leftAbiBand: text('left_abi_band', { enum: abiBands }),
    leftAbiArtery: text('left_abi_artery', { enum: ankleArteries }),
    leftAbiAnkleMmHg: integer('left_abi_ankle_mmhg'),
    leftAbiBrachialMmHg: integer('left_abi_brachial_mmhg'),
    leftAbiProvisional: boolean('left_abi_provisional'),
    leftTbiState: text('left_tbi_state', { enum: indexStates }),
    leftTbiHundredths: integer('left_tbi_hundredths'),
    leftTbiBand: text('left_tbi_band', { enum: tbiBands }),
    interArmMmHg: integer('inter_arm_mmhg'),
    derivedVersion: text('derived_version'),
  },
  (t) => [
    ...rulesOfOnce('vascular_studies', t),
    ...checksOf('vascular-study', t),
    oneOf('vascular_studies_right_abi_state_valid', t.rightAbiState, indexStates),
    oneOf('vascular_studies_left_abi_state_valid', t.leftAbiState, indexStates),
    oneOf('vascular_studies_right_tbi_state_valid', t.rightTbiState, indexStates),
    oneOf('vascular_studies_left_tbi_state_valid', t.leftTbiState, indexStates),
    oneOf('vascular_studies_right_abi_band_valid', t.rightAbiBand, abiBands),
    oneOf('vascular_studies_left_abi_band_valid', t.leftAbiBand, abiBands),
    oneOf('vascular_studies_right_tbi_band_valid', t.rightTbiBand, tbiBands),
    oneOf('vascular_studies_left_tbi_band_valid', t.leftTbiBand, tbiBands),
    oneOf('vascular_studies_right_abi_artery_valid', t.rightAbiArtery, ankleArteries),
    oneOf('vascular_studies_left_abi_artery_valid', t.leftAbiArtery, ankleArteries),
    // An index above 1.40 is a stiff artery and never a normal leg, whoever writes it.
    check(
      'vascular_studies_stiff_is_never_normal',
      sql`(${t.rightAbiHundredths} is null or ${t.rightAbiHundredths} <= 140 or ${t.rightAbiBand} is distinct from 'normal')
        and (${t.leftAbiHundredths} is null or ${t.leftAbiHundredths} <= 140 or ${t.leftAbiBand} is distinct from 'normal')`,
    ),
  ],
)
