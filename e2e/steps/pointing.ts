/** The same answers given with a finger or a mouse, for journeys whose subject is not the keyboard. */
import { expect, type Locator, type Page } from '@playwright/test'
import { awake } from '../resilience/charting'

export async function reply(scope: Page | Locator, question: string, answer: string): Promise<void> {
  const chip = scope.getByRole('radiogroup', { name: question, exact: true }).getByRole('radio', { name: answer, exact: true })
  // Until the page's script has taken over, a press does nothing.
  await awake(chip)
  await chip.check({ force: true })
  await expect(chip).toBeChecked()
}

export async function replies(scope: Page | Locator, questions: readonly string[], answer: string): Promise<void> {
  for (const question of questions) await reply(scope, question, answer)
}

/** Opens a section of the visit by the rail. */
export async function open(page: Page, section: string, heading = section): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Sections of this visit' })
    .getByRole('link', { name: new RegExp(`^${section}`) })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
}
