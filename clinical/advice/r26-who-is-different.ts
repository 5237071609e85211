/**
 * R26 Who is different: children, pregnancy, dialysis, anticoagulants.
 *
 * Source: expert practice, from general knowledge; clinical.md section 5, R26. Adult rules rest below 18 where they stand (R3 values, R12, R13,
 * R14, R18); pregnancy, age and anticoagulant change R4, whose new calf pain it is, and pregnancy speaks against walking into pain (R22).
 * Urgencies that the reference leaves open are design: calf pain or swelling on an anticoagulant is for today, as R4 is.
 * Inputs: age and the signs of a child (under-eighteen.ts); pregnancy or 6 weeks after birth, headache, visual change or upper belly pain;
 * dialysis; anticoagulant; cramps and whether they are new; swelling or lasting pain of one calf; ankle and toe readings.
 * Missing inputs: cramps on dialysis not asked whether new count as new; with kidney disease and dialysis not asked a question, soon. The signs of pregnancy not asked are a question for today; an
 * anticoagulant not asked beside a painful or swollen calf one for soon.
 */
import type { VisitFacts } from '../visit/visit-facts'
import type { Advice } from './advice'
import { lineOf, type Said } from './advice-line'
import { isAsked, isNo, isYes, notAsked, present } from './fact-reading'
import { recognizedFrom } from './medicine-words'
import { sources } from './sources'
import { underEighteen } from './under-eighteen'

export const RULE_VERSION = '2026-11-2'

const pregnancyWords = { pregnantOrPostpartum: 'Pregnant or within 6 weeks after birth' } as const
const cramping = { cramps: 'Cramps recorded' } as const

function pregnancy(facts: VisitFacts): Said[] {
  if (isNo(facts, 'pregnantOrPostpartum')) return []
  const because = present(facts, { ...pregnancyWords, ...cramping })
  if (isYes(facts, 'headacheVisionOrUpperBellyPain') && !isNo(facts, 'cramps'))
    return [
      {
        urgency: 'emergency',
        says: 'Cramps with headache, visual change or upper belly pain in pregnancy or after birth: call 911 or send to the emergency department now.',
        because: [...because, 'Headache, visual change or upper belly pain'],
        missing: notAsked(facts, ['pregnantOrPostpartum', 'cramps']),
        suggests: ['Call 911 or send to the emergency department now'],
      },
    ]
  if (!isYes(facts, 'pregnantOrPostpartum')) return []
  if (isYes(facts, 'cramps') && !isAsked(facts, 'headacheVisionOrUpperBellyPain'))
    return [
      {
        urgency: 'same-day',
        says: 'Cramps in pregnancy or after birth: ask now for headache, visual change and upper belly pain. With one of them it is an emergency.',
        because,
        missing: notAsked(facts, ['headacheVisionOrUpperBellyPain']),
      },
    ]
  const says = 'Pregnant or within 6 weeks after birth: no Wells score, no walking into pain; medicines are for obstetrics to decide.'
  return [{ urgency: 'routine', says, because }]
}

function dialysis(facts: VisitFacts): Said[] {
  if (isNo(facts, 'dialysis') || !isYes(facts, 'cramps')) return []
  if (!isYes(facts, 'dialysis')) {
    if (!isYes(facts, 'chronicKidneyDisease') || isNo(facts, 'crampsNewOrWorseIn3Months')) return []
    const says = 'Cramps with kidney disease: ask for dialysis. New cramps on dialysis are for the dialysis team the same day.'
    const missing = notAsked(facts, ['dialysis', 'crampsNewOrWorseIn3Months'])
    return [{ urgency: 'soon', says, because: ['Chronic kidney disease', 'Cramps recorded'], missing }]
  }
  const care = 'No advice on fluid, salt, potassium or magnesium. A fistula arm is never cuffed.'
  if (isNo(facts, 'crampsNewOrWorseIn3Months'))
    return [{ urgency: 'routine', says: `Cramps on dialysis. ${care}`, because: ['Dialysis', 'Cramps, not new'] }]
  const asked = isYes(facts, 'crampsNewOrWorseIn3Months') ? 'Cramps new or worse' : 'Cramps, not asked whether new'
  return [
    {
      urgency: 'same-day',
      says: `New cramps on dialysis: call the dialysis team today. ${care}`,
      because: ['Dialysis', asked],
      missing: notAsked(facts, ['crampsNewOrWorseIn3Months']),
      suggests: ['Call the dialysis team today'],
    },
  ]
}

function anticoagulant(facts: VisitFacts): Said[] {
  const calf = present(facts, {
    persistentCalfPainOneSide: 'Lasting pain in one calf',
    oneLegNewlySwollen: 'One leg newly swollen',
    suddenOnsetIn14Days: 'New leg or foot symptom within 14 days',
  })
  if (calf.length === 0 || isNo(facts, 'anticoagulant')) return []
  if (!isYes(facts, 'anticoagulant'))
    return [
      {
        urgency: 'soon',
        says: 'Calf pain or swelling: ask for an anticoagulant. With one it may be a bleed as well. No deep massage until it is known.',
        because: calf,
        missing: notAsked(facts, ['anticoagulant']),
      },
    ]
  return [
    {
      urgency: 'same-day',
      says: 'Calf pain or swelling on an anticoagulant may be a bleed, a deep vein thrombosis or a compartment syndrome: have it examined today. No deep massage.',
      because: [`Takes an anticoagulant${recognizedFrom(facts, ['anticoagulant'])}`, ...calf],
      suggests: ['Examine the calf today for bleeding, thrombosis and compartment syndrome'],
    },
  ]
}

export const whoIsDifferent = (facts: VisitFacts): Advice[] =>
  [...pregnancy(facts), ...dialysis(facts), ...anticoagulant(facts), ...underEighteen(facts)].map(
    lineOf('R26', RULE_VERSION, sources.whoIsDifferent),
  )
