/**
 * Right and left that look exchanged: against the last signed study, and against the side of the symptoms. Source: clinical.md 2.9; what counts as
 * a change is that of `side-swap.ts`, of which this is the same question on the facts. It asks and proves nothing: disease may do the same.
 */
import { abiHundredths } from '../advice/leg-findings'
import { isReal } from '../vascular-study/side-swap'
import { clinicalDay } from '../visit/days'
import type { VisitFacts } from '../visit/visit-facts'
import { type Contradiction, found } from './contradiction'

const bothLegs = (facts: VisitFacts) => {
  const [right, left] = [abiHundredths(facts, 'right'), abiHundredths(facts, 'left')]
  return right === null || left === null ? null : { right, left }
}

function exchanged(facts: VisitFacts): boolean {
  const { earlierStudy: earlier } = facts
  if (!earlier || earlier.device !== (facts.device ?? null) || (earlier.method ?? 'higher') !== (facts.method ?? 'higher')) return false
  const now = bothLegs(facts)
  const before = bothLegs({ abi: earlier.abi })
  if (!now || !before) return false
  const changed = isReal(now.right - before.right) && isReal(now.left - before.left)
  return changed && !isReal(now.right - before.left) && !isReal(now.left - before.right)
}

/** The one leg that walking hurts has an index of 1.00 to 1.40 while the other is at 0.90 or less. */
function painOnTheOtherSide(facts: VisitFacts): boolean {
  const [painful, ...more] = facts.exertionalSides ?? []
  const indices = bothLegs(facts)
  if (!painful || more.length > 0 || !indices) return false
  const [here, there] = painful === 'right' ? [indices.right, indices.left] : [indices.left, indices.right]
  return here >= 100 && here <= 140 && there <= 90
}

export const sideContradictions = (facts: VisitFacts): Contradiction[] => [
  ...found(
    exchanged(facts),
    'vascular-study',
    'rightPosteriorTibial',
    `Today's right and left leg look like the left and right of ${clinicalDay(facts.earlierStudy?.visitDay ?? '')}. Are the sides exchanged?`,
  ),
  ...found(
    painOnTheOtherSide(facts),
    'vascular-study',
    'rightPosteriorTibial',
    `Walking hurts the ${facts.exertionalSides?.[0]} leg, but the other one has the low ABI. Are the sides exchanged?`,
  ),
]
