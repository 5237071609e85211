import { createHash } from 'node:crypto'
import { ageInYears } from '../../../../../../../../clinical/patient/age'
import { interpretRestingStudy } from '../../../../../../../../clinical/vascular-study/resting-study'
import { fullDay } from '../../../../../../../../components/print/clinical-moment'
import type { OpenedVisit } from '../../../../../../../../db/queries/visits'
import { type ComposedHandout, composeHandout } from '../../../../../../../../handouts/compose'
import { handoutFacts } from '../../../../../../../../handouts/handout-facts'
import { crampingHandout } from '../../../../../../../../handouts/library'
import { yourVisit } from '../../../../../../../../handouts/your-visit'

type Practice = { name: string; phone: string | null; afterHours: string | null; distanceUnit: 'm' | 'ft' }

/** The sheet as this visit's patient gets it, and a hash of exactly what it says: the same visit gives the same hash. */
export async function sheetOfVisit(
  { visit, patient, record }: Pick<OpenedVisit, 'visit' | 'patient' | 'record'>,
  practice: Practice,
): Promise<{ handout: ComposedHandout; contentHash: string }> {
  const { abi } = interpretRestingStudy(record.vascularStudy, { ageYears: ageInYears(patient.birthDate, visit.day) })
  const band = (side: 'right' | 'left') =>
    abi[side].state === 'value' ? abi[side].band : abi[side].state === 'non-compressible' ? 'non-compressible' : null
  const personal = yourVisit({
    visitDay: fullDay(visit.day),
    signed: visit.status === 'signed',
    cause: record.assessment.cause,
    walkTests: record.walkTests,
    abi,
    distanceUnit: practice.distanceUnit,
    rescreenOn: record.plan.rescreenOn === null ? null : fullDay(record.plan.rescreenOn),
  })
  const handout = composeHandout(await crampingHandout(), handoutFacts(record, { right: band('right'), left: band('left') }), personal)
  const { leftOut: _forTheClinician, ...said } = handout
  const contentHash = createHash('sha256')
    .update(JSON.stringify({ said, practice: [practice.name, practice.phone, practice.afterHours] }))
    .digest('hex')
  return { handout, contentHash }
}
