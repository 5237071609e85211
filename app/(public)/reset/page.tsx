import type { Metadata } from 'next'
import { ChoosePassword } from '../choose-password'
import { PublicScreen } from '../public-screen'

export const metadata: Metadata = { title: 'Choose a new password' }

/** Public. Changes the password and nothing else: the second factor is asked for at the next sign-in as before. */
export default function ResetPage() {
  return (
    <PublicScreen title="Choose a new password" note="If you have a second factor, you will still be asked for it.">
      <ChoosePassword kind="reset" />
    </PublicScreen>
  )
}
