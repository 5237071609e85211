/** The demo's practices and the people who sign in. All invented; telephone numbers are of the range 555-0100 to 555-0199, kept for fiction. */
import type { CriticalValues } from '../../clinical/labs/critical-values'
import type { Role } from '../schema'

export const demoPassword = 'footfall-demo-2026'

export type DemoPractice = {
  slug: 'riverside' | 'hillcrest'
  name: string
  timeZone: string
  paper: 'letter' | 'a4'
  distanceUnit: 'm' | 'ft'
  addressLines: string[]
  phone: string
  afterHours: string
  afterHoursEs: string
  /** Whether its papers show the logo that demo-logo.ts draws. */
  logo?: true
  /** The practice's own critical laboratory values; without them the list that ships counts. */
  criticalValues?: CriticalValues
  /** `active: false` is somebody who left: their name stays on what they wrote, and they no longer sign in. */
  staff: { email: string; displayName: string; credentials: string | null; roles: Role[]; active?: false }[]
}

export const demoPractices: readonly DemoPractice[] = [
  {
    slug: 'riverside',
    name: 'Riverside Podiatry',
    timeZone: 'America/New_York',
    paper: 'letter',
    distanceUnit: 'm',
    addressLines: ['210 Harbor Street, Suite 4', 'Riverside, NY 10999'],
    phone: '(914) 555-0140',
    afterHours: 'Call (914) 555-0141 outside opening hours. In an emergency call 911.',
    afterHoursEs: 'Llame al (914) 555-0141. En una emergencia, llame al 911.',
    logo: true,
    staff: [
      { email: 'podiatrist@riverside.example', displayName: 'Nora Lindqvist', credentials: 'DPM', roles: ['podiatrist'] },
      { email: 'podiatrist2@riverside.example', displayName: 'Theodore Ames', credentials: 'DPM', roles: ['podiatrist'] },
      { email: 'assistant@riverside.example', displayName: 'Jordan Pike', credentials: 'CMA', roles: ['assistant'] },
      { email: 'desk@riverside.example', displayName: 'Marisol Reyes', credentials: null, roles: ['front-desk'] },
      { email: 'admin@riverside.example', displayName: 'Priya Raman', credentials: null, roles: ['admin'] },
      { email: 'former@riverside.example', displayName: 'Alan Brandt', credentials: 'DPM', roles: ['podiatrist'], active: false },
    ],
  },
  {
    slug: 'hillcrest',
    name: 'Hillcrest Foot and Ankle',
    timeZone: 'America/Denver',
    paper: 'a4',
    distanceUnit: 'ft',
    addressLines: ['88 Aspen Road', 'Hillcrest, CO 80999'],
    phone: '(303) 555-0160',
    afterHours: 'Call (303) 555-0161 outside opening hours. In an emergency call 911.',
    afterHoursEs: 'Llame al (303) 555-0161. En una emergencia, llame al 911.',
    // Stricter than the list that ships for potassium and sodium, so that two practices read one number differently.
    criticalValues: {
      potassium: { low: 2.9, high: 6 },
      sodium: { low: 126, high: 155 },
      calcium: { low: 6.5, high: 12 },
      magnesium: { low: 1, high: 5 },
      bicarbonate: { low: 11, high: 40 },
    },
    staff: [
      { email: 'podiatrist@hillcrest.example', displayName: 'Samuel Whitcomb', credentials: 'DPM', roles: ['podiatrist'] },
      { email: 'assistant@hillcrest.example', displayName: 'Keiko Tanaka', credentials: 'CMA', roles: ['assistant'] },
      { email: 'desk@hillcrest.example', displayName: 'Owen Bradley', credentials: null, roles: ['front-desk'] },
      { email: 'admin@hillcrest.example', displayName: 'Grace Adeyemi', credentials: null, roles: ['admin'] },
    ],
  },
]
