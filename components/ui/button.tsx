import type { Route } from 'next'
import Link from 'next/link'
import type { ComponentProps } from 'react'
import { classNames } from './class-names'

type Look = {
  /** `primary` once a screen: the act that it is for. `danger` for what cannot be taken back. */
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger'
  /** `touch` is 44 px high, for what is pressed standing up. */
  size?: 'small' | 'regular' | 'touch'
}

/** A button that does something here. Its words say the act: "Sign visit". `type` is `button` unless it submits. */
export function Button({ variant = 'secondary', size = 'regular', type = 'button', className, ...rest }: Look & ComponentProps<'button'>) {
  return <button {...rest} type={type} data-variant={variant} data-size={size} className={classNames('button', className)} />
}

/** A link that looks like a button because it is the next step. Never prefetches: a hover must not read a chart. */
export function LinkButton<T extends string>({
  variant = 'secondary',
  size = 'regular',
  className,
  prefetch = false,
  href,
  ...rest
}: Look & Omit<ComponentProps<typeof Link>, 'href'> & { href: Route<T> }) {
  return (
    <Link
      {...rest}
      href={href as Route}
      prefetch={prefetch}
      data-variant={variant}
      data-size={size}
      className={classNames('button', className)}
    />
  )
}
