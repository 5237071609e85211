/**
 * R18 Compression asked for: do not apply (same day), no decision before it is measured, specialist only, or nothing against it (routine).
 *
 * Source: manufacturers' leaflets; Rabe 2020 (abstract); sources differ (ABI 0.5 against 0.6) and the stricter is used. clinical.md section 5,
 * R18. Below 18 no adult band decides (R26).
 * Inputs: compression wanted; ABI, ankle and toe pressure, TcPO2 of both legs; what R2, R3, R6 and R15 suspect; bypass graft, heart failure,
 * phlegmasia, infected wounds; diabetes, kidney disease; sensation.
 * Missing inputs: whatever is not measured or not asked leaves no decision. Heart failure whose severity is not recorded does too [design].
 */
import { type Side, sides, type VisitFacts } from '../visit/visit-facts'
import type { Advice } from './advice'
import { compressionLimits, compressionOpen, reducedPressureOnly } from './compression-limits'
import { isYes, notAsked, present } from './fact-reading'
import { abiText, legTitle, tcpo2, toePressure } from './leg-findings'
import { sources } from './sources'

export const RULE_VERSION = '2026-11-2'

const shared = { rule: 'R18', version: RULE_VERSION, source: sources.compression } as const
const sensation = { protectiveSensationLost: 'Protective sensation lost', neuropathy: 'Neuropathy' } as const
const sensationWords = 'Loss of sensation: check the skin under it often, because pressure is not felt.'
const asked = 'Compression asked for'

const measuredOn = (facts: VisitFacts, side: Side): string[] => {
  const toe = toePressure(facts, side)
  const oxygen = tcpo2(facts, side)
  return [
    ...(abiText(facts, side) === null ? [] : [abiText(facts, side) ?? '']),
    ...(toe === null ? [] : [`${legTitle[side]} toe ${toe} mmHg`]),
    ...(oxygen === null ? [] : [`${legTitle[side]} TcPO2 ${oxygen} mmHg`]),
  ]
}

export function compression(facts: VisitFacts): Advice[] {
  if (!isYes(facts, 'compressionWanted')) return []
  const against = compressionLimits(facts)
  const open = compressionOpen(facts)
  if (against.length > 0) {
    return [
      {
        ...shared,
        urgency: 'same-day',
        says: 'Do not apply compression: what stands below speaks against it.',
        because: [asked, ...against],
        missing: open.missing,
        suggests: ['No compression; tell whoever asked for it today'],
        mustAcknowledge: true,
      },
    ]
  }
  const numb = present(facts, sensation)
  const caution = numb.length > 0 ? ` ${sensationWords}` : ''
  const missing = [...open.missing, ...(numb.length > 0 ? [] : notAsked(facts, ['protectiveSensationLost']))]
  const numbers = [asked, ...sides.flatMap((side) => measuredOn(facts, side)), ...numb]
  const routine = { ...shared, urgency: 'routine', mustAcknowledge: false } as const
  if (open.because.length > 0) {
    return [
      {
        ...routine,
        says: `No decision on compression before the arteries are measured and the questions answered: until then, none.${caution}`,
        because: [...numbers, ...open.because],
        missing,
        suggests: open.measure,
      },
    ]
  }
  const reduced = sides.filter((side) => reducedPressureOnly(facts, side))
  return [
    {
      ...routine,
      says:
        reduced.length > 0
          ? `ABI of 0.60 to 0.80 (${reduced.join(' and ')}): reduced pressure, on specialist advice only. Sources differ on the limit; the stricter is used.${caution}`
          : `Nothing measured or recorded speaks against compression; look for an untreated skin infection first. The decision is the clinician's.${caution}`,
      because: numbers,
      missing,
      suggests: reduced.length > 0 ? ['Ask a vascular specialist before any compression'] : [],
    },
  ]
}
