/**
 * The classes of a medicine from its name as somebody typed it, so that the rules see a water pill that nobody classed.
 *
 * Whole words only, in any case and with or without accents; what stands around a name (dose, form, salt) is passed over. Nothing is guessed from
 * a misspelling: a name that is not known gives nothing, which means unknown and never "no class". Source: clinical.md section 5, "all R1"
 * (combination pills register every class that they hold); medicine-table.ts.
 */
import { classGroups, combinations, type MedicineClass, passedOver, standingAlone } from './medicine-table'

export type { MedicineClass } from './medicine-table'
export type RecognisedMedicine = { generic: string; classes: readonly MedicineClass[] }

const listed = (names: string) => (names === '' ? [] : names.split(', '))
const classesOf = new Map(classGroups.flatMap(({ classes, names }) => Object.keys(names).map((generic) => [generic, classes] as const)))

type Name = { words: readonly string[]; generics: readonly string[]; alone: boolean }
const named = (name: string, generics: readonly string[], alone = false): Name => ({ words: name.split(' '), generics, alone })

const allNames = [
  ...classGroups.flatMap(({ names }) =>
    Object.entries(names).flatMap(([generic, others]) => [generic, ...listed(others)].map((name) => named(name, [generic]))),
  ),
  ...Object.entries(combinations).map(([name, generics]) => named(name, listed(generics))),
  ...Object.entries(standingAlone).flatMap(([generic, names]) => listed(names).map((name) => named(name, [generic], true))),
  ...passedOver.map((name) => named(name, [])),
]
/** Every name by its first word, the longest first: "potassium chloride" before "potassium". */
const byFirstWord = new Map<string, Name[]>()
for (const name of allNames.sort((a, b) => b.words.length - a.words.length)) {
  const first = name.words[0] ?? ''
  byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), name])
}

/** "Lisinopril/HCTZ 20-12.5" → [lisinopril] [hctz 20] [12 5]: what stands apart, in words of letters or of digits. */
const parts = (typed: string): string[][] =>
  typed
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .split(/[,;+&/\n]|\band\b|\bwith\b/)
    .map((part) => part.match(/[a-z]+|\d+/g) ?? [])

const isDoseOrEnd = (word: string | undefined) =>
  word === undefined || /^(\d+|er|xr|cr|sr|ec|tabs?|caps?|otc|oral|daily|liquid|powder)$/.test(word)

function nameAt(words: readonly string[], at: number): Name | undefined {
  return byFirstWord
    .get(words[at] ?? '')
    ?.find(
      (name) =>
        name.words.every((word, offset) => words[at + offset] === word) &&
        (!name.alone || (at === 0 && isDoseOrEnd(words[at + name.words.length]))),
    )
}

function genericsIn(words: readonly string[]): string[] {
  const found: string[] = []
  for (let at = 0; at < words.length; ) {
    const name = nameAt(words, at)
    found.push(...(name?.generics ?? []))
    at += name?.words.length ?? 1
  }
  return found
}

/** The medicines in a name as typed, each once, in the order typed; empty when none is known. */
export function recogniseMedicine(typed: string): RecognisedMedicine[] {
  const generics = [...new Set(parts(typed).flatMap(genericsIn))]
  return generics.map((generic) => ({ generic, classes: classesOf.get(generic) ?? [] }))
}

type Listed = { name: string | null; classes: readonly MedicineClass[] }

/** Classes that the typed name holds and nobody has chosen yet, each once. */
export const classesToOffer = ({ name, classes }: Listed): MedicineClass[] => [
  ...new Set(
    recogniseMedicine(name ?? '')
      .flatMap((medicine) => medicine.classes)
      .filter((each) => !classes.includes(each)),
  ),
]

/** The classes of a listed medicine: those that a person chose, then those that only its name tells. The safer reading. */
export const classesHeld = (medicine: Listed): MedicineClass[] => [...new Set([...medicine.classes, ...classesToOffer(medicine)])]
