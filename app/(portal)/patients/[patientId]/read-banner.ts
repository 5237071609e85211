import { cache } from 'react'
import { currentStaff, type Me, readAsStaff } from '../../../../auth/staff'
import { clock } from '../../../../clock'
import { type ChartAlert, findChartAlerts } from '../../../../db/queries/chart-alerts'
import { findChartRestriction } from '../../../../db/queries/chart-restrictions'
import { findRunningAccess } from '../../../../db/queries/emergency-accesses'
import { findPatient } from '../../../../db/queries/patients'
import { dayIn } from '../../../../db/queries/practice-day'
import { isChartClosed, type PracticeTx } from '../../../../db/scope'

async function readIdentity(tx: PracticeTx<'patient:read'>, me: Me, patientId: string) {
  // First, so that an address that is no id finds nobody.
  const patient = await findPatient(tx, patientId)
  const restriction = patient === null ? null : await findChartRestriction(tx, patientId)
  return { today: dayIn(me.practice.timeZone, clock.now()), patient, restriction }
}

/**
 * Who is in front of us and how their chart stands; once per request, for the banner and for the page below it.
 * `closed`: the chart is restricted, and not to the one who asks. `emergency`: their access that runs, with the moment at which that was asked.
 */
export const readBanner = cache(async (patientId: string) => {
  // Alerts are clinical: without chart:read the key for them is not even asked for.
  if (!(await currentStaff())?.may('chart:read'))
    return readAsStaff(['patient:read'], async (tx, me) => ({
      ...(await readIdentity(tx, me, patientId)),
      alerts: [] as ChartAlert[],
      closed: false,
      emergency: null,
    }))
  return readAsStaff(['patient:read', 'chart:read'], async (tx, me) => {
    const identity = await readIdentity(tx, me, patientId)
    const running = identity.restriction === null ? null : await findRunningAccess(tx, patientId)
    return {
      ...identity,
      alerts: await findChartAlerts(tx, patientId),
      closed: await isChartClosed(tx, patientId),
      emergency: running === null ? null : { endsAt: running.endsAt.getTime(), now: clock.now().getTime() },
    }
  })
})
