import { formatDistance, formatSeconds } from '../../../../../../../../clinical/measurement'
import type { Row } from '../../../../../../../../clinical/visit/visit-record'
import { interpretWalkTest, type WalkedTo } from '../../../../../../../../clinical/walk-test/interpret-walk-test'
import { methodWords } from '../workspace-words'

/** `120 m`, `more than 400 m`, `about 91 m`, `1 min 34 s`; why not, when it cannot be told. */
export function walkedWords(to: WalkedTo, unit: 'm' | 'ft'): string {
  if ('state' in to) return to.reasons.join(' ').replace(/\.$/, '').toLowerCase()
  const amount = 'meters' in to ? formatDistance(to.meters, unit) : formatSeconds(to.seconds)
  const about = 'approximate' in to && to.approximate ? 'about ' : ''
  return to.comparator === 'more-than' ? `more than ${about}${amount}` : `${about}${amount}`
}

/** The tests of an earlier visit in one line: "corridor walk: onset 90 m, walked 210 m". Empty when it had none. */
export function lastTests(tests: readonly Row<'walk-test'>[], unit: 'm' | 'ft'): string {
  const lines = tests.map((test) => {
    const { onset, maximum } = interpretWalkTest(test)
    const parts = [
      !('state' in onset) && `onset ${walkedWords(onset, unit)}`,
      !('state' in maximum) && `walked ${walkedWords(maximum, unit)}`,
    ]
    return [test.method && methodWords[test.method].toLowerCase(), parts.filter(Boolean).join(', ')].filter(Boolean).join(': ')
  })
  return lines.filter(Boolean).join('; ')
}
