import type { Metadata } from 'next'
import { readAsStaff } from '../../../auth/staff'
import { clock } from '../../../clock'
import { LinkButton } from '../../../components/ui/button'
import { listRecentlyOpened } from '../../../db/queries/patients'
import { dayIn } from '../../../db/queries/practice-day'
import { foundPatient } from './found-patient'
import { PatientSearch } from './patient-search'

export const metadata: Metadata = { title: 'Patients' }

export default async function PatientsPage() {
  const { recent, mayRegister } = await readAsStaff(['patient:read'], async (tx, me) => {
    const today = dayIn(me.practice.timeZone, clock.now())
    const rows = await listRecentlyOpened(tx, me.staffId)
    return { recent: rows.map((row) => foundPatient(row, today)), mayRegister: me.may('patient:register') }
  })
  return (
    <div className="px-4 py-6">
      <div className="mb-6 flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-xl">Patients</h1>
        {mayRegister && <LinkButton href="/patients/register">Register a patient</LinkButton>}
      </div>
      <PatientSearch recent={recent} mayRegister={mayRegister} />
    </div>
  )
}
