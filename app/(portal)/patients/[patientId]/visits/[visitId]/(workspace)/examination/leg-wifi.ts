import { anklePressure, toePressure } from '../../../../../../../../clinical/advice/leg-findings'
import {
  type FootInfectionGrade,
  footInfectionGrade,
  type Sirs,
  sirsCriteria,
} from '../../../../../../../../clinical/assessment/foot-infection'
import {
  type WifiGrade,
  type WifiIschemia,
  type WifiStage,
  wifiIschemiaGrade,
  wifiStage,
} from '../../../../../../../../clinical/assessment/wifi'
import type { Side, VisitFacts } from '../../../../../../../../clinical/visit/visit-facts'
import type { Row } from '../../../../../../../../clinical/visit/visit-record'

type Wound = Row<'wound'>
export type LegWifi = {
  wound: WifiGrade | null
  ischemia: WifiIschemia
  infection: FootInfectionGrade | null
  /** Null while one of the three grades is open. */
  stage: WifiStage | null
}

/** The systemic criteria of this visit, from wherever it records them. */
export const sirsOf = (facts: VisitFacts): Sirs =>
  sirsCriteria({
    bodyTemperatureCelsius: facts.bodyTemperatureCelsius,
    heartRate: facts.restingHeartRate,
    respiratoryRate: facts.respiratoryRate,
    whiteCells: facts.labs?.['white-cells']?.value,
  })

const worst = <G extends number>(grades: readonly (G | null)[]): G | null =>
  grades.length === 0 || grades.includes(null) ? null : (Math.max(...(grades as readonly G[])) as G)

function ischemiaOf(facts: VisitFacts, side: Side): WifiIschemia {
  const abi = facts.abi?.[side]
  const flat = facts.forefootFlat?.[side]
  return wifiIschemiaGrade({
    abi: abi?.state === 'value' ? abi.value : abi?.state === 'non-compressible' ? 'non-compressible' : null,
    anklePressure: anklePressure(facts, side),
    toePressure: toePressure(facts, side),
    tcpo2: facts.tcpo2?.[side],
    diabetes: facts.diabetes == null ? 'not-asked' : facts.diabetes === 'yes',
    flatForefootWaveform: flat == null ? null : flat === 'yes',
  })
}

/** Wound, ischemia and infection of one leg: the worst of its wounds each, and the stage once all three are graded. */
export function legWifi(side: Side, wounds: readonly Wound[], facts: VisitFacts): LegWifi {
  const here = wounds.filter((wound) => wound.side === side)
  const sirs = sirsOf(facts)
  const wound = worst(here.map(({ woundGrade }) => (woundGrade === null ? null : (Number(woundGrade) as WifiGrade))))
  const infection = worst(
    here.map((one) => {
      const graded = footInfectionGrade({ ...one, sirs })
      return 'grade' in graded ? graded.grade : null
    }),
  )
  const ischemia = ischemiaOf(facts, side)
  const complete = wound !== null && infection !== null && 'grade' in ischemia
  return { wound, ischemia, infection, stage: complete ? wifiStage({ wound, ischemia: ischemia.grade, infection }) : null }
}
