/**
 * Completed years on a day, both days written `YYYY-MM-DD` in the practice's calendar. Someone born on 29 February completes a year on
 * 1 March in a common year: never a day early, because 18, 50 and 65 open adult rules. Negative before the birth.
 */
export function ageInYears(birthDate: string, onDay: string): number {
  const years = Number(onDay.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return onDay.slice(5) < birthDate.slice(5) ? years - 1 : years
}
