'use client'
import { type FootInfectionItem, footInfectionGrade } from '../../../../../../../../clinical/assessment/foot-infection'
import { wifiStageNote } from '../../../../../../../../clinical/assessment/wifi'
import { useRecorded } from '../workspace-scope'
import { useFindings, useWorkspace } from '../workspace-visit'
import { legWifi, sirsOf } from './leg-wifi'

const infectionWords = ['none', 'mild', 'moderate', 'severe'] as const
const itemWords: Record<FootInfectionItem, string> = {
  swelling: 'swelling',
  tenderness: 'tenderness',
  warmth: 'warmth',
  pus: 'pus',
  deepInfection: 'whether it is deeper than skin',
  erythemaMm: 'width of redness',
  bodyTemperatureCelsius: 'body temperature',
  heartRate: 'heart rate',
  respiratoryRate: 'breathing',
  whiteCells: 'white cells',
}

/** What this wound amounts to as it stands: its infection grade, and the WIfI stage of its leg with all of the leg's wounds. */
export function WoundFindings() {
  const { values: wound } = useRecorded('wound')
  const { live } = useWorkspace()
  const { facts } = useFindings()
  const infection = footInfectionGrade({ ...wound, sirs: sirsOf(facts) })
  return (
    <output className="grid gap-1 border-line border-y py-3">
      <span>
        Infection{' '}
        {'grade' in infection ? (
          <strong className={infection.grade > 0 ? 'text-abnormal' : undefined}>
            {infection.grade > 0 && <span aria-hidden="true">▼ </span>}
            grade {infection.grade}, {infectionWords[infection.grade]}
          </strong>
        ) : (
          <>
            grade at least <strong>{infection.atLeast}</strong>, at most <strong>{infection.atMost}</strong>
          </>
        )}
        . <span className="hint">{infection.reasons.join(' ')}</span>
      </span>
      {'missing' in infection && <span className="hint">Open: {infection.missing.map((item) => itemWords[item]).join(', ')}.</span>}
      {wound.side !== null && <LegStage leg={legWifi(wound.side, live.wounds, facts)} side={wound.side} />}
    </output>
  )
}

function LegStage({ leg, side }: { leg: ReturnType<typeof legWifi>; side: 'right' | 'left' }) {
  const { wound, ischemia, infection, stage } = leg
  const grade = (value: number | null) => (value === null ? 'open' : String(value))
  return (
    <>
      <span>
        WIfI, {side} leg: wound {grade(wound)}, ischemia {'grade' in ischemia ? ischemia.grade : 'open'}, infection {grade(infection)}
        {stage === null ? (
          '. No stage while one is open.'
        ) : (
          <>
            {' '}
            → <strong className={stage.stage >= 3 ? 'text-abnormal' : undefined}>stage {stage.stage}</strong>, {stage.risk} risk of
            amputation within a year
          </>
        )}
      </span>
      <span className="hint">{ischemia.reasons.join(' ')}</span>
      {stage !== null && <span className="hint">{wifiStageNote} The stage is confirmed under Assessment.</span>}
    </>
  )
}
