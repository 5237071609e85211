/** A paper on its way out: seen at once, let go with a purpose, found again by its code, and as a PDF where nothing else can be reached. */
import type { Locator, Page } from '@playwright/test'
import { rosa } from '../access/door'
import { expect, test } from '../fixtures'
import { awake } from '../resilience/charting'
import { chartClaudicant } from './paper-visit'
import { type Pdf, readPdf } from './read-pdf'

const squeezed = (text: string) => text.replace(/\s+/g, ' ')

/** The PDF that the server makes of the paper in view. */
async function downloaded(page: Page): Promise<{ name: string; pdf: Pdf }> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 20_000 }),
    page.getByRole('button', { name: 'Download PDF' }).click(),
  ])
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  return { name: download.suggestedFilename(), pdf: await readPdf(Buffer.concat(chunks)) }
}

/** Right for every paper that leaves: whose it is, its code and the page of how many on every page; tagged, with title and language. */
function expectReleased({ pdf, name }: { pdf: Pdf; name: string }, file: RegExp, pages: number, whose: string): string {
  expect(name).toMatch(file)
  expect([pdf.tagged, pdf.lang]).toEqual([true, 'en'])
  expect(pdf.pages.length).toBeLessThanOrEqual(pages)
  const [code = ''] = /(?<=Code )[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(pdf.text) ?? []
  expect(name).toContain(code.replace('-', ''))
  for (const [at, { margin, lines, height }] of pdf.pages.entries()) {
    expect(margin.headLeft).toContain(whose)
    expect(margin.headRight).not.toBe('')
    expect(margin.footLeft).toContain(`Code ${code}`)
    expect(margin.footRight).toContain(`page ${at + 1} of ${pdf.pages.length}`)
    // No page ends with a heading, and nothing runs out at the foot.
    expect(lines.at(-1)?.role).not.toMatch(/^H\d?$/)
    expect(Math.max(...lines.map(({ top, fontSize }) => top + fontSize))).toBeLessThan(height - 36)
  }
  return code
}

test('a screening report to a payer and a letter to the laboratory, found again in the accounting of disclosures', async ({
  looking: as,
}) => {
  const page = await as('podiatrist')
  const visit = await chartClaudicant(page)

  await page.goto(`${visit.path}/screening-report`)
  // Two keystrokes: why, and print. To a payer it does not go without their name.
  await expect(page.getByRole('radio', { name: 'Treatment' })).toBeFocused()
  await page.keyboard.press('4')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toHaveText('Enter to whom it goes, with the address.')
  await page.getByLabel('To whom').fill('Blue Shield, 12 Main Street')
  const report = await downloaded(page)
  const code = expectReleased(report, /^pad-screening-report-\d+-2026-11-23-[0-9A-Z]{8}\.pdf$/, 2, '#')
  const text = squeezed(report.pdf.text)
  expect(text).toContain('ABI at rest 0.68 abnormal 0.92 borderline')
  expect(text).toContain('96 / 142 = 0.676 → 0.68 abnormal posterior tibial, right arm')
  expect(text).not.toMatch(/\bnull\b|undefined|NaN|\[object/)

  await page.goto(`${visit.path}/letter`)
  await expect(page.getByLabel('Findings')).toHaveValue(/ABI: right 0\.68 \(96 \/ 142\), abnormal; left 0\.92/)
  await page.getByRole('radio', { name: 'Vascular laboratory' }).check()
  await page.getByLabel('To', { exact: true }).fill('Valley Vascular\n12 Main Street')
  const kept = page.waitForResponse((answer) => answer.request().postData()?.includes('She prefers Spanish.') ?? false)
  await page.getByLabel('More').fill('She prefers Spanish.')
  await kept
  await expect(page.getByRole('status')).toHaveText('Kept.')
  // What is typed while the server cannot be reached outlives the window on this device.
  const isSave = (url: URL) => url.pathname.endsWith('/letter')
  await page.route(isSave, (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()))
  await page.getByLabel('Medicines').fill('Written while the server was away.')
  await expect(page.getByRole('status')).toHaveText(/^Not kept yet/)
  page.once('dialog', (dialog) => dialog.accept())
  await page.reload()
  await page.unroute(isSave)
  await expect(page.getByLabel('More')).toHaveValue('She prefers Spanish.')
  await expect(page.getByLabel('Medicines')).toHaveValue('Written while the server was away.')
  await expect(page.getByRole('status')).toHaveText('Kept.')
  await page.getByRole('button', { name: 'Preview and print' }).click()
  await page.waitForURL(/letter\/print/)
  const letter = await downloaded(page)
  expectReleased(letter, /^referral-letter-\d+-2026-11-23-[0-9A-Z]{8}\.pdf$/, 1, '#')
  expect(squeezed(letter.pdf.text)).toMatch(/Valley Vascular 12 Main Street Referral letter Routine .* She prefers Spanish\./)
  await page.goto(`${visit.path}/letter`)
  await expect(page.getByRole('link', { name: /^Vascular laboratory, 23-Nov-2026/ })).toBeVisible()

  await page.goto(`/patients/${visit.patientId}/disclosures`)
  await page.getByLabel('Find a paper by its code').fill(code.toLowerCase())
  await page.getByRole('button', { name: 'Find' }).click()
  await expect(page.getByText(`${code}: PAD screening report, draft, PDF`)).toBeVisible()
  const accounted = page.getByRole('table').first().getByRole('row')
  await expect(accounted).toHaveCount(2)
  await expect(accounted.last()).toContainText('Payer: Blue Shield, 12 Main Street')
  expectReleased(await downloaded(page), /^accounting-of-disclosures-\d+-[0-9A-Z]{8}\.pdf$/, 1, '#')
})

test('a blank form has a line for its patient on every page', async ({ looking: as }) => {
  const page = await as('assistant')
  await page.goto('/forms?form=pad-screening')
  expectReleased(await downloaded(page), /^blank-form-pad-screening-pressures-[0-9A-Z]{8}\.pdf$/, 2, 'Name ____')
})

/** The time within which two of three clicks on what opens a paper bring it into view; the way back is not counted. */
async function timeToView(page: Page, { from, open, heading }: { from: string; open: Locator; heading: Locator }): Promise<number> {
  await page.goto(from)
  const times: number[] = []
  for (let turn = 0; turn < 3 && times.filter((time) => time < 1_000).length < 2; turn += 1) {
    if (turn > 0) await page.goBack()
    await awake(open)
    const before = performance.now()
    await open.click()
    await heading.waitFor()
    times.push(performance.now() - before)
  }
  return Math.round(times.sort((a, b) => a - b)[1] as number)
}

test('every kind of paper of the longest chart is in view within a second of the click', async ({ looking: as }) => {
  const page = await as('podiatrist')
  const chart = `/patients/${rosa.patientId}`
  const visit = `${chart}/visits/${rosa.visitId}`
  const link = (name: string | RegExp) => page.getByRole('link', { name, exact: true }).first()
  const heading = (name: string | RegExp) => page.getByRole('article').getByRole('heading', { level: 1, name })
  const kinds = {
    'visit summary': { from: `${visit}/screening-report`, open: link('Visit summary'), heading: heading('Visit summary') },
    'visit summary, large': { from: `${visit}/print`, open: link('Large print'), heading: page.getByRole('link', { name: 'Usual print' }) },
    'screening report': { from: `${visit}/print`, open: link('PAD screening report'), heading: heading('PAD screening report') },
    letter: { from: `${visit}/letter`, open: page.getByRole('button', { name: 'Preview and print' }), heading: heading('Referral letter') },
    'handouts to give': {
      from: chart,
      open: link('Give handouts without a visit'),
      heading: page.getByRole('region', { name: /^Preview/ }),
    },
    'handout that was given': { from: chart, open: link(/^Print again: Cramping/), heading: heading(/^(?:Calambres|Cramping)/) },
    'walk diary': { from: `${visit}/walk-distance`, open: link(/diary/i), heading: heading(/diar/i) },
    'accounting of disclosures': { from: chart, open: link('What was released'), heading: heading('Accounting of disclosures') },
    'blank form': { from: '/forms?form=walk-test', open: link('Cramp history'), heading: heading('Cramp history') },
  }
  const times: Record<string, number> = {}
  for (const [kind, way] of Object.entries(kinds))
    await test.step(kind, async () => {
      // A machine that is busy with something else may slow one round; three it slows only when the paper is slow.
      for (let round = 0; round < 3 && (times[kind] ?? 1_000) >= 1_000; round += 1) times[kind] = await timeToView(page, way)
    })
  test.info().annotations.push({ type: 'milliseconds from click to view', description: JSON.stringify(times) })
  expect(Object.entries(times).filter(([, time]) => time >= 1_000)).toEqual([])
})
