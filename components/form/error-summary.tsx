'use client'

export type SummaryLine = { href: string | null; text: string }

type Props = {
  /** The server's own sentence, when it refused the whole. */
  refused: string | null
  lines: readonly SummaryLine[]
  /** Counts the attempts, so that the same errors are announced again. */
  attempt: number
}

/** What must be mended, each line a link to its field. The first field itself has the focus; this is read out. */
export function ErrorSummary({ refused, lines, attempt }: Props) {
  const shown = attempt > 0 && (refused !== null || lines.length > 0)
  return (
    <div role="alert" key={attempt}>
      {shown && (
        <div className="rounded-md border-2 border-abnormal bg-abnormal-wash p-4">
          <p className="font-semibold text-abnormal">
            {refused ?? (lines.length === 1 ? 'One field needs another look' : `${lines.length} fields need another look`)}
          </p>
          {lines.length > 0 && (
            <ul className="mt-2 grid list-disc gap-1 pl-5">
              {lines.map((line) => (
                <li key={`${line.href}${line.text}`}>{line.href ? <SummaryLink href={line.href} text={line.text} /> : line.text}</li>
              ))}
            </ul>
          )}
        </div>
      )}
    </div>
  )
}

/** Moves the focus itself: following the link alone would move only the view, and would put an id into the address. */
function SummaryLink({ href, text }: { href: string; text: string }) {
  return (
    <a
      href={href}
      className="text-abnormal"
      onClick={(event) => {
        event.preventDefault()
        document.getElementById(href.slice(1))?.focus()
      }}
    >
      {text}
    </a>
  )
}
