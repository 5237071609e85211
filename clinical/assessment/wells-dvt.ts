/**
 * Wells score for deep vein thrombosis, 2003 version, two levels: 2 or more is likely, 1 or less unlikely.
 *
 * Source: Wells 2003 as in NICE NG158 and QS201; clinical.md 5. Not this version: the 1997 score (nine items, no previous thrombosis, 4 weeks
 * after surgery, more than 3 cm) with its three levels (3 or more high, 1 or 2 moderate, 0 or less low); the two are never mixed. Bedridden
 * for 3 days or major surgery within 12 weeks is one point in all. It is scored only when every item is answered (R4); until then it says
 * between which points it will lie. Two-sided: score the more symptomatic leg. Not for pregnancy, the first 6 weeks after birth, people
 * under 18 or already anticoagulated: the callers ask that first.
 */
export const RULE_VERSION = '2026-11-2'
export const wellsVersion = 'Wells 2003, two levels'

export type WellsAnswer = boolean | 'not-asked'
export const wellsItems = {
  activeCancer: { title: 'Active cancer, treated within 6 months or palliative', points: 1 },
  paralysisParesisOrCast: { title: 'Paralysis, weakness or recent cast of the leg', points: 1 },
  bedriddenOrMajorSurgery: { title: 'Bedridden for 3 days or more, or major surgery within 12 weeks', points: 1 },
  deepVeinTenderness: { title: 'Tenderness along the deep veins', points: 1 },
  entireLegSwollen: { title: 'Entire leg swollen', points: 1 },
  calfThreeCmLarger: { title: 'Calf at least 3 cm larger than the other, 10 cm below the tibial tuberosity', points: 1 },
  pittingEdema: { title: 'Pitting edema in the symptomatic leg only', points: 1 },
  collateralVeins: { title: 'Collateral superficial veins, not varicose', points: 1 },
  previousDvt: { title: 'Earlier documented deep vein thrombosis', points: 1 },
  alternativeAsLikely: { title: 'Another diagnosis at least as likely', points: -2 },
} as const
export type WellsItem = keyof typeof wellsItems
export type WellsInput = Record<WellsItem, WellsAnswer>
/** `points` and `likely` are withheld while an item is open; the score will lie from `atLeast` to `atMost`. */
export type WellsResult = { atLeast: number; atMost: number; version: string } & (
  | { points: number; likely: boolean; missing: [] }
  | { points: null; likely: 'unknown'; missing: WellsItem[] }
)

const names = Object.keys(wellsItems) as WellsItem[]
const sum = (points: number[]) => points.reduce((total, each) => total + each, 0)

export function wellsDvt(input: WellsInput): WellsResult {
  const missing = names.filter((item) => input[item] === 'not-asked')
  const known = sum(names.filter((item) => input[item] === true).map((item) => wellsItems[item].points))
  const atLeast = known + sum(missing.map((item) => Math.min(0, wellsItems[item].points)))
  const atMost = known + sum(missing.map((item) => Math.max(0, wellsItems[item].points)))
  if (missing.length > 0) return { points: null, likely: 'unknown', missing, atLeast, atMost, version: wellsVersion }
  return { points: known, likely: known >= 2, missing: [], atLeast, atMost, version: wellsVersion }
}
