/** Visits made for one test, each of a patient registered for it, so that no test meets what another wrote. */
import { randomUUID } from 'node:crypto'
import type { Door } from './door'

/** Between them they show all of a visit: what is recorded, advised, acknowledged, sent, signed and added, and what was handed out. */
export const pagesOf = (patientId: string, visitId: string) => [`/patients/${patientId}`, `/patients/${patientId}/visits/${visitId}/sign`]

export async function openVisit(door: Door, hoursAgo?: number) {
  const patientId = await door.register('Doorstep')
  const visitId = await door.start(patientId, hoursAgo)
  return { patientId, visitId, seenAt: pagesOf(patientId, visitId) }
}

export async function signedVisit(door: Door, ready: (visit: { patientId: string; visitId: string }) => Promise<unknown> = async () => {}) {
  const opened = await openVisit(door, 5)
  await ready(opened)
  await door.act('podiatrist', 'signVisit', { patientId: opened.patientId, visitId: opened.visitId })
  return opened
}

/** A leg that went cold this morning: the line of advice that it raises. */
export async function emergency(door: Door) {
  const opened = await openVisit(door)
  const changes = Object.fromEntries(
    Object.entries({ suddenOnsetIn14Days: 'yes', suddenSide: 'left', stillPresent: 'yes', cold: 'yes', numb: 'yes' }).map(([field, to]) => [
      field,
      { from: null, to },
    ]),
  )
  const at = `/patients/${opened.patientId}/visits/${opened.visitId}/autosave`
  const { text } = await door.post('podiatrist', at, { section: 'red-flags', key: opened.visitId, base: 0, changes })
  const { advice } = JSON.parse(text) as { advice: { rule: string; fingerprint: string }[] }
  const line = advice.find(({ rule }) => rule === 'R2')
  if (line === undefined) throw new Error(`A cold leg raised no emergency: ${text}`)
  return { ...opened, line: { id: randomUUID(), visitId: opened.visitId, rule: line.rule, fingerprint: line.fingerprint } }
}
