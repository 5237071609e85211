import type { Ref } from 'react'
import { FieldFrame } from './field-frame'

type Props = { id: string; label: string; hint: string; error: string | null; ref: Ref<HTMLInputElement> }

/** Where a person chooses a picture: the browser's own field, with the sentence under it that says why one was not taken. */
export function PictureFile({ id, label, hint, error, ref }: Props) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input
        ref={ref}
        id={id}
        type="file"
        accept="image/png,image/jpeg,image/webp"
        aria-invalid={error ? true : undefined}
        aria-describedby={`${id}-hint${error ? ` ${id}-error` : ''}`}
        className="min-w-0 max-w-full rounded-md file:mr-3 file:h-10 file:rounded-md file:border file:border-line-strong file:border-solid file:bg-surface file:px-4 file:font-semibold file:text-ink"
      />
    </FieldFrame>
  )
}
