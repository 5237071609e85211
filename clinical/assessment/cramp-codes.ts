/**
 * Codes of the cramp itself and of conclusions that are the clinician's. Source: clinical.md 6.3.
 *
 * One code for one cramp: a night cramp that hardens and yields to stretching is G47.62, a calf that hardens M62.831, any other R25.2. The
 * classification allows M62.831 beside R25.2 for two different cramps; as a suggestion they never stand together, so that one calf cramp is not
 * coded twice. A cramp on walking in a leg with arterial disease is coded there.
 */

import { sides, type VisitFacts } from '../visit/visit-facts'
import type { Row, VisitRecord } from '../visit/visit-record'
import { arterialCodes } from './arterial-codes'
import type { SuggestedCode } from './suggested-code'

const isSleepRelated = ({ atNight, muscleHardens, easedByStretching }: Row<'cramp-pattern'>) =>
  atNight === 'yes' && muscleHardens === 'yes' && easedByStretching === 'yes'
const isHardCalf = ({ muscleHardens, sites }: Row<'cramp-pattern'>) =>
  muscleHardens === 'yes' && sites.some((site) => site.endsWith('-calf'))

const plain = (code: string, title: string, ...because: string[]): SuggestedCode => ({ code, title, because, side: null })

function ofCramps(record: VisitRecord, facts: VisitFacts): SuggestedCode[] {
  const arterial = arterialCodes(record, facts).length > 0
  const patterns = record.crampPatterns.filter(({ whileWalking }) => !(arterial && whileWalking === 'yes'))
  const sleep = patterns.some(isSleepRelated) || (record.assessment.cause === 'sleep-related' && patterns.length > 0)
  const others = sleep ? patterns.filter((each) => each.atNight !== 'yes') : patterns
  const calf = others.some(isHardCalf)
  return [
    ...(sleep ? [plain('G47.62', 'Sleep-related leg cramps', 'Night cramp that hardens and yields to stretching, or so assessed')] : []),
    ...(calf ? [plain('M62.831', 'Muscle spasm of calf (charley-horse)', 'Calf that hardens')] : []),
    ...(!calf && others.length > 0 ? [plain('R25.2', 'Cramp and spasm', 'Cramp recorded')] : []),
  ]
}

const sidedConclusions = [
  ['tarsalTunnel', 'G57.5', 'Tarsal tunnel syndrome', 'lower limb'],
  ['complexRegionalPain', 'G90.52', 'Complex regional pain syndrome I', 'lower limb'],
] as const

/** The side is that of the recorded cramps; without one no code of these families is suggested. */
function ofConclusions({ assessment, crampPatterns }: VisitRecord): SuggestedCode[] {
  const named = sides.filter((side) => crampPatterns.some(({ sites }) => sites.some((site) => site.startsWith(side))))
  const [first] = named
  if (!first) return []
  const side = named.length === 2 ? 'both' : first
  const digit = { right: '1', left: '2', both: '3' }[side]
  const where = { right: 'right', left: 'left', both: 'bilateral' }[side]
  return sidedConclusions.flatMap(([field, stem, title, part]) =>
    assessment[field] === 'likely'
      ? [
          {
            code: `${stem}${digit}`,
            title: `${title}, ${where} ${part}${side === 'both' ? 's' : ''}`,
            because: ['Assessed as likely; side of the recorded cramps'],
            side,
          },
        ]
      : [],
  )
}

export function crampCodes(record: VisitRecord, facts: VisitFacts): SuggestedCode[] {
  const stenosis = facts.lumbarStenosis === 'yes' && facts.exertionalLegSymptoms === 'yes' && facts.easedBySittingOrLeaningForward === 'yes'
  return [
    ...ofCramps(record, facts),
    ...ofConclusions(record),
    ...(stenosis
      ? [
          plain(
            'M48.062',
            'Spinal stenosis, lumbar region, with neurogenic claudication',
            'Lumbar stenosis known',
            'Eased by sitting or leaning forward',
          ),
        ]
      : []),
  ]
}
