import type { Me } from '../../../../../auth/staff'
import type { ChartRestriction } from '../../../../../db/queries/chart-restrictions'

/** Of those who may restrict charts: whoever may open this one, and an admin. Nobody else lets themselves in. */
export const mayChange = (restriction: ChartRestriction, me: Me): boolean =>
  restriction.restrictedBy === me.staffId || restriction.openTo.some(({ staffId }) => staffId === me.staffId) || me.may('practice:manage')
