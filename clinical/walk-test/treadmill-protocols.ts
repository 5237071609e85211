/** The named treadmill protocols. Source: clinical.md 3.2. A named protocol fixes the speed, so its time is also a distance. */
import type { treadmillProtocols } from '../visit/visit-record'

export type TreadmillProtocol = (typeof treadmillProtocols)[number]
export type ProtocolSpeed = { value: number; unit: 'km/h' | 'mph' }

export const protocolSpeeds: Record<TreadmillProtocol, ProtocolSpeed | null> = {
  'gardner-skinner': { value: 2, unit: 'mph' },
  hiatt: { value: 2, unit: 'mph' },
  'constant-3.2-10': { value: 3.2, unit: 'km/h' },
  'constant-3.2-12': { value: 3.2, unit: 'km/h' },
  'constant-3.0-12': { value: 3, unit: 'km/h' },
  rutherford: { value: 2, unit: 'mph' },
  other: null,
}

export const protocolTitles: Record<TreadmillProtocol, string> = {
  'gardner-skinner': 'Gardner–Skinner: 2 mph, 0 % for 2 min, then +2 % every 2 min',
  hiatt: 'Hiatt: 2 mph, 0 % for 3 min, then +3.5 % every 3 min',
  'constant-3.2-10': 'Constant load: 3.2 km/h, 10 %',
  'constant-3.2-12': 'Constant load: 3.2 km/h, 12 %',
  'constant-3.0-12': 'Constant load: 3.0 km/h, 12 %',
  rutherford: 'Rutherford standard: 2 mph, 12 %, 5 min',
  other: 'Other protocol',
}
