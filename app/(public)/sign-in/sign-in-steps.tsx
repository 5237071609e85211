'use client'

import { lazy, type ReactNode, Suspense, useState } from 'react'
import { SecondFactor } from '../../../components/sign-in/second-factor'
import { type Factors, postToAuth, type Taken } from '../../../components/sign-in/sign-in-request'
import { Button } from '../../../components/ui/button'
import type { DemoSignIns } from './demo-sign-ins'
import { SignInForm } from './sign-in-form'

/** Sent to whoever sets a factor up, not along with every page. */
const SetUpFactor = lazy(() => import('../../../components/sign-in/set-up-factor'))

type At = { step: 'second-factor' | 'set-up'; has: Factors } | null
type Stage = At | { step: 'recovered'; left: number }

/** Any other page than `/sign-in` is read again at its address and shows what was asked for. */
const arrive = () => (location.pathname === '/sign-in' ? location.replace('/') : location.reload())

/** Password, then the second factor; what is told once is told before the page is shown. */
export function SignInSteps({ at, demo }: { at: At; demo: DemoSignIns | null }) {
  const [stage, setStage] = useState<Stage>(at)
  const taken = ({ step, has, recoveryLeft }: Extract<Taken, { ok: true }>) => {
    if (step !== null) return setStage({ step, has })
    return recoveryLeft === undefined ? arrive() : setStage({ step: 'recovered', left: recoveryLeft })
  }
  const startAgain = () => postToAuth('signout').finally(() => location.reload())

  if (stage === null)
    return (
      <>
        <Heading note="Charting of foot and leg cramps, for the staff of this practice.">Sign in</Heading>
        <SignInForm demo={demo} onTaken={taken} />
      </>
    )
  if (stage.step === 'recovered')
    return (
      <>
        <Heading note={leftWords(stage.left)}>You are signed in</Heading>
        <p className="m-0">
          If your phone or your passkey is lost, take it off your account and add a new one now, so that you do not depend on the codes.
        </p>
        <div className="flex flex-wrap gap-2">
          {/* A whole load: the router would keep the answer of before, should this be the account's own address. */}
          <a href="/account" className="button" data-variant="primary" data-size="regular">
            Go to your account
          </a>
          <Button onClick={arrive}>Later</Button>
        </div>
      </>
    )
  return (
    <>
      <Heading note={stage.step === 'set-up' ? 'One more thing before you begin.' : 'Your password was right. One more step.'}>
        {stage.step === 'set-up' ? 'Set up a second factor' : 'Confirm that it is you'}
      </Heading>
      {stage.step === 'set-up' ? (
        <Suspense fallback={null}>
          <SetUpFactor onDone={arrive} />
        </Suspense>
      ) : (
        <SecondFactor has={stage.has} submit="Sign in" onTaken={taken} />
      )}
      <div className="border-line border-t pt-3">
        <Button variant="quiet" size="small" onClick={startAgain}>
          Sign in as somebody else
        </Button>
      </div>
    </>
  )
}

const leftWords = (left: number) =>
  left === 0 ? 'That was your last recovery code.' : `You have ${left} recovery code${left === 1 ? '' : 's'} left.`

const Heading = ({ children, note }: { children: string; note: ReactNode }) => (
  <div>
    <h1 className="text-xl">{children}</h1>
    <p className="hint">{note}</p>
  </div>
)
