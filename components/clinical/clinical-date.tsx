const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/**
 * `2026-11-03` as `03-Nov-2026`, `2026-11` as `Nov-2026`, `2026` as it is. The month is a word so that no reader swaps it with the day,
 * and the browser's regional settings have no say.
 */
export function clinicalDate(day: string): string {
  const [year, month, date] = day.slice(0, 10).split('-')
  const name = month === undefined ? undefined : months[Number(month) - 1]
  if (name === undefined) return day
  return date === undefined ? `${name}-${year}` : `${date}-${name}-${year}`
}

export const ClinicalDate = ({ day }: { day: string }) => (
  <time dateTime={day} className="whitespace-nowrap">
    {clinicalDate(day)}
  </time>
)
