/** A claudicant whose screening has something in every part of the report. */
import { patternWith, recordWith, walkTestWith } from '../../../../../../../clinical/visit/record-for-tests'
import type { IndexPoint } from '../../../../../../../components/chart/index-series'
import { openedForTests } from '../summary-for-tests'
import type { ReportedVisit } from './screening-report'

const mmHg = (pressure: number) => ({ state: 'measured' as const, mmHg: pressure })
const index = (date: string, leg: 'right' | 'left', hundredths: number): IndexPoint => ({
  date,
  leg,
  hundredths,
  state: 'value',
  band: hundredths <= 90 ? 'abnormal' : hundredths < 100 ? 'borderline' : 'normal',
  measuredBy: ['Doppler', 'higher ankle pressure'],
  comparable: true,
  device: 'doppler',
  method: 'higher',
})

export const claudicantForTests = (): ReportedVisit => ({
  ...openedForTests(),
  record: recordWith({
    reason: { reason: 'Cramps on walking, right calf' },
    crampPatterns: [patternWith({ name: 'Walking, right calf', sites: ['right-calf'], whileWalking: 'yes', course: 'worse' })],
    redFlags: { restPainForefoot: 'yes', restPainSide: 'right' },
    walkTests: [walkTestWith({ method: 'corridor', onsetState: 'felt', onset: 120, onsetUnit: 'm', onsetSite: 'calf', side: 'right' })],
    vascularStudy: {
      device: 'doppler',
      position: 'supine',
      restMinutes: 10,
      cuff: '12 cm',
      observer: 'Priya Raman',
      rightBrachial: mmHg(142),
      leftBrachial: mmHg(138),
      rightPosteriorTibial: mmHg(96),
      rightDorsalisPedis: { state: 'not-audible' },
      leftPosteriorTibial: mmHg(128),
      leftDorsalisPedis: mmHg(131),
      rightToe: mmHg(58),
      leftToe: { state: 'not-done', reason: 'severe-pain' },
      rightWaveform: 'monophasic',
      leftWaveform: 'multiphasic',
      suspectedDvt: 'no',
    },
    exerciseStudy: {
      mode: 'treadmill',
      rightArtery: 'posteriorTibial',
      rightAnkleAfter: mmHg(54),
      rightMinutesAfter: 1,
      brachialAfter: mmHg(160),
    },
    examination: { pulseScale: '0-3', rightDorsalisPedisPulse: 0, leftDorsalisPedisPulse: 2 },
    assessment: { cause: 'ischemic', fontaineRight: 'IIb', impression: 'Claudication of the right leg.' },
    plan: { narrative: 'Vascular referral.', rescreenOn: '2027-02-23' },
  }),
  studies: {
    abi: [
      index('2026-03-12', 'right', 74),
      index('2026-03-12', 'left', 95),
      index('2026-08-14', 'right', 72),
      index('2026-08-14', 'left', 94),
      index('2026-11-03', 'right', 68),
      index('2026-11-03', 'left', 92),
    ],
    tbi: [{ ...index('2026-11-03', 'right', 41), measuredBy: ['photoplethysmography', 'great toe'] }],
  },
})
