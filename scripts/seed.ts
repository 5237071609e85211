/** Brings the demo practices into the migrated, empty database of DATABASE_URL (its owner). Runs through tsx, started by prepare.mjs. */
import { clock } from '../clock'
import { seedDemo } from '../db/seed/seed'
import { seedAccessReview } from '../db/seed/seed-access-review'
import { seedHandouts } from '../db/seed/seed-handouts'
import { seedOwnHandout } from '../db/seed/seed-own-handout'
import { demoOwnHandout } from './seed-own-text'
import { demoSheets } from './seed-sheets'

const ownerUrl = process.env.DATABASE_URL
if (ownerUrl === undefined) throw new Error('DATABASE_URL names the database to fill, signed in as its owner.')

const now = clock.now()
await seedDemo({ ownerUrl, now })
await seedAccessReview({ ownerUrl, now })
await seedOwnHandout({ ownerUrl, handout: demoOwnHandout() })
await seedHandouts({ ownerUrl, now, compose: demoSheets })
