import { ankleArteryNames } from '../../../../../../clinical/vascular-study/ankle-brachial-index'
import { type ExerciseStudy, interpretExerciseStudy } from '../../../../../../clinical/vascular-study/exercise-study'
import { isUntouched } from '../../../../../../clinical/visit/untouched'
import type { SectionValues, VisitRecord } from '../../../../../../clinical/visit/visit-record'
import { fallInWords } from './(workspace)/vascular-study/exercise-words'
import { arteryWords, exerciseModeWords, legWords, limitingWords } from './(workspace)/workspace-words'
import { Line, Part, SideTable } from './summary-parts'
import { readingInWords } from './summary-pressures'
import { lower, sentence } from './summary-words'

type Exercise = SectionValues<'exercise-study'>
type Side = 'right' | 'left'

/** Pressures after exercise with what they say of each leg; nothing when none was done. */
export function SummaryExercise({ record, ageYears }: { record: VisitRecord; ageYears: number }) {
  const { exerciseStudy: exercise, vascularStudy } = record
  if (isUntouched('exercise-study', exercise)) return null
  const found = interpretExerciseStudy(exercise, vascularStudy, { ageYears })
  return (
    <Part title="PAD screening, after exercise">
      <SideTable
        head="Systolic, mmHg"
        rows={[
          { name: 'Ankle', right: ankleInWords(exercise, 'right'), left: ankleInWords(exercise, 'left') },
          { name: 'Arm', both: armInWords(exercise) },
          { name: 'Response', right: <Response found={found.right} />, left: <Response found={found.left} /> },
        ]}
      />
      <dl>
        <Line label="Exercise">{sentence(exerciseInWords(exercise))}</Line>
        <Line label="Notes">{exercise.notes}</Line>
      </dl>
      <p className="small">
        Positive: the ABI falls by more than 20 % of rest, or the ankle by more than 30 mmHg (AHA 2012; some sources count exactly 20 % and
        30 mmHg too). Below 40 years the fall of the ABI alone is for review.
      </p>
    </Part>
  )
}

function ankleInWords(exercise: Exercise, side: Side): string {
  const artery = exercise[`${side}Artery`]
  const minutes = exercise[`${side}MinutesAfter`]
  return [
    artery === null ? 'artery not recorded' : lower(arteryWords[artery]),
    `${readingInWords(exercise[`${side}AnkleAfter`])}${minutes === null ? ' after' : ` after ${minutes} min`}`,
    `${readingInWords(exercise[`${side}AnkleRecovery`])} at recovery`,
  ].join('; ')
}

const armInWords = ({ brachialAfter, brachialRecovery, recoveryMinutes }: Exercise) =>
  `${readingInWords(brachialAfter)} after; ${readingInWords(brachialRecovery)} at recovery${recoveryMinutes === null ? '' : ` (${recoveryMinutes} min)`}`

function Response({ found }: { found: ExerciseStudy['right'] }) {
  if ('state' in found) return <>∅ not assessable. {found.reasons.join(' ')}</>
  const { abi, ankle } = fallInWords(found)
  const verdict = found.positive === true ? '▼ positive' : found.positive === 'review' ? '◆ for review' : '○ no fall beyond the criteria'
  const recovered =
    found.recovered === undefined ? found.recoveryReason : found.recovered ? 'Recovered by 3 min.' : 'Not recovered by 3 min.'
  return (
    <>
      <strong>{verdict}.</strong> {abi}, {lower(ankle)}.{' '}
      {found.used && (
        <span className="small">
          {ankleArteryNames[found.used.artery]} {found.used.rest.ankle} / {found.used.rest.brachial} at rest, {found.used.post.ankle} /{' '}
          {found.used.post.brachial} after. {found.criteria.join(' ')} {recovered}
        </span>
      )}
    </>
  )
}

function exerciseInWords(exercise: Exercise): string {
  const speed = exercise.speed === null ? '' : `${exercise.speed} ${exercise.speedUnit ?? '(unit not recorded)'}`
  return [
    exercise.mode && lower(exerciseModeWords[exercise.mode]),
    speed,
    exercise.speed === null && exercise.speedUnit !== null && `speed in ${exercise.speedUnit} not recorded`,
    exercise.gradePercent !== null && `${exercise.gradePercent} % grade`,
    exercise.exerciseMinutes !== null && `${exercise.exerciseMinutes} min`,
    exercise.heelRaises !== null && `${exercise.heelRaises} heel raises`,
    exercise.stoppedFor && `stopped for: ${lower(limitingWords[exercise.stoppedFor])}`,
    exercise.firstLeg && `${lower(legWords[exercise.firstLeg])} leg measured first`,
  ]
    .filter(Boolean)
    .join('; ')
}
