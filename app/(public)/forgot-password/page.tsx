import type { Metadata } from 'next'
import { LinkButton } from '../../../components/ui/button'
import { env } from '../../../env.mjs'
import { PublicScreen } from '../public-screen'
import { ForgotPasswordForm } from './forgot-password-form'

export const metadata: Metadata = { title: 'Forgotten password' }

/** Public. Says the same to everybody. */
export default function ForgotPasswordPage() {
  if (env.smtpUrl === null) {
    return (
      <PublicScreen title="Forgotten password" note="This installation sends no mail.">
        <p>Ask the admin of your practice. They give you a link by which you choose a new password; they never see it.</p>
        <LinkButton href="/sign-in">Back to sign in</LinkButton>
      </PublicScreen>
    )
  }
  return (
    <PublicScreen title="Forgotten password" note="A link to choose a new one is sent to the email that you sign in with.">
      <ForgotPasswordForm />
    </PublicScreen>
  )
}
