import { ageInYears } from '../../../../../../../clinical/patient/age'
import { formatPhone } from '../../../../../../../clinical/patient/phone'
import { interpretRestingStudy } from '../../../../../../../clinical/vascular-study/resting-study'
import { isUntouched } from '../../../../../../../clinical/visit/untouched'
import { emptySection, type VisitRecord } from '../../../../../../../clinical/visit/visit-record'
import type { IndexPoint } from '../../../../../../../components/chart/index-series'
import { LegFigure } from '../../../../../../../components/clinical/leg-figure'
import { clinicalMoment } from '../../../../../../../components/print/clinical-moment'
import { Letterhead } from '../../../../../../../components/print/letterhead'
import { causeWords, rutherfordWords, wifiStageWords } from '../(workspace)/workspace-words'
import { SummaryAdvice } from '../summary-advice'
import { SummaryPlan } from '../summary-assessment'
import { patternSentences } from '../summary-cramps'
import { SummaryExercise } from '../summary-exercise'
import { Addenda, clinicianInWords, identityLine, Signature, VoidStamp } from '../summary-identity'
import { Line, Part } from '../summary-parts'
import { redFlagLines } from '../summary-red-flags'
import { SummaryVascular } from '../summary-vascular'
import { SummaryWalk } from '../summary-walk'
import { sentence } from '../summary-words'
import type { SummarizedVisit, SummaryPractice } from '../visit-summary'
import { EarlierStudies } from './earlier-studies'
import { ReportInShort } from './report-in-short'

export type ReportedVisit = SummarizedVisit & {
  /** Studies up to this visit, oldest first. */
  studies: { abi: readonly IndexPoint[]; tbi: readonly IndexPoint[] }
}

const sexWords = { female: 'female', male: 'male', other: 'other', unknown: 'sex not recorded' } as const
/** What the rules say of blood flow, wounds and walking; the rest of the visit is in its summary. */
const aboutTheLegs = /^R(2|3|12|13|14|15|16|17|18|22|23)[a-z]?$/

/** The screening for PAD as a colleague gets it: result first, then every number behind it, how it was measured and what follows. */
export function ScreeningReport({ opened, practice }: { opened: ReportedVisit; practice: SummaryPractice }) {
  const { visit, patient, record } = opened
  const ageYears = ageInYears(patient.birthDate, visit.day)
  const moment = (at: string) => clinicalMoment(at, practice.timeZone)
  const resting = interpretRestingStudy(record.vascularStudy, { ageYears })
  const measured = !isUntouched('vascular-study', { ...record.vascularStudy, confirmed: [] })
  return (
    <>
      <Letterhead {...practice} />
      <h1>PAD screening report</h1>
      <VoidStamp visit={visit} moment={moment} />
      <dl>
        <Line label="Patient">
          <strong>{identityLine(opened)}</strong>
          {`, ${[`${ageYears} years`, sexWords[patient.sex], patient.phone && formatPhone(patient.phone)].filter(Boolean).join(', ')}`}
        </Line>
        <Line label="Study">
          {moment(visit.startedAt)}, {clinicianInWords(visit)}
        </Line>
        <Line label="Reason" silence="Not recorded.">
          {record.reason.reason}
        </Line>
        <Line label="Symptoms" silence="No cramp recorded.">
          {symptoms(record)}
        </Line>
      </dl>
      <RedFlags opened={opened} />
      {measured && (
        <>
          <ReportInShort record={record} resting={resting} ageYears={ageYears} />
          <div className="legs">
            <LegFigure study={record.vascularStudy} resting={resting} />
          </div>
        </>
      )}
      <div className="may-break">
        <SummaryVascular study={record.vascularStudy} ageYears={ageYears} />
      </div>
      <SummaryExercise record={record} ageYears={ageYears} />
      <EarlierStudies {...opened.studies} />
      <SummaryWalk record={withoutDiary(record)} />
      <SummaryAdvice advice={opened.advice.filter(({ rule }) => aboutTheLegs.test(rule))} moment={moment} />
      <Conclusion record={record} />
      <SummaryPlan record={record} />
      <p className="small">
        What follows is decided by {clinicianInWords(visit)}; the rules advise and do not diagnose. Indices by {resting.version}.
      </p>
      <Addenda addenda={opened.addenda} moment={moment} />
      <Signature visit={visit} timeZone={practice.timeZone} />
    </>
  )
}

/** A diary of two weeks is a paper of its own length; the visit summary holds it. */
const withoutDiary = (record: VisitRecord): VisitRecord => ({
  ...record,
  walkDiary: emptySection('walk-diary'),
  walkDiaryDays: [],
  walkDiaryLines: [],
})

/** Where and when each kind of cramp comes, without what it is like. */
const symptoms = ({ crampPatterns }: VisitRecord) =>
  crampPatterns
    .map((pattern, at) => [`${pattern.name ?? `Cramp pattern ${at + 1}`}.`, ...patternSentences(pattern).says.slice(0, 3)].join(' '))
    .join('\n')

/** What must not wait, in a box; silent when nothing of it was found. */
function RedFlags({ opened: { record, advice } }: { opened: ReportedVisit }) {
  const { yes } = redFlagLines(record.redFlags)
  const urgent = advice.filter(({ urgency }) => urgency === 'emergency' || urgency === 'same-day')
  if (yes.length + urgent.length === 0) return null
  return (
    <div className="stamp">
      {urgent.map(({ rule, fingerprint, urgency, says }) => (
        <p key={`${rule}/${fingerprint}`}>
          <strong>
            {urgency === 'emergency' ? 'Emergency' : 'Same day'}: {says}
          </strong>
        </p>
      ))}
      {yes.length > 0 && <p>Red flags answered yes: {sentence(yes.join('; '))}</p>}
    </div>
  )
}

function Conclusion({ record: { assessment } }: { record: VisitRecord }) {
  const perLeg = <V extends string>(right: V | null, left: V | null, words: Record<V, string>) =>
    sentence([right && `right ${words[right]}`, left && `left ${words[left]}`].filter(Boolean).join('; '))
  return (
    <Part title="Conclusion">
      <dl>
        <Line label="Cause" silence="Not assessed.">
          {assessment.cause && <strong>{causeWords[assessment.cause]}</strong>}
        </Line>
        <Line label="Rutherford, chronic">{perLeg(assessment.rutherfordRight, assessment.rutherfordLeft, rutherfordWords)}</Line>
        <Line label="WIfI stage">{perLeg(assessment.wifiRight, assessment.wifiLeft, wifiStageWords)}</Line>
        <Line label="ICD-10-CM">{assessment.codes.join(', ')}</Line>
        <Line label="Impression" silence="None written.">
          {assessment.impression}
        </Line>
      </dl>
    </Part>
  )
}
