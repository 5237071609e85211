/** The network, the tab, the server or the session goes away while somebody charts. */
import type { Page } from '@playwright/test'
import { expect, password, people, signIn, test } from '../fixtures'
import { charting, madeUpName, newVisit, openSection, patientWords, reason, saved, saveState } from './charting'

const autosaves = '**/visits/*/autosave'
const keptHere = 'Not saved, kept on this device'

test.describe('offline', () => {
  test('typing goes on, the line says it is kept on this device, and it is saved within five seconds of the connection’s return', async ({
    as,
  }) => {
    const page = await as('podiatrist')
    await newVisit(page)
    await page.context().setOffline(true)
    await reason(page).pressSequentially('Cramps at night, both calves')
    await expect(saveState(page)).toContainText(keptHere)
    await patientWords(page).fill('They wake me at three')
    // Not for a moment called saved, however often it is tried again.
    for (let sample = 0; sample < 20; sample += 1) {
      await expect(saveState(page)).not.toContainText('Saved')
      await page.waitForTimeout(50)
    }

    await page.context().setOffline(false)
    await expect(saveState(page)).toHaveText(/^Saved/, { timeout: 5_000 })
    await page.reload()
    await expect(reason(page)).toHaveValue('Cramps at night, both calves')
    await expect(patientWords(page)).toHaveValue('They wake me at three')
  })

  test('a window closed while offline gives its words to the next one', async ({ as }) => {
    const page = await as('podiatrist')
    const visit = await newVisit(page)
    const context = page.context()
    await context.setOffline(true)
    await reason(page).fill('Typed in the basement')
    await expect(saveState(page)).toContainText(keptHere)
    await page.close()

    await context.setOffline(false)
    const next = await context.newPage()
    await next.goto(`${visit.path}/cramp-history`)
    await expect(reason(next)).toHaveValue('Typed in the basement')
    await expect(saveState(next)).toHaveText(/^Saved/, { timeout: 5_000 })
    await next.reload()
    await expect(reason(next)).toHaveValue('Typed in the basement')
  })

  test('the next section still opens what was typed before once the connection is back', async ({ as }) => {
    const page = await as('podiatrist')
    const visit = await newVisit(page)
    await page.route(autosaves, (route) => route.abort())
    await reason(page).fill('Typed before moving on')
    await page.getByRole('link', { name: 'Next: Factors' }).click()
    await page.waitForURL(/\/factors$/)
    await expect(saveState(page)).toContainText(keptHere)
    await page.unroute(autosaves)
    await expect(saveState(page)).toHaveText(/^Saved/, { timeout: 5_000 })
    await openSection(page, visit, 'cramp-history')
    await expect(reason(page)).toHaveValue('Typed before moving on')
  })
})

test.describe('the tab dies in the middle of a sentence', () => {
  const sentence = 'I was walking the dog when the calf went hard and the toes curled under so that I had to hold on to the fence'

  /** Types like a person until the tab is gone, and notes when each letter went in. */
  async function typeInto(page: Page, typedAt: number[], dead: () => boolean): Promise<void> {
    for (const letter of sentence) {
      if (dead()) return
      try {
        await page.keyboard.type(letter)
      } catch {
        return
      }
      typedAt.push(Date.now())
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }

  const deaths: Record<string, (page: Page) => Promise<unknown>> = {
    'closed without asking': (page) => page.close({ runBeforeUnload: false }),
    crashed: async (page) => {
      const session = await page.context().newCDPSession(page)
      // The command has no answer: who should give it is gone.
      void session.send('Page.crash').catch(() => {})
      await page.waitForEvent('crash')
    },
  }

  for (const [how, die] of Object.entries(deaths)) {
    for (const reaches of ['the server can be reached', 'the server cannot be reached'] as const) {
      test(`${how}, while ${reaches}: at most the last second of typing is lost`, async ({ as }) => {
        const page = await as('podiatrist')
        const context = page.context()
        const visit = await newVisit(page)
        if (reaches === 'the server cannot be reached') await context.route(autosaves, (route) => route.abort())

        await patientWords(page).focus()
        const typedAt: number[] = []
        let diedAt = 0
        const typing = typeInto(page, typedAt, () => diedAt > 0)
        await expect.poll(() => typedAt.length, { intervals: [20], timeout: 30_000 }).toBeGreaterThan(30)
        diedAt = Date.now()
        await die(page)
        await typing

        if (!page.isClosed()) await page.close()
        await context.unroute(autosaves)
        const next = await context.newPage()
        await next.goto(`${visit.path}/cramp-history`)
        await charting(next)
        // Every letter that went in more than a second before the end is there.
        const owed = typedAt.filter((at) => diedAt - at > 1_000).length
        await expect.poll(async () => (await patientWords(next).inputValue()).length).toBeGreaterThanOrEqual(owed)
        await saved(next)
        expect(sentence.startsWith(await patientWords(next).inputValue())).toBe(true)
      })
    }
  }
})

test.describe('the server answers with errors for a while', () => {
  for (const status of [500, 503] as const) {
    test(`${status}: the line never says saved of what is not, and it recovers by itself`, async ({ as }) => {
      const page = await as('podiatrist')
      await newVisit(page)
      /** Texts of the field that the server is known to hold. */
      const held = new Set([''])
      let failing = false
      let refused = 0
      await page.route(autosaves, (route) => {
        if (!failing) return route.continue()
        refused += 1
        return route.fulfill({
          status,
          contentType: 'application/json',
          body: '{"problem":"unavailable","message":"Nothing was changed."}',
        })
      })
      page.on('response', (answer) => {
        if (!answer.ok() || !answer.url().endsWith('/autosave')) return
        const { changes } = answer.request().postDataJSON() as { changes: { reason?: { to: string | null } } }
        if (changes.reason) held.add(changes.reason.to ?? '')
      })

      const samples: { state: string; text: string; failing: boolean }[] = []
      const look = async () => {
        const [state, text] = await page.evaluate(() => {
          const field = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === 'Reason')!
            .control as HTMLInputElement
          return [document.querySelector('[data-save-state]')!.textContent!, field.value] as const
        })
        samples.push({ state, text, failing })
      }
      const type = async (words: string) => {
        for (const letter of words) {
          await page.keyboard.type(letter)
          await look()
        }
      }
      await reason(page).focus()
      await type('Cramps ')
      failing = true
      await type('that come at night')
      await expect(saveState(page)).toContainText(keptHere)
      for (let at = 0; at < 10; at += 1) await look()
      failing = false
      await expect(saveState(page)).toHaveText(/^Saved/, { timeout: 5_000 })
      await look()

      expect(refused).toBeGreaterThan(0)
      expect(samples.filter(({ state, text }) => state.startsWith('Saved') && !held.has(text))).toEqual([])
      expect(samples.every(({ state }) => /^(Saved \d|Saving…|▲ Not saved, kept on this device)/.test(state))).toBe(true)
      await page.unrouteAll()
      await page.reload()
      await expect(reason(page)).toHaveValue('Cramps that come at night')
    })
  }
})

/** All that this browser keeps for us outside the memory of its pages, as one text. */
function deviceHolds(page: Page): Promise<{ rows: number; text: string }> {
  return page.evaluate(async () => {
    const asText = (value: unknown): string => {
      if (value instanceof ArrayBuffer) return asText(new Uint8Array(value))
      if (ArrayBuffer.isView(value)) {
        const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
        return ['utf-8', 'utf-16le', 'latin1'].map((encoding) => new TextDecoder(encoding).decode(bytes)).join('\n')
      }
      if (Array.isArray(value)) return value.map(asText).join('\n')
      if (value !== null && typeof value === 'object')
        return Object.entries(value)
          .map(([name, part]) => `${name} ${asText(part)}`)
          .join('\n')
      return String(value)
    }
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const texts: string[] = [asText({ ...localStorage }), asText({ ...sessionStorage }), document.cookie, location.href]
    let rows = 0
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await done(indexedDB.open(name))
      for (const store of db.objectStoreNames) {
        const all = await done(db.transaction(store).objectStore(store).getAll())
        rows += all.length
        texts.push(asText(all))
      }
      db.close()
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) texts.push(request.url, await (await cache.match(request))!.text())
    }
    return { rows, text: texts.join('\n') }
  })
}

async function signOutWithin(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out' }).click()
}

test('what is kept on the device is ciphertext, and nothing is left after signing out', async ({ as }) => {
  const page = await as('nobody')
  await page.goto('/')
  await signIn(page, 'podiatrist')
  await newVisit(page)
  const sentinel = `${madeUpName()} sentinel words`
  await page.route(autosaves, (route) => route.abort())
  await patientWords(page).fill(sentinel)
  await expect(saveState(page)).toContainText(keptHere)
  await expect.poll(async () => (await deviceHolds(page)).rows).toBeGreaterThan(0)
  expect((await deviceHolds(page)).text).not.toContain(sentinel)
  expect((await deviceHolds(page)).text).not.toContain(sentinel.slice(0, 8))

  // Signing out says what would be lost, and waits for an answer.
  await signOutWithin(page)
  const warning = page.getByRole('dialog', { name: 'Some words are not saved yet' })
  await expect(warning).toBeVisible({ timeout: 15_000 })
  await warning.getByRole('button', { name: 'Stay' }).click()
  await page.unrouteAll()
  await saved(page)
  await signOutWithin(page)
  await expect(page.getByLabel('Email')).toBeVisible()
  const left = await deviceHolds(page)
  expect(left.rows).toBe(0)
  expect(left.text).not.toContain(sentinel)
})

test.describe('the session ends in the middle of a sentence', () => {
  const cover = (page: Page) => page.getByRole('dialog', { name: 'Sign in to continue' })
  async function signInAtCover(page: Page, email: string): Promise<void> {
    await cover(page).getByLabel('Email').fill(email)
    await cover(page).getByLabel('Password').fill(password)
    await cover(page).getByRole('button', { name: 'Sign in', exact: true }).click()
  }

  test('the cover hides the page; the same person signs in over it and every letter is saved', async ({ as }) => {
    const page = await as('podiatrist')
    await newVisit(page)
    await reason(page).pressSequentially('Cramps on wal')
    await page.context().clearCookies()
    await page.keyboard.insertText('king, both calves')
    await expect(cover(page)).toBeVisible()
    await expect(page.getByText('Everything you typed on this page is kept.')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(cover(page)).toBeVisible()

    await signInAtCover(page, people.podiatrist)
    await expect(cover(page)).toHaveCount(0)
    await expect(reason(page)).toHaveValue('Cramps on walking, both calves')
    await saved(page)
    await page.reload()
    await expect(reason(page)).toHaveValue('Cramps on walking, both calves')
  })

  test('signed out in another tab, the tab with the visit is covered at once and continues after signing in', async ({ as }) => {
    const page = await as('nobody')
    await page.goto('/')
    await signIn(page, 'podiatrist')
    await newVisit(page)
    const other = await page.context().newPage()
    await other.goto('/')
    await page.bringToFront()
    await page.route(autosaves, (route) => route.abort())
    await patientWords(page).fill('Not yet with the server')
    await expect(saveState(page)).toContainText(keptHere)
    await signOutWithin(other)
    await expect(other.getByLabel('Email')).toBeVisible()
    await expect(cover(page)).toBeVisible()

    await page.unrouteAll()
    await signInAtCover(page, people.podiatrist)
    await expect(cover(page)).toHaveCount(0)
    await expect(patientWords(page)).toHaveValue('Not yet with the server')
    await saved(page)
    await page.reload()
    await expect(patientWords(page)).toHaveValue('Not yet with the server')
  })

  test('another person who signs in on this machine sees and keeps none of it', async ({ as }) => {
    const page = await as('podiatrist')
    const visit = await newVisit(page)
    const secret = `${madeUpName()} unsaved words`
    await page.route(autosaves, (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()))
    await reason(page).fill(secret)
    await expect(saveState(page)).toContainText(keptHere)
    await page.context().clearCookies()
    await page.unrouteAll()
    await expect(cover(page)).toBeVisible()

    await signInAtCover(page, people.assistant)
    await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
    await expect(page).toHaveURL('/')
    await expect(page.getByText(secret)).toHaveCount(0)
    await openSection(page, visit, 'cramp-history')
    await expect(reason(page)).toHaveValue('')
    await expect(page.getByText(secret)).toHaveCount(0)
    expect((await deviceHolds(page)).text).not.toContain(secret)
    await saved(page).catch(() => {})
    await page.reload()
    await expect(reason(page)).toHaveValue('')
  })
})

test('the walk timer goes on through a reload, and its laps stand', async ({ looking: as }) => {
  const page = await as('assistant')
  await newVisit(page, 'walk-distance')
  await page.getByRole('radio', { name: 'Corridor walk' }).check({ force: true })
  await page.getByLabel('Lap length').fill('30')
  await page.getByRole('button', { name: 'Start walk' }).click()
  const startedBefore = Date.now()
  await page.getByRole('button', { name: 'Lap', exact: true }).click()
  await page.getByRole('button', { name: 'Lap', exact: true }).click()
  await page.getByRole('button', { name: 'First cramp' }).click()
  await saved(page)

  await page.reload()
  await charting(page)
  const timer = page.getByRole('region', { name: 'Walk timer' })
  await expect(timer).toContainText('2 laps × 30 m = 60 m')
  await expect(timer).toContainText('First cramp')
  const shown = (await timer.getByRole('timer').textContent())!
  const [minutes = 0, seconds = 0] = shown.split(':').map(Number)
  const ran = (Date.now() - startedBefore) / 1_000
  expect(minutes * 60 + seconds).toBeGreaterThan(ran - 1.5)
  expect(minutes * 60 + seconds).toBeLessThan(ran + 1.5)

  await page.getByRole('button', { name: 'Stop' }).click()
  await page.getByRole('button', { name: 'Fill in from the timer' }).click()
  await expect(page.getByLabel('Onset', { exact: true })).toHaveValue('60')
  await saved(page)
})
