import { expect, it } from 'vitest'
import { deviceKey } from './device-key'

it('is 32 bytes, the same for one person and session, and another for any other', () => {
  const mine = deviceKey('staff-1', 'session-1')
  expect(Buffer.from(mine, 'base64')).toHaveLength(32)
  expect(deviceKey('staff-1', 'session-1')).toBe(mine)
  expect(
    new Set([mine, deviceKey('staff-2', 'session-1'), deviceKey('staff-1', 'session-2'), deviceKey('staff-1s', 'ession-1')]).size,
  ).toBe(4)
})
