/**
 * Every server action of the build, found in the build's own list. Given that an act is possible and everybody sends the same words:
 * whoever may not do it is refused and nothing changes; then the right person does it, and it is done.
 */
import { randomInt, randomUUID } from 'node:crypto'
import { demoPractices } from '../../db/seed/people'
import { type Person, password, people } from '../fixtures'
import { ask, asRead, fromElsewhere, fromOwnPage, postSignIn } from './ask'
import { actAs, builtActions } from './build'
import { type Door, expect, identityOf, ofRole, type Role, roles, rosa, staffId, test, wallClock } from './door'
import { emergency, openVisit, pagesOf, signedVisit } from './visits'

type Given = {
  input: Record<string, unknown>
  seenAt: string[]
  search?: string
  /** What of a page concerns the act, where other tests act on the same page or it shows in the value of a field. All that stands there otherwise. */
  read?: (text: string) => string
}

type Act = {
  mayBeDoneBy: Role[]
  /** Makes the act possible; what is sent, and the pages on which its effect would stand. */
  given: (door: Door) => Promise<Given>
  /** Who does it and reads what came of it; a podiatrist where nobody is named. */
  by?: Person
  /** To another practice nothing of ours is there. Whoever registers somebody does so in their own practice, and theirs is another letterhead. */
  elsewhere?: 'own practice' | 'other paper' | 'not permitted'
  /** The act gives the session away: it is done with one of its own, and shows in what that session opens from then on. */
  givesSessionAway?: true
}

const clinicians: Role[] = ['podiatrist', 'assistant']
const words = 'Opened by mistake, at the door.'

/** What the bar above a paper would send: the hash of what stands there comes along. */
async function releaseOf(door: Door, paper: string) {
  const { text } = await door.get('podiatrist', paper)
  const contentHash = /contentHash\\?":\\?"([0-9a-f]{64})/.exec(text)?.[1]
  return { id: randomUUID(), format: 'print', purpose: 'patient-copy', recipient: null, contentHash }
}

/** What the page of giving would send for one sheet: the hash of what stands in its preview comes along. */
async function givingOf(door: Door, page: string) {
  const { text } = await door.get('podiatrist', `${page}?chosen=1&sheet=cramping&language=en`)
  const contentHashes = [/contentHashes\\?":\[\\?"([0-9a-f]{64})/.exec(text)?.[1]]
  const none = { largePrint: false, diary: false, legChanged: null, discussed: false, without: [], nextVisit: null }
  return { givingId: randomUUID(), contentHashes, choices: { handouts: ['cramping'], language: 'en', ...none } }
}

const letterOf = (patientId: string, visitId: string) => ({
  ...{ patientId, visitId, id: randomUUID(), version: 0, addressee: 'vascular-lab', urgency: 'soon' },
  ...{ recipient: 'Valley Vascular', question: 'Duplex of both legs?', findings: 'Left calf.', medicines: '', words: '' },
})

const whoWrites: Role[] = ['podiatrist', 'admin']

/** A handout of the practice's own with one draft, and the pages on which it stands. */
async function begunHandout(door: Door) {
  const handoutId = randomUUID()
  await door.act('admin', 'beginHandout', { id: handoutId, from: { kind: 'blank', language: 'en' } })
  return { handoutId, seenAt: [`/handouts/own/${handoutId}`, `/handouts/own/${handoutId}/versions`] }
}

/** A patient of their own whose chart is restricted to the podiatrist, and the pages on which that shows. */
async function restrictedChart(door: Door) {
  const patientId = await door.register('Doorstep')
  await door.act('podiatrist', 'restrictChart', { patientId, reason: 'An employee.', staffIds: [] })
  return { patientId, seenAt: [`/patients/${patientId}`] }
}

/** The same, opened by the assistant in an emergency. */
async function brokenGlass(door: Door) {
  const { patientId, seenAt } = await restrictedChart(door)
  const emergency = { patientId, reasonCode: 'other', reason: 'At the door of the practice.' }
  const { accessId } = (await door.act('assistant', 'startEmergencyAccess', emergency)) as { accessId: string }
  return { patientId, accessId, seenAt }
}

/** What the page of the settings sends along. */
async function versionOfPractice(door: Door) {
  const { text } = await door.get('admin', '/practice/settings')
  return Number(/version\\?":(\d+)/.exec(text)?.[1])
}

const whoRestricts: Role[] = ['podiatrist', 'admin']

const byAdmin = { mayBeDoneBy: ['admin'], by: 'admin', elsewhere: 'not permitted' } satisfies Partial<Act>

/** An account of Riverside for this test alone: invited, or with a password that its person chose by the link. */
async function invited(door: Door, held = ['assistant']) {
  const email = `${randomUUID()}@riverside.example`
  const typed = { displayName: 'Robin Threshold', credentials: '', email }
  const { handOver } = (await door.act('admin', 'inviteStaff', { ...typed, roles: held })) as { handOver: string }
  const { text } = await door.get('admin', '/practice/staff')
  const staffId = new RegExp(`/practice/staff/([0-9a-f-]{36})(?:(?!/practice/staff/).)*${email}`).exec(text)?.[1] ?? ''
  return { staffId, email, typed, token: handOver.split('#')[1], seenAt: [`/practice/staff/${staffId}`] }
}
async function joined(door: Door, held?: string[]) {
  const { token, ...person } = await invited(door, held)
  const chosen = await door.post('nobody', '/link/password', { token, kind: 'invitation', password: chosenPassword })
  expect(chosen.status).toBe(200)
  // Choosing the password counted as a change of the account.
  return { ...person, which: { staffId: person.staffId, version: 2 } }
}
const chosenPassword = 'four lanterns under bridges'

const acts: Record<string, Act> = {
  inviteStaff: {
    mayBeDoneBy: ['admin'],
    // Of the practice in which no other test invites.
    by: 'hillcrestAdmin',
    elsewhere: 'not permitted',
    given: async () => {
      const person = { displayName: 'Robin Threshold', credentials: '', email: `${randomUUID()}@hillcrest.example` }
      return { input: { ...person, roles: ['front-desk'] }, seenAt: ['/practice/staff'] }
    },
  },
  sendLink: {
    ...byAdmin,
    given: async (door) => {
      const { staffId, seenAt } = await joined(door)
      return { input: { staffId }, seenAt }
    },
  },
  amendAccount: {
    ...byAdmin,
    given: async (door) => {
      const { which, typed, seenAt } = await joined(door)
      return { input: { ...which, typed: { ...typed, displayName: 'Robin Lintel' } }, seenAt }
    },
  },
  changeRoles: {
    ...byAdmin,
    given: async (door) => {
      const { which, seenAt } = await joined(door)
      const read = (text: string) => /version\\?":(\d+)/.exec(text)?.[1] ?? 'none'
      return { input: { ...which, typed: { roles: ['front-desk'] } }, seenAt, read }
    },
  },
  handOverVisits: {
    ...byAdmin,
    given: async (door) => {
      const { staffId: clinicianId, seenAt } = await joined(door, ['podiatrist'])
      const [patientId, visitId] = [await door.register('Doorstep'), randomUUID()]
      await door.act('podiatrist', 'startVisit', { visitId, patientId, startedAt: wallClock(), clinicianId })
      return { input: { staffId: clinicianId, typed: { toId: staffId('secondPodiatrist') } }, seenAt }
    },
  },
  deactivateAccount: {
    ...byAdmin,
    given: async (door) => {
      const { which, seenAt } = await joined(door)
      return { input: { ...which, typed: { reason: 'Moved away.', toId: '' } }, seenAt }
    },
  },
  reactivateAccount: {
    ...byAdmin,
    given: async (door) => {
      const { which, seenAt } = await joined(door)
      await door.act('admin', 'deactivateAccount', { ...which, typed: { reason: 'Moved away.', toId: '' } })
      return { input: { ...which, version: which.version + 1 }, seenAt }
    },
  },
  removeFactors: {
    ...byAdmin,
    given: async (door) => {
      const { staffId, email, seenAt } = await joined(door)
      // Whoever holds a session is signed out: it goes from the page.
      await postSignIn(door.origin, email, chosenPassword)
      return { input: { staffId, typed: { how: 'Came to the desk.' } }, seenAt }
    },
  },
  endSessions: {
    ...byAdmin,
    given: async (door) => {
      const { staffId, email, seenAt } = await joined(door)
      await postSignIn(door.origin, email, chosenPassword)
      return { input: { staffId, sessionId: null }, seenAt }
    },
  },
  amendSettings: {
    mayBeDoneBy: ['admin'],
    by: 'admin',
    elsewhere: 'not permitted',
    given: async (door) => {
      const settings = { distanceUnit: 'm', paper: 'letter', timeZone: 'America/New_York', idleMinutes: 15, secondFactorRequired: false }
      const rest = { signNeedsFactor: false, readingGradeLimitTenths: 60, retentionYears: randomInt(11, 99) }
      return { input: { version: await versionOfPractice(door), settings: { ...settings, ...rest } }, seenAt: ['/practice/settings'] }
    },
  },
  amendCriticalValues: {
    mayBeDoneBy: ['admin'],
    by: 'hillcrestAdmin',
    elsewhere: 'not permitted',
    given: async (door) => {
      const { text } = await door.get('hillcrestAdmin', '/practice/settings')
      const was = JSON.parse((/own\\":(null|\{.*?\}\})/.exec(text)?.[1] ?? 'null').replaceAll('\\"', '"'))
      const { tsh, ...others } = was ?? {}
      const own = tsh ? others : { ...others, tsh: { high: 900 } }
      return { input: { was, own }, seenAt: ['/practice/settings'] }
    },
  },
  restrictChart: {
    mayBeDoneBy: whoRestricts,
    given: async (door) => {
      const patientId = await door.register('Doorstep')
      const input = { patientId, reason: 'An employee.', staffIds: [staffId('assistant')] }
      return { input, seenAt: [`/patients/${patientId}`, `/patients/${patientId}/restriction`] }
    },
  },
  changeWhoMayOpen: {
    mayBeDoneBy: whoRestricts,
    given: async (door) => {
      const { patientId } = await restrictedChart(door)
      return { input: { patientId, staffIds: [staffId('assistant')] }, seenAt: [`/patients/${patientId}/restriction`] }
    },
  },
  liftRestriction: {
    mayBeDoneBy: whoRestricts,
    given: async (door) => {
      const { patientId, seenAt } = await restrictedChart(door)
      return { input: { patientId }, seenAt }
    },
  },
  startEmergencyAccess: {
    mayBeDoneBy: clinicians,
    by: 'assistant',
    given: async (door) => {
      const { patientId, seenAt } = await restrictedChart(door)
      return { input: { patientId, reasonCode: 'emergency-care', reason: 'At the door of the practice.' }, seenAt }
    },
  },
  endEmergencyAccess: {
    mayBeDoneBy: clinicians,
    by: 'assistant',
    given: async (door) => {
      const { patientId, seenAt } = await brokenGlass(door)
      return { input: { patientId }, seenAt }
    },
  },
  reviewEmergencyAccess: {
    mayBeDoneBy: ['admin'],
    by: 'admin',
    elsewhere: 'not permitted',
    given: async (door) => {
      const { patientId, accessId } = await brokenGlass(door)
      await door.act('assistant', 'endEmergencyAccess', { patientId })
      // Only who waits has a form that names it.
      const read = (text: string) => String(new RegExp(`accessId[\\\\":]+${accessId}`).test(text))
      return { input: { accessId, outcome: 'appropriate', note: 'At the door.' }, seenAt: ['/practice/emergency-access'], read }
    },
  },
  registerPatient: {
    mayBeDoneBy: ['podiatrist', 'assistant', 'front desk'],
    elsewhere: 'own practice',
    given: async () => {
      const id = randomUUID()
      const familyName = `Threshold${id.slice(0, 8).replaceAll(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? '')}`
      return { input: { id, anyway: true, ...identityOf(familyName) }, seenAt: [`/patients/${id}`], search: familyName }
    },
  },
  amendPatient: {
    mayBeDoneBy: ['podiatrist', 'assistant', 'front desk'],
    given: async (door) => {
      const patientId = await door.register('Doorstep')
      const input = { patientId, version: 1, ...identityOf('Lintel') }
      return { input, seenAt: [`/patients/${patientId}`, `/patients/${patientId}/details`] }
    },
  },
  startVisit: {
    mayBeDoneBy: clinicians,
    given: async (door) => {
      const [patientId, visitId] = [await door.register('Doorstep'), randomUUID()]
      const input = { visitId, patientId, startedAt: wallClock(), clinicianId: staffId('podiatrist') }
      return { input, seenAt: pagesOf(patientId, visitId) }
    },
  },
  carryForward: {
    mayBeDoneBy: clinicians,
    given: async (door) => {
      const { patientId } = await signedVisit(door, async (visit) => {
        const at = `/patients/${visit.patientId}/visits/${visit.visitId}/autosave`
        const changes = { name: { from: null, to: 'Calf at night' } }
        const saved = await door.post('podiatrist', at, { section: 'cramp-pattern', key: randomUUID(), base: 0, changes })
        expect(saved.status).toBe(200)
      })
      const visitId = await door.start(patientId)
      return { input: { patientId, visitId }, seenAt: pagesOf(patientId, visitId) }
    },
  },
  sendToPodiatrist: {
    mayBeDoneBy: clinicians,
    given: async (door) => {
      const { patientId, visitId, seenAt } = await openVisit(door)
      return { input: { patientId, visitId, podiatristId: staffId('secondPodiatrist') }, seenAt }
    },
  },
  signVisit: {
    mayBeDoneBy: ['podiatrist'],
    given: async (door) => {
      const { patientId, visitId, seenAt } = await openVisit(door)
      return { input: { patientId, visitId }, seenAt }
    },
  },
  addAddendum: {
    mayBeDoneBy: ['podiatrist'],
    given: async (door) => {
      const { patientId, visitId, seenAt } = await signedVisit(door)
      return { input: { patientId, visitId, id: randomUUID(), text: 'Said at the door: the left calf, not the right.' }, seenAt }
    },
  },
  voidOpenVisit: {
    // An assistant only a visit that they opened themselves; this one is the podiatrist's.
    mayBeDoneBy: ['podiatrist'],
    given: async (door) => {
      const { patientId, visitId, seenAt } = await openVisit(door)
      return { input: { patientId, visitId, reason: words }, seenAt }
    },
  },
  voidSignedVisit: {
    mayBeDoneBy: ['podiatrist'],
    given: async (door) => {
      const { patientId, visitId, seenAt } = await signedVisit(door)
      return { input: { patientId, visitId, reason: words }, seenAt }
    },
  },
  recordTold: {
    mayBeDoneBy: clinicians,
    given: async (door) => {
      const { line, seenAt } = await emergency(door)
      return { input: { ...line, toldWhom: 'Dr. Lindqvist' }, seenAt }
    },
  },
  acknowledgeAdvice: {
    mayBeDoneBy: ['podiatrist'],
    given: async (door) => {
      const { line, seenAt } = await emergency(door)
      return { input: { ...line, kind: 'outcome', words: 'Ambulance left at 9:20.' }, seenAt }
    },
  },
  releaseVisitSummary: {
    mayBeDoneBy: clinicians,
    given: async (door) => {
      const { patientId, visitId } = await openVisit(door)
      const paper = `/patients/${patientId}/visits/${visitId}/print`
      return { input: { ...(await releaseOf(door, paper)), patientId, visitId }, seenAt: [`/patients/${patientId}/disclosures`] }
    },
  },
  releaseScreeningReport: {
    mayBeDoneBy: clinicians,
    given: async (door) => {
      const { patientId, visitId } = await openVisit(door)
      const paper = `/patients/${patientId}/visits/${visitId}/screening-report`
      return { input: { ...(await releaseOf(door, paper)), patientId, visitId }, seenAt: [`/patients/${patientId}/disclosures`] }
    },
  },
  keepLetter: {
    mayBeDoneBy: clinicians,
    given: async (door) => {
      const { patientId, visitId } = await openVisit(door)
      return { input: letterOf(patientId, visitId), seenAt: [`/patients/${patientId}/visits/${visitId}/letter`] }
    },
  },
  releaseLetter: {
    mayBeDoneBy: clinicians,
    given: async (door) => {
      const { patientId, visitId } = await openVisit(door)
      const letter = letterOf(patientId, visitId)
      await door.act('assistant', 'keepLetter', letter)
      const at = `/patients/${patientId}/visits/${visitId}/letter`
      const asked = await releaseOf(door, `${at}/print`)
      return { input: { ...asked, purpose: 'referral', patientId, visitId, letterId: letter.id }, seenAt: [at] }
    },
  },
  releaseForm: {
    mayBeDoneBy: clinicians,
    elsewhere: 'other paper',
    given: async (door) => {
      const asked = await releaseOf(door, '/forms?form=walk-test')
      return { input: { ...asked, form: 'walk-test' }, seenAt: [`/forms?form=walk-test&release=${asked.id}`] }
    },
  },
  releaseChartAccess: {
    mayBeDoneBy: clinicians,
    given: async (door) => {
      const patientId = await door.register('Doorstep')
      const asked = await releaseOf(door, `/patients/${patientId}/opened`)
      return { input: { ...asked, patientId }, seenAt: [`/patients/${patientId}/disclosures`] }
    },
  },
  releaseDisclosures: {
    mayBeDoneBy: clinicians,
    given: async (door) => {
      const patientId = await door.register('Doorstep')
      const paper = `/patients/${patientId}/disclosures`
      return { input: { ...(await releaseOf(door, paper)), patientId }, seenAt: [paper] }
    },
  },
  giveHandoutsOfVisit: {
    mayBeDoneBy: clinicians,
    given: async (door) => {
      const { patientId, visitId, seenAt } = await openVisit(door)
      const input = { ...(await givingOf(door, `/patients/${patientId}/visits/${visitId}/handout`)), patientId, visitId }
      return { input, seenAt }
    },
  },
  releaseGivenHandout: {
    mayBeDoneBy: ['podiatrist', 'assistant', 'front desk'],
    given: async (door) => {
      const { patientId, givingId } = rosa
      const paper = `/patients/${patientId}/handout/given/${givingId}`
      const input = { ...(await releaseOf(door, paper)), patientId, givingId, sheet: 'all' }
      return { input, seenAt: [`/patients/${patientId}/disclosures`] }
    },
  },
  releaseWalkDiary: {
    mayBeDoneBy: ['podiatrist', 'assistant', 'front desk'],
    given: async (door) => {
      const patientId = await door.register('Doorstep')
      const diary = { lang: 'en', unit: 'min', size: 'usual' }
      const released = await releaseOf(door, `/patients/${patientId}/diary?${new URLSearchParams(diary)}`)
      return { input: { ...released, ...diary, patientId }, seenAt: [`/patients/${patientId}/disclosures`] }
    },
  },
  amendLetterhead: {
    mayBeDoneBy: ['admin'],
    // Of the practice whose papers no other test reads in Spanish, for whoever prints meanwhile.
    by: 'hillcrestAdmin',
    elsewhere: 'not permitted',
    given: async (door) => {
      const { text } = await door.get('hillcrestAdmin', '/practice/letterhead')
      const version = Number(/version\\?":(\d+)/.exec(text)?.[1])
      const { name, addressLines, phone, afterHours } = demoPractices.find(({ slug }) => slug === 'hillcrest') ?? {}
      const typed = {
        name,
        addressLines: addressLines?.join('\n'),
        phone,
        afterHours,
        afterHoursEs: `Llame al 911. ${randomInt(1_000_000)}`,
      }
      return { input: { version, typed }, seenAt: ['/practice/letterhead'] }
    },
  },
  beginHandout: {
    mayBeDoneBy: whoWrites,
    elsewhere: 'own practice',
    given: async () => {
      const id = randomUUID()
      return { input: { id, from: { kind: 'blank', language: 'en' } }, seenAt: [`/handouts/own/${id}`] }
    },
  },
  publishHandout: {
    mayBeDoneBy: whoWrites,
    given: async (door) => {
      const { handoutId, seenAt } = await begunHandout(door)
      return { input: { handoutId, version: 1, base: 1, reason: null }, seenAt }
    },
  },
  setAsideDraft: {
    mayBeDoneBy: whoWrites,
    given: async (door) => {
      const { handoutId, seenAt } = await begunHandout(door)
      return { input: { handoutId, version: 1 }, seenAt }
    },
  },
  restoreVersion: {
    mayBeDoneBy: whoWrites,
    given: async (door) => {
      const { handoutId, seenAt } = await begunHandout(door)
      await door.act('admin', 'setAsideDraft', { handoutId, version: 1 })
      return { input: { handoutId, version: 1 }, seenAt }
    },
  },
  archivePracticeHandout: {
    mayBeDoneBy: whoWrites,
    given: async (door) => {
      const { handoutId, seenAt } = await begunHandout(door)
      return { input: { handoutId, archived: true }, seenAt }
    },
  },
  setLimit: {
    mayBeDoneBy: ['admin'],
    // Of the practice in which no other test publishes.
    by: 'hillcrestAdmin',
    elsewhere: 'not permitted',
    given: async () => ({ input: { tenths: 10 * randomInt(7, 12) }, seenAt: ['/handouts'] }),
  },
  giveGeneralHandouts: {
    mayBeDoneBy: ['podiatrist', 'assistant', 'front desk'],
    given: async (door) => {
      const patientId = await door.register('Doorstep')
      return { input: { ...(await givingOf(door, `/patients/${patientId}/handout`)), patientId }, seenAt: [`/patients/${patientId}`] }
    },
  },
  handOver: {
    mayBeDoneBy: clinicians,
    givesSessionAway: true,
    given: async (door) => {
      const { patientId, visitId, seenAt } = await openVisit(door)
      return { input: { patientId, visitId }, seenAt }
    },
  },
  signAccessReview: {
    mayBeDoneBy: ['admin'],
    // Of the practice whose accounts no other test changes but by inviting: it looks again when it has been.
    by: 'hillcrestAdmin',
    elsewhere: 'not permitted',
    given: async (door) => {
      const { text } = await door.get('hillcrestAdmin', '/practice/access-review')
      const seen = /seen\\?":\\?"([0-9a-f]{64})/.exec(text)?.[1]
      return { input: { seen, typed: { note: randomUUID() } }, seenAt: ['/practice/access-review'] }
    },
  },
}

test('every action of the build has its protocol here', async ({ door }) => {
  const built = await builtActions(door.origin)
  expect(built.map(({ name }) => name).sort()).toEqual(Object.keys(acts).sort())
})

for (const [name, { mayBeDoneBy, given, elsewhere, givesSessionAway, by = 'podiatrist' }] of Object.entries(acts)) {
  test(`${name} is done by ${mayBeDoneBy.join(', ')} and nobody else`, async ({ door }) => {
    const { origin } = door
    const { input, seenAt, search, read = asRead } = await given(door)
    const here = fromOwnPage(origin)
    const podiatrist = givesSessionAway ? (await postSignIn(origin, people.podiatrist, password)).cookie : await door.cookieOf(by)
    const hillcrest = await door.cookieOf('hillcrestPodiatrist')
    const others = roles.filter((role) => !mayBeDoneBy.includes(role))
    const notAllowed = await Promise.all(others.map((role) => door.cookieOf(ofRole[role])))
    const send = (cookie: string | undefined, headers: Record<string, string> = here, at?: string) =>
      actAs(origin, name, input, { headers, ...(cookie ? { cookie } : {}), ...(at ? { at } : {}) })

    /** All that whoever does it reads where the act would show. */
    const record = async () => {
      const pages = await Promise.all(seenAt.map(async (path) => [path, await door.get(by, path)] as const))
      const found = search === undefined ? '' : (await door.post('podiatrist', '/patients/search', { text: search })).text
      return [...pages.map(([path, { status, text }]) => `${path} ${status} ${read(text)}`), found]
    }
    const before = await record()

    await test.step('signed out, with a made-up cookie, or with that of a session that has ended', async () => {
      for (const cookie of [undefined, '__Host-footfall.session=made-up', await door.endedCookie()])
        expect((await send(cookie)).outcome).toMatchObject({ ok: false, problem: 'not-signed-in' })
    })
    await test.step(`as ${others.join(', ')}`, async () => {
      for (const [index, cookie] of notAllowed.entries()) {
        const { outcome } = await send(cookie)
        // An assistant may void an open visit, but this one is somebody else's.
        const blocked = name === 'voidOpenVisit' && others[index] === 'assistant'
        expect(outcome, others[index]).toMatchObject({ ok: false, problem: blocked ? 'blocked' : 'not-permitted' })
      }
    })
    await test.step('as a podiatrist of another practice', async () => {
      const problems = { 'own practice': null, 'other paper': 'stale', 'not permitted': 'not-permitted' } as const
      const problem = elsewhere === undefined ? 'not-found' : problems[elsewhere]
      expect((await send(hillcrest)).outcome).toMatchObject(problem === null ? { ok: true } : { ok: false, problem })
    })
    await test.step('as whoever may, in a request that no page of ours made', async () => {
      for (const [how, headers] of Object.entries(fromElsewhere(origin))) {
        const { answer, outcome } = await send(podiatrist, headers)
        expect([answer.status, outcome], how).toEqual([403, null])
      }
    })
    await test.step('from an address that offers no such act, and from one that is none', async () => {
      const strangers = [undefined, ...notAllowed, ...(elsewhere ? [] : [hillcrest])]
      for (const at of ['/', '/nope']) {
        for (const { outcome } of await Promise.all(strangers.map((cookie) => send(cookie, here, at))))
          expect(outcome?.ok, at).not.toBe(true)
        expect((await send(podiatrist, fromElsewhere(origin)['from a foreign page'], at)).answer.status).toBe(403)
      }
    })
    await test.step('as the form of a browser without scripts', async () => {
      for (const cookie of [undefined, hillcrest, podiatrist]) {
        const { status } = await ask(origin, await asForm(origin, name, input, cookie))
        expect(status).toBeLessThan(500)
      }
    })
    expect(await record(), 'nothing was written').toEqual(before)

    // The very same words, from whoever may.
    expect((await send(podiatrist)).outcome).toMatchObject({ ok: true })
    if (givesSessionAway) for (const path of seenAt) expect((await ask(origin, { path, cookie: podiatrist })).status, path).toBe(401)
    else expect(await record(), 'it is done').not.toEqual(before)
  })
}

/** The act as the fields of a plain form, which the framework would take as well. */
async function asForm(origin: string, name: string, input: Record<string, unknown>, cookie: string | undefined) {
  const { id = '', page = '/' } = (await builtActions(origin)).find((action) => action.name === name) ?? {}
  const boundary = 'footfall-at-the-door'
  const fields = Object.entries({ [`$ACTION_ID_${id}`]: '', ...input })
    .map(([field, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`)
    .join('')
  return {
    path: page.replaceAll(/\[(\w+)\]/g, (_, parameter: string) => String(input[parameter])),
    method: 'POST',
    headers: { ...fromOwnPage(origin), 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: `${fields}--${boundary}--\r\n`,
    ...(cookie ? { cookie } : {}),
  }
}
