import { pendingSession } from '../../../auth/session'
import { demoSignIns } from './demo-sign-ins'
import { SignInSteps } from './sign-in-steps'

/**
 * The steps of signing in with the name of the product above: the page `/sign-in`, and what every other page answers with 401 to somebody whose
 * session opens nothing. Begins where the sign-in of this browser stands.
 */
export async function SignInScreen() {
  const pending = await pendingSession()
  const at = pending === null ? null : { step: pending.step, has: { totp: pending.me.hasTotp, passkey: pending.me.hasPasskey } }
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-md grid-cols-[minmax(0,1fr)] content-center gap-6 px-4 py-10">
      <p className="m-0 font-semibold text-accent">Footfall</p>
      <SignInSteps at={at} demo={demoSignIns} />
    </main>
  )
}
