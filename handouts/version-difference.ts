import { diffWordsWithSpace } from 'diff'

/** A run of words: the same in both versions, only in the later one, or only in the earlier one. */
export type Change = { text: string; kind: 'same' | 'added' | 'removed' }
/** Lines in which something changed, or with `same` that many lines in which nothing did. */
export type DifferenceLine = { kind: 'changed' | 'context'; parts: Change[] } | { kind: 'same'; count: number }

/** Compared no longer than this; two texts that differ in every word would keep the server busy. */
const patience = { timeout: 2_000 }

const kindOf = ({ added, removed }: { added?: boolean; removed?: boolean }) => (added ? 'added' : removed ? 'removed' : 'same')

/** The runs cut at the ends of lines. */
function linesOfRuns(runs: readonly Change[]): Change[][] {
  const lines: Change[][] = [[]]
  for (const { text, kind } of runs) {
    for (const [at, piece] of text.split('\n').entries()) {
      if (at > 0) lines.push([])
      if (piece !== '') lines.at(-1)?.push({ text: piece, kind })
    }
  }
  return lines
}

/**
 * What changed between two texts, word by word, line by line; lines far from any change are counted, not shown.
 * @returns null when they differ in so much that a comparison says nothing
 */
export function differenceOf(earlier: string, later: string, around = 1): DifferenceLine[] | null {
  const runs = diffWordsWithSpace(earlier, later, patience)
  if (runs === undefined) return null
  const lines = linesOfRuns(runs.map((run) => ({ text: run.value, kind: kindOf(run) })))
  const changed = lines.map((parts) => parts.some(({ kind }) => kind !== 'same'))
  const shown = lines.map((_, at) => changed.slice(Math.max(0, at - around), at + around + 1).some(Boolean))
  const told: DifferenceLine[] = []
  for (const [at, parts] of lines.entries()) {
    const last = told.at(-1)
    if (shown[at]) told.push({ kind: changed[at] ? 'changed' : 'context', parts })
    else if (last?.kind === 'same') last.count += 1
    else told.push({ kind: 'same', count: 1 })
  }
  return told
}
