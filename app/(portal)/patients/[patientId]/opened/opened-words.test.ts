import { expect, it } from 'vitest'
import { accessLines, throughDay } from './opened-words'

const at = new Date('2026-11-22T15:00:00Z')
const access = {
  day: '2026-11-22',
  staffId: 'a',
  person: 'Ana Field',
  roles: ['assistant' as const],
  objectType: null,
  section: null,
  times: 1,
}
const did = (action: string, more: object = {}) => ({ ...access, action, firstAt: at, refused: false, ...more })

it('gathers what each person did on a day in plain words', () => {
  const lines = accessLines([
    did('open chart', { times: 3 }),
    did('record', { objectType: 'visit-section', section: 'walk-test' }),
    did('print', { objectType: 'screening-report' }),
    did('open chart', { staffId: 'b', person: 'Ben Gray', refused: true }),
    did('some-new act', { day: '2026-11-21' }),
  ])
  expect(lines.map(({ day, who, acts }) => [day, who, acts])).toEqual([
    ['2026-11-22', 'Ana Field', ['opened the chart, 3 times', 'changed walk test', 'printed the PAD screening report']],
    ['2026-11-22', 'Ben Gray', ['was refused: opened the chart']],
    ['2026-11-21', 'Ana Field', ['some new act']],
  ])
  expect(throughDay('2026-03-01')).toBe('Through 28-Feb-2026, newest day first.')
})
