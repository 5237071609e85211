import type { Route } from 'next'
import Link from 'next/link'
import { SectionHeading } from '../../components/ui/section-heading'
import { Tag } from '../../components/ui/tag'
import type { TodayLine } from './today-lists'

type Props = {
  id: string
  title: string
  lines: readonly TodayLine[]
  /** The good news, when there is nothing. */
  empty: string
}

const urgencyWords = { emergency: 'Emergency', 'same-day': 'Same day' } as const

/** A short list whose rows read like a sentence and lead to where the work is. */
export function TodayList({ id, title, lines, empty }: Props) {
  return (
    <section aria-labelledby={id} className="border-line border-t pt-4">
      <SectionHeading id={id} {...(lines.length > 0 ? { note: lines.length === 1 ? '1 to do' : `${lines.length} to do` } : {})}>
        {title}
      </SectionHeading>
      {lines.length === 0 ? (
        <p className="text-ink-soft">{empty}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line.key} className="flex flex-wrap items-baseline gap-x-3 border-line border-b py-2 last:border-0">
              {line.urgent !== null && (
                <Tag tone={line.urgent === 'emergency' ? 'abnormal' : 'borderline'}>{urgencyWords[line.urgent]}</Tag>
              )}
              <Link href={line.href as Route} prefetch={false} className="font-semibold">
                {line.name}
              </Link>
              <span className="text-ink-soft">{line.identity}</span>
              <span className={line.urgent === null ? undefined : 'basis-full'}>{line.note}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
