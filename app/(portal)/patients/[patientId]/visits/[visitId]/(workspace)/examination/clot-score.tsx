'use client'
import { scoredSide, wellsScore } from '../../../../../../../../clinical/advice/clot-score'
import { wellsItems } from '../../../../../../../../clinical/assessment/wells-dvt'
import { useFindings } from '../workspace-visit'

/** The score as it stands, from the same facts as rule R4: points once every item is answered, until then between which it will lie. */
export function ClotScore() {
  const { facts } = useFindings()
  const minor = facts.ageYears != null && facts.ageYears < 18
  const against = [
    minor && 'under 18',
    facts.pregnantOrPostpartum === 'yes' && 'pregnant or within 6 weeks after birth',
    facts.anticoagulant === 'yes' && 'already on an anticoagulant',
  ].filter((reason) => reason !== false)
  const unknown = [
    facts.sex !== 'male' && facts.pregnantOrPostpartum == null && 'pregnancy',
    facts.anticoagulant == null && 'anticoagulant',
  ].filter((what) => what !== false)
  const score = wellsScore(facts)
  const side = scoredSide(facts)
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
      {unknown.length > 0 && (
        <span className="text-borderline">◆ Not asked yet: {unknown.join(', ')}. Until then the score excludes nothing.</span>
      )}
      <span className="hint">
        {side === null ? 'No leg is chosen: a sign on either counts. ' : `Scored for the ${side} leg. `}
        {score.version}: 2 or more is likely. What follows stands among the findings (R4).
      </span>
    </output>
  )
}
