import { expect, it } from 'vitest'
import { deviceKey } from './device-key'

it('is 32 bytes, always the same for one person, and another for any other', () => {
  const mine = deviceKey('staff-1')
  expect(Buffer.from(mine, 'base64')).toHaveLength(32)
  expect(deviceKey('staff-1')).toBe(mine)
  expect(deviceKey('staff-2')).not.toBe(mine)
})
