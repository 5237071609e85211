import { expect, test } from 'vitest'
import { fallInWords } from './exercise-words'

test('a fall reads with one decimal', () => {
  expect(fallInWords({ abiDropPercent: 33.683, ankleDropMmHg: 42 })).toEqual({ abi: 'ABI fell by 33.7 %', ankle: 'Ankle fell by 42 mmHg' })
})

test('a fall just above 20 % never reads as 20.0 %', () => {
  expect(fallInWords({ abiDropPercent: 20.003, ankleDropMmHg: 26 }).abi).toBe('ABI fell by 20.003 %')
  expect(fallInWords({ abiDropPercent: 20, ankleDropMmHg: 26 }).abi).toBe('ABI fell by 20.0 %')
  expect(fallInWords({ abiDropPercent: 19.97, ankleDropMmHg: 26 }).abi).toBe('ABI fell by 20.0 %')
})

test('a rise is called a rise', () => {
  expect(fallInWords({ abiDropPercent: -4, ankleDropMmHg: -6 })).toEqual({ abi: 'ABI rose by 4.0 %', ankle: 'Ankle rose by 6 mmHg' })
})
