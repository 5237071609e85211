/**
 * Codes of the cramp itself and of what looks like one. Source: clinical.md 6.3.
 *
 * One code for one cramp: a night cramp that hardens and yields to stretching is G47.62, a calf that hardens M62.831, any other R25.2. The
 * classification allows M62.831 beside R25.2 for two different cramps; as a suggestion they never stand together, so that one calf cramp is not
 * coded twice. A cramp on walking in a leg with arterial disease is coded there.
 */

import type { VisitFacts } from '../visit/visit-facts'
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

/** All four recorded features of restless legs; the fifth, that nothing else explains it, is the clinician's (clinical.md 4.1). */
function restlessLegs(facts: VisitFacts): SuggestedCode[] {
  const all = (['urgeToMove', 'atRest', 'easedByWalking', 'worseInEvening'] as const).every((name) => facts[name] === 'yes')
  const because = [
    'Urge to move, at rest, eased by walking, worse in the evening',
    'Only when nothing else explains it; leg cramps look alike',
  ]
  return all ? [plain('G25.81', 'Restless legs syndrome', ...because)] : []
}

export function crampCodes(record: VisitRecord, facts: VisitFacts): SuggestedCode[] {
  const stenosis = facts.lumbarStenosis === 'yes' && facts.exertionalLegSymptoms === 'yes' && facts.easedBySittingOrLeaningForward === 'yes'
  return [
    ...ofCramps(record, facts),
    ...restlessLegs(facts),
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
