import { dictionary } from '@zxcvbn-ts/language-common'
import { longestPassword } from './password'

/**
 * Code points, one number for everybody. NIST SP 800-63B-4 section 3.1.1.2: 15 where a password may stand alone, each code point counts as
 * one character, at least 64 are allowed, no composition rules, no expiry; a list of common and expected ones is refused, with the reason.
 * https://pages.nist.gov/800-63-4/sp800-63b.html
 */
export const shortestPassword = 15

/** Whose password it is to be: what somebody who knows them would try first. */
export type PasswordOf = { email: string; displayName: string; practiceName: string }

/** What anybody who knows this product would try first. */
const ofTheTrade = [
  'footfall',
  'podiatrist',
  'podiatry',
  'podiatric',
  'chiropody',
  'clinic',
  'practice',
  'ankle',
  'foot',
  'feet',
  'cramps',
  'cramp',
]
const ofAnyOffice = ['password', 'passcode', 'welcome', 'admin', 'demo', 'test', 'login', 'letmein', 'changeme', 'doctor']

/** Letters without case and accents, so that `Señora` and `senora` are one word. */
const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

let common: ReadonlySet<string> | undefined
const isCommon = (text: string) => {
  common ??= new Set(dictionary['passwords-common'].map(folded))
  return common.has(text)
}

/** The words of a name or an address that are long enough to be somebody's name. */
const wordsOf = (text: string) =>
  folded(text)
    .split(/[^\p{L}]+/u)
    .filter((word) => [...word].length >= 3)

/** The shortest part of which a text is nothing but repetitions, or null. */
function repeated(text: string): string | null {
  const points = [...text]
  for (let length = 1; length * 2 <= points.length; length += 1) {
    if (points.every((point, at) => point === points[at % length])) return points.slice(0, length).join('')
  }
  return null
}

/** The word that a password is little more than: with it and its like taken away, fewer than four letters are left. */
function littleMoreThan(text: string, { email, displayName, practiceName }: PasswordOf): string | null {
  const own = [practiceName, displayName, email].flatMap(wordsOf)
  const expected = [...new Set([...own, ...ofTheTrade, ...ofAnyOffice])].sort((one, other) => other.length - one.length)
  let left = text.replace(/[^\p{L}]/gu, '')
  let first: string | null = null
  for (const word of expected) {
    if (!left.includes(word)) continue
    first ??= word
    left = left.replaceAll(word, ' ')
  }
  return first !== null && left.replaceAll(' ', '').length < 4 ? first : null
}

/**
 * What is wrong with a password that somebody chooses, as a sentence, or null. Said of any password alike: when an account is made, when a
 * password is reset, when it is changed. Nothing is trimmed.
 */
export function passwordProblem(password: string, of: PasswordOf): string | null {
  const { length } = [...password]
  if (length === 0) return 'Choose a password.'
  if (length < shortestPassword) return `Use at least ${shortestPassword} characters. This has ${length}.`
  if (length > longestPassword) return `Use at most ${longestPassword} characters. This has ${length}.`
  const text = folded(password)
  const bare = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  const tried = 'It is tried first by whoever guesses. Choose something else.'
  if (isCommon(text)) return `This is on the list of common passwords. ${tried}`
  const unit = repeated(text)
  if (unit !== null && ([...unit].length <= 4 || isCommon(unit))) return `This is “${unit}” again and again. ${tried}`
  if (bare.length >= 4 && isCommon(bare)) return `This is the common password “${bare}” with something around it. ${tried}`
  const word = littleMoreThan(text, of)
  if (word !== null) return `This is little more than “${word}”. ${tried}`
  return null
}
