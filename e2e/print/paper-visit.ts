/** A visit worth printing, charted without the screens: what stands on paper is under test here, the screens are elsewhere. */
import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { ask } from '../access/ask'
import { newVisitUnseen, requestsOf, type Visit } from '../resilience/charting'

type Changes = Record<string, unknown>

/** Saves fields of a section as the chart's own autosave does, as the person of the page. */
export async function record(page: Page, visit: Visit, section: string, fields: Changes, { rows = false } = {}): Promise<void> {
  const visitId = visit.path.split('/').at(-1) as string
  const changes = Object.fromEntries(Object.entries(fields).map(([field, to]) => [field, { from: Array.isArray(to) ? [] : null, to }]))
  const { origin, cookie, headers } = await requestsOf(page)
  const { status, text } = await ask(origin, {
    path: `${visit.path}/autosave`,
    method: 'POST',
    cookie,
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ section, key: rows ? randomUUID() : visitId, base: 0, changes }),
  })
  const { conflicts, invalid } = (status === 200 ? JSON.parse(text) : {}) as { conflicts?: object; invalid?: object }
  if (status !== 200 || Object.keys({ ...conflicts, ...invalid }).length > 0)
    throw new Error(`${section} was not recorded: ${status} ${text}`)
}

const measured = (mmHg: number) => ({ state: 'measured', mmHg })

/** A claudicant: right calf, onset 120 m of 260 m in a corridor, ABI right 0.68 (96 of 142) and left 0.92 (131 of 142), one artery silent. */
export async function chartClaudicant(page: Page): Promise<Visit> {
  const visit = await newVisitUnseen(page)
  await record(page, visit, 'reason', {
    reason: 'Cramps on walking, right calf',
    patientWords: 'It grabs my calf when I walk to the mailbox, and lets go when I stand.',
  })
  const pattern = { name: 'Walking, right calf', sites: ['right-calf'], course: 'worse', whileWalking: 'yes', atNight: 'no', severity: 6 }
  const relief = { easedByStandingStill: 'yes', relief: 4, reliefUnit: 'minutes', frequency: 5, frequencyPer: 'week' }
  await record(page, visit, 'cramp-pattern', { ...pattern, ...relief }, { rows: true })
  await record(page, visit, 'red-flags', {
    suddenOnsetIn14Days: 'no',
    restPainForefoot: 'no',
    ulcerOrGangrene: 'no',
    oneLegNewlySwollen: 'no',
    breathlessOrChestPain: 'no',
    exertionalLegSymptoms: 'yes',
  })
  await record(page, visit, 'factors', {
    tobaccoSmoked: 'former',
    packYears: 30,
    diabetes: 'no',
    hypertension: 'yes',
    diuretic: 'no',
    statin: 'yes',
  })
  await record(page, visit, 'medicine', { name: 'Atorvastatin', dose: '20 mg daily', classes: ['statin'] }, { rows: true })
  await record(
    page,
    visit,
    'walk-test',
    {
      method: 'corridor',
      onsetState: 'felt',
      onset: 120,
      onsetUnit: 'm',
      onsetSite: 'calf',
      side: 'right',
      maximumState: 'forced-stop',
      maximum: 260,
      maximumUnit: 'm',
      limitingSymptom: 'leg-cramp',
    },
    { rows: true },
  )
  await record(page, visit, 'vascular-study', {
    device: 'doppler',
    position: 'supine',
    restMinutes: 10,
    rightBrachial: measured(142),
    leftBrachial: measured(138),
    rightPosteriorTibial: measured(96),
    rightDorsalisPedis: { state: 'not-audible' },
    leftPosteriorTibial: measured(128),
    leftDorsalisPedis: measured(131),
    rightWaveform: 'monophasic',
    leftWaveform: 'multiphasic',
    suspectedDvt: 'no',
    woundUnderCuff: 'no',
  })
  await record(page, visit, 'assessment', {
    cause: 'ischemic',
    compartmentSyndrome: 'unlikely',
    deepVeinThrombosis: 'unlikely',
    peripheralArterialDisease: 'likely',
    fontaineRight: 'IIb',
    codes: ['I70.211', 'Z87.891'],
    impression: 'Intermittent claudication of the right leg.',
  })
  await record(page, visit, 'plan', {
    narrative: 'Supervised walking, vascular referral.',
    followUp: 'Call in two weeks.',
    handouts: ['cramping'],
  })
  await record(page, visit, 'plan-action', { act: 'Refer to vascular medicine', by: 'Front desk' }, { rows: true })
  return visit
}
