'use client'

import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { type VisitSection, visitSections } from '../../clinical/visit/visit-record'
import { DeviceDrafts, fetchDeviceKey, wipeDeviceDrafts } from './autosave-device'
import { AutosaveEngine, type FieldState, type SaveState } from './autosave-engine'
import { type EntryId, entryId, type StoredAdvice, type StoredDraft } from './autosave-protocol'
import { sendAutosave } from './autosave-send'
import { SignedOutCover } from './signed-out-cover'

/** What the server knew when it drew the page. */
export type AutosaveInitial = {
  /** Version of each row that is stored, by `entryId(section, key)`; a row that is missing was never saved. */
  versions: Readonly<Record<string, number>>
  /** Text that does not parse, kept verbatim. */
  drafts: readonly StoredDraft[]
  advice?: readonly StoredAdvice[]
  /** ISO instant of the last save of this visit. */
  savedAt?: string | null
}

type Session = { engine: AutosaveEngine; initial: AutosaveInitial; timeZone: string | undefined }
const AutosaveSession = createContext<Session | null>(null)

/**
 * One engine per visit and window. It outlives the provider: a screen that is left while a request is under way keeps saving, and comes
 * back to what was typed rather than to what its page was drawn with. In the browser only; on the server every render has its own.
 */
type Running = { engine: AutosaveEngine; device: DeviceDrafts; staffId: string | null; holders: number }
const running = new Map<string, Running>()

function start(patientId: string, visitId: string): Running {
  const device = new DeviceDrafts(visitId)
  const engine = new AutosaveEngine({
    send: (request) => sendAutosave(`/patients/${patientId}/visits/${visitId}/autosave`, request),
    keep: device.keep,
    keeps: device.works,
    later: (run, ms) => {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
    now: () => Date.now(),
  })
  return { engine, device, staffId: null, holders: 0 }
}

function runningFor(patientId: string, visitId: string, staffId: string | undefined) {
  if (typeof window === 'undefined') return start(patientId, visitId)
  const found = running.get(visitId) ?? start(patientId, visitId)
  found.staffId ??= staffId ?? null
  running.set(visitId, found)
  return found
}

type ProviderProps = {
  patientId: string
  visitId: string
  initial: AutosaveInitial
  /** Who charts. Somebody else who signs in over this page must not save these words as their own. */
  staffId?: string
  /** The practice's zone, in which save times read; the browser's when left out. */
  timeZone?: string
  children: ReactNode
}

export function AutosaveProvider({ patientId, visitId, initial, staffId, timeZone, children }: ProviderProps) {
  const [held] = useState(() => runningFor(patientId, visitId, staffId))
  const { engine, device } = held
  engine.seedAdvice(initial.advice ?? [])
  engine.seedSavedAt(initial.savedAt ?? null)

  const openDevice = useCallback(async (): Promise<'open' | 'no-key' | 'somebody-else'> => {
    const key = await fetchDeviceKey()
    if (key === null) return 'no-key'
    if (held.staffId !== null && key.staffId !== null && held.staffId !== key.staffId) return 'somebody-else'
    held.staffId ??= key.staffId
    try {
      const left = await device.open(key)
      for (const { unsaved, at } of left) engine.recover(unsaved, new Date(at).toISOString())
      engine.deviceChanged()
      await device.takenOver()
    } catch {
      // A browser that keeps nothing (private window, full disk) still saves to the server; the save state says what is kept.
      engine.deviceChanged()
    }
    return 'open'
  }, [held, engine, device])

  useEffect(() => {
    held.holders += 1
    if (held.holders === 1 && !device.works()) void openDevice()
    const hidden = () => {
      if (document.visibilityState !== 'hidden') return
      engine.sendNow()
      void device.write()
    }
    const leaving = () => {
      engine.sendLastWords()
      void device.write()
    }
    document.addEventListener('visibilitychange', hidden)
    window.addEventListener('pagehide', leaving)
    window.addEventListener('online', engine.sendNow)
    return () => {
      held.holders -= 1
      engine.sendNow()
      document.removeEventListener('visibilitychange', hidden)
      window.removeEventListener('pagehide', leaving)
      window.removeEventListener('online', engine.sendNow)
    }
  }, [held, engine, device, openDevice])

  useEffect(() => {
    if (initial.advice) engine.adviceRead(initial.advice)
  }, [engine, initial.advice])

  const signedOut = useSyncExternalStore(
    engine.subscribe,
    () => engine.saveState().signedOut,
    () => false,
  )
  // One value for as long as it says the same: a new one would draw every field of the screen again.
  const session = useMemo(() => ({ engine, initial, timeZone }), [engine, initial, timeZone])
  const signedIn = async () => {
    const outcome = await openDevice()
    if (outcome === 'open') return engine.signedIn()
    if (outcome === 'no-key') return 'Footfall could not be reached. Check the connection and try again.'
    // Nothing of this page is theirs to see, let alone to save under their name.
    await wipeDeviceDrafts()
    location.replace('/')
  }

  return (
    <AutosaveSession value={session}>
      {children}
      {signedOut && <SignedOutCover onSignedIn={signedIn} next="Saving then goes on by itself." />}
    </AutosaveSession>
  )
}

const savedState: SaveState = { state: 'saved', savedAt: null, onDevice: false, signedOut: false, refused: null, conflicts: 0, invalid: 0 }

function useSession(): Session {
  const session = use(AutosaveSession)
  if (session === null) throw new Error('A charted field stands outside AutosaveProvider.')
  return session
}

export type AutosavedField<V> = {
  /** The parsed value; null while the text does not parse. */
  value: V
  /** What was typed, when that is not simply the value written out. */
  text: string | null
  error: string | null
  conflict: { yours: V; theirs: V; by: string; at: string } | null
  setValue: (value: V) => void
  /** `candidate` is what the text reads as; the schema of the field judges it, and the text itself is kept when it does not parse. */
  setText: (text: string, candidate: unknown) => void
  resolve: (choice: 'yours' | 'theirs') => void
}

/** The sentence of a field's schema for a value, or null when it is right. */
export function problemOf(section: VisitSection, field: string, value: unknown): string | null {
  const fields: Readonly<
    Record<string, { safeParse: (value: unknown) => { success: boolean; error?: { issues: { message: string }[] } } }>
  > = visitSections[section].fields
  const schema = fields[field]
  if (schema === undefined) throw new Error(`${section} has no field ${field}.`)
  const parsed = schema.safeParse(value)
  return parsed.success ? null : (parsed.error?.issues[0]?.message ?? 'Check this entry.')
}

export function useAutosavedField<V>(section: VisitSection, key: string, field: string, initialValue: V): AutosavedField<V> {
  const { engine, initial } = useSession()
  const version = initial.versions[entryId(section, key)] ?? 0
  const draft = initial.drafts.find((one) => one.section === section && one.key === key && one.field === field)
  engine.seed(section, key, field, initialValue, version, draft)

  const atFirst = useFirst<FieldState>(() => engine.field(section, key, field))
  const state = useSyncExternalStore(
    engine.subscribe,
    () => engine.field(section, key, field),
    () => atFirst,
  )
  return {
    value: state.value as V,
    text: state.text,
    error: state.error,
    conflict: state.conflict as AutosavedField<V>['conflict'],
    setValue: (value) => engine.type(section, key, field, value, null, null),
    setText: (text, candidate) => {
      const problem = problemOf(section, field, candidate)
      engine.type(section, key, field, problem === null ? candidate : text, text, problem)
    },
    resolve: (choice) => engine.resolve(section, key, field, choice),
  }
}

/**
 * Records several fields of any row at once, each as if it had been chosen by hand: for one press that answers many questions, and for a row
 * that begins with what is known of it. The values are of the fields' own types; nothing is parsed here.
 */
export function useRecordFields(): (section: VisitSection, key: string, values: Readonly<Record<string, unknown>>) => void {
  const { engine } = useSession()
  return useCallback(
    (section, key, values) => {
      for (const [field, to] of Object.entries(values)) engine.type(section, key, field, to, null, null)
    },
    [engine],
  )
}

/** Live values of a row: what the page read, with everything typed since. Draws again on each change of the row, so keep it near its use. */
export function useSectionValues<V extends Record<string, unknown>>(section: VisitSection, key: string, initialValues: V): V {
  const { engine } = useSession()
  const live = useSyncExternalStore(
    engine.subscribe,
    () => engine.values(section, key),
    () => nothing,
  )
  return useMemo(() => ({ ...initialValues, ...live }), [initialValues, live])
}

const nothing: Readonly<Record<string, unknown>> = {}

export type RowValues = Readonly<Record<EntryId, Readonly<Record<string, unknown>>>>
const noRows: RowValues = {}

/**
 * What was typed into any of these rows, by `entryId(section, key)`, in one reading: the same object for as long as none of them changes, so
 * that the rules run once for a key. `rows` must be the same array while it names the same rows.
 */
export function useRowValues(rows: readonly { section: VisitSection; key: string }[]): RowValues {
  const { engine } = useSession()
  const read = useMemo(() => {
    let last = noRows
    return () => {
      const entries = rows.map(({ section, key }) => [entryId(section, key), engine.values(section, key)] as const)
      if (entries.some(([id, values]) => last[id] !== values)) last = Object.fromEntries(entries)
      return last
    }
  }, [engine, rows])
  return useSyncExternalStore(engine.subscribe, read, () => noRows)
}

/** The advice as of the last save, most urgent first. */
export function useVisitAdvice(): readonly StoredAdvice[] {
  const { engine, initial } = useSession()
  return useSyncExternalStore(engine.subscribe, engine.advice, () => initial.advice ?? null) ?? []
}

export function useSaveState(): SaveState & { timeZone: string | undefined } {
  const { engine, timeZone, initial } = useSession()
  const atFirst = useFirst<SaveState>(() => ({ ...savedState, savedAt: initial.savedAt ?? null }))
  const state = useSyncExternalStore(engine.subscribe, engine.saveState, () => atFirst)
  return { ...state, timeZone }
}

/** Sends what waits and resolves true when the server has everything typed so far. Sign awaits it. */
export function useFlush(): () => Promise<boolean> {
  const { engine } = useSession()
  return useCallback(() => engine.flush(), [engine])
}

/** The same for code outside the tree of the provider. True when the visit has no engine here. */
export const flush = (visitId: string): Promise<boolean> => running.get(visitId)?.engine.flush() ?? Promise.resolve(true)

function useFirst<T>(make: () => T): T {
  const [first] = useState(make)
  return first
}
