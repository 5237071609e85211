import { interpretExerciseStudy } from '../../../../../../../clinical/vascular-study/exercise-study'
import type { RestingStudy } from '../../../../../../../clinical/vascular-study/resting-study'
import { isUntouched } from '../../../../../../../clinical/visit/untouched'
import type { VisitRecord } from '../../../../../../../clinical/visit/visit-record'
import { type Band, BandTag } from '../../../../../../../components/clinical/band-tag'
import { stageWords } from '../(workspace)/workspace-words'
import { measuredRows } from '../summary-examination-words'
import { SideTable } from '../summary-parts'

type Side = 'right' | 'left'
type Result = RestingStudy['abi'][Side] | RestingStudy['tbi'][Side]

/** What the study comes to, one row each and a column a leg: what a colleague reads before anything else. */
export function ReportInShort({ record, resting, ageYears }: { record: VisitRecord; resting: RestingStudy; ageYears: number }) {
  const { assessment, exerciseStudy, vascularStudy } = record
  const stage = (side: Side) => {
    const chosen = assessment[side === 'right' ? 'fontaineRight' : 'fontaineLeft']
    return chosen === null ? 'not staged' : stageWords[chosen]
  }
  const found = isUntouched('exercise-study', exerciseStudy) ? null : interpretExerciseStudy(exerciseStudy, vascularStudy, { ageYears })
  const response = (side: Side) => {
    const one = found?.[side]
    if (one === undefined || 'state' in one) return '∅ not assessable'
    return one.positive === true ? '▼ positive' : one.positive === 'review' ? '◆ for review' : '○ no fall beyond the criteria'
  }
  return (
    <SideTable
      head="Result"
      rows={[
        { name: 'ABI at rest', right: <Index result={resting.abi.right} />, left: <Index result={resting.abi.left} /> },
        { name: 'TBI', right: <Index result={resting.tbi.right} />, left: <Index result={resting.tbi.left} /> },
        ...(found === null ? [] : [{ name: 'After exercise', right: response('right'), left: response('left') }]),
        ...measuredRows(record.examination).filter(({ name }) => /pedis pulse|tibial pulse/.test(name)),
        { name: 'Fontaine stage', right: stage('right'), left: stage('left') },
      ]}
    />
  )
}

function Index({ result }: { result: Result }) {
  const band: Band = result.state === 'value' ? result.band : result.state
  return (
    <>
      {result.state === 'value' && <strong className="figure">{result.value.toFixed(2)} </strong>}
      <BandTag band={band} />
      {result.state === 'value' && result.provisional && ' one arm, may read too high'}
    </>
  )
}
