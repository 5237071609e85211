import { describe, expect, test } from 'vitest'
import { type Identity, likelyDuplicate } from './duplicates'

const rosa: Identity = { givenName: 'Rosa', familyName: 'Ortega', preferredName: null, birthDate: '1955-02-12', phone: '+16025550142' }
const like = (other: Partial<Identity>) => likelyDuplicate(rosa, { ...rosa, phone: null, ...other })

describe('warns and says why', () => {
  test.each([
    [{}, 'Same birth date and a similar name'],
    [{ givenName: 'ROSA ' }, 'Same birth date and a similar name'],
    [{ familyName: 'Ortegá' }, 'Same birth date and a similar name'],
    [{ familyName: 'Ortgea' }, 'Same birth date and a similar name'],
    [{ familyName: 'Ortego' }, 'Same birth date and a similar name'],
    [{ givenName: 'Rosa María', familyName: 'Ortega Ruiz' }, 'Same birth date and a similar name'],
    [{ familyName: 'Ruiz-Ortega' }, 'Same birth date and a similar name'],
    [{ givenName: 'Rosalía', preferredName: 'Rosa' }, 'Same birth date and a similar name'],
    [{ givenName: 'Carmen' }, 'Same birth date and family name'],
    [{ givenName: 'Ortega', familyName: 'Rosa' }, 'Same birth date, given and family name exchanged'],
    [{ birthDate: '1955-12-02' }, 'Similar name, day and month of the birth date exchanged'],
    [{ givenName: 'Luis', birthDate: '1950-01-01', phone: '602-555-0142' }, 'Same phone and family name'],
  ])('%o', (other, why) => {
    expect(like(other)).toEqual({ likely: true, because: [why] })
    expect(likelyDuplicate({ ...rosa, phone: null, ...other }, rosa)).toEqual({ likely: true, because: [why] })
  })
})

describe('stays quiet', () => {
  test.each([
    { birthDate: '1955-02-13' },
    { givenName: 'Carmen', familyName: 'Delgado' },
    { familyName: 'Delgado' },
    { givenName: 'Carmen', birthDate: '1955-12-02' },
    { familyName: 'Delgado', birthDate: '1960-05-05', phone: '+16025550142' },
    { birthDate: '1960-05-05' },
  ])('%o', (other) => {
    expect(like(other)).toEqual({ likely: false })
  })
})

test('short names must be the same', () => {
  const li = { givenName: '明', familyName: '李', birthDate: '1980-01-01' }
  expect(likelyDuplicate(li, { ...li, familyName: '王' })).toEqual({ likely: false })
  expect(likelyDuplicate({ ...li, familyName: 'Ng' }, { ...li, familyName: 'No' })).toEqual({ likely: false })
  expect(likelyDuplicate(li, li)).toMatchObject({ likely: true })
})

test('names of nothing but signs are nobody', () => {
  expect(likelyDuplicate({ ...rosa, familyName: '--' }, { ...rosa, familyName: '--' })).toMatchObject({ likely: false })
})

test('a name of 100,000 letters costs under a second', () => {
  const start = performance.now()
  likelyDuplicate({ ...rosa, familyName: 'ab'.repeat(50_000) }, { ...rosa, familyName: `${'ab'.repeat(50_000)}c` })
  // Every letter against every other would be ten thousand million steps.
  expect(performance.now() - start).toBeLessThan(1_000)
})
