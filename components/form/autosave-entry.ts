/**
 * The heart of autosave, pure: what one row of the record holds, what was typed into it and what the server is known to have.
 *
 * The promise it keeps: a typed change leaves `sending`, `waiting` and `conflicts` only when the server has it (as a value, or verbatim
 * as text that does not parse) or when the person who typed it chose the other version. A request that failed is repeated exactly as it
 * was, because nobody knows whether it arrived; what was typed meanwhile waits behind it.
 */
import type { VisitSection } from '../../clinical/visit/visit-record'
import type { AutosaveAnswer, AutosaveRequest } from './autosave-protocol'

/**
 * An edit: from the value that it was made upon to the new one. `text` is what was typed, null where something was chosen instead.
 * `message` is set when the text does not parse; `to` is then that text.
 */
export type Change = { from: unknown; to: unknown; text: string | null; message: string | null }
export type Conflict = { yours: unknown; text: string | null; message: string | null; theirs: unknown; by: string; at: string }
export type Fields<T> = Readonly<Record<string, T>>

export type Entry = {
  readonly section: VisitSection
  readonly key: string
  readonly version: number
  /** What the server holds, as far as this browser was told, and at which version it was told. */
  readonly stored: Fields<unknown>
  readonly seenAt: Fields<number>
  /** The one request under way, or the one to be repeated. */
  readonly sending: Fields<Change> | null
  readonly waiting: Fields<Change>
  readonly conflicts: Fields<Conflict>
  /** Text that the server keeps beside the record because it does not parse. */
  readonly invalid: Fields<{ text: string; message: string }>
}

/** The part of an entry that exists nowhere else, and so is kept on the device. */
export type Unsaved = Pick<Entry, 'section' | 'key' | 'version' | 'sending' | 'waiting' | 'conflicts'>

/** By whom, in a conflict between what is typed now and what an earlier load of the page left behind. */
export const YOURSELF_EARLIER = 'you, before this page was loaded again'

/** Values of the record are JSON; two are the same when they read the same, whatever the order of their members. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return (a ?? null) === (b ?? null)
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const names = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...names].every((name) => same((a as Fields<unknown>)[name], (b as Fields<unknown>)[name]))
}

const without = <T>(fields: Fields<T>, name: string): Fields<T> => {
  const { [name]: _, ...rest } = fields
  return rest
}

export const emptyEntry = (section: VisitSection, key: string, version = 0): Entry => ({
  section,
  key,
  version,
  stored: {},
  seenAt: {},
  sending: null,
  waiting: {},
  conflicts: {},
  invalid: {},
})

export const isUnsaved = (entry: Entry): boolean =>
  entry.sending !== null || Object.keys(entry.waiting).length > 0 || Object.keys(entry.conflicts).length > 0

/** The newest change of a field that the server has not confirmed. */
export const pendingChange = (entry: Entry, field: string): Change | undefined => entry.waiting[field] ?? entry.sending?.[field]

/** Takes over what a page read from the server, unless this browser already knows a newer version of the field. */
export function seed(entry: Entry, field: string, value: unknown, version: number, draft?: { text: string; message: string }): Entry {
  const seen = entry.seenAt[field]
  if (seen !== undefined && version <= seen) return entry
  const next: Entry = {
    ...entry,
    version: Math.max(entry.version, version),
    stored: { ...entry.stored, [field]: value },
    seenAt: { ...entry.seenAt, [field]: version },
    invalid: draft ? { ...entry.invalid, [field]: draft } : without(entry.invalid, field),
  }
  const conflict = next.conflicts[field]
  if (conflict && conflict.by !== YOURSELF_EARLIER) {
    const conflicts = same(conflict.yours, value)
      ? without(next.conflicts, field)
      : { ...next.conflicts, [field]: { ...conflict, theirs: value } }
    return { ...next, conflicts }
  }
  const waiting = next.waiting[field]
  return waiting && same(waiting.to, value) && !next.sending?.[field] ? { ...next, waiting: without(next.waiting, field) } : next
}

/** A person changed a field. Back to what the server holds is no change, unless a draft there must be cleared. */
export function change(entry: Entry, field: string, to: unknown, text: string | null, message: string | null): Entry {
  const conflict = entry.conflicts[field]
  if (conflict) return { ...entry, conflicts: { ...entry.conflicts, [field]: { ...conflict, yours: to, text, message } } }
  const ahead = entry.sending?.[field]
  const from = entry.waiting[field]?.from ?? (ahead ? ahead.to : (entry.stored[field] ?? null))
  const undone = !ahead && !entry.invalid[field] && message === null && same(from, to)
  return { ...entry, waiting: undone ? without(entry.waiting, field) : { ...entry.waiting, [field]: { from, to, text, message } } }
}

/** Moves what waits into the one request. The same entry when a request is under way or nothing waits. */
export function dispatch(entry: Entry): Entry {
  if (entry.sending !== null || Object.keys(entry.waiting).length === 0) return entry
  return { ...entry, sending: entry.waiting, waiting: {} }
}

export function requestOf(entry: Entry, changes: Fields<Change>): AutosaveRequest {
  const bare = Object.entries(changes).map(([field, { from, to }]) => [field, { from: from ?? null, to: to ?? null }])
  return { section: entry.section, key: entry.key, base: entry.version, changes: Object.fromEntries(bare) }
}

/** The server refused the request as a whole, so nothing of it was written: it waits again, under what was typed since. */
export function takeBack(entry: Entry): Entry {
  const back = Object.entries(entry.sending ?? {}).map(([field, sent]) => [field, { ...(entry.waiting[field] ?? sent), from: sent.from }])
  return { ...entry, sending: null, waiting: { ...entry.waiting, ...Object.fromEntries(back) } }
}

/** The server answered the request under way. A field that the answer does not mention stays unsaved. */
export function settle(entry: Entry, answer: AutosaveAnswer): Entry {
  const sent = entry.sending ?? {}
  let next: Entry = { ...entry, sending: null, version: Math.max(entry.version, answer.version) }
  for (const [field, change] of Object.entries(sent)) {
    if (field in answer.saved) next = settleSaved(next, field, answer.saved[field], answer.version)
    else if (answer.conflicts[field]) next = settleConflict(next, field, change, answer.conflicts[field], answer.version)
    else if (answer.invalid[field]) next = settleInvalid(next, field, answer.invalid[field])
    else next = { ...next, waiting: { ...next.waiting, [field]: { ...(next.waiting[field] ?? change), from: change.from } } }
  }
  return next
}

function settleSaved(entry: Entry, field: string, value: unknown, version: number): Entry {
  const stored = { ...entry.stored, [field]: value }
  const seenAt = { ...entry.seenAt, [field]: version }
  return rebase({ ...entry, stored, seenAt, invalid: without(entry.invalid, field) }, field)
}

function settleInvalid(entry: Entry, field: string, draft: { text: string; message: string }): Entry {
  return rebase({ ...entry, invalid: { ...entry.invalid, [field]: draft } }, field)
}

function settleConflict(entry: Entry, field: string, sent: Change, found: AutosaveAnswer['conflicts'][string], version: number): Entry {
  const { theirs, by, at } = found
  const yours = entry.waiting[field] ?? sent
  const told: Entry = { ...entry, stored: { ...entry.stored, [field]: theirs }, seenAt: { ...entry.seenAt, [field]: version } }
  // Somebody wrote the same, or an earlier request of ours arrived although its answer did not: nothing to ask.
  if (same(theirs, sent.to) || same(theirs, yours.to)) return rebase(told, field)
  const conflict = { yours: yours.to, text: yours.text, message: yours.message, theirs, by, at }
  return { ...told, waiting: without(told.waiting, field), conflicts: { ...told.conflicts, [field]: conflict } }
}

/** What waits for a field now starts from what the server is known to hold. */
function rebase(entry: Entry, field: string): Entry {
  const waiting = entry.waiting[field]
  if (!waiting) return entry
  const from = entry.stored[field] ?? null
  const done = waiting.message === null && !entry.invalid[field] && same(waiting.to, from)
  return { ...entry, waiting: done ? without(entry.waiting, field) : { ...entry.waiting, [field]: { ...waiting, from } } }
}

/** The person chose. Their own version is sent upon the one they saw; the other one is taken as it stands. */
export function resolveConflict(entry: Entry, field: string, choice: 'yours' | 'theirs'): Entry {
  const conflict = entry.conflicts[field]
  if (!conflict) return entry
  const settled = { ...entry, conflicts: without(entry.conflicts, field) }
  if (choice === 'theirs') return change(settled, field, conflict.theirs, null, null)
  return change(settled, field, conflict.yours, conflict.text, conflict.message)
}

export const unsavedOf = ({ section, key, version, sending, waiting, conflicts }: Entry): Unsaved => ({
  section,
  key,
  version,
  sending,
  waiting,
  conflicts,
})

/**
 * Whether the server already holds what this text became as the typing went on. A window that closes sends its last words without time to
 * keep them on the device too, so what was kept may be the beginning of what arrived.
 */
const wentOn = (stored: unknown, from: unknown, kept: unknown): boolean =>
  typeof stored === 'string' && typeof kept === 'string' && kept !== '' && stored.startsWith(kept) && !same(stored, from)

/** Brings back what an earlier load of the page could not save. What was typed since is not overwritten: both are shown. */
export function recover(entry: Entry, kept: Unsaved, keptAt: string): Entry {
  let next: Entry = { ...entry, version: Math.max(entry.version, kept.version) }
  const fields = new Set([...Object.keys(kept.sending ?? {}), ...Object.keys(kept.waiting), ...Object.keys(kept.conflicts)])
  for (const field of fields) {
    const conflict = kept.conflicts[field]
    const first = kept.sending?.[field]
    const last = conflict ? { to: conflict.yours, text: conflict.text, message: conflict.message } : (kept.waiting[field] ?? first)
    if (!last) continue
    const live = pendingChange(next, field) ?? next.conflicts[field]
    const from = first?.from ?? kept.waiting[field]?.from ?? null
    if (field in next.stored && (same(next.stored[field], last.to) || (!conflict && wentOn(next.stored[field], from, last.to)))) continue
    if (live) {
      if (field in next.conflicts || same((live as Change).to, last.to)) continue
      next = asConflict(next, field, live as Change, last.to, keptAt)
    } else if (conflict) {
      next = { ...next, conflicts: { ...next.conflicts, [field]: conflict } }
    } else {
      // Whether the first request arrived is unknown, so it is repeated as it was and the rest waits behind it.
      if (first && next.sending === null) next = { ...next, sending: {} }
      if (first) next = { ...next, sending: { ...next.sending, [field]: first } }
      const behind = kept.waiting[field]
      if (behind) next = { ...next, waiting: { ...next.waiting, [field]: first ? behind : { ...behind, from } } }
    }
  }
  return next
}

function asConflict(entry: Entry, field: string, live: Change, kept: unknown, at: string): Entry {
  const conflict = { yours: live.to, text: live.text, message: live.message, theirs: kept, by: YOURSELF_EARLIER, at }
  return { ...entry, waiting: without(entry.waiting, field), conflicts: { ...entry.conflicts, [field]: conflict } }
}
