import type { ZxcvbnFactory } from '@zxcvbn-ts/core'

/** How long a guesser who knows the usual habits would need, in four steps. */
export type PasswordStrength = { step: 0 | 1 | 2 | 3; words: string }

const steps = [
  { step: 0, words: 'Easy to guess' },
  { step: 0, words: 'Easy to guess' },
  { step: 1, words: 'Could be guessed' },
  { step: 2, words: 'Hard to guess' },
  { step: 3, words: 'Very hard to guess' },
] as const satisfies PasswordStrength[]

let judging: Promise<ZxcvbnFactory> | undefined

/** The judge and its lists come to the browser when somebody begins to choose a password, and to no other page. */
export async function passwordStrength(password: string, known: readonly string[]): Promise<PasswordStrength> {
  judging ??= Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')]).then(
    ([{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }]) => new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs }),
  )
  return steps[(await judging).check(password, [...known]).score]
}
