'use client'
import { type WellsAnswer, wellsDvt, wellsItems } from '../../../../../../../../clinical/assessment/wells-dvt'
import type { Answer } from '../../../../../../../../clinical/visit/field-shapes'
import { useFindings } from '../workspace-visit'

const asked = (answer: Answer | undefined): WellsAnswer => (answer == null ? 'not-asked' : answer === 'yes')

/** The score as it stands, from the same facts as rule R4: points once every item is answered, until then between which it will lie. */
export function ClotScore() {
  const { facts } = useFindings()
  const minor = facts.ageYears != null && facts.ageYears < 18
  const against = [
    minor && 'under 18',
    facts.pregnantOrPostpartum === 'yes' && 'pregnant or within 6 weeks after birth',
    facts.anticoagulant === 'yes' && 'already on an anticoagulant',
  ].filter((reason) => reason !== false)
  const score = wellsDvt({
    activeCancer: asked(facts.activeCancer),
    paralysisParesisOrCast: asked(facts.paralysisParesisOrCast),
    bedriddenOrMajorSurgery: asked(facts.bedriddenOrMajorSurgery),
    deepVeinTenderness: asked(facts.deepVeinTenderness),
    entireLegSwollen: asked(facts.wholeLegSwollen),
    calfThreeCmLarger: asked(facts.calfThreeCmLarger),
    pittingEdema: asked(facts.pittingEdemaOneLeg),
    collateralVeins: asked(facts.collateralVeins),
    previousDvt: asked(facts.previousDvt),
    alternativeAsLikely: asked(facts.alternativeAsLikely),
  })
  if (against.length > 0)
    return (
      <output className="m-0 border-line border-y py-3 font-semibold text-abnormal">
        <span aria-hidden="true">▼ </span>No Wells score here: {against.join(', ')}. It cannot exclude a clot.
      </output>
    )
  return (
    <output className="m-0 grid gap-1 border-line border-y py-3">
      {score.points === null ? (
        <>
          <span>
            Incomplete: at least <strong>{score.atLeast}</strong>, at most <strong>{score.atMost}</strong>
          </span>
          <span className="hint">Open: {score.missing.map((item) => wellsItems[item].title.toLowerCase()).join('; ')}.</span>
        </>
      ) : (
        <span>
          <strong>{score.points}</strong> {score.points === 1 ? 'point' : 'points'}:{' '}
          <strong className={score.likely ? 'text-abnormal' : undefined}>{score.likely ? '▼ clot likely' : 'clot unlikely'}</strong>
        </span>
      )}
      <span className="hint">{score.version}: 2 or more is likely. What follows stands among the findings (R4).</span>
    </output>
  )
}
