import { expect, test } from '../fixtures'
import { answer, answerAll, arrowTo, choose, pick, press, tabTo, type } from '../steps/keyboard'
import { printedHere, printsToHere } from '../steps/printing'
import { madeUpName, nextSection, pane, register, startVisit } from '../steps/visit'

/**
 * Given a patient whose calf cramps on walking and eases on standing still,
 * when the podiatrist charts history, factors, a corridor walk and the resting pressures without touching the mouse,
 * then the right leg reads abnormal, the left borderline, the visit is signed, and both papers carry patient and numbers.
 */
test('a claudicant is charted, assessed, signed and given paper by keyboard alone', async ({ looking: as }) => {
  test.setTimeout(420_000)
  const page = await as('podiatrist')
  const familyName = madeUpName('Hal')
  await register(page, { familyName, givenName: 'Desmond', birthDate: '04/09/1953', sex: 'Male', phone: '602 555 0187' })

  // Found again by part of the name and the birth date, in any order.
  await page.goto('/')
  await page.keyboard.type(`1953-04-09 ${familyName.slice(0, -2)}`)
  await expect(page.getByRole('option', { name: new RegExp(`${familyName}, Desmond`) })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Chart' })).toBeVisible()

  await startVisit(page)
  await type(page, page.getByRole('textbox', { name: 'Reason', exact: true }), 'Right calf cramps on walking')
  if ((await page.getByRole('article', { name: 'Pattern 1' }).count()) === 0)
    await press(page, page.getByRole('button', { name: /Add .*pattern/ }))
  const pattern = page.getByRole('article', { name: 'Pattern 1' })
  await type(page, pattern.getByRole('textbox', { name: 'Name' }), 'Right calf, walking')
  await arrowTo(
    page,
    pattern.getByRole('group', { name: 'Where it cramps' }),
    pattern.getByRole('checkbox', { name: 'right calf' }).first(),
  )
  await page.keyboard.press('Space')
  await answer(page, pattern, 'At night', 'no')
  await answer(page, pattern, 'While walking', 'yes')
  await answer(page, pattern, 'At rest, by day', 'no')
  await answer(page, pattern, 'Stretching', 'no')
  await answer(page, pattern, 'Walking about', 'no')
  await answer(page, pattern, 'Standing still', 'yes')
  const flags = page.getByRole('group', { name: 'Red flags' }).or(page.getByRole('region', { name: 'Red flags' }))
  for (const group of await flags.getByRole('radiogroup').all()) {
    const isExertion =
      (await group.getAttribute('aria-labelledby')) !== null &&
      /exertion that are not joint pain/.test(
        (await group.evaluate((element) => document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent)) ?? '',
      )
    await tabTo(page, group)
    await page.keyboard.press(isExertion ? 'y' : 'n')
  }
  await nextSection(page, 'Factors and medicines')

  await choose(page, page.getByRole('radiogroup', { name: 'Smoked' }), 'Former')
  await answerAll(page, page, ['Diabetes', 'Chronic kidney disease'], 'no')
  await answer(page, page, 'High blood pressure', 'yes')
  await answer(page, page, 'Takes a water pill (diuretic)', 'no')
  await nextSection(page, 'Walk distance')

  await answerAll(
    page,
    page,
    [
      'Heart attack or unstable angina within 1 month',
      'Severe aortic stenosis',
      'Uncontrolled arrhythmia',
      'Decompensated heart failure',
      'Acute Charcot foot',
    ],
    'no',
  )
  if ((await page.getByRole('article', { name: 'Walk test 1' }).count()) === 0)
    await press(page, page.getByRole('button', { name: /Add .*walk test/ }))
  const walk = page.getByRole('article', { name: 'Walk test 1' })
  await choose(page, walk.getByRole('radiogroup', { name: 'Method' }), 'Corridor walk')
  const onset = walk.getByRole('group', { name: 'First cramp' })
  await choose(page, onset.getByRole('radiogroup', { name: 'Outcome' }), 'First cramp felt at')
  await type(page, onset.getByRole('textbox', { name: 'Onset' }), '120')
  await pick(page, onset.getByRole('combobox', { name: 'Unit' }), 'meters')
  const stop = walk.getByRole('group', { name: 'Where the walk ended' })
  await choose(page, stop.getByRole('radiogroup', { name: 'Outcome' }), 'Had to stop at')
  await type(page, stop.getByRole('textbox', { name: 'Distance walked' }), '260')
  await pick(page, stop.getByRole('combobox', { name: 'Unit' }), 'meters')
  await expect(walk).toContainText('As claudication this is Fontaine IIb')
  await nextSection(page, 'PAD screening')

  await answerAll(
    page,
    page,
    ['Open wound under a cuff', 'Fresh bypass or stent under a cuff', 'Suspected clot in a leg', 'Severe pain', 'Cannot lie flat'],
    'no',
  )
  await choose(page, page.getByRole('radiogroup', { name: 'Device' }), 'Handheld Doppler')
  await type(page, page.getByRole('textbox', { name: 'Right arm' }), '142')
  await type(page, page.getByRole('textbox', { name: 'Right posterior tibial' }), '96')
  await type(page, page.getByRole('textbox', { name: 'Right dorsalis pedis' }), 'na')
  await type(page, page.getByRole('textbox', { name: 'Left posterior tibial' }), '128')
  await type(page, page.getByRole('textbox', { name: 'Left dorsalis pedis' }), '131')
  await type(page, page.getByRole('textbox', { name: 'Left arm' }), '138')
  await expect(page.getByText('96 / 142 = 0.676 → 0.68')).toBeVisible()
  await expect(page.getByText('131 / 142 = 0.922 → 0.92')).toBeVisible()
  await expect(pane(page)).toContainText('R14')
  for (const section of ['Questionnaires', 'Examination', 'Labs', 'Assessment']) await nextSection(page, section)

  await choose(page, page.getByRole('radiogroup', { name: 'Cause of the cramps' }), 'Ischemic')
  for (const mimic of ['Compartment syndrome', 'Complex regional pain syndrome', 'Deep vein thrombosis', 'Tarsal tunnel syndrome']) {
    await choose(page, page.getByRole('radiogroup', { name: mimic }), 'Unlikely')
  }
  await choose(page, page.getByRole('radiogroup', { name: 'Peripheral arterial disease' }), 'Likely')
  await press(page, page.getByRole('button', { name: 'Confirm IIb, right leg' }))
  await press(page, page.getByRole('button', { name: /I70\.211/ }))
  await nextSection(page, 'Plan')

  await press(page, page.getByRole('button', { name: /Send a letter to the primary care physician/ }))
  await type(page, page.getByRole('textbox', { name: 'Re-screen on' }), '05/24/2027')
  await nextSection(page, 'Sign')

  await expect(page.getByRole('region', { name: 'Before this can be signed' })).toHaveCount(0)
  await press(page, page.getByRole('button', { name: 'Sign visit' }))
  await expect(page.getByText(/Signed by Nora Lindqvist/).first()).toBeVisible()

  // Paper: identity, status and page numbers on each side, the right figures once.
  const visit = new URL(page.url()).pathname.replace(/\/sign$/, '')
  await printsToHere(page)
  await page.goto(`${visit}/print`)
  await expect(page.getByRole('radio', { name: 'Patient copy' })).toBeFocused()
  await page.keyboard.press('Enter')
  const summary = await printedHere(page)
  for (const [index, { text: side }] of summary.pages.entries()) {
    expect(side).toContain(`${familyName}, Desmond`)
    expect(side).toContain('09-Apr-1953')
    expect(side).toContain(`page ${index + 1} of ${summary.pages.length}`)
    expect(side).toMatch(/Signed by Nora Lindqvist/)
  }
  for (const finding of [
    '120 meters',
    '260 meters',
    '0.68',
    'abnormal',
    '0.92',
    'borderline',
    'not audible',
    'IIb',
    'I70.211',
    '24-May-2027',
  ]) {
    expect(summary.text).toContain(finding)
  }

  await page.goto(`${visit}/handout?chosen=1&sheet=cramping&language=en`)
  await press(page, page.getByRole('button', { name: /Give and print/ }))
  await page.waitForURL(/\/handout\/given\//)
  await expect(page.getByText(/Given today by/)).toBeVisible()
  const handout = await printedHere(page)
  for (const side of handout.pages) expect(side.text).toContain(familyName)
  expect(handout.pages[0]?.text).toContain('Call 911')
})
