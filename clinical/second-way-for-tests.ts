/** What both independent checks share: seeded inputs, the comparison, and rounding half up written a second time. */

const inputs = 100_000

/** Marsaglia's xorshift on 32 bits. */
function seeded(seed: number) {
  let state = seed
  const next = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return { whole, one: <T>(values: readonly T[]) => values[whole(0, values.length - 1)] as T }
}
export type Random = ReturnType<typeof seeded>

/** The first few inputs whose second result differs, as text. */
export function differences(seed: number, once: (random: Random) => { input: unknown; first: unknown; second: unknown }): string[] {
  const random = seeded(seed)
  const found: string[] = []
  for (let count = 0; count < inputs && found.length < 3; count++) {
    const { input, first, second } = once(random)
    const [one, two] = [JSON.stringify(first), JSON.stringify(second)]
    if (one !== two) found.push(`${JSON.stringify(input)}: ${one} against ${two}`)
  }
  return found
}

/** ⌊(2·a + b) ÷ 2·b⌋: half up, for a ≥ 0 and b > 0. */
export const halfUp = (a: bigint, b: bigint) => Number((2n * a + b) / (2n * b))
