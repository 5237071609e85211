import type { ReactNode } from 'react'

export type FieldWords = {
  /** Always visible. */
  label: ReactNode
  /** What to enter and how, one short line. */
  hint?: ReactNode
  /** Stands beside the input: `mmHg`, `m`, `min`. */
  unit?: ReactNode
  /** What was recorded last time, with its date: `90 m, 14-Aug-2026`. */
  previous?: ReactNode
  /** Optional is marked, required is not. */
  optional?: boolean
}

type FrameProps = FieldWords & {
  id: string
  error?: string | null | undefined
  /** Anything that must stand under the input before the error: a conflict, a question. */
  below?: ReactNode
  children: ReactNode
}

/** Ids of the hint and the error of a field, for `aria-describedby`. */
export const describedBy = (id: string, { hint, previous }: FieldWords, error: unknown): string | undefined =>
  [hint && `${id}-hint`, previous && `${id}-previous`, error && `${id}-error`].filter(Boolean).join(' ') || undefined

/** Label, hint, input with unit, what it was last time, and the error under it. */
export function FieldFrame({ id, label, hint, unit, previous, optional, error, below, children }: FrameProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-1">
      <label htmlFor={id} className="label">
        {label}
        {optional && <span className="font-normal text-ink-soft"> (optional)</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        {children}
        {unit && <span className="text-ink-soft">{unit}</span>}
        {previous && (
          <span id={`${id}-previous`} className="hint">
            last: {previous}
          </span>
        )}
      </div>
      {below}
      <FieldError id={id} error={error} />
    </div>
  )
}

/** The sentence at the field. Stays in the page while empty so that its arrival is announced. */
export const FieldError = ({ id, error }: { id: string; error?: string | null | undefined }) => (
  <p id={`${id}-error`} aria-live="polite" className={error ? 'field-error' : 'hidden'}>
    {error}
  </p>
)

type GroupProps = FieldWords & { id: string; error?: string | null | undefined; below?: ReactNode; children: ReactNode }

/** The same for a group of chips: the label is the group's name. */
export function GroupFrame({ id, label, hint, previous, optional, error, below, children }: GroupProps) {
  return (
    <div className="grid content-start gap-1">
      <div id={`${id}-label`} className="label">
        {label}
        {optional && <span className="font-normal text-ink-soft"> (optional)</span>}
      </div>
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      {children}
      {previous && (
        <span id={`${id}-previous`} className="hint">
          last: {previous}
        </span>
      )}
      {below}
      <FieldError id={id} error={error} />
    </div>
  )
}
