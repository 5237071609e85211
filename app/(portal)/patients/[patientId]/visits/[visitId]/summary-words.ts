/**
 * The record of a visit in a clinician's sentences. Pure, and honest about silence: what nobody asked is named as not asked, never
 * left to read as no.
 */
import { clinicalDay } from '../../../../../../clinical/visit/days'
import type { Answer, LegSide } from '../../../../../../clinical/visit/field-shapes'
import type { BodySite, Row, SectionValues } from '../../../../../../clinical/visit/visit-record'
import { medicineClassWords, regionWords, tobaccoWords } from './(workspace)/workspace-words'

export const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
export const sentence = (text: string) => (text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`)
export const together = (items: readonly string[], word = 'and') =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`
export const legWords: Record<LegSide, string> = { right: 'right leg', left: 'left leg', both: 'both legs' }

/** `right-calf`, `right-arch`, `left-calf` → "right calf and arch, left calf". */
export function sitesInWords(sites: readonly BodySite[]): string {
  const on = (side: 'right' | 'left') => {
    const regions = sites
      .filter((site) => site.startsWith(side))
      .map((site) => lower(regionWords[site.slice(side.length + 1) as keyof typeof regionWords]))
    return regions.length === 0 ? [] : [`${side} ${together(regions)}`]
  }
  return [...on('right'), ...on('left')].join('; ')
}

/** Answers of one section sorted by what was said, in the order of `words`. */
export function sortAnswers<F extends string>(values: Record<F, unknown>, words: readonly (readonly [F, string])[]) {
  const said = (answer: Answer) => words.filter(([field]) => (values[field] ?? null) === answer).map(([, text]) => text)
  return { yes: said('yes'), no: said('no'), notAsked: said(null) }
}

const factorQuestions = [
  ['diabetes', 'diabetes'],
  ['dyslipidemia', 'high cholesterol'],
  ['hypertension', 'high blood pressure'],
  ['chronicKidneyDisease', 'chronic kidney disease'],
  ['dialysis', 'dialysis'],
  ['heartFailure', 'heart failure'],
  ['cirrhosis', 'cirrhosis'],
  ['otherAtherosclerosis', 'other atherosclerosis'],
  ['familyHistoryOfPad', 'family history of PAD'],
  ['knownPad', 'known PAD'],
  ['revascularization', 'revascularization'],
  ['pregnantOrPostpartum', 'pregnant or postpartum'],
  ['bleedingHistory', 'bleeding history'],
  ['lumbarStenosis', 'lumbar stenosis'],
  ['heavySweating', 'heavy sweating'],
  ['largeFluidIntake', 'large fluid intake'],
  ['vomitingDiarrheaHeatOrPoorIntake', 'vomiting, diarrhea, heat or poor intake'],
  ['diuretic', 'takes a water pill (diuretic)'],
  ['diureticDoseUnchanged3Months', 'diuretic dose unchanged for 3 months'],
  ['diureticStartedOrChanged4Weeks', 'diuretic started or changed in 4 weeks'],
  ['digoxinQtDrugOrLithium', 'digoxin, QT-prolonging drug or lithium'],
  ['twoPotassiumAffectingDrugs', 'two or more drugs that affect potassium'],
  ['statin', 'statin'],
  ['anticoagulant', 'anticoagulant'],
  ['neuropathy', 'neuropathy of the feet'],
  ['symptomsLimitWalking', 'symptoms limit walking'],
  ['heavyAlcohol', 'heavy alcohol'],
  ['quinineOrTonicWater', 'quinine or tonic water for the cramps'],
  ['newMuscleSymptomsBothSides', 'new muscle pain, cramps or weakness on both sides'],
] as const satisfies readonly (readonly [keyof SectionValues<'factors'>, string])[]

/** Questions that matter to some: they stand here once they were answered. */
const asWellForSome = [
  ['kidneyTransplant', 'kidney transplant'],
  ['adrenalInsufficiency', 'adrenal insufficiency'],
  ['fluidOrSaltLimit', 'on a fluid or salt limit'],
  ['legBypassGraft', 'a leg bypass that a cuff or stocking would press on'],
  ['limaGraft', 'coronary bypass from the left internal mammary artery'],
  ['bruisingOrBleeding', 'unusual bruising or bleeding'],
] as const satisfies readonly (readonly [keyof SectionValues<'factors'>, string])[]

/** Questions that matter only when a diuretic is, or may be, taken. */
const diureticDetails: readonly string[] = ['diureticDoseUnchanged3Months', 'diureticStartedOrChanged4Weeks']

export function factorLines(factors: SectionValues<'factors'>) {
  const asked = factorQuestions.filter(
    ([field]) => factors.diuretic !== 'no' || factors[field] !== null || !diureticDetails.includes(field),
  )
  return sortAnswers(factors, [...asked, ...asWellForSome.filter(([field]) => factors[field] !== null)])
}

export function tobaccoInWords({ tobaccoSmoked, packYears, tobaccoSmokeless, tobaccoQuitOn }: SectionValues<'factors'>): string {
  const amount = packYears === null ? '' : `, ${packYears} pack-years`
  const smoked = `smoked: ${tobaccoSmoked === null ? 'not asked' : lower(tobaccoWords[tobaccoSmoked])}${amount}`
  const smokeless = tobaccoSmokeless === null ? 'smokeless: not asked' : `smokeless: ${lower(tobaccoWords[tobaccoSmokeless])}`
  const quit = tobaccoQuitOn === null ? '' : `; quit ${clinicalDay(tobaccoQuitOn)}`
  return sentence(`${smoked}; ${smokeless}${quit}`)
}

export function medicineInWords(medicine: Row<'medicine'>): string {
  const name = [medicine.name ?? 'Medicine without a name', medicine.dose].filter(Boolean).join(' ')
  const classes = medicine.classes
    .map((one) => (one === 'nsaid' || one === 'ace-inhibitor-or-arb' ? medicineClassWords[one] : lower(medicineClassWords[one])))
    .join(', ')
  const since = medicine.startedOrChangedOn === null ? '' : `started or changed ${clinicalDay(medicine.startedOrChangedOn)}`
  const from = medicine.prescriber === null ? '' : `by ${medicine.prescriber}`
  return [name, classes, [since, from].filter(Boolean).join(' ')].filter(Boolean).join('; ')
}
