/** The examination in a clinician's sentences: what was found with its side, what was looked for and not there, what was measured. */
import { budapestCriteria } from '../../../../../../clinical/examination/budapest'
import type { SectionValues } from '../../../../../../clinical/visit/visit-record'
import { pulseWords } from './(workspace)/examination/pulse-words'
import { archWords, footwearWords, legWords as sideOf, temperatureUnitWords } from './(workspace)/workspace-words'
import { legWords, lower } from './summary-words'

type Examined = SectionValues<'examination'>

/** Signs that are seen on a side, or that are there or not. */
const signs = [
  ['femoralBruit', 'femoral bruit'],
  ['hairLoss', 'hair loss'],
  ['nailChange', 'nail change'],
  ['calfAtrophy', 'calf atrophy'],
  ['elevationPallor', 'pallor on elevation'],
  ['dependentRubor', 'dependent rubor'],
  ['coolFoot', 'cool foot'],
  ['hotRedSwollenFoot', 'hot, red, swollen foot'],
  ['skinWhole', 'skin whole'],
  ['pittingEdema', 'pitting edema'],
  ['deepVeinTenderness', 'tender along the deep veins'],
  ['wholeLegSwollen', 'whole leg swollen'],
  ['collateralVeins', 'collateral veins, not varicose'],
  ['activeCancer', 'active cancer'],
  ['paralysisParesisOrCast', 'paralysis, weakness or recent cast of the leg'],
  ['bedriddenOrMajorSurgery', 'bedridden for 3 days or major surgery within 12 weeks'],
  ['previousDvt', 'earlier deep vein thrombosis'],
  ['alternativeAsLikely', 'another diagnosis as likely as a clot'],
  ['protectiveSensationLost', 'protective sensation lost'],
  ['tinel', 'Tinel behind the inner ankle'],
  ['plantarSymptoms', 'symptoms in the sole'],
  ['footDrop', 'foot drop'],
  ['briskReflexesOrClonus', 'brisk reflexes or clonus'],
  ['gaitChange', 'gait changed'],
  ['fasciculations', 'fasciculations'],
  ['weaknessOrWasting', 'weakness or wasting'],
  ['bulbarSigns', 'bulbar signs'],
  ['armSymptoms', 'arm symptoms'],
  ['acuteChestOrBackPain', 'acute chest or back pain'],
  ['acuteNeurologicalSigns', 'acute neurological signs'],
] as const satisfies readonly (readonly [keyof Examined, string])[]

const regionalPain = [
  ['painOutOfProportion', 'pain out of proportion'],
  ['sensorySymptom', 'sensory symptom'],
  ['vasomotorSymptom', 'vasomotor symptom'],
  ['sudomotorOrEdemaSymptom', 'sweating or swelling, reported'],
  ['motorOrTrophicSymptom', 'motor or trophic change, reported'],
  ['sensorySign', 'sensory sign'],
  ['vasomotorSign', 'vasomotor sign'],
  ['sudomotorOrEdemaSign', 'sweating or swelling, seen'],
  ['motorOrTrophicSign', 'motor or trophic change, seen'],
  ['noBetterDiagnosis', 'no better diagnosis'],
] as const satisfies readonly (readonly [keyof Examined, string])[]

/** `found` carries the side; `absent` was looked for. What nobody looked at is in neither. */
function sorted(examined: Examined, words: readonly (readonly [keyof Examined, string])[]) {
  const found: string[] = []
  const absent: string[] = []
  for (const [field, text] of words) {
    const value = examined[field]
    if (value === 'yes') found.push(text)
    else if (value === 'no' || value === 'none') absent.push(text)
    else if (value === 'right' || value === 'left' || value === 'both') found.push(`${text} (${value === 'both' ? 'both sides' : value})`)
  }
  return { found, absent }
}

export const examinedSigns = (examined: Examined) => sorted(examined, signs)

/** Every criterion that was answered, and what they amount to; null when none was. */
export function regionalPainInWords(examined: Examined): string | null {
  const { found, absent } = sorted(examined, regionalPain)
  if (found.length + absent.length === 0 && examined.regionalPainSide === null) return null
  const result = budapestCriteria(examined)
  const verdict =
    'state' in result ? 'criteria not decided' : result.result === 'met' ? 'clinical criteria met' : 'clinical criteria not met'
  return [
    examined.regionalPainSide && legWords[examined.regionalPainSide],
    `${verdict} (Harden 2010)`,
    found.length > 0 && `yes: ${found.join(', ')}`,
    absent.length > 0 && `no: ${absent.join(', ')}`,
  ]
    .filter(Boolean)
    .join('; ')
}

type Row = { name: string; right: string; left: string }
const either = (name: string, read: (side: 'right' | 'left') => string | null): Row[] => {
  const [right, left] = [read('right'), read('left')]
  return right === null && left === null ? [] : [{ name, right: right ?? '—', left: left ?? '—' }]
}
const unit = (value: number | null, name: string) => (value === null ? null : `${value} ${name}`)

const pulses = [
  ['Femoral', 'Femoral pulse'],
  ['Popliteal', 'Popliteal pulse'],
  ['DorsalisPedis', 'Dorsalis pedis pulse'],
  ['PosteriorTibial', 'Posterior tibial pulse'],
] as const

/** What was felt or measured on each leg; rows that nobody filled are left out. */
export function measuredRows(examined: Examined): Row[] {
  const felt = (side: 'right' | 'left') => {
    const count = examined[`${side}MonofilamentFelt`]
    return count === null ? null : `${count} of ${examined.monofilamentSites ?? 'an unrecorded number of'} sites`
  }
  return [
    ...pulses.flatMap(([part, name]) =>
      either(name, (side) => {
        const pulse = examined[`${side}${part}Pulse`]
        return pulse === null ? null : `${pulse}, ${pulseWords(pulse, examined.pulseScale)}`
      }),
    ),
    ...either('Capillary refill', (side) => unit(examined[`${side}RefillSeconds`], 's')),
    ...either('Calf girth', (side) => unit(examined[`${side}CalfGirthCm`], 'cm')),
    ...either('Monofilament felt', felt),
    ...either('Dorsiflexion, knee straight', (side) => unit(examined[`${side}DorsiflexionDegrees`], '°')),
    ...either('Dorsiflexion, knee bent', (side) => unit(examined[`${side}DorsiflexionKneeBentDegrees`], '°')),
    ...either('Arch', (side) => {
      const arch = examined[`${side}Arch`]
      return arch === null ? null : archWords[arch].toLowerCase()
    }),
  ]
}

/** What stands for the whole person or one number alone. */
export function otherMeasures(examined: Examined): { label: string; words: string }[] {
  const compartments = [
    examined.compartmentAcuteMmHg !== null && `acute ${examined.compartmentAcuteMmHg}`,
    examined.compartmentBeforeMmHg !== null && `before exercise ${examined.compartmentBeforeMmHg}`,
    examined.compartmentAt1MinMmHg !== null && `1 min after ${examined.compartmentAt1MinMmHg}`,
    examined.compartmentAt5MinMmHg !== null && `5 min after ${examined.compartmentAt5MinMmHg}`,
  ].filter((part) => part !== false)
  const temperature = examined.bodyTemperatureUnit === null ? '(unit not recorded)' : temperatureUnitWords[examined.bodyTemperatureUnit]
  const vital = [
    examined.bodyTemperature !== null && `temperature ${examined.bodyTemperature} ${temperature}`,
    examined.respiratoryRate !== null && `${examined.respiratoryRate} breaths per minute`,
  ].filter((part) => part !== false)
  const lines: [string, string][] = [
    ['Clot score for', examined.clotScoreSide === null ? '' : lower(`${sideOf[examined.clotScoreSide]} leg`)],
    ['Compartments', compartments.length === 0 ? '' : `${compartments.join(', ')} mmHg`],
    ['General', vital.join(', ')],
    ['Footwear', [...examined.footwear.map((one) => lower(footwearWords[one])), examined.footwearNotes ?? ''].filter(Boolean).join(', ')],
  ]
  return lines.flatMap(([label, words]) => (words === '' ? [] : [{ label, words }]))
}
