/**
 * A word of its own is written into every field of a visit that takes words, and looked for in the bytes of whatever those receive who may not
 * read a chart: pages, the data of the router, lists, refusals.
 */
import { randomBytes, randomUUID } from 'node:crypto'
import { type Door, expect, test } from './door'
import { openVisit } from './visits'

/** Sections that a visit has once are named by the visit; of the others it has as many rows as there are. */
const once = {
  reason: ['reason', 'patientWords'],
  factors: ['diureticPrescriber', 'crampsEvaluatedBy', 'notes'],
  'vascular-study': ['cuff', 'observer', 'notes'],
  'exercise-study': ['notes'],
  examination: ['footwearNotes', 'notes'],
  labs: ['notes'],
  assessment: ['differentialNotes', 'impression'],
  plan: ['narrative', 'rescreenReason', 'followUp', 'exercise'],
}
const often = {
  'cramp-pattern': ['name', 'words'],
  medicine: ['name', 'dose', 'prescriber'],
  'walk-test': ['words', 'onset'],
  wound: ['words'],
  'lab-result': ['laboratory'],
  'plan-action': ['act', 'by'],
}

/** Letters alone, so that no other word and no id is one. */
const sentinel = () => `q${[...randomBytes(12)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('')}`

async function plant(door: Door, patientId: string, visitId: string): Promise<Map<string, string>> {
  const planted = new Map<string, string>()
  const sections = [
    ...Object.entries(once).map((one) => [...one, visitId] as const),
    ...Object.entries(often).map((one) => [...one, randomUUID()] as const),
  ]
  for (const [section, fields, key] of sections) {
    const words = Object.fromEntries(fields.map((field) => [field, sentinel()]))
    const changes = Object.fromEntries(Object.entries(words).map(([field, to]) => [field, { from: null, to }]))
    const { status, text } = await door.post('podiatrist', `/patients/${patientId}/visits/${visitId}/autosave`, {
      section,
      key,
      base: 0,
      changes,
    })
    expect(status, `${section} ${text}`).toBe(200)
    // A word where a distance belongs is kept as well, as what somebody typed.
    const { saved, invalid } = JSON.parse(text) as Record<'saved' | 'invalid', object>
    expect([...Object.keys(saved), ...Object.keys(invalid)].sort(), section).toEqual([...fields].sort())
    for (const [field, word] of Object.entries(words)) planted.set(`${section} ${field}`, word)
  }
  return planted
}

test('a word in every field of a visit reaches nobody who may not read it, in whatever bytes', async ({ door }) => {
  const { patientId, visitId } = await openVisit(door)
  const planted = await plant(door, patientId, visitId)
  const chart = `/patients/${patientId}`
  const visit = `${chart}/visits/${visitId}`
  const screens = [
    'cramp-history',
    'factors',
    'walk-distance',
    'vascular-study',
    'examination',
    'labs',
    'assessment',
    'plan',
    'sign',
    'questionnaires',
  ]
  const pages = [
    ...[
      '/',
      '/patients',
      chart,
      `${chart}/details`,
      `${chart}/handout`,
      `${chart}/diary`,
      `${chart}/opened`,
      `${chart}/disclosures`,
      visit,
    ],
    ...[...screens, 'print', 'screening-report', 'letter', 'handout', 'questionnaires-tablet', 'autosave'].map(
      (screen) => `${visit}/${screen}`,
    ),
  ]
  const received = async (person: 'podiatrist' | 'desk' | 'admin' | 'hillcrestPodiatrist' | 'nobody', paths: string[]) => {
    const answers = await Promise.all(paths.flatMap((path) => [door.get(person, path), door.fetch(person, path)]))
    const change = { section: 'reason', key: visitId, base: 0, changes: { reason: { from: 'x', to: 'y' } } }
    if (person !== 'podiatrist') answers.push(await door.post(person, `${visit}/autosave`, change))
    answers.push(await door.post(person, '/patients/search', { text: 'Doorstep' }))
    for (const { status } of answers) expect(status, person).toBeLessThan(500)
    return answers.map(({ text, headers }) => `${text}\n${JSON.stringify(headers)}`).join('\n')
  }

  const known = await received(
    'podiatrist',
    screens.map((screen) => `${visit}/${screen}`),
  )
  expect(
    [...planted].filter(([, word]) => !known.includes(word)).map(([field]) => field),
    'planted, and read by the podiatrist',
  ).toEqual([])
  for (const person of ['desk', 'admin', 'hillcrestPodiatrist', 'nobody'] as const) {
    const bytes = await received(person, pages)
    expect(
      [...planted].filter(([, word]) => bytes.includes(word)).map(([field]) => field),
      person,
    ).toEqual([])
  }
  const { text } = await door.get('admin', `/practice/audit?patient=${patientId}`)
  expect(text).toContain('record')
  expect(
    [...planted].filter(([, word]) => text.includes(word)).map(([field]) => field),
    'in the audit',
  ).toEqual([])
})
