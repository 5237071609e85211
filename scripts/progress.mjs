/**
 * What the start and test scripts print while they work: one line per step, with its time. On a terminal the running step counts its seconds;
 * in a log it says every fifteen seconds that it is still at it.
 */
const terminal = process.stdout.isTTY === true
/** Of steps at work at the same time one counts its seconds; the others say when they are done. */
let counting = false

// Whoever read our output may be gone (a closed terminal, a killed npm). That is no reason to leave a database running.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

export const seconds = (/** @type {number} */ from) => ((performance.now() - from) / 1000).toFixed(1)

export const say = (/** @type {string} */ line = '') => process.stdout.write(`${line}\n`)

/**
 * @template T
 * @param {string} name what is being done, such as "Installing packages"
 * @param {(note: (text: string) => void) => Promise<T>} run `note` adds a few words to the line, such as how far it is
 * @returns {Promise<T>}
 */
export async function step(name, run) {
  const from = performance.now()
  let words = ''
  const counts = !counting
  counting = true
  if (!terminal) say(`${name} …`)
  const tick = setInterval(
    () => {
      if (!counts) return
      const time = Math.round((performance.now() - from) / 1000)
      if (terminal) process.stdout.write(`\r${name} … ${time} s${words}    `)
      else say(`${name}: still at it after ${time} s${words}`)
    },
    terminal ? 500 : 15_000,
  )
  if (terminal && counts) process.stdout.write(`${name} …`)
  try {
    const result = await run((text) => {
      words = ` (${text})`
    })
    clearInterval(tick)
    say(`${terminal ? '\r' : ''}${name}: ${seconds(from)} s${words}${terminal ? '    ' : ''}`)
    return result
  } catch (error) {
    clearInterval(tick)
    say(`${terminal ? '\r' : ''}${name}: stopped after ${seconds(from)} s`)
    throw error
  } finally {
    if (counts) counting = false
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
