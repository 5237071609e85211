/** What people type by mistake, and what patients are really called. Every rule of "Bad input": a sentence at the field, nothing lost. */
import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import {
  awake,
  charting,
  fillIdentity,
  madeUpName,
  newVisit,
  openForm,
  openSection,
  patientWords,
  register,
  saved,
  saveState,
  somebody,
  startVisit,
} from './charting'

/** A pressure of the grid, by the name that is read out. */
const pressure = (page: Page, name: string): Locator => page.getByLabel(name, { exact: true })
const chip = (page: Page | Locator, group: string, words: string): Locator =>
  page.getByRole('radiogroup', { name: group }).locator('label', { hasText: new RegExp(`^${words}$`) })
/** The line of Sign that holds a sentence, and whether the visit can be signed. */
const blocks = (page: Page): Locator => page.getByRole('region', { name: /Before this can be signed|Nothing stands in the way/ })
const signButton = (page: Page): Locator => page.getByRole('button', { name: 'Sign visit' })

test.describe('pressures', () => {
  const wrong = [
    { cell: 'Right arm', typed: '0' },
    { cell: 'Right posterior tibial', typed: '301' },
    { cell: 'Right dorsalis pedis', typed: '12.5' },
    { cell: 'Left posterior tibial', typed: '-3' },
    { cell: 'Left dorsalis pedis', typed: 'abc' },
  ]
  const sentence = (cell: string) => `${cell}: Enter the pressure in mmHg as a whole number, 1 to 300, or choose why it was not measured.`

  test('what is no pressure is refused at its cell, kept as typed through a reload, and stands in the way of signing', async ({
    looking: as,
  }) => {
    const page = await as('podiatrist')
    const visit = await newVisit(page, 'vascular-study')
    for (const { cell, typed } of wrong) await pressure(page, cell).fill(typed)
    await pressure(page, 'Left arm').fill('138')
    for (const { cell } of wrong) await expect(page.getByText(sentence(cell))).toBeVisible()
    await saved(page)

    await page.reload()
    for (const { cell, typed } of wrong) {
      await expect(pressure(page, cell)).toHaveValue(typed)
      await expect(pressure(page, cell)).toHaveAccessibleDescription(sentence(cell))
      await expect(pressure(page, cell)).toHaveAttribute('aria-invalid', 'true')
    }
    // None of it is calculated with.
    await expect(page.getByRole('region', { name: 'Calculated from the pressures', exact: true })).not.toContainText(/ABI.*\d\.\d\d/)

    await openSection(page, visit, 'sign')
    for (const { typed } of wrong) await expect(blocks(page).getByRole('link', { name: `“${typed}”: Enter the pressure` })).toBeVisible()
    await expect(signButton(page)).toHaveAttribute('aria-disabled', 'true')
    await blocks(page).getByRole('link', { name: '“12.5”: Enter the pressure' }).click()
    await expect(pressure(page, 'Right dorsalis pedis')).toBeFocused()

    for (const [at, { cell }] of wrong.entries()) await pressure(page, cell).fill(String(120 + at))
    await saved(page)
    await openSection(page, visit, 'sign')
    await expect(blocks(page)).toContainText('Nothing stands in the way of signing')
    await expect(signButton(page)).toBeEnabled()
  })

  test('a rare pressure asks “Is this right?” beside its cell, blocks nothing, and the answer is kept', async ({ looking: as }) => {
    const page = await as('podiatrist')
    const visit = await newVisit(page, 'vascular-study')
    const asks = (cell: string) => expect(pressure(page, cell)).toHaveAccessibleDescription(/Is this right\?/)
    const asksNothing = (cell: string) => expect(pressure(page, cell)).not.toHaveAccessibleDescription(/Is this right\?/)

    await pressure(page, 'Right arm').fill('60')
    await expect(page.getByText('Right arm 60 mmHg is unusually low. Is this right?')).toBeVisible()
    await asks('Right arm')
    await pressure(page, 'Right arm').fill('70')
    await asksNothing('Right arm')
    await pressure(page, 'Right arm').fill('260')
    await asksNothing('Right arm')
    await pressure(page, 'Right arm').fill('270')
    await expect(page.getByText('Right arm 270 mmHg is unusually high. Is this right?')).toBeVisible()

    // Above 2.0 and below 0.10 of the arm; neither at 2.0 nor at 0.10.
    await pressure(page, 'Right arm').fill('100')
    await asksNothing('Right arm')
    await pressure(page, 'Right posterior tibial').fill('200')
    await asksNothing('Right posterior tibial')
    await pressure(page, 'Right posterior tibial').fill('201')
    await expect(page.getByText(/right posterior tibial pressure, 201 mmHg, is more than twice the arm pressure, 100 mmHg/)).toBeVisible()
    await asks('Right posterior tibial')
    await pressure(page, 'Left posterior tibial').fill('10')
    await asksNothing('Left posterior tibial')
    await pressure(page, 'Left posterior tibial').fill('9')
    await asks('Left posterior tibial')

    // The two arteries of one ankle 60 apart are nothing to ask about; 61 are.
    await pressure(page, 'Right posterior tibial').fill('100')
    await pressure(page, 'Right dorsalis pedis').fill('160')
    await asksNothing('Right dorsalis pedis')
    await pressure(page, 'Right dorsalis pedis').fill('161')
    await expect(page.getByText(/posterior tibial 100 and dorsalis pedis 161 mmHg are more than 60 apart/)).toBeVisible()
    await asks('Right dorsalis pedis')
    await saved(page)

    // It blocks nothing.
    await openSection(page, visit, 'sign')
    await expect(blocks(page).getByText('Is this right?')).toHaveCount(0)

    await openSection(page, visit, 'vascular-study')
    const apart = page.getByText(/more than 60 apart/)
    await apart.locator('..').getByRole('button', { name: 'Yes, it is right' }).click()
    await expect(apart).toHaveCount(0)
    await saved(page)
    await page.reload()
    await charting(page)
    await expect(pressure(page, 'Right dorsalis pedis')).toHaveValue('161')
    await expect(apart).toHaveCount(0)
    await asks('Left posterior tibial')
    // The answer was about that value; another value asks again.
    await pressure(page, 'Right dorsalis pedis').fill('162')
    await expect(apart).toBeVisible()
  })
})

test.describe('distances', () => {
  test('an onset beyond the distance walked is told at the onset and stands in the way of signing', async ({ looking: as }) => {
    const page = await as('podiatrist')
    const visit = await newVisit(page, 'walk-distance')
    await chip(page, 'Method', 'Corridor walk').click()
    await page.getByLabel('Onset', { exact: true }).fill('300')
    await page.getByLabel('Distance walked', { exact: true }).fill('260')
    const sentence = 'The onset is beyond the distance walked. Correct one of the two.'
    await expect(page.getByText(sentence)).toBeVisible()
    await expect(page.getByLabel('Onset', { exact: true })).toHaveValue('300')
    await saved(page)
    await openSection(page, visit, 'sign')
    await blocks(page).getByRole('link', { name: sentence }).click()
    await expect(page.getByLabel('Onset', { exact: true })).toBeFocused()
    await page.getByLabel('Onset', { exact: true }).fill('120')
    await expect(page.getByText(sentence)).toHaveCount(0)
  })

  test('a number without its unit, and a unit that nobody knows', async ({ looking: as }) => {
    const page = await as('podiatrist')
    const visit = await newVisit(page)
    await page.getByLabel('How often').fill('3')
    await expect(page.getByText('Choose the time for this count: day, week or month.')).toBeVisible()
    await page.getByLabel('How long each lasts').fill('5 Martian days')
    await page.getByLabel('How long each lasts').blur()
    await expect(page.getByText('Enter how long a cramp lasts as a number above 0, up to 1,000.')).toBeVisible()
    await expect(page.getByLabel('How long each lasts')).toHaveValue('5 Martian days')

    await saved(page)
    await openSection(page, visit, 'walk-distance')
    await chip(page, 'Method', 'Patient’s estimate').click()
    await page.getByLabel('Onset', { exact: true }).fill('2')
    await expect(page.getByText('Choose the unit of this number.')).toBeVisible()
    await page.getByRole('group', { name: 'First cramp' }).getByLabel('Unit').selectOption({ label: 'blocks' })
    await expect(page.getByText('Enter the feet per block, such as 300; a block is not a fixed length.')).toBeVisible()
    await page.getByLabel('Onset', { exact: true }).fill('2 smoots')
    await page.getByLabel('Onset', { exact: true }).blur()
    await expect(page.getByText('Enter the distance to the first cramp as a number above 0, up to 100,000.')).toBeVisible()
    await saved(page)

    await openSection(page, visit, 'cramp-history')
    await expect(page.getByLabel('How long each lasts')).toHaveValue('5 Martian days')
    await openSection(page, visit, 'sign')
    await expect(blocks(page).getByRole('link')).toHaveCount(4)
    await expect(signButton(page)).toHaveAttribute('aria-disabled', 'true')
  })
})

test.describe('dates', () => {
  test('a day in the future, a day that does not exist and a word instead of a day are told at their fields', async ({ looking: as }) => {
    const page = await as('podiatrist')
    const visit = await newVisit(page)
    await page.getByLabel('First noticed').fill('01/2031')
    await expect(page.getByText('This lies after the visit. Enter a day up to the day of the visit.')).toBeVisible()
    await saved(page)

    await openSection(page, visit, 'factors')
    await chip(page, 'Takes a water pill (diuretic)', 'Yes').click()
    const evaluated = page.getByLabel('Evaluated on')
    for (const typed of ['02/30/2026', 'last Tuesday']) {
      await evaluated.fill(typed)
      await evaluated.blur()
      await expect(page.getByText('Enter the date as month/day/year, such as 11/03/2026.')).toBeVisible()
      await expect(evaluated).toHaveValue(typed)
    }
    await evaluated.fill('12/31/2099')
    await expect(page.getByText('This lies after the visit. Enter a day up to the day of the visit.')).toBeVisible()
    await saved(page)

    await openSection(page, visit, 'plan')
    await page.getByLabel('Re-screen on').fill('01/02/2020')
    await expect(page.getByText('Enter a day after this visit.')).toBeVisible()
    await saved(page)
    await openSection(page, visit, 'sign')
    await expect(blocks(page).getByRole('link', { name: /after the visit|after this visit/ })).toHaveCount(3)
  })

  test('a visit does not begin in the future', async ({ looking: as }) => {
    const page = await as('podiatrist')
    const patientId = await register(page)
    const form = await openForm(page, `/patients/${patientId}/visits/new`, 'Start a visit')
    await form.getByLabel('Date of the visit').fill('12/31/2099')
    await form.getByRole('button', { name: 'Start visit' }).click()
    await expect(form.getByText('This lies in the future. Enter when the visit began.').last()).toBeVisible()
    await expect(form.getByLabel('Date of the visit')).toBeFocused()
    await expect(form.getByLabel('Date of the visit')).toHaveValue('12/31/2099')
    await form.getByLabel('Time').fill('25 o’clock')
    await form.getByLabel('Date of the visit').fill('11/31/2025')
    await form.getByRole('button', { name: 'Start visit' }).click()
    await expect(form.getByText('Enter the date as month/day/year, such as 11/03/2026.').last()).toBeVisible()
    await expect(form.getByText('Enter the time, such as 14:05 or 2:05 pm.').last()).toBeVisible()
    await expect(form.getByLabel('Time')).toHaveValue('25 o’clock')
  })

  test('a birth date after the visit stands in the way of signing', async ({ looking: as }) => {
    const page = await as('podiatrist')
    const patientId = await register(page, somebody({ birthDate: '03/14/2024' }))
    const form = await openForm(page, `/patients/${patientId}/visits/new`, 'Start a visit')
    await form.getByLabel('Date of the visit').fill('03/01/2024')
    await form.getByRole('button', { name: 'Start visit' }).click()
    await page.waitForURL(/\/cramp-history$/)
    const sentence = 'The birth date lies after this visit. Correct it in the patient details.'
    await expect(page.getByText(sentence)).toBeVisible()
    await page.getByRole('link', { name: /Sign/ }).click()
    await expect(blocks(page).getByRole('link', { name: sentence })).toBeVisible()
    await expect(signButton(page)).toHaveAttribute('aria-disabled', 'true')
  })
})

test.describe('text', () => {
  test('100 kB in one field: kept to the last character, with what to do', async ({ looking: as }) => {
    const page = await as('podiatrist')
    const visit = await newVisit(page)
    const long = `${'cramp '.repeat(16_666)}end.`
    await patientWords(page).fill(long)
    const sentence = 'Shorten this to 10,000 characters; move the rest to another field.'
    await expect(page.getByText(sentence)).toBeVisible()
    await saved(page)
    await page.reload()
    await expect(patientWords(page)).toHaveValue(long)
    await expect(page.getByText(sentence)).toBeVisible()
    await openSection(page, visit, 'sign')
    await expect(blocks(page).getByRole('link', { name: sentence })).toBeVisible()
  })

  test('more than the server keeps: never called saved, told why, and there again after a reload', async ({ looking: as }) => {
    const page = await as('podiatrist')
    await newVisit(page)
    const tooLong = 'cramp '.repeat(25_000)
    await patientWords(page).fill(tooLong)
    await expect(saveState(page)).toContainText('Not saved')
    await expect(saveState(page)).toContainText('Shorten')
    await page.waitForTimeout(500)
    await page.reload()
    await expect(patientWords(page)).toHaveValue(tooLong)
    await patientWords(page).fill('Short again')
    await saved(page)
    await page.reload()
    await expect(patientWords(page)).toHaveValue('Short again')
  })

  test('invisible control characters are named, kept, and shown again after a reload', async ({ looking: as }) => {
    const page = await as('podiatrist')
    await newVisit(page)
    // A NUL, which no database keeps in a text, comes back as a mark that can be seen.
    for (const [control, kept] of [
      ['\u0007', '\u0007'],
      ['\u001b[31m', '\u001b[31m'],
      ['\u0000', '\ufffd'],
    ]) {
      const typed = `Night${control} cramps`
      await patientWords(page).fill(typed)
      await expect(page.getByText('Remove the invisible control characters from this text.')).toBeVisible()
      await saved(page)
      await page.reload()
      await charting(page)
      await expect(page.getByText('Remove the invisible control characters from this text.')).toBeVisible()
      await expect(patientWords(page)).toHaveValue(`Night${kept} cramps`)
    }
    await patientWords(page).fill('Night cramps')
    await saved(page)
    await expect(page.getByText('Remove the invisible control characters from this text.')).toHaveCount(0)
  })

  test('quotes, markup, emoji, right-to-left words and half a character come back as they were', async ({ looking: as }) => {
    const page = await as('podiatrist')
    await newVisit(page)
    const typed = `"It's <b>tight</b>" & 'sore' — 左ふくらはぎ 🦶🏽 שלום {{7*7}} %00 \\n; drop table visits; --\n\tsecond line`
    await patientWords(page).fill(typed)
    await saved(page)
    await page.reload()
    await charting(page)
    await expect(patientWords(page)).toHaveValue(typed)
    await patientWords(page).fill('half \ud83d of a pair')
    await saved(page)
    await page.reload()
    await expect(patientWords(page)).toHaveValue(/^half . of a pair$/)
  })
})

test.describe('a patient’s name', () => {
  const find = async (page: Page, text: string) => {
    const field = page.getByRole('combobox', { name: 'Find a patient' })
    await field.fill(text)
    return page.getByRole('listbox', { name: 'Patients found' }).getByRole('option')
  }

  for (const [familyName, parts] of [
    ["O'Brien-Nuñez", ['obrien', "O'Br", 'nunez', 'NUÑ', 'brien-nun']],
    ['李', ['李']],
    [`${'Wolfeschlegelsteinhausenbergerdorff'.repeat(3)}`.slice(0, 100), ['wolfeschlegel', 'Wolfeschlegelsteinhausenbergerdorffwolfe']],
  ] as const) {
    test(`${familyName.slice(0, 24)}: registered, found again by any part of it, and whole in the banner`, async ({ looking: as }) => {
      const page = await as('podiatrist')
      const givenName = madeUpName()
      const patientId = await register(page, somebody({ familyName, givenName }))
      const banner = page.getByRole('region', { name: 'Patient', exact: true })
      await expect(banner).toContainText(`${familyName}, ${givenName}`)
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 844 })
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
        const over = await banner.evaluate((element) => element.scrollWidth - element.clientWidth)
        expect(over).toBe(0)
      }
      await page.goto('/patients')
      await awake(page.getByRole('combobox', { name: 'Find a patient' }))
      for (const part of parts) {
        for (const text of [`${part} ${givenName.slice(0, 5)}`, `${givenName.toUpperCase()} ${part}`]) {
          const found = await find(page, text)
          await expect(found).toHaveCount(1)
          await expect(found).toContainText(`${familyName}, ${givenName}`)
          await expect(found).toHaveAttribute('href', `/patients/${patientId}`)
        }
      }
    })
  }
})

test.describe('registering', () => {
  test('an empty form names every field that is missing, links to each, and the first has the focus', async ({ looking: as }) => {
    const page = await as('desk')
    const form = await openForm(page, '/patients/register', 'Register a patient')
    await form.getByRole('button', { name: 'Register patient' }).click()
    const summary = form.getByRole('alert')
    await expect(summary).toContainText('4 fields need another look')
    await expect(summary.getByRole('link')).toHaveText([
      'Enter the family name.',
      'Enter the given name.',
      'Enter the birth date as month/day/year, such as 02/12/1955.',
      'Choose one of the listed answers.',
    ])
    await expect(form.getByLabel('Family name')).toBeFocused()
    await expect(form.getByLabel('Family name')).toHaveAccessibleDescription('Enter the family name.')
    await summary.getByRole('link', { name: 'Enter the birth date' }).click()
    await expect(form.getByLabel('Birth date')).toBeFocused()
    await summary.getByRole('link', { name: 'Choose one of the listed answers.' }).click()
    await expect(form.getByLabel('Female', { exact: true })).toBeFocused()
    expect(page.url()).not.toContain('#')
  })

  test('what cannot be is told at its field and kept as typed', async ({ looking: as }) => {
    const page = await as('desk')
    const form = await openForm(page, '/patients/register', 'Register a patient')
    await fillIdentity(form, somebody())
    const submit = form.getByRole('button', { name: 'Register patient' })
    const refused = async (label: string, typed: string, sentence: string) => {
      const field = form.getByLabel(label)
      const before = await field.inputValue()
      await field.fill(typed)
      await submit.click()
      await expect(field).toHaveAccessibleDescription(new RegExp(`${sentence.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`))
      await expect(field).toBeFocused()
      await expect(field).toHaveValue(typed)
      await field.fill(before)
      await expect(field).not.toHaveAttribute('aria-invalid', 'true')
    }
    const howToWriteIt = 'Enter the birth date as month/day/year, such as 02/12/1955.'
    await refused('Birth date', '02/30/1955', `That day does not exist. ${howToWriteIt}`)
    await refused('Birth date', '2/29/1957', `That day does not exist. ${howToWriteIt}`)
    await refused('Birth date', '13/01/1955', '13 is not a month. Enter the month before the day, such as 1/13/1955.')
    await refused('Birth date', '01/01/1700', 'Enter a birth year from 1880 on.')
    await refused('Birth date', '12/31/2099', 'The birth date lies in the future. Correct it.')
    await refused('Birth date', 'old', howToWriteIt)
    await refused('Phone', 'call me maybe', 'Enter the phone number with digits only, such as 602-555-0142, without an extension.')
    await refused('Phone', '555-0142', 'Enter a US phone number of 10 digits with its area code, such as 602-555-0142.')
    await refused('Phone', '000-000-0000', 'Enter a US phone number of 10 digits with its area code, such as 602-555-0142.')
    await refused('Email', 'rosa@', 'Enter the email as name@example.com.')
    await refused('Given name', 'Ro\u0007sa', 'Remove the invisible control characters from the given name.')
    await refused('Family name', 'N'.repeat(101), 'Shorten the family name to 100 characters.')
    await refused('Family name', 'N'.repeat(100_000), 'Shorten the family name to 100 characters.')
    await submit.click()
    await page.waitForURL(/\/patients\/[0-9a-f-]{36}$/)
  })

  test('somebody like this is registered already: warned before anything is saved, and registered when a person says so', async ({
    looking: as,
  }) => {
    const page = await as('desk')
    const first = somebody({ phone: '914-555-0178' })
    await register(page, first)
    const again = { ...first, givenName: `${first.givenName}a` }
    const form = await openForm(page, '/patients/register', 'Register a patient')
    await fillIdentity(form, again)
    await form.getByRole('button', { name: 'Register patient' }).click()
    const warning = page.getByRole('region', { name: 'This patient may be registered already' })
    await expect(warning).toContainText(`${first.familyName}, ${first.givenName}`)
    await expect(warning).toContainText('Same birth date and a similar name')
    await expect(warning).toContainText('Nothing is saved yet')
    await expect(form.getByLabel('Given name')).toHaveValue(again.givenName)

    // Nothing was saved, indeed.
    const look = await page.context().newPage()
    await look.goto('/patients')
    const field = look.getByRole('combobox', { name: 'Find a patient' })
    await awake(field)
    await field.fill(first.familyName)
    await expect(look.getByRole('listbox', { name: 'Patients found' }).getByRole('option')).toHaveCount(1)

    await warning.getByRole('button', { name: 'Register anyway' }).click()
    await page.waitForURL(/\/patients\/[0-9a-f-]{36}$/)
    await field.fill(`${first.familyName} ${first.givenName}`)
    await expect(look.getByRole('listbox', { name: 'Patients found' }).getByRole('option')).toHaveCount(2)
  })

  test('two people amend one patient: the second sees both versions, and neither is lost', async ({ looking: as }) => {
    const desk = await as('desk')
    const podiatrist = await as('podiatrist')
    const identity = somebody()
    const patientId = await register(desk, identity)
    const address = `/patients/${patientId}/details`
    const one = await openForm(desk, address, 'Patient details')
    const other = await openForm(podiatrist, address, 'Patient details')
    const [theirs, mine] = [madeUpName(), madeUpName()]
    await one.getByLabel('Given name').fill(theirs)
    await one.getByLabel('Phone').fill('914-555-0111')
    await one.getByRole('button', { name: 'Save details' }).click()
    await desk.waitForURL(new RegExp(`/patients/${patientId}$`))

    await other.getByLabel('Given name').fill(mine)
    await other.getByLabel('Preferred name').fill('Bee')
    await other.getByRole('button', { name: 'Save details' }).click()
    const both = podiatrist.getByRole('region', { name: 'Somebody else changed these details' })
    await expect(both).toContainText(`Stored now: ${theirs}`)
    await expect(both).toContainText(`Yours: ${mine}`)
    await expect(other.getByLabel('Given name')).toHaveValue(mine)
    await expect(other.getByLabel('Preferred name')).toHaveValue('Bee')
    await expect(other.getByLabel('Phone')).toHaveValue('(914) 555-0111')

    await other.getByRole('button', { name: 'Save details' }).click()
    await podiatrist.waitForURL(new RegExp(`/patients/${patientId}$`))
    await openForm(desk, address, 'Patient details')
    await expect(one.getByLabel('Given name')).toHaveValue(mine)
    await expect(one.getByLabel('Preferred name')).toHaveValue('Bee')
    await expect(one.getByLabel('Phone')).toHaveValue('(914) 555-0111')
  })

  test('before its script runs a form takes nothing, so that nothing is lost and no name gets into an address', async ({
    browser,
    baseURL,
    looking: as,
  }) => {
    const storageState = await (await as('desk')).context().storageState()
    const context = await browser.newContext({ baseURL: baseURL ?? '', storageState, javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto('/patients/register')
    const family = page.getByLabel('Family name')
    await page.mouse.click(...(await middleOf(family)))
    await page.keyboard.type(madeUpName())
    await page.keyboard.press('Enter')
    await page.waitForLoadState()
    await expect(family).toHaveValue('')
    expect(new URL(page.url()).search).toBe('')
    await context.close()
  })
})

async function middleOf(element: Locator): Promise<[number, number]> {
  const box = (await element.boundingBox())!
  return [box.x + box.width / 2, box.y + box.height / 2]
}

test('an unfinished entry is found again by whoever opens the visit next, with its sentence', async ({ looking: as }) => {
  const assistant = await as('assistant')
  const podiatrist = await as('podiatrist')
  const patientId = await register(assistant)
  const visit = await startVisit(assistant, patientId)
  await assistant.getByLabel('Severity').fill('eleven')
  await assistant.getByLabel('Severity').blur()
  const sentence = 'Enter the severity as a whole number, 0 to 10.'
  await expect(assistant.getByText(sentence)).toBeVisible()
  await saved(assistant)
  await openSection(podiatrist, visit, 'cramp-history')
  await expect(podiatrist.getByLabel('Severity')).toHaveValue('eleven')
  await expect(podiatrist.getByText(sentence)).toBeVisible()
  await podiatrist.getByLabel('Severity').fill('10')
  await saved(podiatrist)
  await podiatrist.reload()
  await expect(podiatrist.getByLabel('Severity')).toHaveValue('10')
  await expect(podiatrist.getByText(sentence)).toHaveCount(0)
})
