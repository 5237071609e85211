/**
 * What could not be saved yet, kept on this device: AES-GCM ciphertext in IndexedDB under a key that the server hands to the signed-in
 * person and that lives in memory only. Somebody else at this machine gets another key and can read none of it. Wiped at sign-out;
 * nothing stays longer than 72 hours. The server has every word within a second of the last key, so this is the second net, not the first.
 */
import type { Unsaved } from './autosave-entry'
import type { EntryId } from './autosave-protocol'

const DATABASE = 'footfall-unsaved'
const STORE = 'unsaved'
const KEPT_AT_MOST_MS = 72 * 60 * 60 * 1_000
/** Long enough to spare a disk write per key, short enough that a killed tab loses less than a second. */
const WRITE_AFTER_MS = 200

type Kept = { id: string; owner: string; visit: string; window: string; at: number; iv: Uint8Array<ArrayBuffer>; sealed: ArrayBuffer }

/** Names this load of the page. Its lock is free once the window is gone, and then another may take over what it left. */
const thisWindow = typeof crypto === 'undefined' ? '' : `footfall-window-${crypto.randomUUID()}`

const asPromise = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

async function openStore(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1)
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' })
  return asPromise(request)
}

/** Stores open in this window, so that a wipe leaves none that would write again. */
const open = new Set<{ forget: () => void }>()

/** Deletes everything unsaved that this device holds, of everybody, and forgets the key. Sign-out awaits it. */
export async function wipeDeviceDrafts(): Promise<void> {
  for (const drafts of open) drafts.forget()
  if (typeof indexedDB === 'undefined') return
  // The answer to signing out has the browser clear its storage too, which closes whatever is being opened at that moment.
  await clearStore()
    .catch(() => new Promise((done) => setTimeout(done, 100)).then(clearStore))
    .catch(() => new Promise((done) => setTimeout(done, 500)).then(clearStore))
}

async function clearStore(): Promise<void> {
  const db = await openStore()
  await asPromise(db.transaction(STORE, 'readwrite').objectStore(STORE).clear())
  db.close()
}

export type DeviceKey = { key: CryptoKey /** Tells people apart without telling who they are. */; owner: string; staffId: string | null }

/** Asks for the key. Null while signed out or without connection. */
export async function fetchDeviceKey(): Promise<DeviceKey | null> {
  try {
    const answer = await fetch('/device-key', { cache: 'no-store' })
    if (!answer.ok) return null
    const told = (await answer.json()) as { key: string; staffId?: string }
    const bytes = Uint8Array.from(atob(told.key), (character) => character.charCodeAt(0))
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
    const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
    const owner = [...digest.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    return { key, owner, staffId: told.staffId ?? null }
  } catch {
    return null
  }
}

/** What is kept of one form: `Id` names its parts, `What` is the part that exists nowhere else. The chart keeps its entries, a letter its words. */
export class DeviceDrafts<Id extends string = EntryId, What = Unsaved> {
  #key: DeviceKey | null = null
  #db: IDBDatabase | null = null
  #next = new Map<Id, What | null>()
  #timer: ReturnType<typeof setTimeout> | null = null
  #writing: Promise<void> = Promise.resolve()
  readonly #visitId: string

  /** @param visitId of the chart's visit, or another name that no other form has */
  constructor(visitId: string) {
    this.#visitId = visitId
  }

  /** Keeps nothing from now on, until it is opened again. */
  forget(): void {
    this.#key = null
    this.#next.clear()
    open.delete(this)
  }

  works = (): boolean => this.#key !== null && this.#db !== null

  /** Opens the store under a key. Returns what earlier loads of this visit, whose windows are gone, left unsaved; oldest first. */
  async open(key: DeviceKey): Promise<{ unsaved: What; at: number }[]> {
    const db = await openStore()
    this.#key = key
    this.#db = db
    open.add(this)
    void navigator.locks?.request(thisWindow, () => new Promise(() => {}))
    const held = new Set((await navigator.locks?.query())?.held?.map((lock) => lock.name) ?? [])
    const all = (await asPromise(db.transaction(STORE).objectStore(STORE).getAll())) as Kept[]
    // Old beyond use, or sealed by this very window under the key of a session that has ended: what they held is kept anew under this key.
    const stale = all
      .filter((kept) => Date.now() - kept.at > KEPT_AT_MOST_MS || (kept.window === thisWindow && kept.owner !== key.owner))
      .map((kept) => kept.id)
    const ours = all.filter((kept) => kept.owner === key.owner && kept.visit === this.#visitId && !stale.includes(kept.id))
    const left = ours.filter((kept) => kept.window !== thisWindow && !held.has(kept.window)).sort((a, b) => a.at - b.at)
    const opened = await Promise.all(left.map(async (kept) => ({ unsaved: await unseal<What>(kept, key), at: kept.at, id: kept.id })))
    this.#afterTakeOver = [...stale, ...opened.filter(({ unsaved }) => unsaved !== null).map(({ id }) => id)]
    return opened.flatMap(({ unsaved, at }) => (unsaved === null ? [] : [{ unsaved, at }]))
  }

  #afterTakeOver: string[] = []

  /** Once the engine holds what was left (and so keeps it again under this window), the old copies go. */
  async takenOver(): Promise<void> {
    await this.write()
    const store = this.#db?.transaction(STORE, 'readwrite').objectStore(STORE)
    for (const id of this.#afterTakeOver) store?.delete(id)
    this.#afterTakeOver = []
  }

  keep = (id: Id, unsaved: What | null): void => {
    this.#next.set(id, unsaved)
    this.#timer ??= setTimeout(() => void this.write(), WRITE_AFTER_MS)
  }

  /** Writes what changed since the last time. What cannot be written waits for the next. */
  write = (): Promise<void> => {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    this.#writing = this.#writing
      .then(() => this.#writeNow())
      .catch(() => {
        this.#db = null
      })
    return this.#writing
  }

  async #writeNow(): Promise<void> {
    const [db, key] = [this.#db, this.#key]
    if (!db || !key || this.#next.size === 0) return
    const batch = [...this.#next]
    this.#next.clear()
    const rows = await Promise.all(batch.map(async ([entry, unsaved]) => this.#row(entry, unsaved, key)))
    const store = db.transaction(STORE, 'readwrite').objectStore(STORE)
    for (const { id, row } of rows) {
      if (row === null) store.delete(id)
      else store.put(row)
    }
  }

  async #row(entry: Id, unsaved: What | null, { key, owner }: DeviceKey): Promise<{ id: string; row: Kept | null }> {
    const id = `${owner}/${thisWindow}/${this.#visitId}/${entry}`
    if (unsaved === null) return { id, row: null }
    const iv = crypto.getRandomValues(new Uint8Array(12))
    const additionalData = new TextEncoder().encode(id)
    const sealed = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv, additionalData },
      key,
      new TextEncoder().encode(JSON.stringify(unsaved)),
    )
    return { id, row: { id, owner, visit: this.#visitId, window: thisWindow, at: Date.now(), iv, sealed } }
  }
}

async function unseal<What>({ id, iv, sealed }: Kept, { key }: DeviceKey): Promise<What | null> {
  try {
    const additionalData = new TextEncoder().encode(id)
    const bytes = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, sealed)
    return JSON.parse(new TextDecoder().decode(bytes)) as What
  } catch {
    return null
  }
}
