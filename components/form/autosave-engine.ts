/**
 * Autosave of one visit in one browser window: when to send, what to repeat, what to tell. The rules of merging are in autosave-entry.ts;
 * the network, the device's store and the timers are handed in, so that tests hold every clock.
 */
import type { VisitSection } from '../../clinical/visit/visit-record'
import {
  type Change,
  type Conflict,
  change,
  dispatch,
  type Entry,
  emptyEntry,
  isUnsaved,
  pendingChange,
  recover,
  requestOf,
  resolveConflict,
  same,
  seed,
  settle,
  takeBack,
  type Unsaved,
  unsavedOf,
} from './autosave-entry'
import { type AutosaveAnswer, type AutosaveRequest, type EntryId, entryId, type StoredAdvice, type StoredDraft } from './autosave-protocol'

export type Outcome =
  | { kind: 'answered'; answer: AutosaveAnswer }
  /** No connection, or the server cannot write just now: try again. */
  | { kind: 'unreachable' }
  | { kind: 'signed-out' }
  /** Trying again would not help. `words` says why. */
  | { kind: 'refused'; words: string }

export type Ports = {
  send: (request: AutosaveRequest) => Promise<Outcome>
  /** Keeps what is unsaved on the device; null when all of the entry is saved. */
  keep: (id: EntryId, unsaved: Unsaved | null) => void
  /** Whether `keep` really keeps: the device's store is open and its key is there. */
  keeps: () => boolean
  later: (run: () => void, ms: number) => () => void
  now: () => number
}

export type SaveState = {
  state: 'saved' | 'saving' | 'kept' | 'conflict'
  /** ISO instant of the last save the server confirmed; null before the first. */
  savedAt: string | null
  /** False while unsaved words live in this open page only. */
  onDevice: boolean
  signedOut: boolean
  /** Why the server refused, when trying again would not help. */
  refused: string | null
  conflicts: number
  /** Fields whose text does not parse. They block signing. */
  invalid: number
}

export type FieldState = {
  /** The parsed value; null while the text does not parse. */
  value: unknown
  /** What was typed, when that is not simply the stored value written out. */
  text: string | null
  error: string | null
  conflict: Conflict | null
}

/** After the last key, and after the first unsaved one. */
const PAUSE_MS = 500
const AT_LATEST_MS = 900
/** Seconds of grace double up to the cap: back within five seconds of the connection's return. */
const retryMs = (attempt: number) => Math.min(4_000, 500 * 2 ** attempt)

export class AutosaveEngine {
  #entries = new Map<EntryId, Entry>()
  #fields = new Map<string, { entry: Entry; state: FieldState }>()
  #values = new Map<EntryId, { entry: Entry; values: Record<string, unknown> }>()
  #listeners = new Set<() => void>()
  #timers = new Map<EntryId, { cancel: () => void; since: number }>()
  #retries = new Map<EntryId, () => void>()
  #attempts = new Map<EntryId, number>()
  #flying = new Set<EntryId>()
  #refused = new Map<EntryId, string>()
  #savedAt: string | null = null
  #signedOut = false
  #advice: readonly StoredAdvice[] | null = null
  #summary: SaveState | null = null
  #summaryIsOld = true
  readonly #ports: Ports

  constructor(ports: Ports) {
    this.#ports = ports
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** What a page read from the server. May run while rendering: it tells nobody, and doing it twice changes nothing. */
  seed(section: VisitSection, key: string, field: string, value: unknown, version: number, draft?: StoredDraft): void {
    const id = entryId(section, key)
    this.#entries.set(id, seed(this.#entry(section, key), field, value, version, draft))
  }

  seedSavedAt(instant: string | null): void {
    if (this.#savedAt !== null || instant === null) return
    this.#savedAt = instant
    this.#summaryIsOld = true
  }

  seedAdvice(advice: readonly StoredAdvice[]): void {
    this.#advice ??= advice
  }

  advice = (): readonly StoredAdvice[] | null => this.#advice

  /** Replaces the advice, for a page that learned newer lines by another way than a save. */
  adviceRead(advice: readonly StoredAdvice[]): void {
    this.#advice = advice
    this.#tell()
  }

  /** A person typed or chose. `message` is set when the text does not parse; `to` is then the text. */
  type(section: VisitSection, key: string, field: string, to: unknown, text: string | null, message: string | null): void {
    const id = entryId(section, key)
    this.#refused.delete(id)
    this.#put(id, change(this.#entry(section, key), field, to, text, message))
    this.#schedule(id)
  }

  resolve(section: VisitSection, key: string, field: string, choice: 'yours' | 'theirs'): void {
    const id = entryId(section, key)
    this.#put(id, resolveConflict(this.#entry(section, key), field, choice))
    this.#pump(id)
  }

  recover(kept: Unsaved, keptAt: string): void {
    const id = entryId(kept.section, kept.key)
    this.#put(id, recover(this.#entry(kept.section, kept.key), kept, keptAt))
    this.#pump(id)
  }

  /** Sends all that waits now, and once more what failed. For a hidden page, a returned connection, a renewed session. */
  sendNow = (): void => {
    for (const id of this.#entries.keys()) {
      this.#retries.get(id)?.()
      this.#retries.delete(id)
      this.#pump(id)
    }
  }

  /** The device's store opened, or it turned out that it cannot. */
  deviceChanged(): void {
    for (const [id, entry] of this.#entries) if (isUnsaved(entry)) this.#ports.keep(id, unsavedOf(entry))
    this.#tell()
  }

  signedIn(): void {
    this.#signedOut = false
    this.deviceChanged()
    this.sendNow()
  }

  /** The window is going: send even what waits behind a request under way. The device keeps it all until an answer is seen. */
  sendLastWords = (): void => {
    this.sendNow()
    for (const [id, entry] of this.#entries) {
      if (this.#flying.has(id) && Object.keys(entry.waiting).length > 0) void this.#ports.send(requestOf(entry, entry.waiting))
    }
  }

  /** Resolves when everything typed so far is with the server (true), or when that cannot be had now (false). Sign awaits it. */
  async flush(withinMs = 10_000): Promise<boolean> {
    this.sendNow()
    return new Promise((resolve) => {
      const done = (saved: boolean) => {
        cancel()
        stop()
        resolve(saved)
      }
      const look = () => {
        const { state } = this.saveState()
        if (state === 'saving') return this.sendNow()
        done(state === 'saved')
      }
      const stop = this.subscribe(look)
      const cancel = this.#ports.later(() => done(false), withinMs)
      look()
    })
  }

  field(section: VisitSection, key: string, field: string): FieldState {
    const entry = this.#entry(section, key)
    const name = `${entryId(section, key)}/${field}`
    const known = this.#fields.get(name)
    if (known?.entry === entry) return known.state
    const fresh = fieldState(entry, field)
    const state = known && sameState(known.state, fresh) ? known.state : fresh
    this.#fields.set(name, { entry, state })
    return state
  }

  /** All values of a row as they stand on the screen, over what the page read. */
  values(section: VisitSection, key: string): Readonly<Record<string, unknown>> {
    const id = entryId(section, key)
    const entry = this.#entry(section, key)
    const known = this.#values.get(id)
    if (known?.entry === entry) return known.values
    const names = new Set(
      [entry.stored, entry.waiting, entry.sending ?? {}, entry.conflicts, entry.invalid].flatMap((part) => Object.keys(part)),
    )
    const fresh = Object.fromEntries([...names].map((name) => [name, this.field(section, key, name).value]))
    // Sending and saving change the entry and none of its values: whoever draws the row is not to draw it again for that.
    const values = known && sameValues(known.values, fresh) ? known.values : fresh
    this.#values.set(id, { entry, values })
    return values
  }

  /** The same object for as long as it says the same, so that a key pressed draws nothing again that did not change. */
  saveState = (): SaveState => {
    if (this.#summaryIsOld) {
      const fresh = this.#summarize()
      if (this.#summary === null || !same(this.#summary, fresh)) this.#summary = fresh
      this.#summaryIsOld = false
    }
    return this.#summary ?? this.#summarize()
  }

  #summarize(): SaveState {
    const entries = [...this.#entries.values()]
    const conflicts = entries.reduce((sum, entry) => sum + Object.keys(entry.conflicts).length, 0)
    const invalid = entries.reduce((sum, entry) => sum + invalidFields(entry), 0)
    const unsaved = entries.some(isUnsaved)
    const stuck = unsaved && (this.#signedOut || this.#retries.size > 0 || this.#refused.size > 0)
    const state = stuck ? 'kept' : conflicts > 0 ? 'conflict' : unsaved ? 'saving' : 'saved'
    const refused = [...this.#refused.values()][0] ?? null
    return { state, savedAt: this.#savedAt, onDevice: this.#ports.keeps(), signedOut: this.#signedOut, refused, conflicts, invalid }
  }

  #entry(section: VisitSection, key: string): Entry {
    const id = entryId(section, key)
    const entry = this.#entries.get(id) ?? emptyEntry(section, key)
    this.#entries.set(id, entry)
    return entry
  }

  #put(id: EntryId, entry: Entry): void {
    this.#entries.set(id, entry)
    this.#ports.keep(id, isUnsaved(entry) ? unsavedOf(entry) : null)
    this.#tell()
  }

  #tell(): void {
    this.#summaryIsOld = true
    for (const listener of this.#listeners) listener()
  }

  #schedule(id: EntryId): void {
    const now = this.#ports.now()
    const timer = this.#timers.get(id)
    const since = timer?.since ?? now
    timer?.cancel()
    const cancel = this.#ports.later(() => this.#pump(id), Math.max(0, Math.min(PAUSE_MS, since + AT_LATEST_MS - now)))
    this.#timers.set(id, { cancel, since })
  }

  #pump(id: EntryId): void {
    this.#timers.get(id)?.cancel()
    this.#timers.delete(id)
    const before = this.#entries.get(id)
    if (!before || this.#flying.has(id) || this.#signedOut || this.#retries.has(id) || this.#refused.has(id)) return
    const entry = dispatch(before)
    if (entry.sending === null) return
    this.#flying.add(id)
    this.#put(id, entry)
    void this.#ports.send(requestOf(entry, entry.sending)).then((outcome) => this.#answered(id, entry.sending ?? {}, outcome))
  }

  #answered(id: EntryId, sent: Readonly<Record<string, Change>>, outcome: Outcome): void {
    this.#flying.delete(id)
    const entry = this.#entries.get(id)
    if (!entry) return
    if (outcome.kind !== 'answered') {
      if (outcome.kind === 'signed-out') this.#signedOut = true
      if (outcome.kind === 'unreachable') this.#retryLater(id)
      if (outcome.kind !== 'refused') {
        this.#put(id, entry)
        return
      }
      // What was typed since may be what mends it: the refusal is of words that stand here no longer.
      const typedSince = Object.keys(entry.waiting).length > 0
      if (!typedSince) this.#refused.set(id, outcome.words)
      this.#put(id, takeBack(entry))
      if (typedSince && !this.#timers.has(id)) this.#pump(id)
      return
    }
    const { answer } = outcome
    const unanswered = Object.keys(sent).some((field) => !(field in answer.saved || field in answer.conflicts || field in answer.invalid))
    this.#savedAt = answer.savedAt
    this.#advice = answer.advice
    if (unanswered) this.#retryLater(id)
    else this.#retries.delete(id)
    this.#attempts.delete(id)
    this.#put(id, settle(entry, answer))
    if (!this.#timers.has(id)) this.#pump(id)
  }

  #retryLater(id: EntryId): void {
    const attempt = this.#attempts.get(id) ?? 0
    this.#attempts.set(id, attempt + 1)
    const cancel = this.#ports.later(() => {
      this.#retries.delete(id)
      this.#pump(id)
    }, retryMs(attempt))
    this.#retries.set(id, cancel)
  }
}

const invalidFields = (entry: Entry): number => {
  const names = new Set([...Object.keys(entry.invalid), ...Object.keys(entry.waiting), ...Object.keys(entry.sending ?? {})])
  return [...names].filter((name) => fieldState(entry, name).error !== null).length
}

function fieldState(entry: Entry, field: string): FieldState {
  const conflict = entry.conflicts[field] ?? null
  const pending = pendingChange(entry, field)
  const draft = entry.invalid[field]
  if (conflict) return { value: conflict.message ? null : conflict.yours, text: conflict.text, error: conflict.message, conflict }
  if (pending) return { value: pending.message ? null : pending.to, text: pending.text, error: pending.message, conflict }
  if (draft) return { value: null, text: draft.text, error: draft.message, conflict }
  return { value: entry.stored[field] ?? null, text: null, error: null, conflict }
}

const sameValues = (a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean => {
  const names = Object.keys(b)
  return Object.keys(a).length === names.length && names.every((name) => Object.is(a[name], b[name]))
}

const sameState = (a: FieldState, b: FieldState): boolean =>
  Object.is(a.value, b.value) && a.text === b.text && a.error === b.error && a.conflict === b.conflict
