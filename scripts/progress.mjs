/**
 * What the start and test scripts print while they work: one line per step, with its time. On a terminal the running step counts its seconds;
 * in a log it says every fifteen seconds that it is still at it.
 */
const terminal = process.stdout.isTTY === true

// Whoever read our output may be gone (a closed terminal, a killed npm). That is no reason to leave a database running.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

export const seconds = (/** @type {number} */ from) => ((performance.now() - from) / 1000).toFixed(1)

export const say = (/** @type {string} */ line = '') => process.stdout.write(`${line}\n`)

/** Steps that run now. */
const running = new Set(/** @type {{ name: string, from: number, words: string }[]} */ ([]))

const wholeSeconds = (/** @type {number} */ from) => Math.round((performance.now() - from) / 1000)

/** One line of a terminal for all that runs; written over itself. */
const draw = () => {
  const line = [...running].map(({ name, from, words }) => `${name} … ${wholeSeconds(from)} s${words}`).join(', ')
  process.stdout.write(`\r\x1b[K${line.slice(0, (process.stdout.columns ?? 80) - 1)}`)
}

/**
 * Several may run side by side.
 *
 * @template T
 * @param {string} name what is being done, such as "Installing packages"
 * @param {(note: (text: string) => void) => Promise<T>} run `note` adds a few words to the line, such as how far it is
 * @returns {Promise<T>}
 */
export async function step(name, run) {
  const self = { name, from: performance.now(), words: '' }
  running.add(self)
  if (terminal) draw()
  else say(`${name} …`)
  const tick = setInterval(
    () => (terminal ? draw() : say(`${name}: still at it after ${wholeSeconds(self.from)} s${self.words}`)),
    terminal ? 500 : 15_000,
  )
  const end = (/** @type {string} */ line) => {
    clearInterval(tick)
    running.delete(self)
    say(`${terminal ? '\r\x1b[K' : ''}${line}`)
    if (terminal && running.size > 0) draw()
  }
  try {
    const result = await run((text) => {
      self.words = ` (${text})`
    })
    end(`${name}: ${seconds(self.from)} s${self.words}`)
    return result
  } catch (error) {
    end(`${name}: stopped after ${seconds(self.from)} s`)
    throw error
  }
}

/** A mistake that the reader can mend. It is printed as its sentence, without a stack; anything else is a bug of ours and keeps its stack. */
export class Problem extends Error {
  /**
   * @param {string} sentence what is wrong and what to do
   * @param {number} [exitCode] 78 (EX_CONFIG) for settings, otherwise 1
   */
  constructor(sentence, exitCode = 1) {
    super(sentence)
    this.exitCode = exitCode
  }
}
