import type { CastPatient } from './cast-types'

/** Registered and not yet seen: one of them looks like somebody who is already here. */
export const registered: CastPatient[] = [
  {
    practice: 'riverside',
    givenName: 'Leonard',
    familyName: 'Fiske',
    birthDate: '1946-12-24',
    sex: 'male',
    phone: '+16025550150',
    language: 'en',
    visits: [],
  },
  { practice: 'riverside', givenName: 'Noah', familyName: 'Feldman', birthDate: '1982-02-14', sex: 'male', language: 'en', visits: [] },
  {
    practice: 'riverside',
    givenName: 'Grace',
    familyName: 'Tan',
    birthDate: '1966-09-30',
    sex: 'female',
    phone: '+16025550151',
    language: 'en',
    visits: [],
  },
]
