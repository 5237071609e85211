/**
 * Walks that can be held against one another, from the walk tests of a visit: a method is known and the onset is a distance. Which of them
 * compare is decided where they are compared (clinical.md 3.4: one method, one protocol).
 */
import { interpretWalkTest } from '../walk-test/interpret-walk-test'
import type { Row } from './visit-record'

/** A walk test that can be compared: one method, one protocol, one way of counting (clinical.md 3.4). */
export type ComparableWalk = {
  visitDay: string
  method: NonNullable<Row<'walk-test'>['method']>
  protocol: Row<'walk-test'>['protocol']
  onsetMeters: number
  comparator: 'exact' | 'more-than'
}

export function comparableWalks(tests: readonly Row<'walk-test'>[], visitDay: string): ComparableWalk[] {
  return tests.flatMap((test) => {
    const { onset } = interpretWalkTest(test)
    if (test.method === null || 'state' in onset || !('meters' in onset)) return []
    return { visitDay, method: test.method, protocol: test.protocol, onsetMeters: onset.meters, comparator: onset.comparator }
  })
}
