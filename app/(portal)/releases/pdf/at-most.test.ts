import { expect, it, vi } from 'vitest'
import { AllBusy, atMost } from './at-most'

it('lets so many in at once, the others in their turn', async () => {
  const enter = atMost(2, 1_000)
  let inside = 0
  let most = 0
  const order: number[] = []
  const run = (turn: number) =>
    enter(async () => {
      inside += 1
      most = Math.max(most, inside)
      await new Promise((done) => setTimeout(done, 5))
      inside -= 1
      order.push(turn)
      return turn
    })
  expect(await Promise.all([1, 2, 3, 4, 5].map(run))).toEqual([1, 2, 3, 4, 5])
  expect([most, order]).toEqual([2, [1, 2, 3, 4, 5]])
})

it('gives the place back when what ran failed', async () => {
  const enter = atMost(1, 1_000)
  await expect(enter(() => Promise.reject(new Error('torn')))).rejects.toThrow('torn')
  expect(await enter(async () => 'next')).toBe('next')
})

it('sends away whoever waited too long, and nobody else', async () => {
  vi.useFakeTimers()
  try {
    const enter = atMost(1, 10_000)
    let done = (_: string) => {}
    const first = enter(() => new Promise<string>((go) => (done = go)))
    const second = enter(async () => 'second').catch((error) => error)
    await vi.advanceTimersByTimeAsync(5_000)
    const third = enter(async () => 'third')
    await vi.advanceTimersByTimeAsync(5_000)
    expect(await second).toBeInstanceOf(AllBusy)
    done('first')
    expect(await Promise.all([first, third])).toEqual(['first', 'third'])
  } finally {
    vi.useRealTimers()
  }
})
