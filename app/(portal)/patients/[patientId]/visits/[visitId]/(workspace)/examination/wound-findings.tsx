'use client'
import { type FootInfection, type FootInfectionItem, footInfectionGrade } from '../../../../../../../../clinical/assessment/foot-infection'
import { type SuggestedWifi, suggestedWifi } from '../../../../../../../../clinical/assessment/suggested-wifi'
import { wifiStageNote } from '../../../../../../../../clinical/assessment/wifi'
import { type Side, systemicSigns } from '../../../../../../../../clinical/visit/visit-facts'
import { useRecorded } from '../workspace-scope'
import { useFindings, useLiveRecord, useWorkspace } from '../workspace-visit'

const infectionWords = ['none', 'mild', 'moderate', 'severe'] as const
const itemWords: Record<FootInfectionItem, string> = {
  swelling: 'swelling',
  tenderness: 'tenderness',
  warmth: 'warmth',
  pus: 'pus',
  deepInfection: 'whether it is deeper than skin',
  erythemaMm: 'width of redness',
  bodyTemperatureCelsius: 'body temperature (vital signs, below)',
  heartRate: 'heart rate (Walk distance)',
  respiratoryRate: 'breathing (vital signs, below)',
  whiteCells: 'white cells (Labs)',
}

/** What this wound amounts to as it stands: its infection grade, and the WIfI stage of its leg with all of the leg's wounds. */
export function WoundFindings() {
  const { values: wound } = useRecorded('wound')
  const { visit } = useWorkspace()
  const live = useLiveRecord()
  const { facts } = useFindings()
  const infection = footInfectionGrade({ ...wound, sirs: systemicSigns(live, facts.labs ?? {}, visit.day) })
  const leg = wound.side === null ? null : suggestedWifi(facts)[wound.side]
  return (
    <output className="grid gap-2 border-line border-y py-3">
      <Infection infection={infection} />
      {wound.side === null || leg === null || leg.state === 'not-needed' ? (
        <span className="hint">The WIfI stage of a leg stands here once the leg is chosen.</span>
      ) : (
        <LegStage side={wound.side} leg={leg} />
      )}
    </output>
  )
}

function Infection({ infection }: { infection: FootInfection }) {
  if (!('grade' in infection))
    return (
      <span>
        Foot infection: grade at least <strong>{infection.atLeast}</strong>, at most <strong>{infection.atMost}</strong>.{' '}
        <span className="hint block">Open: {infection.missing.map((item) => itemWords[item]).join(', ')}.</span>
      </span>
    )
  const { grade, reasons } = infection
  return (
    <span>
      Foot infection:{' '}
      <strong className={grade > 0 ? 'text-abnormal' : undefined}>
        {grade > 0 && <span aria-hidden="true">▼ </span>}
        grade {grade}, {infectionWords[grade]}
      </strong>
      . <span className="hint block">{reasons.join(' ')}</span>
    </span>
  )
}

const gradeWords = (grade: number | null) => (grade === null ? 'open' : String(grade))

function LegStage({ side, leg }: { side: Side; leg: Exclude<SuggestedWifi, { state: 'not-needed' }> }) {
  const grades = `wound ${gradeWords(leg.wound)}, ischemia ${gradeWords(leg.ischemia)}, foot infection ${gradeWords(leg.infection)}`
  return (
    <span>
      WIfI of the {side} leg: {grades}.{' '}
      {leg.state === 'stage' ? (
        <>
          <strong className={leg.stage >= 3 ? 'text-abnormal' : undefined}>Stage {leg.stage}</strong>, {leg.risk} risk of amputation within
          a year.
        </>
      ) : (
        'No stage while one is open.'
      )}
      <span className="hint block">
        {leg.reasons.join(' ')} {leg.state === 'stage' && `${wifiStageNote} Confirmed under Assessment.`}
      </span>
    </span>
  )
}
