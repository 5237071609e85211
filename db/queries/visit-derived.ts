/** What `clinical/` derives from a section at save, as the columns that hold it. The browser's live value is the same function and never trusted. */
import { eq } from 'drizzle-orm'
import { ageInYears } from '../../clinical/patient/age'
import type { AnkleBrachialResult } from '../../clinical/vascular-study/ankle-brachial-index'
import { interpretRestingStudy } from '../../clinical/vascular-study/resting-study'
import type { ToeBrachialResult } from '../../clinical/vascular-study/toe-brachial-index'
import type { Row, SectionValues, VisitSection } from '../../clinical/visit/visit-record'
import { interpretWalkTest, type WalkedTo } from '../../clinical/walk-test/interpret-walk-test'
import { patients, practices, visits } from '../schema'
import type { PracticeTx } from '../scope'
import { dayIn } from './practice-day'

const walked = (name: 'onset' | 'maximum', result: WalkedTo) => ({
  [`${name}Meters`]: 'meters' in result ? result.meters : null,
  [`${name}Seconds`]: 'seconds' in result ? (result.seconds ?? null) : null,
})

export function derivedWalkTest(test: Row<'walk-test'>): Record<string, unknown> {
  const { onset, maximum, version } = interpretWalkTest(test)
  return { ...walked('onset', onset), ...walked('maximum', maximum), derivedVersion: version }
}

const hundredths = (ratio: number | undefined) => (ratio === undefined ? null : Math.round(ratio * 100))

function abiColumns(side: 'right' | 'left', abi: AnkleBrachialResult): Record<string, unknown> {
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

function tbiColumns(side: 'right' | 'left', tbi: ToeBrachialResult): Record<string, unknown> {
  const value = tbi.state === 'value'
  return {
    [`${side}TbiState`]: tbi.state,
    [`${side}TbiHundredths`]: value ? hundredths(tbi.value) : null,
    [`${side}TbiBand`]: value ? tbi.band : null,
  }
}

export function derivedVascularStudy(study: SectionValues<'vascular-study'>, ageYears: number): Record<string, unknown> {
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

/** The patient's age on the visit's day in the practice's zone. */
async function ageAtVisit(tx: PracticeTx<'chart:record'>, visitId: string): Promise<number> {
  const [row] = await tx
    .select({ birthDate: patients.birthDate, startedAt: visits.startedAt, timeZone: practices.timeZone })
    .from(visits)
    .innerJoin(patients, eq(patients.id, visits.patientId))
    .innerJoin(practices, eq(practices.id, visits.practiceId))
    .where(eq(visits.id, visitId))
  if (row === undefined) throw new Error('A visit without its patient')
  return ageInYears(row.birthDate, dayIn(row.timeZone, row.startedAt))
}

export async function derivedOf(
  tx: PracticeTx<'chart:record'>,
  section: VisitSection,
  row: Record<string, unknown>,
  visitId: string,
): Promise<Record<string, unknown>> {
  if (section === 'walk-test') return derivedWalkTest(row as unknown as Row<'walk-test'>)
  if (section === 'vascular-study') return derivedVascularStudy(row as SectionValues<'vascular-study'>, await ageAtVisit(tx, visitId))
  return {}
}
