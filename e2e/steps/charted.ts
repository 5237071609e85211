/**
 * A visit of which the assistant has charted the part that a journey is not about, through the same address as the screens. What a journey
 * is about is entered and read on the screen.
 */
import { randomUUID } from 'node:crypto'
import { type Door, identityOf, staffId, wallClock } from '../access/door'
import { madeUpName } from './visit'

type Fields = Record<string, unknown>
/** A section that a visit holds once, or the rows of one that it holds several times. */
export type Charted = Record<string, Fields | Fields[]>

export const mmHg = (...pressures: number[]) => pressures.map((pressure) => ({ state: 'measured', mmHg: pressure }))

/** The questions that must not be missed, each answered with no; a journey says which one is yes. */
export const noRedFlags = Object.fromEntries(
  [
    'suddenOnsetIn14Days',
    'suddenWithTrunkPain',
    'restPainForefoot',
    'ulcerOrGangrene',
    'palpitations',
    'fainting',
    'confusion',
    'markedWeakness',
    'seizure',
    'handOrFaceSpasm',
    'newEcgChange',
    'oneLegNewlySwollen',
    'swollenBlueTense',
    'persistentCalfPainOneSide',
    'clotRiskFactor',
    'breathlessOrChestPain',
    'painPresentNotSettling',
    'exertionalLegSymptoms',
    'coughingBlood',
    'darkUrine',
    'headacheOrVomitingAfterDrinking',
    'saddleNumbness',
    'bladderOrBowelTrouble',
    'rapidlyProgressiveWeakness',
    'suddenOneSidedWeakness',
    'legWeaknessOverWeeks',
  ].map((question) => [question, 'no']),
)
export const safeToWalk = {
  heartAttackOrUnstableAngina1Month: 'no',
  severeAorticStenosis: 'no',
  uncontrolledArrhythmia: 'no',
  decompensatedHeartFailure: 'no',
  acuteCharcot: 'no',
  restingHeartRate: 72,
  restingSystolicMmHg: 130,
  restingDiastolicMmHg: 78,
}

/** Both arms, then posterior tibial and dorsalis pedis of the right and of the left leg, in mmHg. */
export function resting(arms: [number, number], right: [number, number], left: [number, number]) {
  const [rightBrachial, leftBrachial] = mmHg(...arms)
  const [rightPosteriorTibial, rightDorsalisPedis] = mmHg(...right)
  const [leftPosteriorTibial, leftDorsalisPedis] = mmHg(...left)
  return {
    ...{ rightBrachial, leftBrachial, rightPosteriorTibial, rightDorsalisPedis, leftPosteriorTibial, leftDorsalisPedis },
    ...{ device: 'doppler', position: 'supine', method: 'higher' },
  }
}

/** Registers a patient for this journey alone and charts what is given; the address of the visit. */
export async function chartedVisit(
  door: Door,
  patient: { birthDate?: string; sex?: 'female' | 'male' },
  sections: Charted,
): Promise<string> {
  const patientId = randomUUID()
  const visitId = randomUUID()
  const identity = { ...identityOf(madeUpName('Jor')), ...patient }
  await door.act('podiatrist', 'registerPatient', { id: patientId, anyway: true, ...identity })
  await door.act('podiatrist', 'startVisit', { visitId, patientId, startedAt: wallClock(), clinicianId: staffId('podiatrist') })
  const path = `/patients/${patientId}/visits/${visitId}`
  for (const [section, given] of Object.entries(sections))
    for (const fields of Array.isArray(given) ? given : [given]) {
      const changes = Object.fromEntries(Object.entries(fields).map(([field, to]) => [field, { from: Array.isArray(to) ? [] : null, to }]))
      const key = Array.isArray(given) ? randomUUID() : visitId
      const { status, text } = await door.post('assistant', `${path}/autosave`, { section, key, base: 0, changes })
      const { conflicts, invalid } = (status === 200 ? JSON.parse(text) : {}) as { conflicts?: object; invalid?: object }
      if (status !== 200 || Object.keys(conflicts ?? {}).length + Object.keys(invalid ?? {}).length > 0)
        throw new Error(`${section} could not be charted: ${status} ${text}`)
    }
  return path
}
