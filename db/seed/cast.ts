/**
 * The demo's cast: everybody and every visit, for a given today. Pure and deterministic: the same day gives the same cast, so seed, demo
 * and browser tests tell one story. A visit that would fall on a weekend moves back to the Friday before; today's visits stay today.
 */
import { Temporal } from 'temporal-polyfill'
import { afterExercise } from './cast-after-exercise'
import { bandEdges } from './cast-band-edges'
import type { Ago } from './cast-builders'
import { diuretics } from './cast-diuretics'
import { feet } from './cast-feet'
import { hillcrest } from './cast-hillcrest'
import { hillcrestExamined } from './cast-hillcrest-examined'
import { laboratory } from './cast-labs'
import { metabolic } from './cast-metabolic'
import { nerves } from './cast-nerves'
import { nights } from './cast-nights'
import { registered } from './cast-registered'
import { rosaOrtega } from './cast-rosa-ortega'
import { slowWalkers } from './cast-slow-walkers'
import { stiffArteries } from './cast-stiff-arteries'
import { swollenLegs } from './cast-swollen-legs'
import type { CastPatient } from './cast-types'
import { urgent } from './cast-urgent'
import { walkers } from './cast-walkers'
import { wounds } from './cast-wounds'

const groups = [walkers, slowWalkers, stiffArteries, bandEdges, diuretics, metabolic, feet, nights, urgent, hillcrest]
/** After everybody who came before them, so that record numbers stay. */
const examined = [afterExercise, laboratory, wounds, swollenLegs, nerves, hillcrestExamined]

/** `today` is the practice's day, `YYYY-MM-DD`. */
export function castOn(today: string): CastPatient[] {
  const day = Temporal.PlainDate.from(today)
  const ago: Ago = (days) => day.subtract({ days }).toString()
  const onWorkday = (daysAgo: number) => (daysAgo === 0 ? 0 : daysAgo + Math.max(0, day.subtract({ days: daysAgo }).dayOfWeek - 5))
  const everybody = [rosaOrtega(ago), ...groups.flatMap((group) => group(ago)), ...registered, ...examined.flatMap((group) => group(ago))]
  return everybody.map((patient) => ({
    ...patient,
    visits: patient.visits.map((visit) => ({ ...visit, daysAgo: onWorkday(visit.daysAgo) })),
  }))
}
