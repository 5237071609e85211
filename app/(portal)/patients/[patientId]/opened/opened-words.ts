import { roleNames } from '../../../../../auth/permissions'
import { clinicalDay } from '../../../../../clinical/visit/days'
import type { ChartAccess } from '../../../../../db/queries/chart-access'

const papers: Record<string, string> = {
  'visit-summary': 'the visit summary',
  'screening-report': 'the PAD screening report',
  letter: 'a letter',
  handout: 'a handout',
  'walk-diary': 'a walk diary',
  'blank-form': 'a blank form',
  disclosures: 'the accounting of disclosures',
  'chart-access': 'this list',
}
const paper = (kind: string | null) => papers[kind ?? ''] ?? 'a paper'

/** What somebody did, as a patient would be told; an act that has no words here yet is told in its own. */
const acts: Record<string, (access: ChartAccess) => string> = {
  'open chart': () => 'opened the chart',
  'view audit': () => 'looked at who opened the chart, as an admin',
  'export audit': () => 'exported who opened the chart, as an admin',
  print: ({ objectType }) => `printed ${paper(objectType)}`,
  'export pdf': ({ objectType }) => `saved ${paper(objectType)} as a PDF`,
  record: ({ section }) => (section === null ? 'changed the chart' : `changed ${section.replaceAll('-', ' ')}`),
  'register patient': () => 'registered the patient',
  'amend patient': () => 'changed name or contact details',
  'start-visit': () => 'started a visit',
  'carry-forward': () => 'carried cramp patterns forward from the last visit',
  'send-to-podiatrist': () => 'sent the visit to a podiatrist',
  acknowledge: () => 'wrote down what was done about advice',
  sign: () => 'signed a visit',
  amend: () => 'added to a signed visit',
  void: () => 'voided a visit',
  'write letter': () => 'wrote a letter',
  'give handout': () => 'gave a handout',
  'restrict chart': () => 'restricted the chart to some of us',
  'change who may open': () => 'changed who of us may open the chart',
  'lift restriction': () => 'opened the chart to all of us who care for patients',
  'start emergency access': () => 'opened the chart, which was restricted, for an emergency',
  'end emergency access': () => 'ended the emergency access to the chart',
  'review emergency access': () => 'reviewed an emergency access to the chart, as an admin',
  'hand over tablet': () => 'handed the tablet to the patient',
}

export const actInWords = (access: ChartAccess): string => {
  const words = (acts[access.action] ?? (() => access.action.replaceAll('-', ' ')))(access)
  const times = access.times > 1 ? `, ${access.times} times` : ''
  return access.refused ? `was refused: ${words}${times}` : `${words}${times}`
}

export type AccessLine = { key: string; day: string; who: string; roles: ChartAccess['roles']; firstAt: Date; acts: string[] }

export const rolesInWords = (roles: ChartAccess['roles']): string => roles.map((role) => roleNames[role]).join(', ')

/** One line for each person and day, with every role that they did it in, in the order in which they began. */
export function accessLines(accesses: readonly ChartAccess[]): AccessLine[] {
  const lines = new Map<string, AccessLine>()
  for (const access of accesses) {
    const who = access.person ?? 'Nobody signed in'
    const key = `${access.day} ${access.staffId}`
    const line = lines.get(key) ?? { key, day: access.day, who, roles: [], firstAt: access.firstAt, acts: [] }
    lines.set(key, { ...line, roles: [...new Set([...line.roles, ...access.roles])], acts: [...line.acts, actInWords(access)] })
  }
  return [...lines.values()]
}

/** The sentence under the heading of the printed list, which ends with the day before so that it does not change while it is being printed. */
export const throughDay = (today: string): string => {
  const before = new Date(Date.parse(`${today}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
  return `Through ${clinicalDay(before)}, newest day first.`
}
