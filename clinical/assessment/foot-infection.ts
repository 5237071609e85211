/**
 * Foot infection grade of WIfI, which is the IDSA/IWGDF class, and the systemic criteria (SIRS) that grade 3 needs.
 *
 * Source: clinical.md 3.7. 1 mild: two or more of swelling, redness wider than 0.5 cm, tenderness, warmth, pus; 2 moderate: redness wider than
 * 2 cm, or deeper than skin; 3 severe: local infection with two or more of temperature above 38 or below 36 °C, heart rate above 90,
 * breathing above 20 per minute, white cells above 12 or below 4 ×10³/µL. PaCO2 and band forms also count in the source; no visit
 * records them, so they never stand for a criterion here. What was not looked at may be present: a grade is given only when it cannot change.
 */
import type { Answer } from '../visit/field-shapes'

export const RULE_VERSION = '2026-11-2'

/** Temperature in °C, rates per minute, white cells in 10³/µL. Null and absent are "not measured". */
export type SirsInput = {
  [K in 'bodyTemperatureCelsius' | 'heartRate' | 'respiratoryRate' | 'whiteCells']?: number | null | undefined
}
export type SirsItem = keyof SirsInput
/** `met` is two or more; null when what is missing decides. `atMost` counts what is missing as present. */
export type Sirs = { met: Answer; atLeast: number; atMost: number; criteria: string[]; missing: SirsItem[] }

const sirsRules: { item: SirsItem; meets: (value: number) => boolean; says: (value: number) => string }[] = [
  { item: 'bodyTemperatureCelsius', meets: (value) => value > 38 || value < 36, says: (value) => `Temperature ${value} °C.` },
  { item: 'heartRate', meets: (value) => value > 90, says: (value) => `Heart rate ${value} per minute.` },
  { item: 'respiratoryRate', meets: (value) => value > 20, says: (value) => `${value} breaths per minute.` },
  { item: 'whiteCells', meets: (value) => value > 12 || value < 4, says: (value) => `White cells ${value} ×10³/µL.` },
]

export function sirsCriteria(input: SirsInput): Sirs {
  const criteria: string[] = []
  const missing: SirsItem[] = []
  for (const { item, meets, says } of sirsRules) {
    const value = input[item] ?? null
    if (value === null) missing.push(item)
    else if (meets(value)) criteria.push(says(value))
  }
  const atLeast = criteria.length
  const atMost = atLeast + missing.length
  return { met: atLeast >= 2 ? 'yes' : atMost >= 2 ? null : 'no', atLeast, atMost, criteria, missing }
}

const signs = ['swelling', 'tenderness', 'warmth', 'pus'] as const
type Sign = (typeof signs)[number] | 'deepInfection'
/** The fields of a wound, and the systemic criteria of the visit. `erythemaMm` 0 is none. */
export type FootInfectionInput = { [K in Sign]?: Answer | undefined } & { erythemaMm?: number | null | undefined; sirs: Sirs }
export type FootInfectionItem = Sign | 'erythemaMm' | SirsItem
export type FootInfectionGrade = 0 | 1 | 2 | 3
export type FootInfection =
  | { grade: FootInfectionGrade; reasons: string[] }
  | { state: 'not-assessable'; atLeast: FootInfectionGrade; atMost: FootInfectionGrade; missing: FootInfectionItem[]; reasons: string[] }

/** Local grade when all that is unknown is absent (`'no'`), or present (`'yes'`). */
function localGrade(input: FootInfectionInput, unknown: 'no' | 'yes'): 0 | 1 | 2 {
  const isPresent = (sign: Sign) => (input[sign] ?? unknown) === 'yes'
  const erythemaMm = input.erythemaMm ?? (unknown === 'yes' ? Number.POSITIVE_INFINITY : 0)
  if (isPresent('deepInfection') || erythemaMm > 20) return 2
  return signs.filter(isPresent).length + (erythemaMm > 5 ? 1 : 0) >= 2 ? 1 : 0
}
const withSirs = (local: 0 | 1 | 2, count: number): FootInfectionGrade => (local > 0 && count >= 2 ? 3 : local)

function reasonsOf({ erythemaMm, sirs, ...input }: FootInfectionInput): string[] {
  const found = signs.filter((sign) => input[sign] === 'yes')
  const local = [...(erythemaMm != null && erythemaMm > 5 ? [`redness ${erythemaMm} mm wide`] : []), ...found]
  return [
    local.length === 0 ? 'No local sign found.' : `Found: ${local.join(', ')}.`,
    ...(input.deepInfection === 'yes' ? ['Deeper than skin.'] : []),
    ...sirs.criteria,
  ]
}

export function footInfectionGrade(input: FootInfectionInput): FootInfection {
  const [localLeast, localMost] = [localGrade(input, 'no'), localGrade(input, 'yes')]
  const atLeast = withSirs(localLeast, input.sirs.atLeast)
  const atMost = withSirs(localMost, input.sirs.atMost)
  const reasons = reasonsOf(input)
  if (atLeast === atMost) return { grade: atLeast, reasons }
  const open = ([...signs, 'erythemaMm', 'deepInfection'] as const).filter((item) => (input[item] ?? null) === null)
  const missing = [...(localLeast === localMost ? [] : open), ...(input.sirs.met === null ? input.sirs.missing : [])]
  return { state: 'not-assessable', atLeast, atMost, missing, reasons }
}
