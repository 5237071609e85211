import type { SectionValues } from '../../../../../../clinical/visit/visit-record'
import { ulcerWords } from './(workspace)/workspace-words'
import { legWords, lower, sortAnswers } from './summary-words'

type RedFlags = SectionValues<'red-flags'>
/** The questions of the block, each with the details that a yes carries. */
export const redFlagQuestions = [
  ['suddenOnsetIn14Days', 'new lasting pain, numbness, weakness or coldness in the last 14 days'],
  ['suddenWithTrunkPain', 'sudden leg pain or weakness with chest, back or belly pain'],
  ['restPainForefoot', 'forefoot or toe pain at rest'],
  ['ulcerOrGangrene', 'ulcer or gangrene'],
  ['palpitations', 'racing or skipping heartbeat'],
  ['fainting', 'fainting or near-fainting'],
  ['confusion', 'confusion'],
  ['markedWeakness', 'marked or spreading weakness'],
  ['seizure', 'seizure'],
  ['handOrFaceSpasm', 'spasm of hand or face'],
  ['newEcgChange', 'new ECG change'],
  ['oneLegNewlySwollen', 'one leg newly swollen'],
  ['persistentCalfPainOneSide', 'lasting pain in one calf'],
  ['breathlessOrChestPain', 'breathlessness or chest pain'],
  ['painPresentNotSettling', 'pain now that does not settle with rest'],
  ['exertionalLegSymptoms', 'leg symptoms on exertion that are not joint pain'],
  ['coughingBlood', 'coughed up blood'],
  ['darkUrine', 'dark urine'],
  ['headacheOrVomitingAfterDrinking', 'headache or vomiting after much drinking'],
  ['saddleNumbness', 'numb between the legs'],
  ['bladderOrBowelTrouble', 'new bladder or bowel trouble'],
  ['rapidlyProgressiveWeakness', 'weakness growing over days'],
  ['suddenOneSidedWeakness', 'sudden one-sided weakness'],
  ['legWeaknessOverWeeks', 'leg weakness growing over weeks'],
] as const satisfies readonly (readonly [keyof RedFlags, string])[]
/** Asked of some only (in pregnancy, of a child): here they stand once they were answered. */
const asWellForSome = [
  ['headacheVisionOrUpperBellyPain', 'headache, visual change or upper belly pain'],
  ['refusesToWalk', 'refuses to walk'],
  ['nightPainInOneSpot', 'night pain always in one spot'],
  ['limpFeverOrWeightLoss', 'swelling, limp, fever or weight loss'],
  ['calfEnlargementOrToeWalking', 'large calves, toe-walking, late walking, or climbs up the legs to rise'],
] as const satisfies readonly (readonly [keyof RedFlags, string])[]

type Detail = string | { yes: string[]; no: string[]; notAsked: string[] } | null | false
/** What is asked behind each question. */
const follows: { [F in keyof RedFlags]?: (flags: RedFlags) => Detail[] } = {
  suddenOnsetIn14Days: (flags) => [
    flags.suddenSide && legWords[flags.suddenSide],
    sortAnswers(flags, [
      ['stillPresent', 'still present'],
      ['pale', 'pale'],
      ['cold', 'cold'],
      ['numb', 'numb'],
      ['weak', 'weak'],
    ]),
  ],
  restPainForefoot: (flags) => [flags.restPainSide && legWords[flags.restPainSide], weeks(flags.restPainWeeks)],
  ulcerOrGangrene: (flags) => [
    flags.ulcerKind && lower(ulcerWords[flags.ulcerKind]),
    flags.ulcerSide && legWords[flags.ulcerSide],
    weeks(flags.ulcerWeeks),
  ],
  fainting: (flags) => [sortAnswers(flags, [['faintingIn14Days', 'in the last 14 days']])],
  oneLegNewlySwollen: (flags) => [
    flags.swollenSide && legWords[flags.swollenSide],
    sortAnswers(flags, [
      ['swollenBlueTense', 'blue, tense, hugely swollen'],
      ['clotRiskFactor', 'a risk for clots'],
    ]),
  ],
  persistentCalfPainOneSide: (flags) => [sortAnswers(flags, [['clotRiskFactor', 'a risk for clots']])],
  breathlessOrChestPain: (flags) => [sortAnswers(flags, [['breathlessNewOrWorse', 'new or worse than usual']])],
  painPresentNotSettling: (flags) => [
    sortAnswers(flags, [
      ['severePainOnPassiveStretch', 'severe pain on passive stretch'],
      ['woodHardWithNumbnessOrWeakness', 'wood-hard with numbness or weakness'],
      ['painDespiteOpioids', 'not relieved by opioids'],
      ['compartmentSetting', 'injury, cast, crush, exertion, bleeding or anticoagulant'],
    ]),
  ],
  refusesToWalk: (flags) => [sortAnswers(flags, [['afterViralIllness', 'after a viral illness']])],
}

const weeks = (count: number | null) => count !== null && `for ${count} ${count === 1 ? 'week' : 'weeks'}`

/** A yes says what is still open behind it. Behind any other answer stands only what was recorded all the same: nothing of it is lost. */
function detailsOf(flags: RedFlags, field: keyof RedFlags): string {
  const parts = (follows[field]?.(flags) ?? []).flatMap((detail) => {
    if (detail === null || detail === false) return []
    if (typeof detail === 'string') return [detail]
    const { yes, no, notAsked } = detail
    return [
      yes.join(', '),
      no.length > 0 ? `not ${no.join(', not ')}` : '',
      flags[field] === 'yes' && notAsked.length > 0 ? `not asked: ${notAsked.join(', ')}` : '',
    ]
  })
  const known = parts.filter((part) => part !== '')
  return known.length === 0 ? '' : ` (${known.join('; ')})`
}

/** The red-flag block: each question under what was answered, with the details behind it. */
export function redFlagLines(flags: RedFlags) {
  const forSome = asWellForSome.filter(([field]) => flags[field] !== null || detailsOf(flags, field) !== '')
  const asked = [...redFlagQuestions, ...forSome]
  return sortAnswers(
    flags,
    asked.map(([field, words]) => [field, `${words}${detailsOf(flags, field)}`] as const),
  )
}
