/**
 * Whether two people are likely one, for the warning before a registration is saved. It only warns: relatives and twins share a phone, a
 * family name and a birth date, so every reason is said and a person decides.
 */
import { foldedPieces } from './folded-text'
import { phoneGroups } from './phone'

export type Identity = { givenName: string; familyName: string; preferredName?: string | null; birthDate: string; phone?: string | null }
export type LikelyDuplicate = { likely: true; because: string[] } | { likely: false }

const longestCompared = 100
const compact = (name: string) => foldedPieces(name.slice(0, longestCompared)).join('')

/** At most one slip of the keyboard: a letter wrong, missing, added, or two neighbors exchanged. */
function differByOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const left = a.slice(start, a.length - end)
  const right = b.slice(start, b.length - end)
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && left[0] === right[1] && left[1] === right[0]
}

/** Same, one the beginning of the other, sharing a word (Nuñez, O'Brien-Nuñez), or one slip apart. Short words must be the same. */
function similarNames(a: string, b: string): boolean {
  const [one, other] = [compact(a), compact(b)]
  if (one === other) return one !== ''
  const shorter = Math.min(one.length, other.length)
  if (shorter >= 3 && (one.startsWith(other) || other.startsWith(one))) return true
  if (shorter >= 4 && differByOneSlip(one, other)) return true
  const words = new Set(foldedPieces(a.slice(0, longestCompared)).filter((word) => word.length >= 3))
  return foldedPieces(b.slice(0, longestCompared)).some((word) => words.has(word))
}

const givenNames = ({ givenName, preferredName }: Identity) => [givenName, ...(preferredName ? [preferredName] : [])]
const similarGivenNames = (a: Identity, b: Identity) => givenNames(a).some((one) => givenNames(b).some((other) => similarNames(one, other)))

/** `1955-02-12` → `1955-12-02`. */
const transposed = (birthDate: string) => `${birthDate.slice(0, 4)}-${birthDate.slice(8)}-${birthDate.slice(5, 7)}`

const phoneOf = ({ phone }: Identity) => (phone ? phoneGroups(phone).join('') : '')

export function likelyDuplicate(a: Identity, b: Identity): LikelyDuplicate {
  const sameBirthDate = a.birthDate === b.birthDate
  const similarFamily = similarNames(a.familyName, b.familyName)
  const similarGiven = similarGivenNames(a, b)
  const swapped = similarNames(a.givenName, b.familyName) && similarNames(a.familyName, b.givenName)
  const because: string[] = []
  if (sameBirthDate && similarFamily && similarGiven) because.push('Same birth date and a similar name')
  else if (sameBirthDate && similarFamily) because.push('Same birth date and family name')
  if (sameBirthDate && swapped && !(similarFamily && similarGiven)) because.push('Same birth date, given and family name exchanged')
  if (!sameBirthDate && similarFamily && similarGiven && transposed(a.birthDate) === b.birthDate)
    because.push('Similar name, day and month of the birth date exchanged')
  if (phoneOf(a) !== '' && phoneOf(a) === phoneOf(b) && similarFamily) because.push('Same phone and family name')
  return because.length === 0 ? { likely: false } : { likely: true, because }
}
