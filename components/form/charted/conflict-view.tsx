'use client'

import { Button } from '../../ui/button'
import type { AutosavedField } from '../autosave-provider'

type Props<V> = {
  field: Pick<AutosavedField<V>, 'conflict' | 'resolve'>
  /** How a value of this field reads. */
  show: (value: V) => string
}

/** Two people changed one field. Both versions stand here until the person decides; neither is lost. */
export function ConflictView<V>({ field, show }: Props<V>) {
  const { conflict, resolve } = field
  if (conflict === null) return null
  const line = 'flex flex-wrap items-center justify-between gap-2'
  return (
    <div role="alert" className="mt-1 grid gap-2 border-abnormal border-l-3 bg-abnormal-wash py-2 pr-2 pl-3">
      <p className="font-semibold text-sm">Also changed by {conflict.by}. Choose which stands.</p>
      <div className={line}>
        <span className="min-w-0 whitespace-pre-wrap">
          <span className="hint">Yours:</span> {show(conflict.yours) || 'empty'}
        </span>
        <Button size="small" onClick={() => resolve('yours')}>
          Keep mine
        </Button>
      </div>
      <div className={line}>
        <span className="min-w-0 whitespace-pre-wrap">
          <span className="hint">Theirs:</span> {show(conflict.theirs) || 'empty'}
        </span>
        <Button size="small" onClick={() => resolve('theirs')}>
          Take theirs
        </Button>
      </div>
    </div>
  )
}
