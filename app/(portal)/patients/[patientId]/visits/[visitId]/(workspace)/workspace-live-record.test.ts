import { describe, expect, test } from 'vitest'
import { emptySection, emptyVisitRecord } from '../../../../../../../clinical/visit/visit-record'
import { mergeRecord, recordParts } from './workspace-live-record'

const visitId = '00000000-0000-4000-8000-000000000001'
const stored = { ...emptySection('cramp-pattern'), id: '00000000-0000-4000-8000-000000000002', name: 'Night, right calf' }
const begunId = '00000000-0000-4000-8000-000000000003'
const record = { ...emptyVisitRecord(), crampPatterns: [stored] }
const nothingBegun = () => []
const onePatternBegun = (section: string) => (section === 'cramp-pattern' ? [begunId] : [])

describe('the record as it stands on the screen', () => {
  test('what was typed stands over what the page read', () => {
    const live = { [`factors/${visitId}`]: { diabetes: 'yes' } }
    expect(mergeRecord(record, visitId, live, nothingBegun).factors.diabetes).toBe('yes')
  })

  test('a row that was begun and holds nothing is no part of it', () => {
    expect(mergeRecord(record, visitId, {}, onePatternBegun).crampPatterns.map(({ id }) => id)).toEqual([stored.id])
  })

  test('a begun row is part of it from its first answer, after those recorded', () => {
    const live = { [`cramp-pattern/${begunId}`]: { atNight: 'yes' } }
    const merged = mergeRecord(record, visitId, live, onePatternBegun).crampPatterns
    expect(merged.map(({ id, atNight }) => [id, atNight])).toEqual([
      [stored.id, null],
      [begunId, 'yes'],
    ])
  })

  test('a stored row whose answers were all taken back is still a row', () => {
    const live = { [`cramp-pattern/${stored.id}`]: { name: null } }
    expect(mergeRecord(record, visitId, live, nothingBegun).crampPatterns).toHaveLength(1)
  })

  test('a removed row is gone', () => {
    const live = { [`cramp-pattern/${stored.id}`]: { removed: true } }
    expect(mergeRecord(record, visitId, live, nothingBegun).crampPatterns).toEqual([])
  })

  test('a begun row that its save has stored since appears once', () => {
    const saved = { ...record, crampPatterns: [{ ...stored, id: begunId }] }
    expect(mergeRecord(saved, visitId, {}, onePatternBegun).crampPatterns).toHaveLength(1)
  })

  test('every section and row is listened to', () => {
    expect(recordParts(record, visitId, onePatternBegun).map(({ section, key }) => `${section}/${key}`)).toEqual([
      `reason/${visitId}`,
      `cramp-pattern/${stored.id}`,
      `cramp-pattern/${begunId}`,
      `red-flags/${visitId}`,
      `factors/${visitId}`,
      `walk-safety/${visitId}`,
      `walk-diary/${visitId}`,
      `vascular-study/${visitId}`,
      `exercise-study/${visitId}`,
      `edinburgh/${visitId}`,
      `walking-impairment/${visitId}`,
      `examination/${visitId}`,
      `labs/${visitId}`,
      `assessment/${visitId}`,
      `plan/${visitId}`,
    ])
  })
})
