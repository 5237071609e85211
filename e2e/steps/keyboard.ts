/** Everything by keyboard, as a clinician with one hand on the probe does it: Tab to a thing, then the key that answers it. */
import { expect, type Locator, type Page } from '@playwright/test'

const isFocused = (target: Locator) =>
  target.evaluate((element) => element === document.activeElement || element.contains(document.activeElement))

/** Looked up once and then held: looking a name up again after each key would cost more than all else. */
async function held(target: Locator) {
  const element = await target.first().elementHandle()
  if (element === null) throw new Error(`There is no ${target}`)
  return element
}

/** Tabs forward until the target, or something in it, has the focus; fails when a whole round does not reach it. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target.first()).toBeVisible()
  let element = await held(target)
  try {
    for (let presses = 0; presses < 250; presses++) {
      const state = await element.evaluate((one) => ({ here: one.contains(document.activeElement), there: one.isConnected }))
      if (state.here) return
      if (!state.there) element = await held(target)
      // Held down, which moves as often as pressing it again and again does, in half of the time.
      await page.keyboard.down('Tab')
    }
  } finally {
    await page.keyboard.up('Tab')
  }
  throw new Error(`Tab never reached ${target}`)
}

/** Into a picture whose parts are reached by arrows, then to the part: a column at a time, down each. */
export async function arrowTo(page: Page, picture: Locator, part: Locator): Promise<void> {
  await tabTo(page, picture)
  for (const across of ['ArrowRight', 'ArrowLeft']) {
    for (let column = 0; column < 6; column++) {
      for (const along of ['ArrowDown', 'ArrowUp']) {
        for (let row = 0; row < 7; row++) {
          if (await isFocused(part)) return
          await page.keyboard.press(along)
        }
      }
      await page.keyboard.press(across)
    }
  }
  throw new Error(`The arrows never reached ${part}`)
}

export async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press(key)
}

/** Types into a text field, in place of what stood there. */
export async function type(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(text)
}

/** Answers a three-state question with its own key. */
export async function answer(page: Page, scope: Page | Locator, question: string, reply: 'yes' | 'no'): Promise<void> {
  const group = scope.getByRole('radiogroup', { name: question, exact: true })
  await tabTo(page, group)
  await page.keyboard.press(reply === 'yes' ? 'y' : 'n')
  await expect(group.getByRole('radio', { name: reply === 'yes' ? 'Yes' : 'No' })).toBeChecked()
}

export async function answerAll(page: Page, scope: Page | Locator, questions: readonly string[], reply: 'yes' | 'no'): Promise<void> {
  for (const question of questions) await answer(page, scope, question, reply)
}

/** Chooses one of several chips: into the group, then arrows until it is the one. */
export async function choose(page: Page, group: Locator, option: string): Promise<void> {
  await tabTo(page, group)
  await page.keyboard.press('Space')
  const wanted = group.getByRole('radio', { name: option, exact: true })
  const most = await group.getByRole('radio').count()
  for (let presses = 0; presses < most && !(await wanted.isChecked()); presses++) await page.keyboard.press('ArrowRight')
  await expect(wanted).toBeChecked()
}

/** Picks from a list by typing how the option begins. */
export async function pick(page: Page, list: Locator, begins: string): Promise<void> {
  await tabTo(page, list)
  await page.keyboard.type(begins)
  await expect(list.locator('option:checked')).toHaveText(new RegExp(`^${begins}`, 'i'))
}
