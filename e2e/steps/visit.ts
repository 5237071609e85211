/** Moving through a visit, and what a clinician checks before leaving a section. */
import { expect, type Page } from '@playwright/test'
import { pick, press, tabTo, type } from './keyboard'

/** A family name that no other test and no earlier run has registered, so that nobody is a likely duplicate. */
export function madeUpName(begins: string): string {
  const syllables = ['ba', 'do', 'fe', 'gu', 'ka', 'lo', 'mi', 'ne', 'pu', 'ra', 'si', 'to', 'vo', 'wa', 'xe', 'zu']
  return begins + Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => syllables[byte % syllables.length]).join('')
}

export const saved = (page: Page) => expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible()

export const pane = (page: Page) => page.getByRole('complementary', { name: 'What the findings say' })

/** Ctrl+Enter, from wherever the focus is, once what was typed is saved. */
export async function nextSection(page: Page, heading: string): Promise<void> {
  await saved(page)
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
}

export type NewPatient = { familyName: string; givenName: string; birthDate: string; sex: 'Female' | 'Male'; phone?: string }

/** Registers a patient by keyboard and lands on the chart. */
export async function register(page: Page, patient: NewPatient): Promise<void> {
  await page.goto('/patients/register')
  await type(page, page.getByRole('textbox', { name: 'Family name' }), patient.familyName)
  await type(page, page.getByRole('textbox', { name: 'Given name' }), patient.givenName)
  await type(page, page.getByRole('textbox', { name: 'Birth date' }), patient.birthDate)
  const sex = page.getByRole('radiogroup', { name: 'Sex' })
  await tabTo(page, sex)
  await page.keyboard.press('Space')
  for (let i = 0; i < 4 && !(await sex.getByRole('radio', { name: patient.sex, exact: true }).isChecked()); i++)
    await page.keyboard.press('ArrowRight')
  if (patient.phone) await type(page, page.getByRole('textbox', { name: /^Phone/ }), patient.phone)
  await press(page, page.getByRole('button', { name: 'Register patient' }))
  await expect(page.getByRole('heading', { level: 1, name: 'Chart' })).toBeVisible()
}

/** Starts a visit from the chart, now; a podiatrist is proposed as the clinician, an assistant names one. */
export async function startVisit(page: Page): Promise<void> {
  await press(page, page.getByRole('link', { name: 'Start visit' }))
  const clinician = page.getByRole('combobox', { name: 'Clinician' })
  if ((await clinician.inputValue()) === '') await pick(page, clinician, 'Nora')
  await press(page, page.getByRole('button', { name: /^Start (visit|another visit)/ }))
  await expect(page.getByRole('heading', { level: 1, name: 'Cramp history' })).toBeVisible()
}
