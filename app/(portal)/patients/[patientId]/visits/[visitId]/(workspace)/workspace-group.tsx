import type { ReactNode } from 'react'
import { classNames } from '../../../../../../../components/ui/class-names'
import { SectionHeading } from '../../../../../../../components/ui/section-heading'

/** The screen's own heading, and the one act that concerns the whole of it. */
export function ScreenHeading({ title, note, action }: { title: string; note?: ReactNode; action?: ReactNode }) {
  return (
    <SectionHeading level={1} note={note} beside={action}>
      {title}
    </SectionHeading>
  )
}

const grids = {
  1: 'grid gap-4',
  2: 'grid gap-x-6 gap-y-4 md:grid-cols-2',
  3: 'grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-3',
} as const

type GroupProps = {
  title: string
  hint?: ReactNode
  /** An act that concerns the whole group, at the right end of its title. */
  beside?: ReactNode
  level?: 2 | 3
  columns?: keyof typeof grids
  children: ReactNode
}

/** Fields that belong together, with the name that is read out before each of them. */
export function Group({ title, hint, beside, level = 2, columns = 2, children }: GroupProps) {
  const Heading = `h${level}` as const
  return (
    <fieldset className={classNames('m-0 border-0 p-0', level === 2 && 'border-line border-t pt-4')}>
      <legend className={classNames('float-left mb-1', !beside && 'w-full')}>
        <Heading className={level === 2 ? 'text-lg' : 'text-base'}>{title}</Heading>
      </legend>
      {beside && <div className="float-right mb-1">{beside}</div>}
      {hint && <p className="hint clear-both mb-3 max-w-prose">{hint}</p>}
      <div className={classNames('clear-both', grids[columns])}>{children}</div>
    </fieldset>
  )
}

/**
 * What follows from an answer. It appears when it matters and never hides what was recorded: the caller says so in `shown`, and text that
 * does not parse or a conflict inside shows it in any case.
 */
export function Detail({ shown, children }: { shown: boolean; children: ReactNode }) {
  return (
    <div
      className={classNames(
        'col-span-full gap-x-6 gap-y-4 border-line-strong border-l-2 pl-4 sm:grid-cols-2',
        shown ? 'grid' : 'hidden has-[[aria-invalid=true],[role=alert]]:grid',
      )}
    >
      {children}
    </div>
  )
}
