import type { Change, DifferenceLine } from '../../../../../../handouts/version-difference'

/** A word that came or went: a mark and a line besides the color, and a word for whoever listens. */
function Word({ part: { text, kind } }: { part: Change }) {
  if (kind === 'same') return <span>{text}</span>
  if (kind === 'added')
    return (
      <ins className="rounded-sm bg-accent-wash font-semibold no-underline [border-bottom:2px_solid_currentColor]">
        <span className="sr-only">added: </span>
        <span aria-hidden="true">+</span>
        {text}
      </ins>
    )
  return (
    <del className="rounded-sm bg-abnormal-wash text-abnormal line-through decoration-2">
      <span className="sr-only">removed: </span>
      <span aria-hidden="true">−</span>
      {text}
    </del>
  )
}

/** What changed between two texts, word by word. */
export function Difference({ lines }: { lines: DifferenceLine[] | null }) {
  if (lines === null) return <p className="m-0">The two texts differ in so much that word by word there is nothing to compare.</p>
  if (lines.every(({ kind }) => kind === 'same')) return <p className="m-0">Not a word differs.</p>
  return (
    <div className="grid gap-1 [overflow-wrap:anywhere]">
      {lines.map((line, at) =>
        line.kind === 'same' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a comparison never move
          <p key={at} className="hint m-0 border-line border-l-2 pl-3">
            {line.count === 1 ? '1 line the same' : `${line.count} lines the same`}
          </p>
        ) : (
          <p
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            key={at}
            className={`m-0 min-h-5 whitespace-pre-wrap pl-3 ${line.kind === 'changed' ? 'border-accent border-l-2' : 'border-line border-l-2 text-ink-soft'}`}
          >
            {line.parts.map((part, word) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <Word key={word} part={part} />
            ))}
          </p>
        ),
      )}
    </div>
  )
}
