'use client'

import { type ComponentType, memo, type ReactNode } from 'react'
import { type Advice, type Urgency, urgencies } from '../../clinical/advice/advice'
import { same } from '../form/autosave-entry'
import type { StoredAcknowledgement } from '../form/autosave-protocol'
import { classNames } from '../ui/class-names'

type Line = Advice & { fingerprint?: string; acknowledgements?: readonly StoredAcknowledgement[] }

type Props<A extends Line> = {
  advice: readonly A[]
  /** What stands in place of no advice. */
  empty?: ReactNode
  /** The form that records what was done about a line. */
  acknowledge?: ComponentType<{ advice: A }>
}

const urgencyWords: Record<Urgency, string> = {
  emergency: 'Emergency now',
  'same-day': 'Same day',
  soon: 'Within a week',
  routine: 'Routine',
}

/** Weight steps down with urgency; color does not walk through a rainbow. */
const frames: Record<Urgency, string> = {
  emergency: 'solid rounded-md bg-emergency p-4 text-on-emergency',
  'same-day': 'border-abnormal border-l-6 pl-3',
  soon: 'border-ink-soft border-l-3 pl-3.5',
  routine: 'border-line border-l-1 pl-4',
}

/** What the findings say, most urgent first. An emergency stays in view whatever else the list holds. */
export function AdviceList<A extends Line>({ advice, empty, acknowledge }: Props<A>) {
  if (advice.length === 0)
    return <div className="text-ink-soft">{empty ?? 'No rule has anything to say about what is recorded so far.'}</div>
  const lines = (of: readonly Urgency[]) => of.flatMap((urgency) => advice.filter((line) => line.urgency === urgency))
  // A line whose numbers change stays the same line of its rule: it is written anew in place, and one that says the same is left alone.
  const draw = (line: A) => {
    const nth = advice.filter(({ rule }) => rule === line.rule).indexOf(line)
    return (
      <li key={`${line.rule} ${nth}`} data-urgency={line.urgency} className={frames[line.urgency]}>
        <AdviceLine line={line} acknowledge={acknowledge as ComponentType<{ advice: Line }> | undefined} />
      </li>
    )
  }
  const emergencies = lines(['emergency'])
  const others = lines(urgencies.filter((urgency) => urgency !== 'emergency'))
  return (
    <div className="grid gap-4">
      {emergencies.length > 0 && (
        <ul className="sticky top-0 z-10 grid max-h-[70dvh] gap-2 overflow-y-auto print:static print:max-h-none">
          {emergencies.map(draw)}
        </ul>
      )}
      {others.length > 0 && <ul className="grid gap-4">{others.map(draw)}</ul>}
    </div>
  )
}

type LineProps = { line: Line; acknowledge: ComponentType<{ advice: Line }> | undefined }

const AdviceLine = memo(function AdviceLine({ line, acknowledge: Acknowledge }: LineProps) {
  const solid = line.urgency === 'emergency'
  const quiet = solid ? 'text-sm' : 'text-ink-soft text-sm'
  return (
    <article className="grid justify-items-start gap-1.5">
      <p
        className={classNames(
          'font-bold text-sm',
          line.urgency === 'same-day' && 'text-abnormal',
          !solid && line.urgency !== 'same-day' && 'text-ink-soft',
        )}
      >
        {urgencyWords[line.urgency]} <span className="font-normal">{line.rule}</span>
      </p>
      <p className={solid ? 'font-semibold text-lg' : line.urgency === 'same-day' ? 'font-semibold' : ''}>{line.says}</p>
      {line.because.length > 0 && (
        <p className={quiet}>
          <span className="font-semibold">Because:</span> {line.because.join('; ')}
        </p>
      )}
      {line.missing.length > 0 && (
        <p className={quiet}>
          <span className="font-semibold">Would settle more:</span> {line.missing.join(' ')}
        </p>
      )}
      {line.suggests.length > 0 && (
        <ul className="flex flex-wrap gap-1.5">
          {line.suggests.map((words) => (
            <li key={words} className={quiet}>
              Suggests: {words}
            </li>
          ))}
        </ul>
      )}
      <Source line={line} quiet={quiet} />
      {line.acknowledgements?.map(({ at, by, kind, words, toldWhom }) => (
        <p key={at + kind} className={quiet}>
          ✓ {kind}
          {toldWhom && ` ${toldWhom}`}
          {words && `: ${words}`} ({by})
        </p>
      ))}
      {/* What is written into its form answers these findings; with others it begins anew. */}
      {Acknowledge && <Acknowledge key={line.fingerprint} advice={line} />}
    </article>
  )
}, same)

const kinds = {
  guideline: 'Guideline',
  study: 'Study',
  expert: 'Expert practice, no guideline',
  design: 'Decided for this product',
} as const

const Source = ({ line: { source, rule, version }, quiet }: { line: Line; quiet: string }) => (
  <details className={quiet}>
    <summary>Why, and from where</summary>
    <p className="mt-1">
      {kinds[source.kind]}: {source.title}
      {source.where && `, ${source.where}`}. Rule {rule}, version {version}.
    </p>
  </details>
)
