/**
 * Codes of peripheral arterial disease, per leg and joined when both legs have the same. Source: clinical.md 6.3.
 *
 * In the I70.20, I70.21, I70.22 and I70.26 families the last digit is the side (1 right, 2 left, 3 both); in ulcers the fifth character is
 * (I70.23- right, I70.24- left) and the last the site. I73.9 stands alone: it excludes I70.2 to I70.7.
 */
import { isGangrene } from '../advice/foot-infection-signs'
import { abiHundredths, abiText, tbiHundredths, tbiText } from '../advice/leg-findings'
import { woundsOn } from '../advice/wound-findings'
import { legsOf, type Side, sides, type VisitFacts } from '../visit/visit-facts'
import type { VisitRecord } from '../visit/visit-record'
import type { SuggestedCode } from './suggested-code'

type Family = 'gangrene' | 'ulcer' | 'rest-pain' | 'claudication' | 'unspecified'
const families = {
  gangrene: ['I70.26', 'with gangrene'],
  'rest-pain': ['I70.22', 'with rest pain'],
  claudication: ['I70.21', 'with intermittent claudication'],
  unspecified: ['I70.20', 'unspecified'],
} as const
const ulcerStems: Record<Side, string> = { right: 'I70.23', left: 'I70.24' }
/** The last digit of an ulcer code is its site; 9 is a site nobody named. */
const ulcerSites = {
  thigh: ['1', 'thigh'],
  calf: ['2', 'calf'],
  ankle: ['3', 'ankle'],
  heel: ['4', 'heel and midfoot'],
  midfoot: ['4', 'heel and midfoot'],
  forefoot: ['5', 'other part of foot'],
  toes: ['5', 'other part of foot'],
  unspecified: ['9', 'unspecified site'],
} as const

/** One code for each site that an ulcer of this leg was described at. */
function ulcersOf({ wounds }: VisitRecord, side: Side, because: string[]): SuggestedCode[] {
  const ofLeg = wounds.filter((wound) => wound.side === side && (wound.kind === 'ulcer' || wound.kind === null))
  const sites = ofLeg.length > 0 ? ofLeg.map(({ site }) => site ?? 'unspecified') : (['unspecified'] as const)
  const named = new Map(sites.map((site) => [ulcerSites[site][0], ulcerSites[site][1]]))
  return [...named].map(([digit, where]) => ({
    code: `${ulcerStems[side]}${digit}`,
    title: `Atherosclerosis of native arteries of ${side} leg with ulceration of ${where}`,
    because,
    side,
  }))
}

/** What supports arterial disease in this leg; empty when nothing does. */
function support({ assessment, factors }: VisitRecord, facts: VisitFacts, side: Side): string[] {
  const abi = abiHundredths(facts, side)
  const tbi = tbiHundredths(facts, side)
  const values = [
    ...(abi !== null && abi <= 90 ? [abiText(facts, side) ?? ''] : []),
    ...(tbi !== null && tbi <= 70 ? [tbiText(facts, side) ?? ''] : []),
  ]
  if (values.length > 0) return values
  const symptomatic = familyOf(facts, side) !== 'unspecified'
  if (!symptomatic) return []
  if (factors.knownPad === 'yes') return ['Peripheral arterial disease known']
  return assessment.peripheralArterialDisease === 'likely' ? ['Peripheral arterial disease assessed as likely'] : []
}

function familyOf(facts: VisitFacts, side: Side): Family {
  // A wound whose side nobody recorded gives no code of a side.
  const wounds = woundsOn(facts, side).filter(({ legs }) => legs.length === 1 || facts.ulcerSide === 'both')
  if (wounds.some(isGangrene)) return 'gangrene'
  if (wounds.length > 0) return 'ulcer'
  if (facts.restPainForefoot === 'yes' && facts.restPainSide != null && legsOf(facts.restPainSide).includes(side)) return 'rest-pain'
  return facts.exertionalLegSymptoms === 'yes' && facts.exertionalSides?.includes(side) ? 'claudication' : 'unspecified'
}

const familyWords: Record<Family, string> = {
  gangrene: 'Gangrene recorded',
  ulcer: 'Ulcer recorded; add L97.- for its severity',
  'rest-pain': 'Forefoot pain at rest recorded',
  claudication: 'Cramp on walking recorded',
  unspecified: 'No symptom recorded in this leg',
}

function codeOf(family: Exclude<Family, 'ulcer'>, side: Side | 'both', because: string[]): SuggestedCode {
  const [stem, words] = families[family]
  const [digit, where] = { right: ['1', 'right leg'], left: ['2', 'left leg'], both: ['3', 'bilateral legs'] }[side] as [string, string]
  return { code: `${stem}${digit}`, title: `Atherosclerosis of native arteries of extremities, ${words}, ${where}`, because, side }
}

export function arterialCodes(record: VisitRecord, facts: VisitFacts): SuggestedCode[] {
  const legs = sides
    .map((side) => ({ side, family: familyOf(facts, side), why: support(record, facts, side) }))
    .filter(({ why }) => why.length > 0)
  const [right, left] = legs
  const graft = facts.revascularization === 'no' ? [] : ['Native arteries: a bypass graft has codes of its own']
  const codes = (): SuggestedCode[] => {
    if (right && left && right.family === left.family && right.family !== 'ulcer') {
      return [codeOf(right.family, 'both', [familyWords[right.family], ...right.why, ...left.why, ...graft])]
    }
    return legs.flatMap(({ side, family, why }) => {
      const because = [familyWords[family], ...why, ...graft]
      return family === 'ulcer' ? ulcersOf(record, side, because) : [codeOf(family, side, because)]
    })
  }
  if (legs.length > 0)
    return [
      ...codes(),
      ...diabetic(
        facts,
        legs.some(({ family }) => family === 'gangrene'),
      ),
    ]
  return record.assessment.peripheralArterialDisease === 'likely'
    ? [
        {
          code: 'I73.9',
          title: 'Peripheral vascular disease, unspecified',
          because: ['Assessed as likely, no index or side recorded'],
          side: null,
        },
      ]
    : []
}

const diabetic = (facts: VisitFacts, gangrene: boolean): SuggestedCode[] =>
  facts.diabetes === 'yes'
    ? [
        {
          code: gangrene ? 'E11.52' : 'E11.51',
          title: `Type 2 diabetes with peripheral angiopathy ${gangrene ? 'with' : 'without'} gangrene`,
          because: [`Diabetes with arterial disease; type 1 is E10.${gangrene ? '52' : '51'}, other types E13.${gangrene ? '52' : '51'}`],
          side: null,
        },
      ]
    : []
