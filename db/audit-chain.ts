/**
 * The hash chain of a practice's audit, worked out again outside the database, and what is wrong with it where it does not fit.
 *
 * hash(n) = SHA-256 of `footfall audit 1;`, the number, hash(n − 1) in hex, and every stored field of the event, each with the number of its
 * bytes before it (`4:sign`, `~` for none). hash(0) is 32 zero bytes. The trigger that writes it: db/migrations/0020.
 */
import { createHash } from 'node:crypto'

/** A link and its event. `body` is the event's fields but its sequence, as `field` writes them; null when the event is gone. */
export type ChainRow = { number: number; seq: number; hash: string; body: string | null }
/** The number and hash (hex) of the last event at some moment. Number 0 for a practice in which nothing has happened yet. */
export type ChainHead = { number: number; hash: string }

export type TamperingKind = 'changed' | 'deleted' | 'inserted' | 'reordered' | 'tail-cut' | 'rewritten' | 'head-changed'
/**
 * The first bad event. `number` is its place in the chain, null for an event that has none; `seq` its own number, null where it is gone.
 * `upTo` is the last event that a rewriting may begin with: between two heads kept outside nothing more can be told.
 */
export type Tampering = { kind: TamperingKind; number: number | null; seq: number | null; upTo?: number }

const none: ChainHead = { number: 0, hash: '0'.repeat(64) }

/** A field as it goes into the hash. */
export const field = (text: string | null): string => (text === null ? '~' : `${Buffer.byteLength(text)}:${text}`)

export const hashOf = (number: number, previous: string, seq: number, body: string): string =>
  createHash('sha256')
    .update(`footfall audit 1;${field(String(number))}${field(previous)}${field(String(seq))}${body}`)
    .digest('hex')

const fits = (hash: string, number: number, previous: string, seq: number, body: string | null) =>
  body !== null && hashOf(number, previous, seq, body) === hash

type Doubt = { number: number; seq: number; row: ChainRow; previous: string }

/** Takes the links of one practice in the order of their numbers, from the first, and says at the end what is wrong first. */
export class ChainCheck {
  #last = none
  #beforeLast = none
  #found: Tampering | null = null
  /** A row that does not fit, while the rows after it may still tell what was done to it. */
  #doubt: Doubt | null = null
  readonly #known: ChainHead[]
  #lastKnown = 0

  /** @param known Heads that were kept outside the database. */
  constructor(known: readonly ChainHead[] = []) {
    this.#known = [...known].sort((a, b) => a.number - b.number)
  }

  get events(): number {
    return this.#last.number
  }

  add(row: ChainRow): void {
    const expected = this.#last.number + 1
    if (this.#doubt !== null) this.#explain(this.#doubt, row)
    else if (this.#found === null) {
      if (row.number !== expected) this.#found = { kind: 'deleted', number: expected, seq: null }
      else if (row.body === null) this.#found = { kind: 'deleted', number: expected, seq: row.seq }
      else if (!fits(row.hash, row.number, this.#last.hash, row.seq, row.body)) this.#doubtThat(row)
    }
    if (this.#found === null && this.#doubt === null) this.#compareWithKnown(row)
    this.#beforeLast = this.#last
    this.#last = { number: row.number, hash: row.hash }
  }

  /** What is wrong first, given the head of the same moment; null when nothing is. */
  end(head: ChainHead | null): Tampering | null {
    if (this.#found !== null) return this.#found
    const { number, hash } = head ?? none
    const next = this.#last.number + 1
    const furthest = Math.max(number, this.#known.at(-1)?.number ?? 0)
    if (this.#doubt !== null) {
      // The last one does not fit and there were more: the one before it is gone, and it was moved into that place.
      const moved = this.#doubt.number === this.#last.number && furthest > this.#last.number
      return { kind: moved ? 'deleted' : 'changed', number: this.#doubt.number, seq: moved ? null : this.#doubt.seq }
    }
    if (this.#last.number < furthest) return { kind: 'tail-cut', number: next, seq: null }
    if (this.#last.number > number) return { kind: 'inserted', number: number + 1, seq: null }
    if (this.#last.hash !== hash) return { kind: 'head-changed', number, seq: null }
    return null
  }

  /** The row does not fit where it stands. One put in before it would have moved it from the place where it did. */
  #doubtThat(row: ChainRow): void {
    const { number, seq } = row
    if (fits(row.hash, number - 1, this.#beforeLast.hash, seq, row.body)) this.#found = { kind: 'inserted', number: number - 1, seq: null }
    else this.#doubt = { number, seq, row, previous: this.#last.hash }
  }

  /** Whether a later row shows what was done to the one in doubt. */
  #explain(doubt: Doubt, row: ChainRow): void {
    const { number, seq } = doubt.row
    if (row.number === number + 1) {
      if (fits(row.hash, number, doubt.previous, row.seq, row.body)) this.#found = { kind: 'inserted', number, seq }
      else if (fits(row.hash, number + 2, doubt.row.hash, row.seq, row.body)) this.#found = { kind: 'deleted', number, seq: null }
    }
    if (this.#found === null && fits(row.hash, row.number, this.#last.hash, row.seq, row.body)) return
    const belongs = [doubt.row.hash, row.hash].some((hash) =>
      [seq, row.seq].some((sequence) => fits(hash, number, doubt.previous, sequence, row.body)),
    )
    if (this.#found === null && belongs) this.#found = { kind: 'reordered', number, seq }
    if (this.#found !== null) this.#doubt = null
  }

  #compareWithKnown(row: ChainRow): void {
    while (this.#known[this.#lastKnown]?.number === row.number) {
      const { hash } = this.#known[this.#lastKnown] as ChainHead
      if (hash !== row.hash) {
        const from = this.#known.slice(0, this.#lastKnown).findLast((known) => known.number < row.number)?.number ?? 0
        this.#found = { kind: 'rewritten', number: from + 1, seq: null, upTo: row.number }
        return
      }
      this.#lastKnown += 1
    }
  }
}

const at = (number: number | null) => (number === null ? '' : `event ${number.toLocaleString('en-US')}`)

/** The finding as a sentence for an admin, without a value of any event. */
export function tamperingInWords({ kind, number, seq, upTo }: Tampering): string {
  switch (kind) {
    case 'changed':
      return `${at(number)} was changed after it was written.`
    case 'deleted':
      return `${at(number)} is missing.`
    case 'inserted':
      return number === null
        ? `an event (sequence ${seq}) was put in beside the chain.`
        : `${at(number)} was put in after the events around it were written.`
    case 'reordered':
      return `${at(number)} stands in the place of another.`
    case 'tail-cut':
      return `${at(number)} and everything after it is missing: the end was cut off, or an older copy was restored.`
    case 'rewritten':
      return `the events were rewritten from ${at(number)} or a later one up to ${at(upTo ?? number)}: they differ from the head kept outside the database.`
    case 'head-changed':
      return `the head of the chain does not belong to its last event, ${at(number)}.`
  }
}
