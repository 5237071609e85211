'use client'

import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactElement, ReactNode } from 'react'
import { Button } from './button'
import { classNames } from './class-names'

type Props = {
  title: ReactNode
  /** One or two sentences under the title, read out when it opens. */
  description?: ReactNode
  children?: ReactNode
  /** The button that opens it; leave it out when `open` is given. */
  trigger?: ReactElement
  open?: boolean
  onOpenChange?: (open: boolean) => void
  /** False: only an answer closes it, not Escape or a press beside it. */
  dismissible?: boolean
  /** `drawer` comes from the right edge at full height: the pane of a narrow screen. */
  shape?: 'center' | 'drawer'
  closeWords?: string
  /** True: the page below cannot be read while it is open. */
  hidesPage?: boolean
}

/** A new layer. Focus stays in it and returns to where it was. */
export function Dialog({
  title,
  description,
  children,
  trigger,
  open,
  onOpenChange,
  dismissible = true,
  shape = 'center',
  closeWords = 'Close',
  hidesPage = false,
}: Props) {
  const changed = (next: boolean, details: { cancel: () => void }) => {
    if (!next && !dismissible) return details.cancel()
    onOpenChange?.(next)
  }
  return (
    <Base.Root {...(open === undefined ? {} : { open })} onOpenChange={changed} disablePointerDismissal={!dismissible}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop
          className={classNames(
            'fixed inset-0 z-40 transition-opacity data-ending-style:opacity-0',
            hidesPage ? 'bg-paper' : 'bg-ink/45 data-starting-style:opacity-0 dark:bg-black/60',
          )}
        />
        <Base.Popup
          className={classNames(
            'fixed z-50 overflow-y-auto bg-surface p-6 shadow-layer outline-none transition-[opacity,translate] ease-open data-ending-style:opacity-0 data-starting-style:opacity-0',
            shape === 'center' &&
              'top-1/2 left-1/2 max-h-[calc(100dvh-2rem)] w-[min(34rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 rounded-md border border-line-strong',
            shape === 'drawer' &&
              'inset-y-0 right-0 w-[min(24rem,100vw)] border-line-strong border-l data-ending-style:translate-x-4 data-starting-style:translate-x-4',
          )}
        >
          <div className="flex items-start justify-between gap-4">
            <Base.Title className="text-lg">{title}</Base.Title>
            {dismissible && (
              <Base.Close render={<Button variant="quiet" size="small" className="-mt-1 -mr-2 shrink-0" />}>{closeWords}</Base.Close>
            )}
          </div>
          {description && <Base.Description className="mt-2 text-ink-soft">{description}</Base.Description>}
          {children && <div className="mt-4">{children}</div>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
