'use client'
import type { ReactNode } from 'react'
import { fractionOf, roundHalfUp } from '../../../../../../../../clinical/exact-number'
import { correctedCalcium } from '../../../../../../../../clinical/labs/corrected-calcium'
import { egfrCkdEpi2021 } from '../../../../../../../../clinical/labs/egfr'
import { type Hba1cRange, hba1c } from '../../../../../../../../clinical/labs/hba1c'
import { clinicalDay } from '../../../../../../../../clinical/visit/days'
import type { LabFact, VisitFacts } from '../../../../../../../../clinical/visit/visit-facts'
import { useFindings, useWorkspace } from '../workspace-visit'

const drawn = ({ sampleOn }: LabFact) => (sampleOn ? `, ${clinicalDay(sampleOn)}` : ', no date')
const oneDecimal = (value: number) => roundHalfUp(fractionOf(value), 1)

/** What follows from the newest results, each with the numbers that went into it. None of it can be typed over. */
export function Calculated() {
  const { facts } = useFindings()
  const { labs } = facts
  if (!labs?.creatinine && !labs?.calcium && !labs?.hba1c) return null
  return (
    <section aria-labelledby="calculated" aria-live="polite" className="grid gap-3 border-line border-t pt-4">
      <h2 id="calculated" className="text-lg">
        Calculated
      </h2>
      {labs.creatinine && <Egfr creatinine={labs.creatinine} facts={facts} />}
      {labs.calcium && <Calcium calcium={labs.calcium} albumin={labs.albumin} />}
      {labs.hba1c && <A1c result={labs.hba1c} />}
    </section>
  )
}

/** A name, the one number, and its inputs; without a number the reason why. */
function Line({ name, children, from }: { name: string; children: ReactNode; from: string }) {
  return (
    <p className="m-0">
      {name} {children} <span className="hint block">{from}</span>
    </p>
  )
}

function Egfr({ creatinine, facts }: { creatinine: LabFact; facts: VisitFacts }) {
  const { patient } = useWorkspace()
  const age = facts.ageYears ?? null
  const exact = creatinine.comparator ? null : ({ value: creatinine.value, unit: 'mg/dL' } as const)
  const result = egfrCkdEpi2021({ sex: patient.sex, ageYears: age, creatinine: exact })
  const from = `CKD-EPI 2021, from creatinine ${creatinine.value} mg/dL${drawn(creatinine)}; age ${age ?? 'not known'}, ${patient.sex}.`
  if ('state' in result)
    return (
      <Line name="eGFR" from={result.reasons.join(' ')}>
        not calculated
      </Line>
    )
  return (
    <Line name="eGFR" from={from}>
      <strong>{result.shown}</strong> mL/min/1.73 m², {result.stage}
    </Line>
  )
}

function Calcium({ calcium, albumin }: { calcium: LabFact; albumin: LabFact | undefined }) {
  const result = correctedCalcium({
    calcium: { value: calcium.value, unit: 'mg/dL', comparator: calcium.comparator ?? null },
    albumin: albumin ? { value: albumin.value, unit: 'g/dL', comparator: albumin.comparator ?? null } : null,
  })
  if ('state' in result)
    return (
      <Line name="Calcium corrected for albumin" from={result.reasons.join(' ')}>
        not calculated
      </Line>
    )
  const apart = albumin && albumin.sampleOn !== calcium.sampleOn ? ' The two samples are not of one day.' : ''
  return (
    <Line
      name="Calcium corrected for albumin"
      from={`${calcium.value} + 0.8 × (4.0 − ${albumin?.value}) mg/dL; calcium${drawn(calcium)}, albumin${albumin ? drawn(albumin) : ''}.${apart}`}
    >
      <strong>{oneDecimal(result.mgPerDl)}</strong> mg/dL
    </Line>
  )
}

const rangeWords: Record<Hba1cRange, string> = {
  usual: 'below 5.7 %, the usual range',
  between: 'between 5.7 and 6.5 %',
  'diabetes-range': '6.5 % or more, the diabetes range',
}

function A1c({ result }: { result: LabFact }) {
  if (result.comparator || result.value <= 0) return null
  const { percent, mmolPerMol, range } = hba1c({ value: result.value, unit: '%' })
  return (
    <Line name="Hemoglobin A1c" from={`${rangeWords[range]}${drawn(result)}.`}>
      <strong>{percent.toFixed(1)} %</strong> = <strong>{mmolPerMol.toFixed(1)} mmol/mol</strong>
    </Line>
  )
}
