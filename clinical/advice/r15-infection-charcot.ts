/**
 * R15 Infection and gangrene (emergency, same day), acute Charcot foot (same day); a wound whose infection nobody graded (soon) [design].
 *
 * Source: Global Vascular Guidelines (restaging); NICE NG19; IWGDF/IDSA grades. clinical.md 3.7 and section 5, R15.
 * Inputs: each wound with its infection grade, kind, crepitus, spreading; temperature, heart and breathing rate, white cells; perfusion,
 * diabetes, PAD; hot, red, swollen foot with neuropathy and skin.
 * Missing inputs: diabetes not asked and PAD not assessed count as present beside an infection; a grade that is not assessable counts by the
 * least it can be; neuropathy or skin not examined leaves Charcot suspected, or the infection where neuropathy was excluded. Systemic signs and perfusion not measured are asked.
 */
import type { VisitFacts } from '../visit/visit-facts'
import type { Advice } from './advice'
import { charcotQuestions, charcotSigns, hotFootOfInfection } from './charcot-signs'
import { notAsked } from './fact-reading'
import {
  diabetesOrPad,
  infectionLevel,
  ischemiaBeside,
  isGangrene,
  isInfected,
  perfusionQuestions,
  systemicCriteria,
  systemicQuestions,
} from './foot-infection-signs'
import { sources } from './sources'
import { type Wound, woundsOf } from './wound-findings'

export const RULE_VERSION = '2026-11-3'

const shared = { rule: 'R15', version: RULE_VERSION, source: sources.footInfection } as const
const unique = (items: readonly string[]) => [...new Set(items)]
const gradeText = (wound: Wound) =>
  `${wound.words}: infection grade ${wound.infectionGrade ?? `${infectionLevel(wound) ?? 0} or more, not fully examined`}`

/** What makes this wound an emergency. */
function dangers(facts: VisitFacts, wound: Wound): string[] {
  const systemic = systemicCriteria(facts)
  const severe = infectionLevel(wound) === 3 || (isInfected(wound) && systemic.met === 'yes')
  const ischemia = isInfected(wound) ? ischemiaBeside(facts, wound) : []
  return [
    ...(severe ? systemic.criteria : []),
    ...(severe && systemic.criteria.length === 0 ? ['Systemic signs of infection'] : []),
    ...(wound.kind === 'wet-gangrene' ? ['Wet gangrene'] : []),
    ...(wound.crepitus === 'yes' ? ['Crepitus'] : []),
    ...(wound.rapidlySpreading === 'yes' ? ['Rapidly spreading'] : []),
    ...(ischemia.length > 0 ? ['Infection with ischemia', ...ischemia] : []),
  ]
}

/** What makes it the same day: grade 2, any grade with diabetes or PAD, gangrene. */
function urgent(facts: VisitFacts, wound: Wound): string[] {
  const beside = isInfected(wound) ? diabetesOrPad(facts, wound) : []
  const due = (infectionLevel(wound) ?? 0) >= 2 || beside.length > 0 || isGangrene(wound)
  return due ? [isInfected(wound) ? gradeText(wound) : wound.words, ...beside] : []
}

function openQuestions(facts: VisitFacts, wound: Wound): string[] {
  const systemic = systemicCriteria(facts)
  const asked = (answer: string | null, question: string) => (answer === null ? [question] : [])
  return [
    ...(wound.infectionGrade === null
      ? [`How far is the infection of the wound (${wound.words}): swelling, redness, tenderness, warmth, pus, depth?`]
      : []),
    ...(wound.kind === 'gangrene' ? ['Is the gangrene wet or dry?'] : []),
    ...(wound.kind === 'unknown' ? ['Is it an ulcer, dry gangrene or wet gangrene?'] : []),
    ...asked(wound.crepitus, 'Is there crepitus at the wound?'),
    ...asked(wound.rapidlySpreading, 'Is the infection spreading rapidly?'),
    ...(wound.infectionGrade !== 0 && systemic.met === null ? systemic.missing.map((item) => systemicQuestions[item]) : []),
    ...perfusionQuestions(facts, wound),
  ]
}

const now =
  'Foot infection or gangrene with signs of danger: send to the emergency department now and tell the foot team. Drain urgently; drainage waits for nothing.'
const today = 'Foot infection or gangrene: refer to the foot team today. Drainage of an infection is never delayed.'
const grade = 'Grade the infection of the wound. Systemic signs, crepitus, rapid spread or ischemia beside it make it an emergency.'

function infection(facts: VisitFacts): Advice[] {
  const wounds = woundsOf(facts)
  const hotFoot = hotFootOfInfection(facts)
  const dangerous = wounds.filter((wound) => dangers(facts, wound).length > 0)
  const due = wounds.filter((wound) => urgent(facts, wound).length > 0)
  const ungraded = wounds.filter((wound) => wound.infectionGrade === null)
  const relevant = wounds.filter((wound) => dangerous.includes(wound) || due.includes(wound) || ungraded.includes(wound))
  const skin = hotFoot.length > 0 ? notAsked(facts, ['skinWhole']) : []
  const missing = unique([...relevant.flatMap((wound) => openQuestions(facts, wound)), ...skin])
  if (dangerous.length > 0) {
    const because = dangerous.flatMap((wound) => [isInfected(wound) ? gradeText(wound) : wound.words, ...dangers(facts, wound)])
    const suggests = ['Send to the emergency department now', 'Tell the foot team']
    return [{ ...shared, urgency: 'emergency', says: now, because: unique(because), missing, suggests, mustAcknowledge: true }]
  }
  const because = unique([...due.flatMap((wound) => urgent(facts, wound)), ...hotFoot])
  if (because.length > 0)
    return [
      { ...shared, urgency: 'same-day', says: today, because, missing, suggests: ['Refer to the foot team today'], mustAcknowledge: true },
    ]
  if (ungraded.length === 0) return []
  const found = ungraded.map(({ words }) => `${words}: infection not graded`)
  return [{ ...shared, urgency: 'soon', says: grade, because: found, missing, suggests: [], mustAcknowledge: false }]
}

function charcot(facts: VisitFacts): Advice[] {
  const because = charcotSigns(facts)
  if (because.length === 0) return []
  return [
    {
      ...shared,
      urgency: 'same-day',
      says: 'Suspect an acute Charcot foot, also without pain: no weight on the foot, immobilize it, specialist within 1 working day. No compression and no walking program.',
      because,
      missing: charcotQuestions(facts),
      suggests: ['Immobilize the foot, no weight on it', 'Refer to the foot team within 1 working day'],
      mustAcknowledge: true,
    },
  ]
}

export const infectionAndCharcot = (facts: VisitFacts): Advice[] => [...infection(facts), ...charcot(facts)]
