import type { Typed } from './typed-text'

/** `9:30`, `09.30`, `930`, `2:30 pm`, `2 pm`, `1430` as `14:30`; null when it is no time of a day. */
export function timeFromText(text: string): string | null {
  const parts = /^(\d{1,2})(?:[:. ]?(\d{2}))? *([ap])?\.?m?\.?$/i.exec(text.trim())
  if (parts === null) return null
  const half = parts[3]?.toLowerCase()
  const typed = Number(parts[1])
  // An hour alone is a time only with its half of the day.
  const minute = parts[2] ?? (half === undefined ? '' : '00')
  if (minute === '') return null
  if (half !== undefined && (typed < 1 || typed > 12)) return null
  const hour = half === undefined ? typed : (typed % 12) + (half === 'p' ? 12 : 0)
  return hour > 23 || Number(minute) > 59 ? null : `${String(hour).padStart(2, '0')}:${minute}`
}

export const typedTime: Typed<string> = {
  read: (text) => (text.trim() === '' ? null : (timeFromText(text) ?? text)),
  write: (value) => value ?? '',
}
