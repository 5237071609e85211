import type { VisitRecord } from '../../../../clinical/visit/visit-record'
import { clinicalDate } from '../../../../components/clinical/clinical-date'
import { SectionHeading } from '../../../../components/ui/section-heading'
import { causeWords, stageWords } from './visits/[visitId]/(workspace)/workspace-words'
import { factorLines, medicineInWords, sentence, sitesInWords, tobaccoInWords } from './visits/[visitId]/summary-words'

type Props = { day: string; status: 'open' | 'signed' | 'voided'; record: VisitRecord }

function causeLine({ assessment }: VisitRecord): string {
  if (assessment.cause === null) return 'Not assessed.'
  const stages = [
    assessment.fontaineRight && `right ${stageWords[assessment.fontaineRight]}`,
    assessment.fontaineLeft && `left ${stageWords[assessment.fontaineLeft]}`,
  ]
  const known = stages.filter(Boolean)
  return sentence(`${causeWords[assessment.cause]}${known.length === 0 ? '' : `; Fontaine ${known.join('; ')}`}`)
}

function factorLine({ factors }: VisitRecord): string {
  const { yes, notAsked } = factorLines(factors)
  const silent = notAsked.length === 0 ? '' : ` Not asked: ${notAsked.length} of ${Object.values(factorLines(factors)).flat().length}.`
  return `${yes.length === 0 ? 'None known.' : sentence(yes.join(', '))} ${tobaccoInWords(factors)}${silent}`
}

function medicineLine({ medicines, factors }: VisitRecord): string {
  if (medicines.length > 0) return sentence(medicines.map(medicineInWords).join(' · '))
  return factors.medicinesReviewed === 'none-taken' ? 'Takes none.' : 'Not listed.'
}

/** The last visit in a line each: cramps, cause, factors, medicines. An open visit's lines can still change, and say so. */
export function LastVisitLines({ day, status, record }: Props) {
  const cramps = record.crampPatterns
    .map(({ name, sites }) => [name, sitesInWords(sites)].filter(Boolean).join(': '))
    .filter((line) => line !== '')
  const lines = [
    ['Cramps', cramps.length === 0 ? 'None recorded.' : sentence(cramps.join(' · '))],
    ['Cause', causeLine(record)],
    ['Factors', factorLine(record)],
    ['Medicines', medicineLine(record)],
  ] as const
  return (
    <section aria-labelledby="last-visit-heading">
      <SectionHeading id="last-visit-heading" note={status === 'open' ? 'Still open: this can change.' : undefined}>
        As of {clinicalDate(day)}
      </SectionHeading>
      <dl className="grid grid-cols-[7rem_1fr] gap-x-4 gap-y-1">
        {lines.map(([label, text]) => (
          <div key={label} className="contents">
            <dt className="text-ink-soft">{label}</dt>
            <dd className="min-w-0">{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
