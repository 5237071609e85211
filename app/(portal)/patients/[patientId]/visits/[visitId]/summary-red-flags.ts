import type { SectionValues } from '../../../../../../clinical/visit/visit-record'
import { ulcerWords } from './(workspace)/workspace-words'
import { legWords, lower, sortAnswers } from './summary-words'

type RedFlags = SectionValues<'red-flags'>
/** The questions of the block, each with the details that a yes carries. */
const redFlagQuestions = [
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
] as const satisfies readonly (readonly [keyof RedFlags, string])[]

const follows: { [F in keyof RedFlags]?: (flags: RedFlags) => string } = {
  suddenOnsetIn14Days: (flags) =>
    details([
      flags.suddenSide && legWords[flags.suddenSide],
      ...answers(flags, [
        ['stillPresent', 'still present'],
        ['pale', 'pale'],
        ['cold', 'cold'],
        ['numb', 'numb'],
        ['weak', 'weak'],
      ]),
    ]),
  restPainForefoot: (flags) => details([flags.restPainSide && legWords[flags.restPainSide], weeks(flags.restPainWeeks)]),
  ulcerOrGangrene: (flags) =>
    details([flags.ulcerKind && lower(ulcerWords[flags.ulcerKind]), flags.ulcerSide && legWords[flags.ulcerSide], weeks(flags.ulcerWeeks)]),
  oneLegNewlySwollen: (flags) =>
    details([
      flags.swollenSide && legWords[flags.swollenSide],
      ...answers(flags, [
        ['swollenBlueTense', 'blue, tense, hugely swollen'],
        ['clotRiskFactor', 'a risk for clots'],
      ]),
    ]),
  persistentCalfPainOneSide: (flags) => details(answers(flags, [['clotRiskFactor', 'a risk for clots']])),
  breathlessOrChestPain: (flags) => details(answers(flags, [['breathlessNewOrWorse', 'new or worse than usual']])),
  painPresentNotSettling: (flags) =>
    details(
      answers(flags, [
        ['severePainOnPassiveStretch', 'severe pain on passive stretch'],
        ['woodHardWithNumbnessOrWeakness', 'wood-hard with numbness or weakness'],
        ['painDespiteOpioids', 'not relieved by opioids'],
        ['compartmentSetting', 'injury, cast, crush, exertion, bleeding or anticoagulant'],
      ]),
    ),
}

const weeks = (count: number | null) => count !== null && `for ${count} ${count === 1 ? 'week' : 'weeks'}`
const details = (parts: readonly (string | false | null)[]) => {
  const known = parts.filter((part) => typeof part === 'string' && part !== '')
  return known.length === 0 ? '' : ` (${known.join('; ')})`
}
function answers<F extends keyof RedFlags & string>(flags: RedFlags, words: readonly (readonly [F, string])[]): string[] {
  const { yes, no, notAsked } = sortAnswers(flags, words)
  return [yes.join(', '), no.length > 0 && `not ${no.join(', not ')}`, notAsked.length > 0 && `not asked: ${notAsked.join(', ')}`].filter(
    (part): part is string => typeof part === 'string' && part !== '',
  )
}

/** The red-flag block: each question under what was answered, a yes with its details. */
export function redFlagLines(flags: RedFlags) {
  const withDetails = redFlagQuestions.map(
    ([field, words]) => [field, flags[field] === 'yes' ? `${words}${follows[field]?.(flags) ?? ''}` : words] as const,
  )
  return sortAnswers(flags, withDetails)
}
