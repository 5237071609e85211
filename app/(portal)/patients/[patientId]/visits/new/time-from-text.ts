/** `14:05`, `1405`, `9:05`, `2:05 pm` as `14:05`; null when it is no time of day. */
export function timeFromText(text: string): string | null {
  const parts = /^(\d{1,2})[:.]?([0-5]\d)\s*(?:([ap])\.?m?\.?)?$/i.exec(text.trim())
  if (parts === null) return null
  const half = parts[3]?.toLowerCase()
  const hour = Number(parts[1])
  if (half === undefined) return hour > 23 ? null : `${String(hour).padStart(2, '0')}:${parts[2]}`
  if (hour < 1 || hour > 12) return null
  return `${String((hour % 12) + (half === 'p' ? 12 : 0)).padStart(2, '0')}:${parts[2]}`
}
