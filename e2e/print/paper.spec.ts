/** What leaves the printer, read back from the PDF: whose it is on every page, the right numbers, and nothing that could harm. */
import type { Locator, Page } from '@playwright/test'
import { expect, type Person, test } from '../fixtures'
import { madeUpName, newVisitUnseen, openSection, register, somebody } from '../resilience/charting'
import { printedHere, printsToHere } from '../steps/printing'
import { chartClaudicant, record } from './paper-visit'
import { type Pdf, readPdf } from './read-pdf'

const practices = {
  riverside: {
    podiatrist: 'podiatrist' as Person,
    name: 'Riverside Podiatry',
    signer: 'Nora Lindqvist',
    phone: '(914) 555-0140',
    afterHours: '(914) 555-0141',
    paper: { name: 'Letter', width: 612, height: 792 },
  },
  hillcrest: {
    podiatrist: 'hillcrestPodiatrist' as Person,
    name: 'Hillcrest Foot and Ankle',
    signer: 'Samuel Whitcomb',
    phone: '(303) 555-0160',
    afterHours: '(303) 555-0161',
    paper: { name: 'A4', width: 595.3, height: 841.9 },
  },
} as const
type Practice = (typeof practices)[keyof typeof practices]

/** The PDF as the browser's own print of the page makes it. */
async function printed(page: Page, address: string): Promise<Pdf> {
  await page.goto(address)
  await page.evaluate(() => document.fonts.ready)
  return readPdf(await page.pdf({ preferCSSPageSize: true, tagged: true }))
}

/** The PDF of a paper that is let go first: the purpose that stands there, Enter, and what the print dialog is given. */
async function released(page: Page, address: string, purpose = 'Patient copy'): Promise<Pdf> {
  await printsToHere(page)
  await page.goto(address)
  await expect(page.getByRole('radio', { name: purpose })).toBeFocused()
  await page.keyboard.press('Enter')
  return printedHere(page)
}

/** The nine that ship. */
const everySheet = 'cramping pad abi walking-program water-pills stretches night-cramps foot-check stop-tobacco'.split(' ')
type Giving = { sheets?: readonly string[]; language?: 'en' | 'es'; large?: boolean }

/** The PDF of handouts that are given first, as the page that keeps them prints them. */
async function given(page: Page, address: string, { sheets = ['cramping'], language = 'en', large = false }: Giving = {}): Promise<Pdf> {
  await printsToHere(page)
  const chosen = sheets.map((id) => `sheet=${id}`).join('&')
  await page.goto(`${address}?chosen=1&${chosen}&language=${language}&leg=no${large ? '&print=large' : ''}`)
  await page.getByRole('button', { name: /^Give and print/ }).click()
  await page.waitForURL(/\/handout\/given\//)
  await expect(page.getByText(/Given today by/)).toBeVisible()
  return printedHere(page)
}

const squeezed = (text: string) => text.replace(/\s+/g, ' ')

type Look = { language?: 'en' | 'es'; large?: boolean; landscape?: boolean }
const pageOf = { en: (page: number, of: number) => `page ${page} of ${of}`, es: (page: number, of: number) => `página ${page} de ${of}` }
const code = { en: /Code [0-9A-Z]{4}-[0-9A-Z]{4}/, es: /Código [0-9A-Z]{4}-[0-9A-Z]{4}/ }

/** Right for every document that the practice prints; `every` stands in the margin of each of its pages, beside the one code of its release. */
function expectPaper(
  pdf: Pdf,
  { paper }: Practice,
  every: readonly (string | RegExp)[],
  { language = 'en', large = false, landscape = false }: Look = {},
): void {
  const [width, height] = landscape ? [paper.height, paper.width] : [paper.width, paper.height]
  expect(pdf.tagged).toBe(true)
  expect(pdf.lang).toBe(language)
  expect(pdf.title).toMatch(/\p{L}{4}/u)
  expect(new Set(pdf.pages.map(({ margin }) => code[language].exec(margin.footLeft)?.[0])).size).toBe(1)
  // One look for all of it: a look for each thing on each of sixty pages takes as long as reading them.
  const wrong = pdf.pages.flatMap((page, at) => {
    const margin = Object.values(page.margin).join('\n')
    const { lines } = page
    const ends = lines.filter(({ top }, line) => line === lines.length - 1 || (lines[line + 1]?.top ?? 0) < top - 100)
    const says = (wanted: string | RegExp) => (typeof wanted === 'string' ? margin.includes(wanted) : wanted.test(margin))
    const found: Record<string, unknown[]> = {
      'of another size': Math.abs(page.width - width) < 1 && Math.abs(page.height - height) < 1 ? [] : [page.width, page.height],
      'without its code': code[language].test(page.margin.footLeft) ? [] : [page.margin.footLeft],
      'without its number': page.margin.footRight.includes(pageOf[language](at + 1, pdf.pages.length)) ? [] : [page.margin.footRight],
      'not in the margin': every.filter((wanted) => !says(wanted)).map((wanted) => `${wanted} in ${margin}`),
      'next to empty': lines.length > (large ? 1 : 2) ? [] : [lines.length],
      // No page and no column ends with a heading whose text is on the next.
      'torn from its text': ends.filter(({ role }) => /^H\d?$/.test(role)),
      // Nothing runs out at the foot: the margin below the text holds only the running line.
      'out at the foot': lines.filter(({ top, fontSize }) => top + fontSize >= page.height - 36),
      // Nor at the sides, where a table too wide for the paper would be cut.
      'out at a side': lines.filter(({ left, right }) => left < 40 || right > page.width - 40),
    }
    return Object.entries(found)
      .filter(([, what]) => what.length > 0)
      .map(([how, what]) => ({ page: at + 1, how, what }))
  })
  expect(wrong).toEqual([])
}

/** The first lines of the emergency box, and its last ones. */
const box = {
  en: ['Get help fast', 'Call 911', 'Do not stop your water pill on your own.', 'Call us:'],
  es: ['Pida ayuda de inmediato', 'Llame al 911', 'No deje de tomar su pastilla para eliminar líquidos por su cuenta.', 'Llámenos:'],
}

/** Right for patients' sheets: the box whole on the first page of each, and nothing that they read smaller than fourteen points, or eighteen. */
function expectSheets(pdf: Pdf, { sheets = ['cramping'], language = 'en', large = false }: Giving): void {
  const firsts = pdf.pages.filter(({ lines }) => lines.some(({ role }) => role === 'H1'))
  expect(firsts).toHaveLength(sheets.length)
  for (const { text } of firsts) for (const line of box[language]) expect(squeezed(text)).toContain(line)
  const least = large ? 17.9 : 13.9
  // The heads of what is filled in, the letterhead and the small print at the foot are smaller by design.
  const small = pdf.pages.flatMap(({ lines }) =>
    lines.filter(({ role, fontSize }) => fontSize < least && (/^L/.test(role) || (fontSize > 11.5 && !/^T[HD]$/.test(role)))),
  )
  expect(small).toEqual([])
}

/** The finding in a row of the pressure table, right and left as they stand on paper. */
const row = (pdf: Pdf, name: string) => pdf.pages.flatMap(({ lines }) => lines).find(({ text }) => text.startsWith(`${name} `))?.text ?? ''

/** The indices of the claudicant, right and left, each with its working, its band and what it was taken from. */
const indices = [
  'ABI 96 / 142 = 0.676 → 0.68 abnormal posterior tibial, right arm',
  '131 / 142 = 0.922 → 0.92 borderline dorsalis pedis, right arm',
  'TBI not assessable not assessable',
].join(' ')

/** What stands in place of a remedy that the safety filter holds back (rule R20). */
const askFirst = ['Sports drinks, salt and potassium', 'Ask your doctor before you drink sports drinks or take salt or potassium.']
/** Remedies that can kill a patient on a diuretic or with failing kidneys: facts about potassium may stand, advice to take it may not. */
const unsafe = [
  /\b(take|eat|drink|add|try|use|have|get) [^.]{0,40}\b(potassium|magnesium|salt|sodium|electrolyte|mineral)s?\b/i,
  /banana|coconut water|pickle|tonic water|quinine|gatorade|sports? drink|salt tablet|salt substitute|electrolyte (drink|powder|tablet)|supplement/i,
]

const identityOf = async (page: Page, chart: string): Promise<{ name: string; number: string }> => {
  await page.goto(chart)
  const banner = page.getByRole('region', { name: 'Patient', exact: true })
  const text = squeezed((await banner.textContent())!)
  return { name: text.slice(0, text.indexOf('Born')).trim(), number: /#\w+/.exec(text)![0] }
}

const act = async (button: Locator, done: Locator) => {
  await button.click()
  await expect(done).toBeVisible()
}

// Every kind of paper on both sizes, in the words of either practice; what a paper becomes in its life on one of them, as size has no part in it.
for (const [slug, practice] of Object.entries(practices)) {
  const { podiatrist, name, signer, paper } = practice

  test(`${slug}: a visit on ${paper.name}, as each of its papers`, async ({ looking: as }) => {
    const page = await as(podiatrist)
    const visit = await chartClaudicant(page)
    const identity = await identityOf(page, `/patients/${visit.patientId}`)
    const whose = [identity.name, identity.number, name, `by ${signer}`] as const

    await test.step('the summary', async () => {
      const pdf = await released(page, `${visit.path}/print`)
      expectPaper(pdf, practice, [...whose, 'DRAFT, NOT SIGNED'])
      expect(pdf.title).toContain(`Visit summary ${identity.number.slice(1)}`)
      expect(pdf.title).not.toContain(identity.name.split(',')[0])
      expect(pdf.pages.length).toBeLessThanOrEqual(2)
      expect(row(pdf, 'Arm')).toBe('Arm 142 138')
      expect(row(pdf, 'Posterior tibial')).toBe('Posterior tibial 96 128')
      expect(row(pdf, 'Dorsalis pedis')).toBe('Dorsalis pedis not audible 131')
      expect(squeezed(pdf.text)).toContain(indices)
      // The pressures and their indices stand on one page.
      const onPage = (text: string) => pdf.pages.findIndex(({ lines }) => lines.some((line) => line.text.startsWith(text)))
      expect(onPage('ABI 96')).toBe(onPage('Arm 142'))
      const text = squeezed(pdf.text)
      expect(text).toContain('120 meters (calf, right leg) 260 meters (leg cramp)')
      expect(text).toContain('I70.211 Atherosclerosis of native arteries of extremities, with intermittent claudication, right leg')
      expect(text).toContain('“It grabs my calf when I walk to the mailbox, and lets go when I stand.”')
      // Silence is never read as no.
      expect(text).toMatch(/Not asked .*heart failure/)
      expect(text).not.toMatch(/\bnull\b|undefined|NaN|\[object/)
    })

    await test.step('every other paper', async () => {
      const large = await released(page, `${visit.path}/print?size=large`)
      expectPaper(large, practice, [...whose, 'DRAFT, NOT SIGNED'])
      expect(large.pages.flatMap(({ lines }) => lines.filter(({ fontSize }) => fontSize < 17.9))).toEqual([])
      const report = await released(page, `${visit.path}/screening-report`, 'Treatment')
      expectPaper(report, practice, [...whose, 'DRAFT, NOT SIGNED', 'PAD screening report'])
      expect(squeezed(report.text)).toContain(indices)
      await page.goto(`${visit.path}/letter`)
      await page.getByLabel('To', { exact: true }).fill('Valley Vascular\n12 Main Street')
      await page.getByRole('button', { name: 'Preview and print' }).click()
      await page.waitForURL(/letter\/print/)
      const letter = await released(page, page.url(), 'Referral')
      expectPaper(letter, practice, [...whose, 'DRAFT, NOT SIGNED', 'Referral letter'])
      const disclosures = await released(page, `/patients/${visit.patientId}/disclosures`)
      expectPaper(disclosures, practice, [...whose, 'Accounting of disclosures'])
      for (const form of ['cramp-history', 'walk-test', 'pad-screening']) {
        const blank = await released(page, `/forms?form=${form}`, 'Treatment')
        expectPaper(blank, practice, ['Name ____', 'Visit of ____', name, 'blank form'])
        expect(blank.pages.length).toBeLessThanOrEqual(2)
      }
    })
  })

  test(`${slug}: the handouts on ${paper.name}`, async ({ looking: as }) => {
    const page = await as(podiatrist)
    const visit = await chartClaudicant(page)
    const identity = await identityOf(page, `/patients/${visit.patientId}`)
    const whose = [identity.name, identity.number, /born \w+ \d{1,2}, \d{4}/, name] as const

    /** The sheet on cramping, which stands first, and all that it may not say. */
    const expectCramping = (pdf: Pdf) => {
      const next = pdf.pages.findIndex(({ lines }, at) => at > 0 && lines.some(({ role }) => role === 'H1'))
      const pages = pdf.pages.slice(0, next)
      // Four sheets of paper at most, the diary last.
      expect(pages.length).toBeLessThanOrEqual(8)
      const [first, last] = [squeezed(pages[0]?.text ?? ''), squeezed(pages.at(-1)?.text ?? '')]
      expect(first).toContain(practice.phone)
      expect(first).toContain(practice.afterHours)
      expect(last).toContain('My cramp diary: two weeks')
      expect(last).toContain('Jeffrey A. Oster, DPM')
      expect(last).toContain('CC BY-NC 3.0')
      expect(last).toMatch(/Sheet cramping-en, version \d/)
      const text = squeezed(pages.map((page) => page.text).join(' '))
      expect(text).toContain('Ask us first')
      const advised = askFirst.reduce((rest, sentence) => rest.replaceAll(sentence, ''), text)
      for (const remedy of unsafe) expect(advised).not.toMatch(remedy)
    }

    await test.step('all nine from the visit, with its numbers in words', async () => {
      const pdf = await given(page, `${visit.path}/handout`, { sheets: everySheet })
      expectPaper(pdf, practice, [...whose, 'DRAFT, NOT SIGNED'])
      expect(pdf.title).not.toContain(identity.name.split(',')[0])
      expectSheets(pdf, { sheets: everySheet })
      expectCramping(pdf)
      const text = squeezed(pdf.text)
      expect(text).toContain('Right leg: your number is 0.68. Blood flow is low.')
      expect(text).toContain('Left leg: your number is 0.92. It is just below the normal range.')
      expect(text).toContain(slug === 'riverside' ? 'You walked about 120 meters (390 feet)' : 'You walked about 390 feet (120 meters)')
    })

    await test.step('in Spanish from the chart, without findings', async () => {
      // Spanish runs longer; the shorter paper is where all nine have to hold.
      const giving: Giving = { sheets: slug === 'riverside' ? everySheet : ['cramping', 'abi'], language: 'es' }
      const pdf = await given(page, `/patients/${visit.patientId}/handout`, giving)
      expectPaper(pdf, practice, [identity.name, identity.number, name, 'Hoja general, sin resultados'], giving)
      expectSheets(pdf, giving)
      expect(pdf.text).not.toMatch(/su número es|0\.68|Pierna derecha:/)
      expect(squeezed(pdf.text)).toContain('Pregunte a su médico antes de tomar bebidas deportivas, sal o potasio.')
    })

    await test.step('in large print, in one language on each paper', async () => {
      const giving: Giving = { sheets: ['cramping', 'stretches'], language: slug === 'riverside' ? 'es' : 'en', large: true }
      const pdf = await given(page, `${visit.path}/handout`, giving)
      expectPaper(pdf, practice, [identity.name, identity.number, name], giving)
      expectSheets(pdf, giving)
    })

    await test.step('the walk diary, on its side', async () => {
      for (const [language, size] of slug === 'riverside'
        ? ([
            ['es', 'usual'],
            ['en', 'large'],
          ] as const)
        : ([
            ['en', 'usual'],
            ['es', 'large'],
          ] as const)) {
        const pdf = await released(page, `/patients/${visit.patientId}/diary?lang=${language}&unit=ft&size=${size}`)
        expectPaper(pdf, practice, [identity.name, identity.number, name], { language, landscape: true })
        expect(pdf.pages.length).toBeLessThanOrEqual(size === 'large' ? 7 : 4)
        // Each page says in what is counted, so that none is filled in blind.
        for (const { text } of pdf.pages) expect(text).toMatch(language === 'en' ? /feet/ : /pies/)
      }
    })
  })
}

test('a visit summary printed past its release, as a draft, signed with an addendum, and void', async ({ looking: as }) => {
  const page = await as('podiatrist')
  const practice = practices.riverside
  const { name, signer } = practice
  const visit = await chartClaudicant(page)
  const identity = await identityOf(page, `/patients/${visit.patientId}`)
  const whose = [identity.name, identity.number, name, `by ${signer}`] as const

  await test.step('a preview, printed past the release', async () => {
    const notice = await printed(page, `${visit.path}/print`)
    expect(notice.pages).toHaveLength(1)
    expect(notice.text).toContain('Nothing was printed.')
    expect(notice.text).not.toMatch(new RegExp(`${identity.number}|calf|142`))
  })

  await test.step('signed, with an addendum', async () => {
    await openSection(page, visit, 'sign')
    await act(page.getByRole('button', { name: 'Sign visit' }), page.getByRole('heading', { name: 'Signed visit' }))
    await page.getByLabel('Addendum', { exact: true }).last().fill('Vascular medicine called back: seen on Thursday.')
    await act(page.getByRole('button', { name: 'Add addendum' }), page.getByText(/seen on Thursday\. \(/).first())
    const pdf = await released(page, `${visit.path}/print`)
    expectPaper(pdf, practice, [...whose, new RegExp(`Signed by ${signer}, \\d\\d-\\w{3}-\\d{4} \\d\\d:\\d\\d`)])
    expect(pdf.pages.length).toBeLessThanOrEqual(2)
    expect(pdf.text).not.toContain('DRAFT')
    expect(squeezed(pdf.text)).toMatch(new RegExp(`Addenda Vascular medicine called back: seen on Thursday\\. \\(${signer}, `))
    expect(pdf.text).toMatch(/Content code [0-9a-f]{16}/)
    expect(squeezed(pdf.text)).toContain(indices)
  })

  await test.step('void', async () => {
    await openSection(page, visit, 'sign')
    await page.getByText('Declare this visit void').click()
    await page.getByLabel('Reason').fill('Charted for the wrong patient')
    await act(page.getByRole('button', { name: 'Void visit' }), page.getByRole('heading', { name: 'Void visit' }))
    const pdf = await released(page, `${visit.path}/print`)
    expectPaper(pdf, practice, [...whose, 'VOID'])
    expect(squeezed(pdf.pages[0]?.text ?? '')).toContain(`Void. Charted for the wrong patient (${signer}, `)
  })
})

test('the front desk prints the general sheet and gets no sheet with findings', async ({ looking: as }) => {
  const podiatrist = await as('podiatrist')
  const visit = await chartClaudicant(podiatrist)
  const desk = await as('desk')
  const pdf = await given(desk, `/patients/${visit.patientId}/handout`, { sheets: ['abi'] })
  expectPaper(pdf, practices.riverside, ['General sheet, without findings', 'by Marisol Reyes'])
  expect(pdf.text).not.toMatch(/your number is|0\.68/)
  for (const address of [`${visit.path}/print`, `${visit.path}/handout`]) {
    const answer = await desk.goto(address)
    expect(answer?.status()).toBe(403)
    expect(await desk.content()).not.toContain('0.68')
  }
})

/** Whether this machine has a font with the letter: without one every browser prints an empty box, and no text could be read back. */
const drawable = (page: Page, letter: string) =>
  page.evaluate((one) => {
    const drawn = (text: string) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 40 })
      const pen = canvas.getContext('2d')!
      pen.font = '30px sans-serif'
      pen.fillText(text, 2, 32)
      return canvas.toDataURL()
    }
    return drawn(one) !== drawn('\u{10fffd}')
  }, letter)

test('a long name, a Chinese name and quotes stand whole in the margin of every page', async ({ looking: as }) => {
  const page = await as('podiatrist')
  for (const familyName of ["O'Brien-Nuñez", '李', 'Wolfeschlegelsteinhausenbergerdorff'.repeat(3).slice(0, 100), '"Quoted" \\ </style>']) {
    const givenName = madeUpName()
    const patientId = await register(page, somebody({ familyName, givenName }))
    const pdf = await given(page, `/patients/${patientId}/handout`, { sheets: ['stretches'] })
    const whole = (await drawable(page, familyName[0] as string)) ? `${familyName}, ${givenName}` : `, ${givenName}`
    for (const { margin } of pdf.pages) {
      // The running head may take two lines; it breaks where it must, even inside a name.
      expect(margin.headLeft.replaceAll(' ', '')).toContain(whole.replaceAll(' ', ''))
    }
  }
})

const dayOfOctober = (day: number) => `2026-10-${String(day).padStart(2, '0')}`

test('a visit that says much and one that says nothing print without a torn heading', async ({ looking: as }) => {
  const page = await as('podiatrist')
  const visit = await chartClaudicant(page)
  await record(page, visit, 'factors', { notes: 'Long notes on factors and medicines, as some people write them. '.repeat(50) })
  await record(page, visit, 'vascular-study', { notes: 'Cuffs of ten and twelve centimeters; the right foot was cold.\n'.repeat(30) })
  for (let day = 1; day <= 28; day += 1)
    await record(page, visit, 'lab-result', { test: 'potassium', value: 4.1, unit: 'mEq/L', sampleOn: dayOfOctober(day) }, { rows: true })
  const much = await released(page, `${visit.path}/print`)
  expectPaper(much, practices.riverside, ['DRAFT, NOT SIGNED'])
  expect(squeezed(much.text)).toContain('as some people write them.')
  // A table that goes on has its heads on each page.
  const tabled = much.pages.filter(({ text }) => text.includes('4.1 mEq/L'))
  expect(tabled.length).toBeGreaterThan(1)
  for (const { text } of tabled) for (const head of ['Test', 'Result', 'Reads', 'Sample']) expect(text).toContain(head)

  const empty = await newVisitUnseen(page)
  const nothing = await released(page, `${empty.path}/print`)
  expectPaper(nothing, practices.riverside, ['DRAFT, NOT SIGNED'])
  expect(nothing.pages).toHaveLength(1)
  expect(squeezed(nothing.text)).toContain('No pressures were recorded at this visit.')
})
