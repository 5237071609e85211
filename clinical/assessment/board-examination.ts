/**
 * What was measured and seen on the legs, for the ischemic side of the cause board, and arches and shoes for the biomechanical one. Source: clinical.md
 * 2.1 (suggestive findings), 2.4 to 2.6 (bands, exercise), 2.8 (palpation alone neither proves nor excludes); article S17, S19.
 */
import { exerciseTexts, exerciseVerdict } from '../advice/exercise-findings'
import { abiHundredths, abiIsNonCompressible, abiText, absentFootPulses, legTitle, tbiHundredths, tbiText } from '../advice/leg-findings'
import type { SideFound } from '../visit/field-shapes'
import { type Side, sides, type VisitFacts } from '../visit/visit-facts'
import type { SectionValues } from '../visit/visit-record'
import { type Evidence, joined, type Line, noEvidence } from './evidence'

const vascular = (field: string, text: string): Line => ({ text, section: 'vascular-study', field })
const seen = (field: keyof SectionValues<'examination'>, text: string): Line => ({ text, section: 'examination', field })

/** Indices of each leg. A normal index speaks against only where nothing makes it unreliable; a non-compressible one on neither side. */
export function indices(facts: VisitFacts): Evidence {
  const lines = sides.map((side): Evidence => {
    const abi = abiHundredths(facts, side)
    const tbi = tbiHundredths(facts, side)
    const field = `${side}PosteriorTibial`
    const low = [
      ...(abi !== null && abi <= 90 ? [vascular(field, abiText(facts, side) ?? '')] : []),
      ...(tbi !== null && tbi <= 70 ? [vascular(`${side}Toe`, tbiText(facts, side) ?? '')] : []),
      ...(facts.waveform?.[side] === 'monophasic' ? [vascular(`${side}Waveform`, `${legTitle[side]} waveform monophasic`)] : []),
    ]
    const reliable = abi !== null && abi >= 100 && !abiIsNonCompressible(facts, side) && facts.waveform?.[side] !== 'monophasic'
    const against = reliable && low.length === 0 ? [vascular(field, `${abiText(facts, side)} (at rest)`)] : []
    const unknown = tbi === null && (abi === null || abiIsNonCompressible(facts, side))
    const ask = abiIsNonCompressible(facts, side)
      ? `${legTitle[side]} ABI non-compressible: what is the toe pressure?`
      : `What is the ${side} ABI?`
    return { for: low, against, notAsked: unknown ? [vascular(field, ask)] : [] }
  })
  return joined(...lines)
}

/** A fall after exercise, and one that stayed within the criteria. Unclear results stand in R13, on neither side here. */
export function afterExercise(facts: VisitFacts): Evidence {
  const lines = (side: Side): Line[] =>
    exerciseTexts(facts, side)
      .slice(0, 1)
      .map((text) => ({ text, section: 'exercise-study', field: `${side}AnkleAfter` }))
  const of = (verdict: 'met' | 'not-met') => sides.filter((side) => exerciseVerdict(facts, side) === verdict).flatMap(lines)
  return { for: of('met'), against: of('not-met'), notAsked: [] }
}

const signs = {
  femoralBruit: 'Femoral bruit',
  hairLoss: 'Loss of hair',
  nailChange: 'Change of the nails',
  calfAtrophy: 'Calf wasting',
  elevationPallor: 'Pallor on elevation',
  dependentRubor: 'Redness on hanging down',
  coolFoot: 'Cool foot',
} as const
const sideWords = { right: 'right', left: 'left', both: 'both sides' } as const

/** A sign that is there speaks for; that it is not there says little, so it stands on neither side. */
export function skinAndArteries(examination: SectionValues<'examination'>): Evidence {
  const parts = Object.entries(signs).map(([name, words]): Evidence => {
    const field = name as keyof typeof signs
    const found: SideFound = examination[field]
    if (found === null) return { ...noEvidence, notAsked: [seen(field, `${words}: looked for?`)] }
    return found === 'none' ? noEvidence : { ...noEvidence, for: [seen(field, `${words}, ${sideWords[found]}`)] }
  })
  return joined(...parts)
}

export function footPulses(facts: VisitFacts): Evidence {
  const parts = sides.map((side): Evidence => {
    const field = `${side}DorsalisPedisPulse` as const
    const absent = absentFootPulses(facts, side).map((text) =>
      seen(text.includes('posterior') ? `${side}PosteriorTibialPulse` : field, text),
    )
    const both = [facts.pulses?.[side]?.dorsalisPedis, facts.pulses?.[side]?.posteriorTibial]
    const felt = both.every((word) => word === 'normal' || word === 'bounding')
    const unknown = both.every((word) => word == null)
    return {
      for: absent,
      against: felt ? [seen(field, `${legTitle[side]} foot pulses felt (palpation alone excludes nothing)`)] : [],
      notAsked: unknown ? [seen(field, `Are the ${side} foot pulses felt?`)] : [],
    }
  })
  return joined(...parts)
}

/** Arches and shoes: part of the teaching model of overworked muscles; no source weighs them. */
export function archesAndShoes(examination: SectionValues<'examination'>): Evidence {
  const arches = sides.map((side): Evidence => {
    const field = `${side}Arch` as const
    const arch = examination[field]
    if (arch === null) return { ...noEvidence, notAsked: [seen(field, `How is the ${side} arch?`)] }
    return arch === 'normal'
      ? { ...noEvidence, against: [seen(field, `${legTitle[side]} arch normal`)] }
      : { ...noEvidence, for: [seen(field, `${legTitle[side]} arch ${arch}`)] }
  })
  const unsuitable = examination.footwear.filter((shoe) => shoe !== 'suitable').map((shoe) => shoe.replaceAll('-', ' '))
  const shoes: Evidence = {
    for: unsuitable.length > 0 ? [seen('footwear', `Footwear: ${unsuitable.join(', ')}`)] : [],
    against: unsuitable.length === 0 && examination.footwear.length > 0 ? [seen('footwear', 'Footwear suitable')] : [],
    notAsked: examination.footwear.length === 0 ? [seen('footwear', 'What footwear is worn?')] : [],
  }
  return joined(...arches, shoes)
}
