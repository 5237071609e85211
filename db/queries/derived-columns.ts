/** What `clinical/` derives from a section, as the columns that hold it: pure, so that a test can hold every stored value against it. */
import { RULE_VERSION as rutherfordVersion, suggestedRutherford } from '../../clinical/assessment/suggested-rutherford'
import { RULE_VERSION as stageVersion, suggestedStage } from '../../clinical/assessment/suggested-stage'
import { suggestedWifi, RULE_VERSION as wifiVersion } from '../../clinical/assessment/suggested-wifi'
import { fractionOf, scaledHalfUp } from '../../clinical/exact-number'
import { labTestInfo, RULE_VERSION as labVersion, toCanonical } from '../../clinical/labs/lab-tests'
import { edinburghClaudication, RULE_VERSION as edinburghVersion } from '../../clinical/questionnaires/edinburgh-claudication'
import { edinburghAnswers, impairmentAnswers } from '../../clinical/questionnaires/recorded-answers'
import { RULE_VERSION as impairmentVersion, walkingImpairment } from '../../clinical/questionnaires/walking-impairment'
import type { AnkleBrachialResult } from '../../clinical/vascular-study/ankle-brachial-index'
import type { ExerciseResponse } from '../../clinical/vascular-study/exercise-response'
import { interpretExerciseStudy } from '../../clinical/vascular-study/exercise-study'
import { interpretRestingStudy } from '../../clinical/vascular-study/resting-study'
import type { ToeBrachialResult } from '../../clinical/vascular-study/toe-brachial-index'
import type { Side, VisitFacts } from '../../clinical/visit/visit-facts'
import type { Row, SectionValues, VisitRecord, VisitSection } from '../../clinical/visit/visit-record'
import { interpretWalkTest, type WalkedTo } from '../../clinical/walk-test/interpret-walk-test'
import { type DiaryOnset, type DiaryWeek, interpretWalkDiary } from '../../clinical/walk-test/walk-diary'

export type DerivedColumns = Record<string, unknown>

/** Hundredths of a number, half up: whole numbers are compared without rounding again. */
const hundredths = (value: number | undefined) => (value === undefined ? null : Number(scaledHalfUp(fractionOf(value), 2)))

const walked = (name: 'onset' | 'maximum', result: WalkedTo) => ({
  [`${name}Meters`]: 'meters' in result ? result.meters : null,
  [`${name}Seconds`]: 'seconds' in result ? (result.seconds ?? null) : null,
})

export function derivedWalkTest(test: Row<'walk-test'>): DerivedColumns {
  const { onset, maximum, version } = interpretWalkTest(test)
  return { ...walked('onset', onset), ...walked('maximum', maximum), derivedVersion: version }
}

/** The number alone; the diary's family says what it counts. */
const amountOf = (onset: DiaryOnset) => ('meters' in onset ? onset.meters : 'seconds' in onset ? onset.seconds : onset.steps)

const weekColumns = ({ week, walks, best, median }: DiaryWeek): DerivedColumns => ({
  [`week${week}Walks`]: walks,
  [`week${week}Best`]: best && amountOf(best),
  [`week${week}BestMoreThan`]: best && best.comparator === 'more-than',
  [`week${week}Median`]: median && amountOf(median),
  [`week${week}MedianMoreThan`]: median && median.comparator === 'more-than',
})

/** From the whole diary: derived anew when it or any of its rows changes. */
export function derivedWalkDiary(record: Parameters<typeof interpretWalkDiary>[0]): DerivedColumns {
  const { family, weeks, version } = interpretWalkDiary(record)
  return { family, ...weekColumns(weeks[0]), ...weekColumns(weeks[1]), derivedVersion: version }
}

function abiColumns(side: 'right' | 'left', abi: AnkleBrachialResult): DerivedColumns {
  const value = abi.state === 'value'
  return {
    [`${side}AbiState`]: abi.state,
    [`${side}AbiHundredths`]: hundredths(value ? abi.value : abi.ratio),
    [`${side}AbiBand`]: value ? abi.band : null,
    [`${side}AbiArtery`]: value ? abi.artery : null,
    [`${side}AbiAnkleMmHg`]: value ? abi.ankleMmHg : null,
    [`${side}AbiBrachialMmHg`]: value ? abi.brachialMmHg : null,
    [`${side}AbiProvisional`]: value && abi.provisional !== undefined,
  }
}

function tbiColumns(side: 'right' | 'left', tbi: ToeBrachialResult): DerivedColumns {
  const value = tbi.state === 'value'
  return {
    [`${side}TbiState`]: tbi.state,
    [`${side}TbiHundredths`]: value ? hundredths(tbi.value) : null,
    [`${side}TbiBand`]: value ? tbi.band : null,
  }
}

/** `ageYears` on the visit's day: nobody under 18 is banded by adult values. */
export function derivedVascularStudy(study: SectionValues<'vascular-study'>, ageYears: number): DerivedColumns {
  const { abi, tbi, interArm, version } = interpretRestingStudy(study, { ageYears })
  return {
    ...abiColumns('right', abi.right),
    ...abiColumns('left', abi.left),
    ...tbiColumns('right', tbi.right),
    ...tbiColumns('left', tbi.left),
    interArmMmHg: 'mmHg' in interArm ? interArm.mmHg : null,
    derivedVersion: version,
  }
}

function responseColumns(side: 'right' | 'left', response: ExerciseResponse): DerivedColumns {
  const assessed = 'positive' in response
  return {
    [`${side}DropHundredths`]: assessed ? hundredths(response.abiDropPercent) : null,
    [`${side}AnkleDropMmHg`]: assessed ? response.ankleDropMmHg : null,
    [`${side}Response`]: !assessed
      ? 'not-assessable'
      : response.positive === 'review'
        ? 'review'
        : response.positive
          ? 'positive'
          : 'negative',
  }
}

/** Against the resting study of the same visit: derived anew when either changes. */
export function derivedExerciseStudy(
  exercise: SectionValues<'exercise-study'>,
  resting: SectionValues<'vascular-study'>,
  ageYears: number,
): DerivedColumns {
  const { right, left, version } = interpretExerciseStudy(exercise, resting, { ageYears })
  return { ...responseColumns('right', right), ...responseColumns('left', left), derivedVersion: version }
}

export function derivedEdinburgh(answers: SectionValues<'edinburgh'>): DerivedColumns {
  const scored = edinburghClaudication(edinburghAnswers(answers))
  return { result: scored.result, grade: 'grade' in scored ? (scored.grade ?? null) : null, derivedVersion: edinburghVersion }
}

export function derivedWalkingImpairment(answers: SectionValues<'walking-impairment'>): DerivedColumns {
  const { distance, speed, stairs } = walkingImpairment(impairmentAnswers(answers))
  const score = (part: typeof distance) => ('score' in part ? hundredths(part.score) : null)
  return {
    distanceScoreHundredths: score(distance),
    speedScoreHundredths: score(speed),
    stairsScoreHundredths: score(stairs),
    derivedVersion: impairmentVersion,
  }
}

/** The value in the unit that rules and trends read; null while test, value or unit is missing, or the unit is another test's. */
export function derivedLabResult({ test, value, unit }: SectionValues<'lab-result'>): DerivedColumns {
  const read = test !== null && value !== null && unit !== null && labTestInfo[test].units.includes(unit)
  const canonical = read ? toCanonical(test, value, unit) : null
  return { canonicalValue: canonical?.value ?? null, canonicalUnit: canonical?.unit ?? null, derivedVersion: labVersion }
}

/** What derivations read beside their own section: the age on the visit's day, and the resting study of the visit. */
export type DerivedFrom = { ageYears: number; resting: SectionValues<'vascular-study'> }

const fromItself: { [S in VisitSection]?: (values: never) => DerivedColumns } = {
  'walk-test': derivedWalkTest,
  edinburgh: derivedEdinburgh,
  'walking-impairment': derivedWalkingImpairment,
  'lab-result': derivedLabResult,
}
const fromMore: { [S in VisitSection]?: (values: never, from: DerivedFrom) => DerivedColumns } = {
  'vascular-study': (study: SectionValues<'vascular-study'>, { ageYears }) => derivedVascularStudy(study, ageYears),
  'exercise-study': (study: SectionValues<'exercise-study'>, { resting, ageYears }) => derivedExerciseStudy(study, resting, ageYears),
}

/** The derived columns of a section with these values; none where nothing is derived. `more` is asked for only where it is read. */
export async function derivedColumns(
  section: VisitSection,
  values: Record<string, unknown>,
  more: () => Promise<DerivedFrom>,
): Promise<DerivedColumns> {
  const wider = fromMore[section]
  if (wider !== undefined) return wider(values as never, await more())
  return fromItself[section]?.(values as never) ?? {}
}

/** The stages that a record suggests, to stand beside those that the clinician chose; null where the record does not tell. */
export function derivedAssessment(record: VisitRecord, facts: VisitFacts): DerivedColumns {
  const fontaine = suggestedStage(record)
  const rutherford = suggestedRutherford(record, facts)
  const wifi = suggestedWifi(facts)
  const ofLeg = (side: Side) => {
    const [chronic, category, limb] = [fontaine[side], rutherford[side], wifi[side]]
    return {
      fontaine: 'stage' in chronic ? chronic.stage : null,
      rutherford: 'category' in category ? String(category.category) : null,
      wifi: limb.state === 'stage' ? String(limb.stage) : null,
    }
  }
  const [right, left] = [ofLeg('right'), ofLeg('left')]
  return {
    suggestedFontaineRight: right.fontaine,
    suggestedFontaineLeft: left.fontaine,
    suggestedRutherfordRight: right.rutherford,
    suggestedRutherfordLeft: left.rutherford,
    suggestedWifiRight: right.wifi,
    suggestedWifiLeft: left.wifi,
    derivedVersion: `fontaine ${stageVersion}, rutherford ${rutherfordVersion}, wifi ${wifiVersion}`,
  }
}
