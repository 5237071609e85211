import { expect, test } from 'vitest'
import { treadmillProtocols } from '../visit/visit-record'
import { distanceWalked } from './distance'
import { protocolSpeeds, protocolTitles } from './treadmill-protocols'

test.each([
  ['gardner-skinner', 53.64],
  ['hiatt', 53.64],
  ['constant-3.2-10', 53.33],
  ['constant-3.2-12', 53.33],
  ['constant-3.0-12', 50],
  ['rutherford', 53.64],
] as const)('%s walks %d m a minute', (protocol, meters) => {
  const speed = protocolSpeeds[protocol]
  expect(speed && distanceWalked({ speed, seconds: 60 })).toBeCloseTo(meters, 2)
})

test('every protocol has a title; only the unnamed one has no speed', () => {
  for (const protocol of treadmillProtocols) {
    expect(protocolTitles[protocol]).toBeTruthy()
    expect(protocolSpeeds[protocol] === null).toBe(protocol === 'other')
  }
})
