import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { connect } from '../client'
import { nobody, type PracticeTx, withinPractice } from '../scope'
import { openTestPractice, type TestPractice } from '../testing/practice-fixture'
import { patientSearch, searchPatients } from './patient-search'
import { afterPrefix } from './patient-search-terms'
import { amendPatient, findLikelyDuplicates, findPatient, listRecentlyOpened, type PatientDetails, registerPatient } from './patients'

const many = 100_000
let practice: TestPractice
type Run<T> = (tx: PracticeTx<string>) => Promise<T>
const asDesk = <T>(run: Run<T>) =>
  withinPractice(practice.practiceId, run, { actor: { ...nobody, staffId: practice.people['front-desk'].staffId, roles: ['front-desk'] } })
const search = (text: string, limit?: number) => asDesk((tx) => searchPatients(tx, text, limit))
const found = async (text: string) => (await search(text)).map((patient) => patient.recordNumber)

const person = (familyName: string, givenName: string, birthDate = '1955-02-12', more: Partial<PatientDetails> = {}): PatientDetails => ({
  familyName,
  givenName,
  preferredName: null,
  birthDate,
  sex: 'female',
  phone: null,
  language: 'en',
  ...more,
})
const long = `${'Wolfeschlegelsteinhausenbergerdorff'.repeat(2)}-${'Ma'.repeat(14)}x`
const numbers: Record<string, string> = {}

beforeAll(async () => {
  practice = await openTestPractice(inject('ownerUrl'), '$argon2id$none')
  const { practiceId, people } = practice
  // Names as a phone book has them: 400 family names, 100 given names, birth dates and phones; the words that search-terms.ts would make of them.
  // As a superuser who skips the foreign keys: the rows are whole by their making, and a million checks take minutes.
  const url = new URL(inject('superuserUrl'))
  url.pathname = new URL(inject('ownerUrl')).pathname
  const superuser = connect(url.href, 1)
  await superuser.begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    await tx`
      with made as (
        select gen_random_uuid() as id, n::text as number, (1000000 + n)::text as record_number,
          (array['smith','johnson','garcia','miller','brown','nguyen','lee','lopez','keller','okafor'])[1 + n % 10] || (array['','son','berg','ova','s','man','ez','ini','sky','ton'])[1 + n / 10 % 10] || (array['','a','o','y'])[1 + n / 100 % 4] as family,
          (array['maria','john','ana','li','omar','ruth','ivan','sofia','peter','grace'])[1 + n / 7 % 10] || (array['','e','a','na','ko','mi','lyn','beth','ann','jo'])[1 + n / 70 % 10] as given,
          date '1930-01-01' + (n * 37 % 29000) as born, '602555' || lpad((n % 10000)::text, 4, '0') as phone
        from generate_series(1, ${many}::int) as n
      ), registered as (
        insert into patients (practice_id, id, record_number, family_name, given_name, birth_date, sex, phone, created_at, created_by)
        select ${practiceId}::uuid, id, record_number, initcap(family), initcap(given), born, 'female', '+1' || phone, now(), ${people['front-desk'].staffId}::uuid from made
      )
      insert into patient_search_terms (practice_id, patient_id, term)
      select ${practiceId}::uuid, id, term from made, unnest(array[
        family, given, record_number, substr(phone, 7), to_char(born, 'YYYYMMDD'), to_char(born, 'MMDDYYYY')]) as term`
  })
  await superuser`vacuum analyze patients`
  await superuser`vacuum analyze patient_search_terms`
  await superuser.end()
  for (const [name, details] of Object.entries({
    obrien: person('O’Brien-Nuñez', 'Zoë', '1955-02-12', { phone: '+16025550142' }),
    li: person('李', '小龙'),
    long: person(long, 'Adolph'),
    jesus: person('Múñoz de la Cruz', 'Jesús María', '1948-11-03', { preferredName: 'Chuy' }),
  })) {
    numbers[name] = (await asDesk((tx) => registerPatient(tx, details))).recordNumber
  }
}, 180_000)
afterAll(() => practice.close())

describe('a patient is found', () => {
  it.each([
    ['obrien', 'obrien'],
    ["o'brien", 'obrien'],
    ['O’BRIEN nunez', 'obrien'],
    ['nuñez', 'obrien'],
    ['nunez zoe', 'obrien'],
    ['zo obri', 'obrien'],
    ['zoe 02/12/1955', 'obrien'],
    ['nunez 0142', 'obrien'],
    ['nunez 602-555-0142', 'obrien'],
    ['李', 'li'],
    ['李小', 'li'],
    ['小龙', 'li'],
    ['wolfeschleg', 'long'],
    ['munoz', 'jesus'],
    ['cruz maria', 'jesus'],
    ['chuy', 'jesus'],
    ['jesus nov 3 1948', 'jesus'],
  ])('by %s', async (text, who) => {
    expect(await found(text)).toContain(numbers[who])
  })

  it('by the whole of a name of a hundred characters', async () => {
    expect([...long]).toHaveLength(100)
    expect(await found(long)).toEqual([numbers.long])
  })

  it('by the record number', async () => {
    expect(await found(numbers.li ?? '')).toContain(numbers.li)
    expect(await found('1054321')).toEqual(['1054321'])
  })

  it.each(['', '   ', '-', "'", '%', 'obrien smith', 'zoe 02/13/1955', "x' or true --", '\\'])(
    'by nothing but what fits: %j finds nobody',
    async (text) => {
      expect(await found(text)).toEqual([])
    },
  )

  it('in an order that begins with whom the typed word names whole', async () => {
    const [first] = await search('lee', 5)
    expect(first?.familyName).toBe('Lee')
  })

  it('up to the limit', async () => {
    expect(await search('s', 20)).toHaveLength(20)
  })

  it('under the amended name, no longer under the old one, and on nobody else’s account', async () => {
    const { id } = await asDesk((tx) => registerPatient(tx, person('Vandermolen', 'Ilse')))
    expect(await found('vandermolen')).toHaveLength(1)
    const amended = await asDesk((tx) => amendPatient(tx, id, 1, person('Quackenbush', 'Ilse')))
    expect(amended).toEqual({ version: 2 })
    expect([await found('vandermolen'), (await found('quackenbush')).length]).toEqual([[], 1])
    expect(await asDesk((tx) => amendPatient(tx, id, 1, person('Vandermolen', 'Ilse')))).toBe('stale')
    await asDesk((tx) => amendPatient(tx, id, 2, person('Vandermolen', 'Ilse')))
    expect(await found('vandermolen')).toHaveLength(1)
  })
})

describe('at a hundred thousand patients, as the application’s role', () => {
  const typed = [
    'smi',
    'keller',
    'kellerberg ma',
    'garciaez ana',
    '1054',
    '555 0142',
    'lee 0212',
    'okafor sofia',
    '03/15/1948',
    'nguyens peter',
  ]

  it.each(typed)('the plan for %j is a range of the index, with the practice in it', async (text) => {
    const plan = await asDesk(async (tx) => {
      const query = patientSearch(tx, text, 20)
      if (query === null) throw new Error('Nothing to search for')
      const rows = await tx.execute<{ 'QUERY PLAN': string }>(sql`explain (costs off) ${query}`)
      return rows.map((row) => row['QUERY PLAN']).join('\n')
    })
    expect(plan).toMatch(/Index (Only )?Scan (using|on) patient_search_terms_(prefix|of_patient)/)
    expect(plan).toMatch(/Index Cond: \(\(practice_id = .*term.*~>=~.*term.*~<~/)
    expect(plan).not.toMatch(/Seq Scan/)
  })

  it('the median answer takes less than 50 ms', async () => {
    // Of each text the quickest of nine: what a busy machine adds is not the search's.
    const times: number[] = []
    for (const text of typed) {
      const rounds: number[] = []
      for (let round = 0; round < 9; round++) {
        const started = performance.now()
        await search(text)
        rounds.push(performance.now() - started)
      }
      times.push(Math.min(...rounds))
    }
    const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.POSITIVE_INFINITY
    expect(median).toBeLessThan(50)
  })
})

describe('registering', () => {
  it('gives each patient a number of their own, in order, also when several register at once', async () => {
    const made = await Promise.all(
      Array.from({ length: 8 }, (_, n) => asDesk((tx) => registerPatient(tx, person(`Parallel${n}`, 'Person')))),
    )
    const given = made.map((patient) => Number(patient.recordNumber)).sort((a, b) => a - b)
    expect(new Set(given).size).toBe(8)
    expect((given.at(-1) ?? 0) - (given[0] ?? 0)).toBe(7)
  })

  it('keeps every character of a name', async () => {
    for (const [familyName, givenName] of [
      ['O’Brien-Nuñez', "D'Arcy"],
      ['李', '小龙'],
      [long, 'Ünal'],
      ['van der 𠮷野家', 'é́'],
      ["Robert'); DROP TABLE patients;--", '%_\\'],
    ] as const) {
      const { id } = await asDesk((tx) => registerPatient(tx, person(familyName, givenName)))
      expect(await asDesk((tx) => findPatient(tx, id))).toMatchObject({ familyName, givenName, version: 1 })
    }
  })

  it('refuses control characters, an empty name and a birth date that is none', async () => {
    const refused = (details: PatientDetails) => expect(asDesk((tx) => registerPatient(tx, details))).rejects
    await refused(person('Ab\u0007c', 'A')).toMatchObject({ constraint: 'patients_family_name_valid' })
    await refused(person('  ', 'A')).toMatchObject({ constraint: 'patients_names_given' })
    await refused(person('A', 'A', '1955-02-30')).toMatchObject({ code: '22008' })
  })

  it('is warned of who is likely the same person', async () => {
    await asDesk((tx) => registerPatient(tx, person('Twinning', 'Abigail', '1962-03-04', { phone: '+16025559911' })))
    const like = async (details: PatientDetails) => (await asDesk((tx) => findLikelyDuplicates(tx, details))).map((one) => one.givenName)
    expect(await like(person('Twining', 'Abigail', '1962-03-04'))).toEqual(['Abigail'])
    expect(await like(person('Twinning', 'Abigail', '1962-04-03'))).toEqual(['Abigail'])
    expect(await like(person('Twinning', 'Abby', '1999-09-09', { phone: '+16025559911' }))).toEqual(['Abigail'])
    expect(await like(person('Someone', 'Else', '1962-03-04'))).toEqual([])
  })

  it('opens nothing: the recently opened are those whom this person opened', async () => {
    const { staffId } = practice.people['front-desk']
    expect(await asDesk((tx) => listRecentlyOpened(tx, staffId))).toEqual([])
  })
})

describe('the end of a prefix', () => {
  it.each([
    ['a', 'b'],
    ['smi', 'smj'],
    ['李', '杏'],
    ['a\u{10ffff}', 'b'],
    ['\u{d7ff}', '\u{e000}'],
    ['\u{10ffff}', null],
  ])('%j is %j', (word, end) => {
    expect(afterPrefix(word)).toBe(end)
  })
})
