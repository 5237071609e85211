/** A patient goes home with two sheets in Spanish that hold their numbers; the same sheets are printed again, and an old copy is found. */
import type { Page } from '@playwright/test'
import { expect, test } from '../access/door'
import { chartedVisit, noRedFlags, resting } from '../steps/charted'
import { printedHere, printsToHere } from '../steps/printing'

const squeezed = (text: string) => text.replace(/\s+/g, ' ')
/** The words on the sheets, without the margin, which names who prints and when. */
const onPaper = (page: Page) => page.locator('.handout').allInnerTexts()

test('two handouts in Spanish, printed, printed again word for word, and an outdated copy found', async ({ looking: as, door }) => {
  const visit = await chartedVisit(
    door,
    {},
    {
      'red-flags': { ...noRedFlags, exertionalLegSymptoms: 'yes' },
      'walk-test': [{ method: 'corridor', onsetState: 'felt', onset: 120, onsetUnit: 'm' }],
      'vascular-study': resting([142, 138], [96, 90], [128, 131]),
    },
  )
  const page = await as('podiatrist')
  await printsToHere(page)
  const chart = visit.slice(0, visit.indexOf('/visits/'))

  await test.step('the plan names them, and leads to where they are given', async () => {
    await page.goto(`${visit}/plan`)
    await page.getByRole('checkbox', { name: 'Cramping of the foot and leg' }).check()
    await page.getByRole('checkbox', { name: 'Stretches for calf and foot' }).check()
    await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible()
    await page.getByRole('link', { name: 'Choose the language and print' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Give handouts' })).toBeVisible()
    for (const name of [/^Cramping of the foot/, /^Stretches for calf/]) await expect(page.getByRole('checkbox', { name })).toBeChecked()
  })

  const preview = page.getByRole('region', { name: 'Preview of what will be printed' })
  await test.step('what is shown is what the choices make of it, and the question unlocks the stretches', async () => {
    await page.getByRole('radio', { name: 'Spanish' }).check()
    await expect(preview.getByRole('heading', { name: 'Calambres del pie y de la pierna' })).toBeVisible()
    await expect(preview).toContainText('su número es 0.68. Llega poca sangre.')
    await expect(page.getByText(/Not asked: One leg newly swollen, warm, red, or sore when pressed/).first()).toBeVisible()
    await expect(preview.locator('svg')).toHaveCount(0)
    await page
      .getByRole('group', { name: /^Is one leg newly swollen/ })
      .getByRole('radio', { name: 'No', exact: true })
      .check()
    await expect(preview.locator('svg')).toHaveCount(5)
    // A section for everybody may be left off; it comes back with a reload, since the address holds the choice.
    const cramping = page.getByRole('region', { name: 'Cramping of the foot and leg' })
    await cramping.getByText(/sections for everybody/).click()
    await cramping.getByRole('checkbox', { name: 'Who gets cramps' }).uncheck()
    await expect(preview.getByRole('heading', { name: 'A quién le dan calambres' })).toHaveCount(0)
    await page.reload()
    await expect(cramping.getByRole('checkbox', { name: 'Who gets cramps' })).not.toBeChecked()
    await expect(page.getByRole('radio', { name: 'Spanish' })).toBeChecked()
  })

  const shown = await preview.locator('.handout').allInnerTexts()
  const printed = await test.step('given and printed: Spanish from head to foot, with whose it is on every page', async () => {
    await page.getByRole('button', { name: 'Give and print 2 handouts in Spanish' }).click()
    await page.waitForURL(/\/handout\/given\/[0-9a-f-]{36}/)
    await expect(page.getByText(/Given today by Nora Lindqvist/)).toBeVisible()
    const paper = await onPaper(page)
    expect(paper.map(squeezed)).toEqual(shown.map(squeezed))
    const pdf = await printedHere(page)
    expect([pdf.tagged, pdf.lang]).toEqual([true, 'es'])
    for (const [at, { margin }] of pdf.pages.entries()) {
      expect(margin.headLeft).toMatch(/fecha de nacimiento: 12 de febrero de 1955 · #\d+/)
      expect(margin.headRight).toMatch(/Visita del .* BORRADOR, SIN FIRMAR/)
      expect(margin.footLeft).toContain('Riverside Podiatry · entregada el 23 de noviembre de 2026 por Nora Lindqvist')
      expect(margin.footRight).toContain(`2 hojas, página ${at + 1} de ${pdf.pages.length}`)
    }
    expect(squeezed(pdf.pages[0]?.text ?? '')).toMatch(
      /Llame al 911 .* No deje de tomar su pastilla .* Llámenos: Riverside Podiatry, \(914\) 555-0140/,
    )
    const text = squeezed(pdf.text)
    expect(text).toContain('Usted caminó unos 120 metros (390 pies) antes de que empezara el calambre.')
    expect(text).toContain('Pierna derecha: su número es 0.68.')
    expect(text).not.toContain('A quién le dan calambres')
    return paper
  })

  await test.step('the front desk prints one of them again, word for word, and reads no reason', async () => {
    const desk = await as('desk')
    await printsToHere(desk)
    await desk.goto(chart)
    await expect(desk.getByRole('link', { name: /^Print again: / })).toHaveCount(2)
    await desk.getByRole('link', { name: /^Print again: Cramping/ }).click()
    await expect(desk.getByRole('heading', { level: 1, name: 'Calambres del pie y de la pierna' })).toBeVisible()
    expect(await onPaper(desk)).toEqual([printed[0]])
    expect(await desk.content()).not.toContain('Not asked:')
    await expect(desk.getByRole('radio', { name: 'Patient copy' })).toBeFocused()
    await desk.keyboard.press('Enter')
    expect((await printedHere(desk)).pages[0]?.margin.footLeft).toContain('impresa el 23 de noviembre de 2026 por Marisol Reyes')
  })

  await test.step('whoever holds an outdated version is found, and what they hold is there to read', async () => {
    const desk = await as('desk')
    await desk.goto('/handouts')
    const holder = desk.getByRole('row', { name: /Fairbanks, Robert/ })
    await expect(holder).toContainText('Cramping of the foot and leg')
    await holder.getByRole('link', { name: 'Fairbanks, Robert' }).click()
    await expect(desk.getByRole('cell', { name: /^1, outdated: the library has \d+$/ }).first()).toBeVisible()
    await desk
      .getByRole('link', { name: /^Print again: Cramping/ })
      .first()
      .click()
    await expect(desk.getByText(/Sheet cramping-en, version 1/)).toBeVisible()
  })
})
