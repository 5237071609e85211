/**
 * Codes of conclusions that are the clinician's own verdict ("likely"), each with the side that the record gives it and what must hold before it is
 * chosen. Source: clinical.md 6.3. Without a side no code of a sided family is suggested.
 */
import { sides, type VisitFacts } from '../visit/visit-facts'
import type { VisitRecord } from '../visit/visit-record'
import type { SuggestedCode } from './suggested-code'

type CodeSide = 'right' | 'left' | 'both'
const digits: Record<CodeSide, string> = { right: '1', left: '2', both: '3' }
const sideTitles: Record<CodeSide, string> = { right: 'right', left: 'left', both: 'bilateral' }

const joinedSide = (legs: readonly ('right' | 'left')[]): CodeSide | null => {
  const [first] = legs
  return legs.length > 1 ? 'both' : (first ?? null)
}
const crampSide = ({ crampPatterns }: VisitRecord): CodeSide | null =>
  joinedSide(sides.filter((side) => crampPatterns.some(({ sites }) => sites.some((site) => site.startsWith(side)))))
const clotSide = ({ clotScoreSide, swollenSide, sidesOf }: VisitFacts): CodeSide | null =>
  clotScoreSide ?? swollenSide ?? joinedSide(sidesOf?.pittingEdema ?? [])

type Family = { stem: string; title: string; part: string; because: string }
const family = ({ stem, title, part, because }: Family, side: CodeSide): SuggestedCode => ({
  code: `${stem}${digits[side]}`,
  title: `${title}, ${sideTitles[side]} ${part}${side === 'both' ? 's' : ''}`,
  because: ['Assessed as likely', because],
  side,
})

function clot({ assessment }: VisitRecord, facts: VisitFacts): SuggestedCode[] {
  const side = clotSide(facts)
  if (assessment.deepVeinThrombosis !== 'likely' || !side || side === 'both') return []
  const because = 'Only once a scan shows it in the popliteal vein; another vein has another I82.4- code'
  return [
    {
      code: `I82.43${digits[side]}`,
      title: `Acute embolism and thrombosis of ${side} popliteal vein`,
      because: ['Assessed as likely', because],
      side,
    },
  ]
}

/** Traumatic and non-traumatic are two families; the setting, where it is no, decides. */
function compartment(record: VisitRecord, facts: VisitFacts): SuggestedCode[] {
  const side = crampSide(record)
  if (record.assessment.compartmentSyndrome !== 'likely' || !side || side === 'both') return []
  const because = ['Assessed as likely', 'Side of the recorded cramps']
  if (facts.compartmentSetting !== 'yes') {
    const title = `Nontraumatic compartment syndrome of ${side} lower extremity`
    return [{ code: `M79.A2${digits[side]}`, title, because: [...because, 'After trauma it is T79.A2-'], side }]
  }
  const title = `Traumatic compartment syndrome of ${side} lower extremity, initial encounter`
  return [{ code: `T79.A2${digits[side]}A`, title, because: [...because, 'Without trauma it is M79.A2-'], side }]
}

export function conclusionCodes(record: VisitRecord, facts: VisitFacts): SuggestedCode[] {
  const { assessment, examination } = record
  const tinelSide = joinedSide(facts.sidesOf?.tinel ?? [])
  const tunnel = tinelSide ?? crampSide(record)
  const regional = examination.regionalPainSide ?? crampSide(record)
  const from = (examined: boolean) => (examined ? 'Side of the examination' : 'Side of the recorded cramps')
  return [
    ...(assessment.tarsalTunnel === 'likely' && tunnel
      ? [family({ stem: 'G57.5', title: 'Tarsal tunnel syndrome', part: 'lower limb', because: from(tinelSide !== null) }, tunnel)]
      : []),
    ...(assessment.complexRegionalPain === 'likely' && regional
      ? [
          family(
            {
              stem: 'G90.52',
              title: 'Complex regional pain syndrome I',
              part: 'lower limb',
              because: from(examination.regionalPainSide !== null),
            },
            regional,
          ),
        ]
      : []),
    ...clot(record, facts),
    ...compartment(record, facts),
  ]
}
