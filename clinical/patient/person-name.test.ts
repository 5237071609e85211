import { expect, test } from 'vitest'
import { personName, spokenName, tidyName } from './person-name'

test.each([
  [{ givenName: 'Rosa', familyName: 'Ortega', preferredName: 'Rosie' }, 'Ortega, Rosa (Rosie)'],
  [{ givenName: 'Rosa', familyName: 'Ortega', preferredName: null }, 'Ortega, Rosa'],
  [{ givenName: 'Rosa', familyName: 'Ortega', preferredName: 'Rosa' }, 'Ortega, Rosa'],
  [{ givenName: '明', familyName: '李' }, '李, 明'],
  [{ givenName: '', familyName: 'Suharto' }, 'Suharto'],
])('%o reads %s', (person, name) => {
  expect(personName(person)).toBe(name)
})

test('on paper the given name comes first', () => {
  expect(spokenName({ givenName: 'Máire', familyName: "O'Brien-Nuñez" })).toBe("Máire O'Brien-Nuñez")
  expect(spokenName({ givenName: '', familyName: 'Suharto' })).toBe('Suharto')
})

test('stray spaces go, one Unicode spelling stays', () => {
  expect(tidyName('  Nun\u0303ez \t de  la Cruz\n')).toBe('Nu\u00f1ez de la Cruz')
})
