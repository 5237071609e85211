/**
 * What the findings lead to. Each patient is charted but for one step; with that step the pane names the next one, with its numbers and its
 * source.
 */
import type { Page } from '@playwright/test'
import { expect, test } from '../access/door'
import { awake } from '../resilience/charting'
import { chartedVisit, mmHg, noRedFlags, resting, safeToWalk } from '../steps/charted'
import { reply } from '../steps/pointing'
import { pane, saved } from '../steps/visit'

const walkingCramp = {
  name: 'Right calf, walking',
  sites: ['right-calf'],
  atNight: 'no',
  whileWalking: 'yes',
  atRest: 'no',
  easedByStandingStill: 'yes',
  easedByWalking: 'no',
}
const nightCramp = {
  name: 'Night',
  sites: ['left-calf'],
  atNight: 'yes',
  whileWalking: 'no',
  atRest: 'no',
  muscleHardens: 'yes',
  easedByStretching: 'yes',
}
const noFactors = {
  diabetes: 'no',
  chronicKidneyDisease: 'no',
  heartFailure: 'no',
  cirrhosis: 'no',
  dyslipidemia: 'no',
  hypertension: 'no',
  otherAtherosclerosis: 'no',
  familyHistoryOfPad: 'no',
  dialysis: 'no',
  kidneyTransplant: 'no',
  pregnantOrPostpartum: 'no',
  anticoagulant: 'no',
  vomitingDiarrheaHeatOrPoorIntake: 'no',
  heavySweating: 'no',
  largeFluidIntake: 'no',
}

/** R13 asks for them before anybody exercises. */
const noClotSigns = { pittingEdema: 'none', deepVeinTenderness: 'none', rightCalfGirthCm: 36, leftCalfGirthCm: 36 }

/** The line of one rule in the pane. */
const line = (page: Page, rule: string) =>
  pane(page)
    .getByRole('article')
    .filter({ has: page.getByText(rule, { exact: true }) })
const fill = async (page: Page, name: string, text: string) => {
  const field = page.getByRole('textbox', { name, exact: true })
  await field.fill(text)
  await field.press('Tab')
}

test('claudication with a normal ABI at rest is led to an exercise test, and its result is told', async ({ looking: as, door }) => {
  const path = await chartedVisit(
    door,
    { birthDate: '1958-03-02', sex: 'male' },
    {
      'cramp-pattern': [walkingCramp],
      'red-flags': { ...noRedFlags, exertionalLegSymptoms: 'yes' },
      factors: noFactors,
      'walk-safety': safeToWalk,
      examination: noClotSigns,
      'vascular-study': { ...resting([128, 130], [134, 131], [138, 136]), rightWaveform: 'multiphasic', leftWaveform: 'multiphasic' },
    },
  )
  const page = await as('podiatrist')
  await page.goto(`${path}/vascular-study`)
  await expect(line(page, 'R13')).toContainText('Exercise treadmill ABI')
  await expect(line(page, 'R13')).toContainText('Right ABI 1.03')

  await reply(page, 'By', 'Treadmill')
  await page.getByRole('combobox', { name: 'Artery' }).first().selectOption({ label: 'Posterior tibial' })
  await fill(page, 'Ankle after exercise, right leg', '84')
  await fill(page, 'Arm after exercise', '150')
  await saved(page)
  const result = page.getByRole('region', { name: 'Calculated from the pressures after exercise' })
  await expect(result).toContainText('positive')
  await expect(result).toContainText('134 / 130 at rest, 84 / 150 after')
  await expect(line(page, 'R13')).toContainText('meets the criterion of arterial disease (right)')
})

test('diabetes with an ABI of 1.52 is led to toe pressures', async ({ looking: as, door }) => {
  const path = await chartedVisit(
    door,
    { birthDate: '1950-07-19', sex: 'male' },
    {
      'cramp-pattern': [walkingCramp],
      'red-flags': { ...noRedFlags, exertionalLegSymptoms: 'yes' },
      factors: { ...noFactors, diabetes: 'yes' },
      'vascular-study': resting([132, 130], [200, 190], [201, 196]),
    },
  )
  const page = await as('podiatrist')
  await page.goto(`${path}/vascular-study`)
  await expect(line(page, 'R12')).toContainText('Right ABI 1.52')
  await expect(line(page, 'R12')).toContainText(/toe pressure/i)
  await fill(page, 'Right toe', '58')
  await saved(page)
  await expect(line(page, 'R14')).toContainText('Right TBI 0.44')
})

test('a swollen calf is led to the clot score, and away from massage and exercise', async ({ looking: as, door }) => {
  const path = await chartedVisit(
    door,
    { birthDate: '1961-01-20', sex: 'female' },
    {
      'cramp-pattern': [walkingCramp],
      'red-flags': { ...noRedFlags, oneLegNewlySwollen: 'yes', swollenSide: 'left', exertionalLegSymptoms: 'yes' },
      factors: noFactors,
      'walk-safety': safeToWalk,
      examination: {
        activeCancer: 'no',
        paralysisParesisOrCast: 'no',
        bedriddenOrMajorSurgery: 'yes',
        previousDvt: 'no',
        alternativeAsLikely: 'no',
        pittingEdema: 'left',
        deepVeinTenderness: 'left',
        wholeLegSwollen: 'none',
      },
    },
  )
  const page = await as('podiatrist')
  await page.goto(`${path}/examination`)
  await expect(page.getByText('Incomplete: at least 3, at most 5', { exact: true })).toBeVisible()
  await fill(page, 'Right calf girth', '36.0')
  await fill(page, 'Left calf girth', '39.0')
  await reply(page, 'Collateral superficial veins, not varicose', 'None')
  await saved(page)
  await expect(line(page, 'R4')).toContainText(/4 points/)
  await expect(line(page, 'R4')).toContainText('No massage, stretch or exercise test meanwhile')
  await expect(pane(page)).toContainText('R22')
})

test('a foot ulcer is led to WIfI and to the vascular team today', async ({ looking: as, door }) => {
  const path = await chartedVisit(
    door,
    { birthDate: '1947-11-08', sex: 'male' },
    {
      'red-flags': { ...noRedFlags, ulcerOrGangrene: 'yes', ulcerKind: 'ulcer', ulcerSide: 'right', ulcerWeeks: 5 },
      factors: { ...noFactors, diabetes: 'yes' },
      'vascular-study': { ...resting([140, 138], [70, 64], [150, 148]), rightToe: mmHg(34)[0] },
      wound: [
        {
          side: 'right',
          site: 'toes',
          kind: 'ulcer',
          weeks: 5,
          swelling: 'no',
          erythemaMm: 0,
          tenderness: 'no',
          warmth: 'no',
          pus: 'no',
          deepInfection: 'no',
        },
      ],
    },
  )
  const page = await as('podiatrist')
  await page.goto(`${path}/examination`)
  const grade = page.getByRole('radio', { name: /^1\b/ }).first()
  await awake(grade)
  await grade.check({ force: true })
  await saved(page)
  await expect(line(page, 'R3')).toContainText(/today/i)
  await expect(pane(page)).toContainText(/WIfI/)
  await expect(page.getByText(/secondary sources/i).first()).toBeVisible()
})

test('the cramp of an athlete reads as common, with its red flags asked', async ({ looking: as, door }) => {
  const path = await chartedVisit(
    door,
    { birthDate: '2003-05-14', sex: 'female' },
    {
      'cramp-pattern': [{ ...nightCramp, afterActivity: 'yes', triggers: ['exercise', 'heat-or-sweating'] }],
      'red-flags': noRedFlags,
      factors: { ...noFactors, heavySweating: 'yes', activity: 'athlete', diuretic: 'no', statin: 'no', medicinesReviewed: 'none-taken' },
      'walk-safety': safeToWalk,
    },
  )
  const page = await as('podiatrist')
  await page.goto(`${path}/assessment`)
  await expect(pane(page).getByText(/^(Emergency|Same day)/)).toHaveCount(0)
  await expect(page.getByRole('main')).toContainText('Comes after activity')
  await expect(page.getByRole('main')).toContainText('Brought on by exercise')
})

test('a child gets no adult bands, no clot score and no kidney estimate', async ({ looking: as, door }) => {
  const path = await chartedVisit(
    door,
    { birthDate: '2015-06-01', sex: 'male' },
    {
      'cramp-pattern': [nightCramp],
      'red-flags': { ...noRedFlags, oneLegNewlySwollen: 'yes', swollenSide: 'left' },
      'vascular-study': resting([104, 102], [92, 88], [90, 86]),
      'lab-result': [{ test: 'creatinine', value: 0.6, unit: 'mg/dL', sampleOn: '2026-11-20' }],
    },
  )
  const page = await as('podiatrist')
  await page.goto(`${path}/vascular-study`)
  const pressures = page.getByRole('group', { name: 'Pressures', exact: true })
  await expect(pressures).toContainText(/18/)
  await expect(pressures.getByText(/^(abnormal|borderline|normal|within range)$/)).toHaveCount(0)
  await expect(line(page, 'R14')).toHaveCount(0)
  await page.goto(`${path}/examination`)
  await expect(page.getByText(/No Wells score here: under 18/)).toBeVisible()
  await page.goto(`${path}/labs`)
  await expect(page.getByRole('main')).not.toContainText(/mL\/min/)
})

test('stable on a thiazide with a documented evaluation: R1c; with one input not asked: R1b', async ({ looking: as, door }) => {
  const drawn = (test: string, value: number, unit: string, low: number, high: number) => ({
    ...{ test, value, unit, low, high, sampleOn: '2026-11-10', source: 'report', hemolyzed: 'no' },
  })
  const stable = {
    'cramp-pattern': [{ ...nightCramp, newOrWorseIn3Months: 'no', firstNoticed: '2025', course: 'same' }],
    'red-flags': noRedFlags,
    factors: {
      ...noFactors,
      diuretic: 'yes',
      diureticDoseUnchanged3Months: 'yes',
      diureticStartedOrChanged4Weeks: 'no',
      diureticPrescriber: 'Dr. Helen Park',
      digoxinQtDrugOrLithium: 'no',
      twoPotassiumAffectingDrugs: 'no',
      crampsEvaluatedBy: 'Dr. Helen Park',
      crampsEvaluatedOn: '2026-11-12',
    },
    labs: { labsAfterCrampsBeganOrChanged: 'yes', labsAfterLastDoseChange: 'yes', acuteKidneyInjury: 'no' },
    'lab-result': [
      drawn('potassium', 4.2, 'mEq/L', 3.5, 5.1),
      drawn('sodium', 140, 'mEq/L', 136, 145),
      drawn('magnesium', 2, 'mg/dL', 1.6, 2.6),
      drawn('calcium', 9.4, 'mg/dL', 8.6, 10.2),
    ],
  }
  const path = await chartedVisit(door, { birthDate: '1952-02-28', sex: 'female' }, stable)
  const page = await as('podiatrist')
  await page.goto(`${path}/labs`)
  await expect(line(page, 'R1b')).toBeVisible()
  await expect(line(page, 'R1b')).toContainText(/creatinine/i)

  await page.getByRole('button', { name: 'Add Creatinine' }).click()
  const creatinine = page.getByRole('article', { name: 'Creatinine' })
  await creatinine.getByRole('textbox', { name: 'Result' }).fill('0.8')
  await creatinine.getByRole('combobox', { name: 'Unit' }).selectOption('mg/dL')
  await creatinine.getByRole('textbox', { name: 'Low limit' }).fill('0.5')
  await creatinine.getByRole('textbox', { name: 'High limit' }).fill('1.1')
  await creatinine.getByRole('textbox', { name: 'Drawn on' }).fill('11/10/2026')
  await page.keyboard.press('Tab')
  await saved(page)
  await expect(line(page, 'R1c')).toContainText('Labs of 10-Nov-2026 were in range')
  await expect(line(page, 'R1c')).toContainText('Dr. Helen Park')
  await expect(line(page, 'R1b')).toHaveCount(0)
})

test('potassium of 2.3 interrupts at once, without any diuretic', async ({ looking: as, door }) => {
  const path = await chartedVisit(
    door,
    { birthDate: '1980-09-09', sex: 'female' },
    {
      'cramp-pattern': [nightCramp],
      'red-flags': noRedFlags,
      factors: { ...noFactors, diuretic: 'no', medicinesReviewed: 'none-taken' },
    },
  )
  const page = await as('assistant')
  await page.goto(`${path}/labs`)
  await page.getByRole('button', { name: 'Add Potassium' }).click()
  const potassium = page.getByRole('article', { name: 'Potassium' })
  await potassium.getByRole('combobox', { name: 'Unit' }).selectOption('mEq/L')
  await potassium.getByRole('textbox', { name: 'Drawn on' }).fill('11/23/2026')
  await potassium.getByRole('textbox', { name: 'Result' }).fill('2.3')
  const interruption = page.getByRole('dialog', { name: /Emergency/ })
  await expect(interruption).toBeVisible()
  await expect(interruption).toContainText('Critical laboratory value')
  await expect(interruption).toContainText('Potassium 2.3 mEq/L')
})
