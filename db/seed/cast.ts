/**
 * The demo's cast: everybody and every visit, for a given today. Pure and deterministic: the same day gives the same cast, so seed, demo
 * and browser tests tell one story. A visit that would fall on a weekend moves back to the Friday before; today's visits stay today.
 */
import { Temporal } from 'temporal-polyfill'
import { bandEdges } from './cast-band-edges'
import type { Ago } from './cast-builders'
import { diuretics } from './cast-diuretics'
import { feet } from './cast-feet'
import { hillcrest } from './cast-hillcrest'
import { metabolic } from './cast-metabolic'
import { nights } from './cast-nights'
import { registered } from './cast-registered'
import { rosaOrtega } from './cast-rosa-ortega'
import { slowWalkers } from './cast-slow-walkers'
import { stiffArteries } from './cast-stiff-arteries'
import type { CastPatient } from './cast-types'
import { urgent } from './cast-urgent'
import { walkers } from './cast-walkers'

const groups = [walkers, slowWalkers, stiffArteries, bandEdges, diuretics, metabolic, feet, nights, urgent, hillcrest]

/** `today` is the practice's day, `YYYY-MM-DD`. */
export function castOn(today: string): CastPatient[] {
  const day = Temporal.PlainDate.from(today)
  const ago: Ago = (days) => day.subtract({ days }).toString()
  const onWorkday = (daysAgo: number) => (daysAgo === 0 ? 0 : daysAgo + Math.max(0, day.subtract({ days: daysAgo }).dayOfWeek - 5))
  const everybody = [rosaOrtega(ago), ...groups.flatMap((group) => group(ago)), ...registered]
  return everybody.map((patient) => ({
    ...patient,
    visits: patient.visits.map((visit) => ({ ...visit, daysAgo: onWorkday(visit.daysAgo) })),
  }))
}
