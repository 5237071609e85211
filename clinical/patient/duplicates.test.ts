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

const people = (one: Partial<Identity>, other: Partial<Identity>) => {
  const [a, b] = [
    { ...rosa, phone: null, ...one },
    { ...rosa, phone: null, ...other },
  ]
  expect(likelyDuplicate(b, a)).toEqual(likelyDuplicate(a, b))
  const found = likelyDuplicate(a, b)
  return found.likely ? found.because : []
}
const similar = ['Same birth date and a similar name']

describe('family names, the rest the same', () => {
  test.each([
    ['Ortega', 'Oltega', 'a letter wrong'],
    ['Ortega', 'Otega', 'a letter missing'],
    ['Ortega', 'Orrtega', 'a letter twice'],
    ['Ortega', 'Otrega', 'two neighbors exchanged'],
    ['Sosa', 'Sola', 'a letter wrong of four'],
    ['Ana', 'Anaya', 'one begins with the other, of three letters'],
    ['Mart', 'Martinez', 'one begins with the other'],
    ["O'Brien", 'OBrien', 'written together'],
    ['Paz Ortega', 'Ruiz Paz', 'a word of three letters in common'],
  ])('%s and %s: %s', (one, other) => {
    expect(people({ familyName: one }, { familyName: other })).toEqual(similar)
  })

  test.each([
    ['Ortega', 'Ortxyga', 'a letter for two'],
    ['Ortega', 'Oxrega', 'two letters wrong, the first come second'],
    ['Ortega', 'Otxega', 'two letters wrong, the second come first'],
    ['Ortega', 'Otrxga', 'exchanged, and one wrong'],
    ['Smaber', 'Smbaxxer', 'exchanged, and two more'],
    ['Diaz', 'Ruiz', 'two letters wrong of four'],
    ['Paz', 'Pez', 'a letter wrong of three'],
    ['Ng', 'Nguyen', 'one begins with the other, of two letters'],
    ['De Ortega', 'De Ruiz', 'a word of two letters in common'],
  ])('%s and %s are two: %s', (one, other) => {
    expect(people({ familyName: one }, { familyName: other })).toEqual([])
  })

  test('only the first 100 characters count', () => {
    const short = 'ab '.repeat(34)
    expect(people({ familyName: `${short}cd ef gh ij kl` }, { familyName: `${short}mn op qr st uv` })).toEqual(similar)
    expect(people({ familyName: `${'q'.repeat(100)} Ortega` }, { familyName: 'Ortega' })).toEqual([])
  })
})

describe('which name is which', () => {
  test('the preferred name stands for the given one', () => {
    expect(people({}, { givenName: 'María', preferredName: 'Rosa' })).toEqual(similar)
  })

  test('a name exchanged takes both, and is not said of a name that fits as it stands', () => {
    expect(people({}, { givenName: 'Carmen', familyName: 'Rosa' })).toEqual([])
    expect(people({ givenName: 'Martín', familyName: 'Martínez' }, { givenName: 'Martín', familyName: 'Martínez' })).toEqual(similar)
    expect(people({ givenName: 'Rosa', familyName: 'Ortega Rosa' }, { givenName: 'Ortega', familyName: 'Rosa Ruiz' })).toEqual([
      'Same birth date and family name',
      'Same birth date, given and family name exchanged',
    ])
  })
})

describe('birth date and phone', () => {
  test('day and month exchanged is said only of a similar name, and never of the same date', () => {
    expect(people({}, { familyName: 'Delgado', birthDate: '1955-12-02' })).toEqual([])
    expect(people({ birthDate: '1955-02-02' }, { birthDate: '1955-02-02' })).toEqual(similar)
  })

  test('no phone is not the same phone', () => {
    expect(people({}, { givenName: 'Luis', birthDate: '1950-01-01' })).toEqual([])
  })
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
