/**
 * The demo: two practices with their people, patients and visits, brought through the same acts that a person does on the screens, so that
 * advice, derived values, snapshots and hashes are what the portal itself would have stored. Deterministic, relative to `now`.
 */
import { type Algorithm, hash } from '@node-rs/argon2'
import { eq } from 'drizzle-orm'
import { connect } from '../client'
import { registerPatient } from '../queries/patients'
import { dayIn } from '../queries/practice-day'
import { patientOpens, practiceImages, practices, staff } from '../schema'
import { nobody, type PracticeTx, withinPractice } from '../scope'
import { castOn } from './cast'
import type { CastPatient } from './cast-types'
import { drawDemoLogo } from './demo-logo'
import { type DemoPractice, demoPassword, demoPractices } from './people'
import { seedId } from './seed-ids'
import { bringVisit, type Stage } from './seed-visit'

/** 64 MiB, three passes, one lane. Source: OWASP password storage cheat sheet asks for 19 MiB at least; docs/security-requirements.md, row 88. */
const hashing = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 65_536, timeCost: 3, parallelism: 1 }
const workers = 4
const msPerDay = 86_400_000

/**
 * Brings the demo into a migrated database that holds no practice yet.
 *
 * @param ownerUrl Address of the owner's role: the application's may not make practices.
 * @param now The moment that the demo is told from; its visits lie before it.
 * @throws Error naming patient and day when a visit of the cast cannot be signed.
 */
export async function seedDemo({ ownerUrl, now }: { ownerUrl: string; now: Date }): Promise<void> {
  const over = connect(ownerUrl, workers)
  try {
    for (const practice of demoPractices) {
      const practiceId = seedId(`practice/${practice.slug}`)
      const today = dayIn(practice.timeZone, now)
      const stage: Stage = { over, practiceId, slug: practice.slug, timeZone: practice.timeZone, today, now }
      await openPractice(stage, practice)
      const people = castOn(today).filter((patient) => patient.practice === practice.slug)
      // One after another, so that record numbers are the same on every run; their histories side by side.
      for (const patient of people) await register(stage, patient)
      const waiting = [...people]
      const worker = async () => {
        for (let patient = waiting.shift(); patient !== undefined; patient = waiting.shift()) await bringHistory(stage, patient)
      }
      await Promise.all(Array.from({ length: workers }, worker))
    }
  } finally {
    await over.end({ timeout: 5 })
  }
}

async function openPractice({ over, practiceId, now }: Stage, { staff: people, logo, ...practice }: DemoPractice): Promise<void> {
  const createdAt = new Date(now.getTime() - 3 * 365 * msPerDay)
  const accounts = await Promise.all(
    people.map(async (person) => ({
      ...person,
      practiceId,
      id: seedId(`staff/${person.email}`),
      passwordHash: await hash(demoPassword, hashing),
      createdAt,
      joinedAt: createdAt,
    })),
  )
  const open = async (tx: PracticeTx<string>) => {
    await tx.insert(practices).values({ ...practice, id: practiceId, demo: true, secondFactorRequired: false })
    await tx.insert(staff).values(accounts)
    if (logo === undefined) return
    const logoId = seedId(`logo/${practice.slug}`)
    const createdBy = seedId(`staff/admin@${practice.slug}.example`)
    await tx.insert(practiceImages).values({ ...(await drawDemoLogo()), id: logoId, practiceId, purpose: 'logo', createdBy, createdAt })
    await tx.update(practices).set({ logoId }).where(eq(practices.id, practiceId))
  }
  await withinPractice(practiceId, open, { over })
}

const nameOf = ({ practice, familyName, givenName }: CastPatient) => `${practice}/${familyName}/${givenName}`
const patientIdOf = (patient: CastPatient) => seedId(`patient/${nameOf(patient)}`)

async function register({ over, practiceId, slug }: Stage, patient: CastPatient): Promise<void> {
  const { practice: _practice, visits: _visits, preferredName = null, phone = null, ...identity } = patient
  const desk = { ...nobody, staffId: seedId(`staff/desk@${slug}.example`), roles: ['front-desk'] }
  const details = { ...identity, preferredName, phone, email: null }
  const act = (tx: PracticeTx<'patient:register'>) => registerPatient(tx, details, patientIdOf(patient))
  await withinPractice(practiceId, act, { over, actor: desk })
}

async function bringHistory(stage: Stage, patient: CastPatient): Promise<void> {
  const { over, practiceId, now } = stage
  const patientId = patientIdOf(patient)
  for (const visit of patient.visits) await bringVisit(stage, { id: patientId, name: nameOf(patient), birthDate: patient.birthDate }, visit)

  // Whoever saw the patient last finds them among the recently opened.
  const last = patient.visits.at(-1)
  if (last === undefined) return
  const openedAt = new Date(now.getTime() - last.daysAgo * msPerDay)
  const opened = { practiceId, staffId: seedId(`staff/${last.clinician}`), patientId, openedAt }
  await withinPractice(practiceId, (tx: PracticeTx<string>) => tx.insert(patientOpens).values(opened), { over })
}
