/**
 * How a value is typed and how it reads back in a field. Pure; the schema of visit-record.ts judges what `read` makes of the text,
 * so `read` never refuses: what it cannot read it hands on in a form that the schema refuses with its own sentence.
 */
import type { PressureReading } from '../../clinical/vascular-study/pressure-reading'

export type Typed<V = unknown> = {
  /** The candidate value of a text; `null` when the field was emptied. */
  read: (text: string) => unknown
  /** The text that a stored value reads as. */
  write: (value: V | null) => string
}

export const typedText: Typed<string> = {
  read: (text) => (text === '' ? null : text),
  write: (value) => value ?? '',
}

/** `1,200`, ` 12 `, `.5`, `12.50`; a comma only where thousands stand. Null when empty, NaN when it is no number. */
export function numberFromText(text: string): number | null {
  const bare = text.trim()
  if (bare === '') return null
  if (/^[+-]?(\d{1,3}(,\d{3})+|\d+)(\.\d*)?$/.test(bare) || /^[+-]?\.\d+$/.test(bare)) return Number(bare.replaceAll(',', ''))
  return Number.NaN
}

export const typedNumber: Typed<number> = {
  read: numberFromText,
  write: (value) => (value === null ? '' : String(value)),
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const

function isoDay(year: string, month: number, day: string): string | null {
  const days = new Date(Date.UTC(Number(year), month, 0)).getUTCDate()
  if (month < 1 || month > 12 || Number(day) < 1 || Number(day) > days) return null
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
}

const monthNumber = (name: string) => monthNames.findIndex((month) => name.toLowerCase().startsWith(month)) + 1

/** `11/03/2026`, `11-3-2026`, `2026-11-03`, `03-Nov-2026`, `Nov 3, 2026` as `2026-11-03`; null when it is no such day. Years have four figures. */
export function isoFromText(text: string): string | null {
  const bare = text.trim()
  let parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(bare)
  if (parts) return isoDay(parts[3] as string, Number(parts[1]), parts[2] as string)
  parts = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(bare)
  if (parts) return isoDay(parts[1] as string, Number(parts[2]), parts[3] as string)
  parts = /^(\d{1,2})[ -]([a-z]{3,9})\.?[ ,-]+(\d{4})$/i.exec(bare)
  if (parts) return isoDay(parts[3] as string, monthNumber(parts[2] as string), parts[1] as string)
  parts = /^([a-z]{3,9})\.? +(\d{1,2}),? +(\d{4})$/i.exec(bare)
  if (parts) return isoDay(parts[3] as string, monthNumber(parts[1] as string), parts[2] as string)
  return null
}

/** `2026-11-03` as `11/03/2026`, `2026-11` as `11/2026`, `2026` as it is. */
export function usDate(iso: string): string {
  const [year, month, day] = iso.split('-')
  if (month === undefined) return iso
  return day === undefined ? `${month}/${year}` : `${month}/${day}/${year}`
}

export const typedDate: Typed<string> = {
  read: (text) => (text.trim() === '' ? null : (isoFromText(text) ?? text)),
  write: (value) => (value === null ? '' : usDate(value)),
}

/** A day, a month (`03/2024`, `Mar 2024`) or a year. */
export function partialIsoFromText(text: string): string | null {
  const bare = text.trim()
  if (/^\d{4}$/.test(bare)) return bare
  const figures = /^(\d{1,2})[/.-](\d{4})$/.exec(bare) ?? /^()(\d{4})-(\d{1,2})$/.exec(bare)
  const named = /^([a-z]{3,9})\.?[ -]+(\d{4})$/i.exec(bare)
  const month = named ? monthNumber(named[1] as string) : Number(figures?.[1] || figures?.[3])
  const year = (named ?? figures)?.[2]
  if (year !== undefined && month >= 1 && month <= 12) return `${year}-${String(month).padStart(2, '0')}`
  return isoFromText(bare)
}

export const typedPartialDate: Typed<string> = {
  read: (text) => (text.trim() === '' ? null : (partialIsoFromText(text) ?? text)),
  write: (value) => (value === null ? '' : usDate(value)),
}

/** What may be typed instead of a number in a pressure cell. */
const pressureShorthand: Record<string, PressureReading> = {
  na: { state: 'not-audible' },
  nc: { state: 'not-compressible' },
  nm: { state: 'not-measured' },
}

/** A reading in a text field holds the number only; the states are chosen beside it or typed as `na`, `nc`, `nm`. */
export const typedPressure: Typed<PressureReading> = {
  read: (text) => {
    const bare = text.trim().toLowerCase()
    if (bare === '') return null
    return pressureShorthand[bare] ?? { state: 'measured', mmHg: numberFromText(bare.replace(/mm ?hg$/, '').trimEnd()) ?? Number.NaN }
  },
  write: (value) => (value?.state === 'measured' ? String(value.mmHg) : ''),
}
