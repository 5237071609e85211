/** A chart for some only: closed to an assistant on every way, opened in an emergency for as long as it takes, and looked at by the admin. */
import { expect, staffId, test, wallClock } from '../access/door'
import { chartedVisit } from '../steps/charted'

test('a restricted chart, an emergency access to it, and its review', async ({ as, door }) => {
  const visit = await chartedVisit(door, {}, { factors: { hypertension: 'yes' } })
  const [, , patientId = '', , visitId = ''] = visit.split('/')
  const chart = `/patients/${patientId}`
  const summary = `${visit}/print`
  // The assistant has a PDF of it still to fetch.
  const release = { id: crypto.randomUUID(), format: 'pdf', purpose: 'patient-copy', recipient: null }
  const contentHash = /contentHash\\?":\\?"([0-9a-f]{64})/.exec((await door.get('assistant', summary)).text)?.[1]
  await door.act('assistant', 'releaseVisitSummary', { ...release, patientId, visitId, contentHash })
  // In words of this run alone: the queue is everybody's.
  const [happened, found] = [`She fell on the stairs (${release.id}).`, `Asked both of them (${release.id}).`]
  const podiatrist = await as('podiatrist')
  const assistant = await as('assistant')

  await test.step('the podiatrist restricts the chart to herself', async () => {
    await podiatrist.goto(chart)
    await podiatrist.getByRole('link', { name: 'Who may open it' }).click()
    await podiatrist.getByLabel('Why').fill('The mother of an employee.')
    await podiatrist.getByRole('button', { name: 'Restrict this chart' }).click()
    await expect(podiatrist.getByRole('heading', { name: 'Lift the restriction' })).toBeVisible()
    await expect(podiatrist.getByText('Restricted chart')).toBeVisible()
  })

  await test.step('the assistant finds the patient, and of the chart that it is restricted', async () => {
    await assistant.goto(`${visit}/labs`)
    await assistant.waitForURL(`**${chart}`)
    await expect(assistant.getByRole('heading', { name: 'This chart is restricted' })).toBeVisible()
    await expect(assistant.getByText('Nora Lindqvist', { exact: false }).first()).toBeVisible()
    await expect(assistant.getByText('The mother of an employee.')).toHaveCount(0)
    for (const page of [summary, `${visit}/screening-report`, `${chart}/opened`, `${chart}/disclosures`, `${chart}/visits/new`])
      expect((await door.get('assistant', page)).status, page).toBe(307)
    const change = { section: 'factors', key: visitId, base: 1, changes: { statin: { from: null, to: 'yes' } } }
    expect((await door.post('assistant', `${visit}/autosave`, change)).status).toBe(403)
    expect((await door.get('assistant', `/releases/${release.id}/pdf`)).status).toBe(404)
    expect((await door.get('assistant', '/')).text).not.toContain(visitId)
    const another = { visitId: crypto.randomUUID(), patientId, startedAt: wallClock(), clinicianId: staffId('podiatrist') }
    await expect(door.act('assistant', 'startVisit', another)).rejects.toThrow('restricted')
  })

  await test.step('care cannot wait: the chart opens, and says so above every page', async () => {
    await assistant.getByRole('button', { name: 'Emergency access' }).click()
    await assistant.getByRole('button', { name: 'Open this chart' }).click()
    await expect(assistant.getByText('Choose a reason.').first()).toBeVisible()
    await assistant.getByText('Care that cannot wait', { exact: true }).click()
    await assistant.getByLabel('What happened').fill(happened)
    await assistant.getByRole('button', { name: 'Open this chart' }).click()
    const banner = assistant.getByRole('region', { name: 'Emergency access' })
    await expect(banner).toContainText('60 minutes left')
    await assistant.goto(`${visit}/cramp-history`)
    await expect(banner).toBeVisible()
    expect((await door.get('assistant', summary)).status).toBe(200)
    await banner.getByRole('button', { name: 'End now' }).click()
    await expect(assistant.getByRole('heading', { name: 'This chart is restricted' })).toBeVisible()
  })

  await test.step('an admin reviews what was done in that time, by the record number alone', async () => {
    const admin = await as('admin')
    await admin.goto('/practice/emergency-access')
    const access = admin.getByRole('article').filter({ hasText: happened })
    await expect(access).toContainText('opened the chart')
    await access.getByText('Justified', { exact: true }).click()
    await access.getByLabel('Note').fill(found)
    await access.getByRole('button', { name: 'Save review' }).click()
    await expect(admin.getByRole('row').filter({ hasText: found })).toBeVisible()
  })
})
