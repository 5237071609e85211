import Link from 'next/link'
import type { ReactNode } from 'react'
import { roleNames } from '../../auth/permissions'
import { currentStaff } from '../../auth/staff'
import { IdleLock } from './idle-lock'
import { PortalNavigation } from './portal-navigation'
import { SignOutButton } from './sign-out-button'
import { StepUpDialog } from './step-up-dialog'
import '../../components/print/unreleased.css'

/** The frame for signed-in staff. Not a lock: each page locks itself, and without a session only its refusal is shown. */
export default async function PortalLayout({ children }: { children: ReactNode }) {
  const me = await currentStaff()
  if (me === null) return children
  return (
    <>
      <a href="#main" className="button sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50" data-variant="primary">
        Skip to the content
      </a>
      <IdleLock staffId={me.staffId} idleMinutes={me.practice.idleMinutes}>
        <header className="border-line border-b bg-surface print:hidden">
          {me.practice.demo && (
            <p className="bg-sunk px-4 py-1 text-center text-sm">Demo data: every patient here is made up. Enter nobody’s real details.</p>
          )}
          <div className="flex flex-wrap items-center gap-x-6 gap-y-1 px-4 py-2">
            <Link href="/" prefetch={false} className="font-semibold text-ink no-underline">
              {me.practice.name}
            </Link>
            <PortalNavigation managesPractice={me.may('practice:manage')} />
            <div className="ml-auto flex flex-wrap items-center gap-x-4 gap-y-1">
              <p className="text-sm">
                <Link href="/account" prefetch={false} className="text-ink">
                  {me.credentials === null ? me.displayName : `${me.displayName}, ${me.credentials}`}
                </Link>{' '}
                <span className="text-ink-soft">{me.roles.map((role) => roleNames[role]).join(', ')}</span>
              </p>
              <SignOutButton />
            </div>
          </div>
        </header>
        <main id="main" tabIndex={-1}>
          <StepUpDialog has={{ totp: me.hasTotp, passkey: me.hasPasskey }}>{children}</StepUpDialog>
        </main>
      </IdleLock>
    </>
  )
}
