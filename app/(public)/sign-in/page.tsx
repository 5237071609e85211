import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { currentStaff } from '../../../auth/staff'
import { SignInScreen } from './sign-in-screen'

export const metadata: Metadata = { title: 'Sign in' }

/** Public. Whoever is signed in already goes on to Today. */
export default async function SignInPage() {
  if ((await currentStaff()) !== null) redirect('/')
  return <SignInScreen />
}
