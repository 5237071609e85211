import type { Metadata } from 'next'
import { readAsStaff } from '../../../../auth/staff'
import { clock } from '../../../../clock'
import { dayIn } from '../../../../db/queries/practice-day'
import { RegisterForm } from './register-form'

export const metadata: Metadata = { title: 'Register a patient' }

export default async function RegisterPage() {
  const today = await readAsStaff(['patient:register'], async (_tx, me) => dayIn(me.practice.timeZone, clock.now()))
  return (
    <div className="px-4 py-6">
      <h1 className="mb-6 text-xl">Register a patient</h1>
      <RegisterForm today={today} />
    </div>
  )
}
