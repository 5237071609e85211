'use client'
import { ankleArteryNames } from '../../../../../../../../clinical/vascular-study/ankle-brachial-index'
import { type ExerciseStudy, interpretExerciseStudy } from '../../../../../../../../clinical/vascular-study/exercise-study'
import { type Band, BandTag } from '../../../../../../../../components/clinical/band-tag'
import { useFindings, useLiveRecord } from '../workspace-visit'
import { fallInWords } from './exercise-words'

/** What the pressures after exercise say of each leg, recalculated at each key by the rule that the server uses when it saves. */
export function ExerciseFindings() {
  const live = useLiveRecord()
  const { facts } = useFindings()
  const age = facts.ageYears == null ? {} : { ageYears: facts.ageYears }
  const { right, left } = interpretExerciseStudy(live.exerciseStudy, live.vascularStudy, age)
  return (
    <section aria-label="Calculated from the pressures after exercise" aria-live="polite" className="grid gap-3 border-line border-y py-3">
      <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
        <Leg title="Right leg" found={right} />
        <Leg title="Left leg" found={left} />
      </div>
      <p className="hint m-0 max-w-prose">
        Positive: the ABI falls by more than 20 % of rest, or the ankle by more than 30 mmHg (AHA 2012). Some sources count exactly 20 % and
        30 mmHg too; the numbers stand here so that you can judge.
      </p>
    </section>
  )
}

function Leg({ title, found }: { title: string; found: ExerciseStudy['right'] }) {
  if ('state' in found)
    return (
      <div>
        <Verdict title={title} band="not-assessable" words="not assessable" />
        <p className="hint m-0">{found.reasons.join(' ')}</p>
      </div>
    )
  const { abi, ankle } = fallInWords(found)
  const [band, words] =
    found.positive === true
      ? (['abnormal', 'positive'] as const)
      : found.positive === 'review'
        ? (['borderline', 'for review'] as const)
        : (['normal', 'no fall beyond the criteria'] as const)
  return (
    <div>
      <Verdict title={title} band={band} words={words} />
      <p className="m-0 tabular-nums">
        {abi}
        <br />
        {ankle}
      </p>
      {found.criteria.length > 0 && <p className="hint m-0">{found.criteria.join(' ')}</p>}
      {found.used && (
        <p className="hint m-0 tabular-nums">
          {ankleArteryNames[found.used.artery]}: {found.used.rest.ankle} / {found.used.rest.brachial} at rest, {found.used.post.ankle} /{' '}
          {found.used.post.brachial} after.
        </p>
      )}
      {found.recovered !== undefined && (
        <p className="m-0">{found.recovered ? 'Recovered by 3 minutes.' : 'Not recovered by 3 minutes, which supports PAD.'}</p>
      )}
      {found.recoveryReason && <p className="hint m-0">{found.recoveryReason}</p>}
    </div>
  )
}

const Verdict = ({ title, band, words }: { title: string; band: Band; words: string }) => (
  <p className="m-0 flex flex-wrap items-baseline gap-x-2">
    <span className="w-20">{title}</span>
    <BandTag band={band}>{words}</BandTag>
  </p>
)
