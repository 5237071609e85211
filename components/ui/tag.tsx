import type { ReactNode } from 'react'
import { classNames } from './class-names'

const tones = {
  neutral: 'border-line-strong text-ink',
  abnormal: 'border-abnormal bg-abnormal-wash text-abnormal',
  borderline: 'border-borderline bg-borderline-wash text-borderline',
  accent: 'border-accent bg-accent-wash text-accent',
  quiet: 'border-line text-ink-soft',
} as const

/** A word in a thin frame. The tone only repeats what the word says. */
export function Tag({ tone = 'neutral', children }: { tone?: keyof typeof tones; children: ReactNode }) {
  return (
    <span
      className={classNames('inline-flex items-center gap-1 whitespace-nowrap rounded-sm border px-1.5 text-sm font-semibold', tones[tone])}
    >
      {children}
    </span>
  )
}
