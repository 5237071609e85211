import type { ReactNode } from 'react'
import { classNames } from '../ui/class-names'

export type Band = 'abnormal' | 'borderline' | 'normal' | 'non-compressible' | 'not-assessable'

export const bandWords: Record<Band, string> = {
  abnormal: 'abnormal',
  borderline: 'borderline',
  normal: 'normal',
  'non-compressible': 'non-compressible',
  'not-assessable': 'not assessable',
}

export const bandInk: Record<Band, string> = {
  abnormal: 'text-abnormal',
  borderline: 'text-borderline',
  normal: 'text-within',
  'non-compressible': 'text-noncompressible',
  'not-assessable': 'text-unassessable',
}

/** The marks, in a box of 12 by 12; each is a shape of its own, so that gray print and color-blind eyes tell them apart. */
const marks: Record<Band, ReactNode> = {
  abnormal: <path d="M1 2h10L6 11z" fill="currentColor" />,
  borderline: (
    <>
      <path d="M6 1l5 5-5 5-5-5z" fill="none" stroke="currentColor" strokeWidth="1.3" />
      <path d="M6 1v10L1 6z" fill="currentColor" />
    </>
  ),
  normal: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  'non-compressible': <path d="M6 1.5l5 9H1zM4 10l2.6-6.4M6.5 10l1.6-3.6M3 8.2l2-5" fill="none" stroke="currentColor" strokeWidth="1.2" />,
  'not-assessable': (
    <>
      <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.3" strokeDasharray="2 1.4" />
      <path d="M2 10.5l8-9" stroke="currentColor" strokeWidth="1.3" />
    </>
  ),
}

/** The mark alone, for plots and figures; always beside the word or a legend that has it. */
export const BandMark = ({ band }: { band: Band }) => <g className={bandInk[band]}>{marks[band]}</g>

/** Mark and word of a band. `children` may say more than the word alone. */
export function BandTag({ band, children }: { band: Band; children?: ReactNode }) {
  return (
    <span className={classNames('inline-flex items-baseline gap-1 whitespace-nowrap font-semibold', bandInk[band])}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" className="translate-y-px self-center">
        {marks[band]}
      </svg>
      {children ?? bandWords[band]}
    </span>
  )
}
