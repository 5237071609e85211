import type { SectionValues } from '../../../../../../../../clinical/visit/visit-record'

type Examined = SectionValues<'examination'>
export type Sign = { readonly field: keyof Examined & string; readonly label: string; readonly hint?: string }

const holds = (value: unknown) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)

/** Whether any of some fields holds something; a list without entries holds nothing. */
export const isExamined = (examined: Examined, fields: readonly (keyof Examined)[]): boolean =>
  fields.some((field) => holds(examined[field]))

/**
 * What a folded group says of itself: the signs that are present, each with its side; else that none was found, that something is recorded, or
 * that nobody looked.
 */
export function examinedWords(examined: Examined, signs: readonly Sign[], others: readonly (keyof Examined)[] = []): string {
  const present = signs.flatMap(({ field, label }) => {
    const value = examined[field]
    if (value === 'yes') return [label.toLowerCase()]
    return value === 'right' || value === 'left' || value === 'both' ? [`${label.toLowerCase()} ${value}`] : []
  })
  if (present.length > 0) return present.join(', ')
  if (isExamined(examined, others)) return 'recorded'
  return isExamined(
    examined,
    signs.map(({ field }) => field),
  )
    ? 'nothing found'
    : 'not examined'
}
