/** Why the doors, or the code behind them, did not do what was asked. `signed` is told to autosave only: the visit is no longer open. `step-up`: the same may be sent again once its person proved anew who they are. */
export type Problem = 'not-signed-in' | 'not-permitted' | 'not-found' | 'stale' | 'invalid' | 'blocked' | 'too-many' | 'step-up'

export type RefusalWords = {
  /** A sentence per field, shown beside it. */
  fields?: Record<string, string>
  message?: string
  /** Of `too-many`: seconds until it may be tried again. */
  afterSeconds?: number
}

/**
 * An expected refusal: a value that a handler returns, never an exception. The door rolls the transaction back and passes it on.
 * A class, so that no ordinary value of a handler can be mistaken for one.
 */
export class Refusal<P extends Problem | 'signed' = Problem | 'signed'> {
  readonly problem: P
  readonly words: RefusalWords
  readonly #refused = true

  constructor(problem: P, words: RefusalWords) {
    this.problem = problem
    this.words = words
  }

  static is(value: unknown): value is Refusal {
    return typeof value === 'object' && value !== null && #refused in value
  }
}

/** `return refuse('stale')`, `return refuse('blocked', { message: 'Acknowledge the emergency first.' })`. */
export const refuse = <const P extends Problem | 'signed'>(problem: P, words: RefusalWords = {}): Refusal<P> => new Refusal(problem, words)

/** What a server action answers to the browser. */
export type ActionResult<V> = { ok: true; value: V } | { ok: false; problem: Problem; fields?: Record<string, string>; message?: string }

/** HTTP status of each refusal, for pages and route handlers. An action has no status of its own. */
export const statusOf = {
  'not-signed-in': 401,
  'not-permitted': 403,
  'not-found': 404,
  stale: 409,
  blocked: 409,
  signed: 409,
  invalid: 422,
  'too-many': 429,
  'step-up': 401,
} as const satisfies Record<Problem | 'signed', number>

/** The sentence that stands when the refusal brings none of its own. */
export const plainWords = {
  'not-signed-in': 'You are signed out. Sign in again to continue.',
  'not-permitted': 'Your role does not allow this. Ask the practice admin if it should.',
  'not-found': 'There is no such record here.',
  stale: 'Somebody changed this since you opened it.',
  blocked: 'This cannot be done yet.',
  signed: 'This visit is no longer open.',
  invalid: 'Some fields need another look.',
  'too-many': 'This was done very often within a short time. Try again later.',
  'step-up': 'Confirm first that it is you.',
} as const satisfies Record<Problem | 'signed', string>
