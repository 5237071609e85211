import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { AutosaveEngine, type Outcome } from './autosave-engine'
import { same, type Unsaved } from './autosave-entry'
import type { AutosaveAnswer, AutosaveRequest, EntryId } from './autosave-protocol'

const section = 'factors'
const key = '0d5b6f0e-6f0e-4c3b-9f37-6c2f3f4a5b6c'
const fields = ['notes', 'diureticPrescriber', 'crampsEvaluatedBy'] as const
type Field = (typeof fields)[number]

/** The server's side of the protocol: a field whose stored value equals `from` is written, text that does not parse is kept beside it. */
class Server {
  version = 0
  stored = new Map<string, unknown>()
  drafts = new Map<string, string>()
  /** Everything ever taken in, per field. */
  taken = new Map<string, unknown[]>()
  signed = false

  apply(request: AutosaveRequest, by: string): AutosaveAnswer {
    const answer: AutosaveAnswer = {
      version: ++this.version,
      savedAt: '2026-11-23T15:42:07Z',
      saved: {},
      conflicts: {},
      invalid: {},
      advice: [],
    }
    for (const [field, { from, to }] of Object.entries(request.changes)) {
      const theirs = this.stored.get(field) ?? null
      const takeIn = () => this.taken.set(field, [...(this.taken.get(field) ?? []), to])
      if (typeof to === 'string' && to.startsWith('!')) {
        this.drafts.set(field, to)
        answer.invalid[field] = { text: to, message: 'Mend this.' }
        takeIn()
      } else if (same(theirs, from)) {
        this.stored.set(field, to)
        this.drafts.delete(field)
        answer.saved[field] = to
        takeIn()
      } else answer.conflicts[field] = { yours: to, theirs, by, at: answer.savedAt }
    }
    return answer
  }
}

/** Time and network in the hand of the test. */
class World {
  now = 0
  server = new Server()
  #due: { at: number; run: () => void }[] = []

  later = (run: () => void, ms: number) => {
    const job = { at: this.now + ms, run }
    this.#due.push(job)
    return () => {
      this.#due = this.#due.filter((other) => other !== job)
    }
  }

  async pass(ms: number): Promise<void> {
    const until = this.now + ms
    for (;;) {
      await settled()
      const next = this.#due.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0]
      if (!next) break
      this.#due = this.#due.filter((job) => job !== next)
      this.now = Math.max(this.now, next.at)
      next.run()
    }
    this.now = until
  }
}

const settled = async () => {
  for (let turn = 0; turn < 8; turn += 1) await Promise.resolve()
}

type Net = 'up' | 'lose-request' | 'lose-answer' | 'slow' | 'signed-out'

/** One browser window on the visit, with its device's store, which outlives a reload. */
class Window {
  net: Net = 'up'
  sent: AutosaveRequest[] = []
  kept = new Map<EntryId, Unsaved>()
  engine: AutosaveEngine
  #load = 0

  constructor(
    readonly world: World,
    readonly name: string,
  ) {
    this.engine = this.load()
  }

  load(): AutosaveEngine {
    this.#load += 1
    const load = this.#load
    const left = [...this.kept.values()]
    this.engine = new AutosaveEngine({
      now: () => this.world.now,
      later: (run, ms) => this.world.later(() => load === this.#load && run(), ms),
      keeps: () => true,
      keep: (id, unsaved) => {
        if (load !== this.#load) return
        if (unsaved === null) this.kept.delete(id)
        else this.kept.set(id, structuredClone(unsaved))
      },
      send: (request) => this.#send(request),
    })
    const { server } = this.world
    for (const field of fields) {
      const text = server.drafts.get(field)
      const draft = text === undefined ? undefined : { section, key, field, text, message: 'Mend this.' }
      this.engine.seed(section, key, field, server.stored.get(field) ?? null, server.version, draft as never)
    }
    for (const unsaved of left) this.engine.recover(structuredClone(unsaved), '2026-11-23T15:40:00Z')
    return this.engine
  }

  #send(request: AutosaveRequest): Promise<Outcome> {
    this.sent.push(request)
    const net = this.net
    return new Promise((resolve) => {
      const ms = net === 'slow' ? 3_000 : 40
      this.world.later(() => {
        if (net === 'signed-out') return resolve({ kind: 'signed-out' })
        if (net === 'lose-request') return resolve({ kind: 'unreachable' })
        if (this.world.server.signed) return resolve({ kind: 'refused', words: 'This visit is no longer open.' })
        if (Object.values(request.changes).some(({ to }) => to === 'far too long'))
          return resolve({ kind: 'refused', words: 'Shorten it.' })
        const answer = this.world.server.apply(structuredClone(request), 'Ames')
        resolve(net === 'lose-answer' ? { kind: 'unreachable' } : { kind: 'answered', answer })
      }, ms)
    })
  }

  type(field: Field, text: string) {
    const bad = text.startsWith('!')
    this.engine.type(section, key, field, text, text, bad ? 'Mend this.' : null)
  }

  field = (field: Field) => this.engine.field(section, key, field)
}

let world: World
let one: Window
let two: Window
beforeEach(() => {
  world = new World()
  one = new Window(world, 'one')
  two = new Window(world, 'two')
})

describe('when it saves', () => {
  it('sends 500 ms after the last key, once', async () => {
    one.type('notes', 'a')
    await world.pass(400)
    one.type('notes', 'ab')
    await world.pass(499)
    expect(one.sent).toHaveLength(0)
    await world.pass(1)
    expect(one.sent.map(({ changes }) => changes)).toEqual([{ notes: { from: null, to: 'ab' } }])
  })

  it('sends at the latest 900 ms after the first key while typing goes on', async () => {
    for (let typed = 1; typed <= 10; typed += 1) {
      one.type('notes', 'x'.repeat(typed))
      await world.pass(100)
    }
    expect(one.sent).toHaveLength(1)
    expect(one.sent[0]?.changes.notes?.to).toBe('x'.repeat(9))
  })

  it('keeps one request per section in flight and queues what is typed meanwhile', async () => {
    one.net = 'slow'
    one.type('notes', 'first')
    await world.pass(600)
    one.type('notes', 'first, second')
    one.type('diureticPrescriber', 'Dr Ames')
    await world.pass(1_500)
    expect(one.sent).toHaveLength(1)
    one.net = 'up'
    await world.pass(3_000)
    expect(one.sent[1]?.changes).toEqual({
      notes: { from: 'first', to: 'first, second' },
      diureticPrescriber: { from: null, to: 'Dr Ames' },
    })
    expect(one.engine.saveState()).toMatchObject({ state: 'saved', savedAt: '2026-11-23T15:42:07Z' })
  })

  it('sends nothing for a word typed and taken back', async () => {
    one.type('notes', 'a')
    one.type('notes', '')
    one.engine.type(section, key, 'notes', null, '', null)
    await world.pass(2_000)
    expect(one.sent).toHaveLength(0)
    expect(one.engine.saveState().state).toBe('saved')
  })
})

describe('what it says', () => {
  it('says saving from the first key and saved only when the server confirmed', async () => {
    one.type('notes', 'a')
    expect(one.engine.saveState().state).toBe('saving')
    await world.pass(500)
    expect(one.engine.saveState().state).toBe('saving')
    await world.pass(40)
    expect(one.engine.saveState().state).toBe('saved')
  })

  it('tells nobody to draw again while what it says stays the same', async () => {
    one.type('notes', 'a')
    const [state, other] = [one.engine.saveState(), one.field('diureticPrescriber')]
    one.type('notes', 'ab')
    expect(one.engine.saveState()).toBe(state)
    expect(one.field('diureticPrescriber')).toBe(other)
  })

  it('says kept on this device while the network is gone, keeps it there, and saves within five seconds of its return', async () => {
    one.net = 'lose-request'
    one.type('notes', 'unsaved words')
    await world.pass(20_000)
    expect(one.engine.saveState().state).toBe('kept')
    expect([...one.kept.values()][0]?.sending?.notes?.to).toBe('unsaved words')
    one.net = 'up'
    await world.pass(5_000)
    expect(one.engine.saveState().state).toBe('saved')
    expect(one.kept.size).toBe(0)
    expect(world.server.stored.get('notes')).toBe('unsaved words')
  })

  it('stops when signed out, keeps every word, and goes on after signing in again', async () => {
    one.net = 'signed-out'
    one.type('notes', 'before the session ended')
    await world.pass(600)
    expect(one.engine.saveState()).toMatchObject({ state: 'kept', signedOut: true })
    one.type('notes', 'before the session ended, and after')
    await world.pass(10_000)
    expect(one.sent).toHaveLength(1)
    one.net = 'up'
    one.engine.signedIn()
    await world.pass(1_000)
    expect(world.server.stored.get('notes')).toBe('before the session ended, and after')
  })

  it('says why when the visit was signed meanwhile, and keeps the words on the screen', async () => {
    world.server.signed = true
    one.type('notes', 'too late')
    await world.pass(600)
    expect(one.engine.saveState()).toMatchObject({ state: 'kept', refused: 'This visit is no longer open.' })
    expect(one.field('notes').value).toBe('too late')
    expect(await one.engine.flush()).toBe(false)
  })

  it('sends what was mended while what is refused was under way', async () => {
    one.net = 'slow'
    one.type('notes', 'far too long')
    await world.pass(600)
    one.type('notes', 'short again')
    await world.pass(3_000)
    expect(one.engine.saveState().refused).toBe(null)
    await world.pass(3_000)
    expect(one.engine.saveState()).toMatchObject({ state: 'saved', refused: null })
    expect(world.server.stored.get('notes')).toBe('short again')
  })

  it('says why a second time when something else was typed while what is refused was under way, and sends no third', async () => {
    one.net = 'slow'
    one.type('notes', 'far too long')
    await world.pass(600)
    one.type('diureticPrescriber', 'Dr. Hale')
    await world.pass(20_000)
    expect(one.engine.saveState()).toMatchObject({ state: 'kept', refused: 'Shorten it.' })
    expect(one.sent).toHaveLength(2)
    one.type('notes', 'short again')
    await world.pass(4_000)
    expect(one.engine.saveState()).toMatchObject({ state: 'saved', refused: null })
    expect(world.server.stored.get('diureticPrescriber')).toBe('Dr. Hale')
  })

  it('keeps text that does not parse, shows its sentence, and counts it', async () => {
    one.type('notes', '!12a')
    await world.pass(600)
    expect(one.field('notes')).toMatchObject({ value: null, text: '!12a', error: 'Mend this.' })
    expect(one.engine.saveState()).toMatchObject({ state: 'saved', invalid: 1 })
    one.type('notes', '12')
    await world.pass(600)
    expect(one.field('notes')).toMatchObject({ value: '12', error: null })
    expect(one.engine.saveState().invalid).toBe(0)
    expect(world.server.drafts.size).toBe(0)
  })
})

describe('two people on one visit', () => {
  it('merges changes of different fields', async () => {
    one.type('notes', 'by one')
    two.type('diureticPrescriber', 'by two')
    await world.pass(2_000)
    expect(Object.fromEntries(world.server.stored)).toEqual({ notes: 'by one', diureticPrescriber: 'by two' })
    expect(one.engine.saveState().conflicts + two.engine.saveState().conflicts).toBe(0)
  })

  it('shows both versions of one field to who came second, and each choice is kept', async () => {
    one.type('notes', 'by one')
    await world.pass(1_000)
    two.type('notes', 'by two')
    await world.pass(1_000)
    expect(two.engine.saveState().state).toBe('conflict')
    expect(two.field('notes').conflict).toMatchObject({ yours: 'by two', theirs: 'by one', by: 'Ames' })
    expect(world.server.stored.get('notes')).toBe('by one')
    expect(await two.engine.flush()).toBe(false)
    two.engine.resolve(section, key, 'notes', 'yours')
    await world.pass(1_000)
    expect(world.server.stored.get('notes')).toBe('by two')

    one.type('notes', 'one again')
    await world.pass(1_000)
    one.engine.resolve(section, key, 'notes', 'theirs')
    await world.pass(1_000)
    expect(one.field('notes')).toMatchObject({ value: 'by two', conflict: null })
    expect(one.engine.saveState().state).toBe('saved')
  })

  it('asks nothing when both wrote the same', async () => {
    one.type('notes', 'PAD known')
    two.type('notes', 'PAD known')
    await world.pass(2_000)
    expect(two.engine.saveState()).toMatchObject({ state: 'saved', conflicts: 0 })
  })

  it('asks nothing when its own first request arrived and only the answer was lost', async () => {
    one.net = 'lose-answer'
    one.type('notes', 'once')
    await world.pass(600)
    one.type('notes', 'once and more')
    one.net = 'up'
    await world.pass(10_000)
    expect(one.engine.saveState()).toMatchObject({ state: 'saved', conflicts: 0 })
    expect(world.server.stored.get('notes')).toBe('once and more')
  })
})

describe('what is typed behind a request under way', () => {
  beforeEach(async () => {
    one.net = 'slow'
  })

  it('starts from the stored value when the text under way does not parse', async () => {
    one.type('notes', '!12a')
    await world.pass(600)
    one.net = 'up'
    one.type('notes', '12')
    await world.pass(5_000)
    expect(one.engine.saveState()).toMatchObject({ state: 'saved', conflicts: 0, invalid: 0 })
    expect(world.server.stored.get('notes')).toBe('12')
  })

  it('asks nothing when it is what somebody else wrote meanwhile', async () => {
    one.type('notes', 'cramps at nigth')
    await world.pass(600)
    two.type('notes', 'cramps at night')
    one.type('notes', 'cramps at night')
    await world.pass(10_000)
    expect(one.engine.saveState()).toMatchObject({ state: 'saved', conflicts: 0 })
  })

  it.each(['up', 'slow'] as const)(
    'goes out as last words when the window closes, and is there after it opens again (network %s)',
    async (net) => {
      one.type('notes', 'The patient says')
      await world.pass(600)
      one.type('notes', 'The patient says it began in May')
      one.net = net
      one.engine.sendLastWords()
      await world.pass(5_000)
      one.net = 'up'
      one.load()
      await world.pass(5_000)
      expect(one.engine.saveState()).toMatchObject({ state: 'saved', conflicts: 0 })
      expect(world.server.stored.get('notes')).toBe('The patient says it began in May')
    },
  )
})

describe('a page that is loaded again', () => {
  it('replays what was not saved, upon the value it was typed on', async () => {
    one.net = 'lose-request'
    one.type('notes', 'kept through the reload')
    await world.pass(600)
    one.net = 'up'
    one.load()
    expect(one.field('notes').value).toBe('kept through the reload')
    await world.pass(1_000)
    expect(world.server.stored.get('notes')).toBe('kept through the reload')
    expect(one.kept.size).toBe(0)
  })

  it('shows both when somebody else changed the field meanwhile', async () => {
    one.net = 'lose-request'
    one.type('notes', 'mine')
    await world.pass(600)
    two.type('notes', 'theirs')
    await world.pass(1_000)
    one.net = 'up'
    one.load()
    await world.pass(1_000)
    expect(one.field('notes').conflict).toMatchObject({ yours: 'mine', theirs: 'theirs' })
  })

  it('drops a kept change that arrived after all', async () => {
    one.net = 'lose-answer'
    one.type('notes', 'arrived')
    await world.pass(600)
    one.net = 'up'
    one.load()
    await world.pass(1_000)
    expect(one.engine.saveState()).toMatchObject({ state: 'saved', conflicts: 0 })
  })
})

describe('a window that closed in the middle of a word', () => {
  const left = (from: unknown, to: string): Unsaved => ({
    section,
    key,
    version: 0,
    sending: { notes: { from, to, text: to, message: null } },
    waiting: {},
    conflicts: {},
  })
  const reopened = (stored: unknown, unsaved: Unsaved) => {
    world.server.stored.set('notes', stored)
    world.server.version = 3
    one.kept = new Map([[`${section}/${key}`, unsaved]])
    one.load()
    return one.field('notes')
  }

  it('asks nothing when its last words arrived and the device kept only their beginning', async () => {
    expect(reopened('night cramps', left(null, 'night cr'))).toMatchObject({ value: 'night cramps', conflict: null })
    await world.pass(1_000)
    expect(one.sent).toHaveLength(0)
  })

  it('still shortens a text that the server holds as it was before', async () => {
    expect(reopened('night cramps', left('night cramps', 'night')).value).toBe('night')
    await world.pass(1_000)
    expect(world.server.stored.get('notes')).toBe('night')
  })

  it('still asks when the server holds something else', async () => {
    reopened('cramps on walking', left(null, 'night cr'))
    await world.pass(1_000)
    expect(one.field('notes').conflict).toMatchObject({ yours: 'night cr', theirs: 'cramps on walking' })
  })
})

describe('whatever happens', () => {
  const step = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        do: fc.constant('type' as const),
        who: fc.nat(1),
        field: fc.constantFrom(...fields),
        bad: fc.nat(5).map((n) => n === 0),
      }),
    },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 1_500 }) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('net' as const),
        who: fc.nat(1),
        net: fc.constantFrom<Net>('up', 'lose-request', 'lose-answer', 'slow'),
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('reload' as const), who: fc.nat(1) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('choose' as const), who: fc.nat(1), field: fc.constantFrom(...fields) }) },
  )

  it('loses no typed change: each last word is with the server, or stands in a conflict before who typed it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const world = new World()
        const windows = [new Window(world, 'one'), new Window(world, 'two')] as const
        const last = new Map<string, string>()
        for (const [at, event] of steps.entries()) {
          if (event.do === 'wait') await world.pass(event.ms)
          if (event.do === 'net') (windows[event.who] as Window).net = event.net
          if (event.do === 'reload') (windows[event.who] as Window).load()
          if (event.do === 'choose') (windows[event.who] as Window).engine.resolve(section, key, event.field, 'yours')
          if (event.do === 'type') {
            const text = `${event.bad ? '!' : ''}${event.who}-${at}`
            last.set(`${event.who} ${event.field}`, text)
            ;(windows[event.who] as Window).type(event.field, text)
          }
        }
        for (const window of windows) window.net = 'up'
        await world.pass(120_000)
        for (const [who, window] of windows.entries()) {
          expect(['saved', 'conflict']).toContain(window.engine.saveState().state)
          for (const field of fields) {
            const typed = last.get(`${who} ${field}`)
            if (typed === undefined) continue
            const conflict = window.field(field).conflict
            const safe = [...(world.server.taken.get(field) ?? []), conflict?.yours, conflict?.theirs]
            expect(safe).toContain(typed)
          }
        }
      }),
      { numRuns: 400 },
    )
  })

  it('merges all of two people who never touch the same field, without asking anybody', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const world = new World()
        const windows = [new Window(world, 'one'), new Window(world, 'two')] as const
        const last = new Map<string, string>()
        for (const [at, event] of steps.entries()) {
          if (event.do === 'wait') await world.pass(event.ms)
          if (event.do === 'net') (windows[event.who] as Window).net = event.net
          if (event.do === 'type') {
            const field = event.who === 0 ? 'notes' : 'diureticPrescriber'
            const text = `${event.bad ? '!' : ''}${at}`
            last.set(field, text)
            ;(windows[event.who] as Window).type(field, text)
          }
        }
        for (const window of windows) window.net = 'up'
        await world.pass(60_000)
        for (const window of windows) expect(window.engine.saveState()).toMatchObject({ state: 'saved', conflicts: 0 })
        for (const [field, text] of last) expect((text.startsWith('!') ? world.server.drafts : world.server.stored).get(field)).toBe(text)
      }),
      { numRuns: 200 },
    )
  })
})
