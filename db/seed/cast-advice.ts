/** What the rules say of a visit of the cast before it is a row, compared with the visits before it as the portal compares them. For tests. */
import type { Advice } from '../../clinical/advice/advice'
import { adviseOn } from '../../clinical/advice/rules'
import { ageInYears } from '../../clinical/patient/age'
import { interpretRestingStudy } from '../../clinical/vascular-study/resting-study'
import { type EarlierVisits, type VisitFacts, visitFacts } from '../../clinical/visit/visit-facts'
import { comparableWalks } from '../../clinical/visit/walk-facts'
import type { Ago } from './cast-builders'
import type { CastPatient, CastVisit } from './cast-types'
import { demoPractices } from './people'

function earlierOf(patient: CastPatient, visit: CastVisit, ago: Ago): EarlierVisits {
  const signed = patient.visits.slice(0, patient.visits.indexOf(visit)).filter(({ state }) => state === 'signed')
  const studies = signed.map(({ record: { vascularStudy }, daysAgo }) => {
    const { abi, tbi } = interpretRestingStudy(vascularStudy, { ageYears: ageInYears(patient.birthDate, ago(daysAgo)) })
    return { visitDay: ago(daysAgo), device: vascularStudy.device, method: vascularStudy.method, abi, tbi }
  })
  const hasIndex = ({ abi, tbi }: (typeof studies)[number]) =>
    [abi.right, abi.left, tbi.right, tbi.left].some(({ state }) => state !== 'not-assessable')
  const tried = signed.filter(({ record: { vascularStudy: study } }) =>
    [study.rightPosteriorTibial, study.rightDorsalisPedis, study.leftPosteriorTibial, study.leftDorsalisPedis].some(
      (ankle) => ankle !== null,
    ),
  )
  return {
    vascularStudy: tried.at(-1)?.record.vascularStudy ?? null,
    walks: signed.flatMap(({ record, daysAgo }) => comparableWalks(record.walkTests, ago(daysAgo))),
    study: studies.findLast(hasIndex) ?? null,
  }
}

const criticalValuesOf = (slug: CastPatient['practice']) => demoPractices.find((practice) => practice.slug === slug)?.criticalValues

function factsOfCast(patient: CastPatient, visit: CastVisit, ago: Ago): VisitFacts {
  const earlier = earlierOf(patient, visit, ago)
  const criticalValues = criticalValuesOf(patient.practice)
  return visitFacts({ record: visit.record, patient, visitDay: ago(visit.daysAgo), earlier, criticalValues })
}

export const adviceOnCast = (patient: CastPatient, visit: CastVisit, ago: Ago): Advice[] => adviseOn(factsOfCast(patient, visit, ago))
