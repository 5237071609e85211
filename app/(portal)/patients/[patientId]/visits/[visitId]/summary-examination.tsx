import { isUntouched } from '../../../../../../clinical/visit/untouched'
import type { Row, VisitRecord } from '../../../../../../clinical/visit/visit-record'
import { pulseScaleWords, woundKindWords, woundSiteWords } from './(workspace)/workspace-words'
import { examinedSigns, measuredRows, otherMeasures, regionalPainInWords } from './summary-examination-words'
import { Line, Part, SideTable } from './summary-parts'
import { lower, sentence, sortAnswers } from './summary-words'

export function SummaryExamination({ record: { examination, wounds } }: { record: VisitRecord }) {
  if (isUntouched('examination', examination) && wounds.length === 0) return null
  const rows = measuredRows(examination)
  const { found, absent } = examinedSigns(examination)
  return (
    <Part title="Examination">
      {rows.length > 0 && <SideTable head="Measured" rows={rows} />}
      <dl>
        <Line label="Pulse scale">{examination.pulseScale && pulseScaleWords[examination.pulseScale]}</Line>
        <Line label="Found">{found.length > 0 && <strong>{sentence(found.join('; '))}</strong>}</Line>
        <Line label="Looked for, not there">{sentence(absent.join('; '))}</Line>
        <Line label="Regional pain">{sentence(regionalPainInWords(examination) ?? '')}</Line>
        {otherMeasures(examination).map(({ label, words }) => (
          <Line key={label} label={label}>
            {sentence(words)}
          </Line>
        ))}
        <Line label="Notes">{examination.notes}</Line>
      </dl>
      {wounds.length > 0 && <Wounds wounds={wounds} />}
      <p className="small">What is not named here was not examined.</p>
    </Part>
  )
}

const infection = [
  ['swelling', 'swelling'],
  ['tenderness', 'tenderness'],
  ['warmth', 'warmth'],
  ['pus', 'pus'],
  ['deepInfection', 'deeper than skin'],
  ['crepitus', 'crepitus'],
  ['rapidlySpreading', 'spreads rapidly'],
  ['boneProbed', 'bone probed'],
] as const

function Wounds({ wounds }: { wounds: readonly Row<'wound'>[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col" className="w-[30%]">
            Wound
          </th>
          <th scope="col">Size</th>
          <th scope="col">Signs</th>
          <th scope="col">Wound grade (WIfI)</th>
        </tr>
      </thead>
      <tbody>
        {wounds.map((wound) => (
          <tr key={wound.id}>
            <th scope="row">{woundInWords(wound)}</th>
            <td>{sizeInWords(wound)}</td>
            <td className="words">{[signsInWords(wound), wound.words !== null && `“${wound.words}”`].filter(Boolean).join('\n')}</td>
            <td>{wound.woundGrade ?? 'not graded'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function woundInWords({ side, site, kind, weeks }: Row<'wound'>): string {
  const where = [side ?? 'side not recorded', site && lower(woundSiteWords[site])].filter(Boolean).join(' ')
  const since = weeks === null ? '' : `${weeks} ${weeks === 1 ? 'week' : 'weeks'}`
  return sentence([where, kind && lower(woundKindWords[kind]), since].filter(Boolean).join(', ')).replace(/\.$/, '')
}

/** Length × width × depth; a side that nobody measured is a question mark, never left out. */
function sizeInWords({ lengthMm, widthMm, depthMm }: Row<'wound'>): string {
  if (lengthMm === null && widthMm === null && depthMm === null) return 'not measured'
  return `${[lengthMm, widthMm, depthMm].map((mm) => mm ?? '?').join(' × ')} mm`
}

function signsInWords(wound: Row<'wound'>): string {
  const { yes, no, notAsked } = sortAnswers(wound, infection)
  const redness = wound.erythemaMm === null ? '' : wound.erythemaMm === 0 ? 'no redness' : `redness ${wound.erythemaMm} mm wide`
  return [
    sentence([redness, ...yes].filter(Boolean).join(', ')),
    no.length > 0 && `No: ${no.join(', ')}.`,
    notAsked.length > 0 && `Not examined: ${notAsked.join(', ')}.`,
  ]
    .filter(Boolean)
    .join(' ')
}
