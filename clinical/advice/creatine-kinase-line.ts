/**
 * The newest CK as R10 and R25 read it: "Creatine kinase 900 U/L (20-Nov-2026), 5.3 times the upper limit of 170 U/L". The multiples and the
 * 1000 U/L are decided in labs/creatine-kinase.ts. Without the laboratory's limit the usual adult one is used and named; of a person whose
 * sex is not known to be male, the lower one.
 */
import { fractionOf, roundHalfUp } from '../exact-number'
import { creatineKinase } from '../labs/creatine-kinase'
import type { Answer } from '../visit/field-shapes'
import type { VisitFacts } from '../visit/visit-facts'
import { isOld, labLine } from './lab-lines'

export type CreatineKinaseReading = {
  line: string
  /** Above 5 times the upper limit or above 1000 U/L: work-up for rhabdomyolysis. Null when it cannot be told. */
  needsWorkUp: Answer
  above10Times: Answer
  /** Sample older than 7 days. */
  old: boolean
}

export function creatineKinaseOf(facts: VisitFacts): CreatineKinaseReading | null {
  const lab = facts.labs?.['creatine-kinase']
  if (!lab) return null
  const { value, comparator = null, upperLimit = null } = lab
  const person = {
    sex: facts.sex === 'male' ? ('male' as const) : ('female' as const),
    ...(typeof facts.ageYears === 'number' ? { ageYears: facts.ageYears } : {}),
  }
  const read = creatineKinase({ value, unit: 'U/L', comparator, upperLimit }, person)
  const old = isOld(lab.sampleOn, facts.visitDay)
  const said = labLine('creatine-kinase', lab)
  if ('state' in read) return { line: said, needsWorkUp: read.above1000 === 'yes' ? 'yes' : null, above10Times: null, old }
  const usual = read.upperLimit.by === 'usual-adult-range' ? ' (usual adult limit)' : ''
  const times = `${roundHalfUp(fractionOf(read.multiple), 1)} times the upper limit of ${read.upperLimit.unitsPerLiter} U/L${usual}`
  const either = [read.above5Times, read.above1000]
  const needsWorkUp = either.includes('yes') ? 'yes' : either.includes(null) ? null : 'no'
  return { line: `${said}, ${times}`, needsWorkUp, above10Times: read.above10Times, old }
}
