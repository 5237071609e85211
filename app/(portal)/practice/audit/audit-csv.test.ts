import { describe, expect, it } from 'vitest'
import { addressOf } from './audit-address'
import { cell, csvHead, csvLines } from './audit-csv'
import { askedOf, filterOf } from './audit-query'

describe('a cell of the file', () => {
  it.each([
    ['=1+1', `"'=1+1"`],
    ['+1', `"'+1"`],
    ['-1', `"'-1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\t=1', `"'\t=1"`],
    ['say "no"', '"say ""no"""'],
    ['a,b\r\nc', '"a,b\r\nc"'],
    [null, '""'],
    [41, '"41"'],
  ])('%j is written %j', (value, written) => expect(cell(value)).toBe(written))

  it('stands under its heading', () => {
    const row = { number: 1, seq: 9, at: new Date(0), staffId: 's', person: 'P', roles: ['admin'], action: 'sign', patientId: null }
    const more = { recordNumber: null, familyName: null, givenName: null, objectType: 'visit', objectId: 'v', fields: ['a', 'b'] }
    const lines = csvLines([{ ...row, ...more, outcome: 'done', reason: null, ip: null, sessionId: null, requestId: null }])
    expect(lines.split(',')).toHaveLength(csvHead.split(',').length)
    expect(lines).toContain('"1970-01-01T00:00:00.000Z"')
    expect(lines.endsWith('\r\n')).toBe(true)
  })
})

describe('the address of the log', () => {
  const id = '0b0c7f0e-6f5e-4a57-9d3b-0a4a3f6f1c11'

  it('says what it is filtered and sorted by, and is read back the same', () => {
    const asked = { from: '2026-11-01', to: '2026-11-08', person: id, action: 'open chart', patient: id, outcome: 'refused' } as const
    const sorted = { by: 'person', descending: true, page: 2 } as const
    const query = Object.fromEntries(new URL(addressOf(asked, sorted), 'http://localhost').searchParams)
    expect(askedOf(query)).toEqual({ asked, sorted })
  })

  it('says nothing where it is not proper, and the newest come first', () => {
    expect(askedOf({ from: '1-1-26', person: '1', action: 'A;', sort: 'hash', page: '-1', outcome: ['done'] })).toEqual({
      asked: {},
      sorted: { by: 'at', descending: true, page: 0 },
    })
  })

  it('means whole days of the practice, also where clocks change', () => {
    const { from, before } = filterOf({ from: '2026-11-01', to: '2026-11-01' }, 'America/New_York')
    expect([from?.toISOString(), before?.toISOString()]).toEqual(['2026-11-01T04:00:00.000Z', '2026-11-02T05:00:00.000Z'])
  })
})
