import { describe, expect, it } from 'vitest'
import { patientForm, type TypedPatient } from './patient-form'

const today = '2026-11-23'
const rosa: TypedPatient = {
  familyName: 'Ortega',
  givenName: 'Rosa',
  preferredName: '',
  birthDate: '2/12/55',
  sex: 'female',
  phone: '602-555-0142',
  email: '',
  language: 'es',
}
const read = (typed: Partial<TypedPatient>) => patientForm(today).safeParse({ ...rosa, ...typed })
const sentence = (typed: Partial<TypedPatient>) => read(typed).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)

describe('the identity of a patient, as typed', () => {
  it('reads what people type and keeps none where nothing was typed', () => {
    expect(read({}).data).toEqual({
      familyName: 'Ortega',
      givenName: 'Rosa',
      preferredName: null,
      birthDate: '1955-02-12',
      sex: 'female',
      phone: '+16025550142',
      email: null,
      language: 'es',
    })
  })

  it('reads again, as it is, what it made: browser and server parse the same shape', () => {
    expect(patientForm().parse(read({ preferredName: 'Rosie', email: 'rosa@example.com' }).data)).toEqual(
      read({ preferredName: 'Rosie', email: 'rosa@example.com' }).data,
    )
  })

  it.each(['O’Brien-Nuñez', "O'Brien-Nuñez", '李', 'van der Berg', 'N'.repeat(100), '👩‍⚕️'])('takes the name %s', (familyName) => {
    expect(read({ familyName }).data?.familyName).toBe(familyName)
  })

  it('tidies stray spaces, and composes letters as one', () => {
    expect(read({ givenName: '  Rosa   María ' }).data?.givenName).toBe('Rosa María')
    expect(read({ familyName: 'Nun\u0303ez' }).data?.familyName).toBe('Nuñez')
  })

  it.each<[Partial<TypedPatient>, string]>([
    [{ familyName: '   ' }, 'familyName: Enter the family name.'],
    [{ givenName: 'N'.repeat(101) }, 'givenName: Shorten the given name to 100 characters.'],
    [{ givenName: 'Ro\u0000sa' }, 'givenName: Remove the invisible control characters from the given name.'],
    [{ preferredName: 'x'.repeat(100_000) }, 'preferredName: Shorten the preferred name to 100 characters.'],
    [{ birthDate: '' }, 'birthDate: Enter the birth date as month/day/year, such as 02/12/1955.'],
    [{ birthDate: '11/24/2026' }, 'birthDate: The birth date lies in the future. Correct it.'],
    [{ phone: 'call me' }, 'phone: Enter the phone number with digits only, such as 602-555-0142, without an extension.'],
    [{ email: 'rosa@' }, 'email: Enter the email as name@example.com.'],
    [{ sex: undefined as unknown as 'female' }, 'sex: Choose one of the listed answers.'],
    [{ language: 'fr' as 'en' }, 'language: Choose one of the listed languages.'],
  ])('says what to do about %j', (typed, said) => {
    expect(sentence(typed)).toEqual([said])
  })

  it('takes a birth today', () => {
    expect(read({ birthDate: '11/23/2026' }).success).toBe(true)
  })

  it('takes no field of another make', () => {
    expect(patientForm(today).safeParse({ ...rosa, practiceId: 'another' }).success).toBe(false)
  })
})
