/**
 * Pressures that ask "Is this right?" before anybody builds on them. They never block: a person's yes is stored by key, and the key holds
 * the values, so a changed value asks again. Source: clinical.md 2.9 (arm below 70 or above 260, ratio above 2.0 or below 0.10, dorsalis
 * pedis and posterior tibial more than 60 apart, both legs identical, or the lower index opposite to the symptom, where how it is seen is design:
 * an abnormal index, more than 0.15 below that of the leg with the symptom).
 */
import { formatIndex } from '../measurement'
import type { LegSide } from '../visit/field-shapes'
import type { SectionValues } from '../visit/visit-record'
import type { PressureReading } from './pressure-reading'
import { measuredMmHg } from './reference-arm'
import { armsOfStudy } from './repeat-arm'
import { hundredthsOfLegs, isReal } from './side-swap'

export const RULE_VERSION = '2026-11-2'

type Study = SectionValues<'vascular-study'>
export type ImplausiblePressure = { key: string; field: keyof Study; question: string }

const mmHgOf = (reading: PressureReading | null) => (reading === null ? null : measuredMmHg(reading))
const sides = [
  { side: 'right', title: 'Right', arm: 'rightBrachial', pt: 'rightPosteriorTibial', dp: 'rightDorsalisPedis' },
  { side: 'left', title: 'Left', arm: 'leftBrachial', pt: 'leftPosteriorTibial', dp: 'leftDorsalisPedis' },
] as const

/**
 * The questions a study raises, answered ones included (`study.confirmed` holds the keys that were). `symptomSide` is the side on which
 * walking brings the symptom. A swap against the last study is asked apart (side-swap.ts), because it needs that study.
 */
export function implausible(study: Study, { symptomSide }: { symptomSide?: LegSide | null | undefined } = {}): ImplausiblePressure[] {
  const { brachial } = armsOfStudy(study)
  const arms = [brachial.right, brachial.left].flatMap((arm) => measuredMmHg(arm) ?? [])
  const higherArm = arms.length === 0 ? null : Math.max(...arms)
  const found = sides.flatMap((leg) => [
    ...armQuestions(study, leg.arm, `${leg.title} arm`),
    ...ankleQuestions(study, leg, higherArm),
    ...spreadQuestions(study, leg),
  ])
  const repeat = armQuestions(study, 'repeatBrachial', 'Repeated arm')
  return [...found, ...repeat, ...identicalLegs(study), ...symptomElsewhere(study, symptomSide)]
}

function armQuestions(study: Study, arm: 'rightBrachial' | 'leftBrachial' | 'repeatBrachial', title: string): ImplausiblePressure[] {
  const mmHg = mmHgOf(study[arm])
  if (mmHg === null || (mmHg >= 70 && mmHg <= 260)) return []
  const unusual = mmHg < 70 ? 'low' : 'high'
  return [{ key: `${arm} ${mmHg}`, field: arm, question: `${title} ${mmHg} mmHg is unusually ${unusual}. Is this right?` }]
}

function ankleQuestions(study: Study, { pt, dp, side }: (typeof sides)[number], higherArm: number | null): ImplausiblePressure[] {
  if (higherArm === null) return []
  return ([pt, dp] as const).flatMap((field) => {
    const mmHg = mmHgOf(study[field])
    if (mmHg === null || (mmHg <= 2 * higherArm && mmHg * 10 >= higherArm)) return []
    const artery = field === pt ? 'posterior tibial' : 'dorsalis pedis'
    const compared = mmHg > higherArm ? 'more than twice' : 'less than a tenth of'
    const question = `The ${side} ${artery} pressure, ${mmHg} mmHg, is ${compared} the arm pressure, ${higherArm} mmHg. Is this right?`
    return [{ key: `${field} ${mmHg} over arm ${higherArm}`, field, question }]
  })
}

function spreadQuestions(study: Study, { pt, dp, title }: (typeof sides)[number]): ImplausiblePressure[] {
  const posteriorTibial = mmHgOf(study[pt])
  const dorsalisPedis = mmHgOf(study[dp])
  if (posteriorTibial === null || dorsalisPedis === null || Math.abs(posteriorTibial - dorsalisPedis) <= 60) return []
  const question = `${title} ankle: posterior tibial ${posteriorTibial} and dorsalis pedis ${dorsalisPedis} mmHg are more than 60 apart. Is this right?`
  return [{ key: `${dp} ${dorsalisPedis} apart from ${posteriorTibial}`, field: dp, question }]
}

/** All six pressures the same on both sides is more often one side typed twice than a patient. */
function identicalLegs(study: Study): ImplausiblePressure[] {
  const pairs = [
    [mmHgOf(study.rightBrachial), mmHgOf(study.leftBrachial)],
    [mmHgOf(study.rightPosteriorTibial), mmHgOf(study.leftPosteriorTibial)],
    [mmHgOf(study.rightDorsalisPedis), mmHgOf(study.leftDorsalisPedis)],
  ] as const
  if (!pairs.every(([right, left]) => right !== null && right === left)) return []
  const key = `both sides ${pairs.map(([right]) => right).join(' ')}`
  return [{ key, field: 'leftDorsalisPedis', question: 'The right and left pressures are the same in arm and ankle. Is this right?' }]
}

function symptomElsewhere(study: Study, symptomSide: LegSide | null | undefined): ImplausiblePressure[] {
  const now = hundredthsOfLegs(study)
  if (now === null || (symptomSide !== 'right' && symptomSide !== 'left')) return []
  const other = symptomSide === 'right' ? 'left' : 'right'
  if (now[other] > 90 || now[symptomSide] <= 90 || !isReal(now[symptomSide] - now[other])) return []
  const each = `${other} ${formatIndex(now[other])}, ${symptomSide} ${formatIndex(now[symptomSide])}`
  const question = `The symptom is in the ${symptomSide} leg, but the lower index is on the other side: ${each}. Is this right?`
  return [{ key: `symptom ${symptomSide} against ${now.right} ${now.left}`, field: `${symptomSide}PosteriorTibial`, question }]
}
