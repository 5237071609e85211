/**
 * Pressures that ask "Is this right?" before anybody builds on them. They never block: a person's yes is stored by key, and the key holds
 * the values, so a changed value asks again. Source: clinical.md 2.9 (arm below 70 or above 260, ratio above 2.0 or below 0.10, dorsalis
 * pedis and posterior tibial more than 60 apart, both legs identical, sides that look swapped or speak against the side of the symptom; how the
 * last two are seen is design).
 */
import { formatIndex } from '../measurement'
import type { LegSide } from '../visit/field-shapes'
import type { SectionValues } from '../visit/visit-record'
import type { PressureReading } from './pressure-reading'
import { measuredMmHg } from './reference-arm'
import { hundredthsOfLegs, isReal, looksSwapped } from './side-swap'

export const RULE_VERSION = '2026-11-2'

type Study = SectionValues<'vascular-study'>
export type ImplausiblePressure = { key: string; field: keyof Study; question: string }

const mmHgOf = (reading: PressureReading | null) => (reading === null ? null : measuredMmHg(reading))
const sides = [
  { side: 'right', title: 'Right', arm: 'rightBrachial', pt: 'rightPosteriorTibial', dp: 'rightDorsalisPedis' },
  { side: 'left', title: 'Left', arm: 'leftBrachial', pt: 'leftPosteriorTibial', dp: 'leftDorsalisPedis' },
] as const

/** What the sides are compared with: the last signed study, and the side on which walking brings the symptom. */
export type SidesKnown = { previous?: Study | null | undefined; symptomSide?: LegSide | null | undefined }

/** The questions a study raises, answered ones included (`study.confirmed` holds the keys that were). */
export function implausible(study: Study, known: SidesKnown = {}): ImplausiblePressure[] {
  const arms = sides.flatMap(({ arm }) => mmHgOf(study[arm]) ?? [])
  const higherArm = arms.length === 0 ? null : Math.max(...arms)
  const found = sides.flatMap((leg) => [
    ...armQuestions(study, leg),
    ...ankleQuestions(study, leg, higherArm),
    ...spreadQuestions(study, leg),
  ])
  return [...found, ...identicalLegs(study), ...doubtfulSides(study, known)]
}

function armQuestions(study: Study, { arm, title }: (typeof sides)[number]): ImplausiblePressure[] {
  const mmHg = mmHgOf(study[arm])
  if (mmHg === null || (mmHg >= 70 && mmHg <= 260)) return []
  const unusual = mmHg < 70 ? 'low' : 'high'
  return [{ key: `${arm} ${mmHg}`, field: arm, question: `${title} arm ${mmHg} mmHg is unusually ${unusual}. Is this right?` }]
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

function doubtfulSides(study: Study, { previous, symptomSide }: SidesKnown): ImplausiblePressure[] {
  const now = hundredthsOfLegs(study)
  if (now === null) return []
  const ask = (key: string, question: string): ImplausiblePressure => ({ key, field: 'rightPosteriorTibial', question })
  const before = previous ? hundredthsOfLegs(previous) : null
  const questions = []
  if (previous && before && looksSwapped(study, previous)) {
    const each = `right ${formatIndex(now.right)} and left ${formatIndex(now.left)}, last time ${formatIndex(before.right)} and ${formatIndex(before.left)}`
    questions.push(
      ask(`sides ${now.right} ${now.left} were ${before.right} ${before.left}`, `The sides look swapped: ${each}. Is this right?`),
    )
  }
  if (symptomSide !== 'right' && symptomSide !== 'left') return questions
  const other = symptomSide === 'right' ? 'left' : 'right'
  if (now[other] > 90 || now[symptomSide] <= 90 || !isReal(now[symptomSide] - now[other])) return questions
  const each = `${other} ${formatIndex(now[other])}, ${symptomSide} ${formatIndex(now[symptomSide])}`
  const question = `The symptom is in the ${symptomSide} leg, but the lower index is on the other side: ${each}. Is this right?`
  return [...questions, ask(`symptom ${symptomSide} against ${now.right} ${now.left}`, question)]
}
