import { demoSignIns } from './demo-sign-ins'
import { SignInForm } from './sign-in-form'

/** The sign-in form with its name above it: the page `/sign-in`, and what every other page answers with 401 to somebody signed out. */
export function SignInScreen() {
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-md content-center gap-6 px-4 py-10">
      <div>
        <p className="font-semibold text-accent">Footfall</p>
        <h1 className="text-xl">Sign in</h1>
        <p className="hint">Charting of foot and leg cramps, for the staff of this practice.</p>
      </div>
      <SignInForm demo={demoSignIns} />
    </main>
  )
}
