/** All places are taken, and none came free in time. */
export class AllBusy extends Error {}

/**
 * A door that lets at most `places` run at once; who comes then waits in line, for `patienceMs` at most.
 *
 * @throws AllBusy when the patience is over before a place is free.
 */
export function atMost(places: number, patienceMs: number) {
  const waiting: (() => void)[] = []
  let free = places
  const enter = () =>
    new Promise<void>((go, giveUp) => {
      if (free > 0) {
        free -= 1
        return go()
      }
      const called = () => {
        clearTimeout(patience)
        go()
      }
      const patience = setTimeout(() => {
        waiting.splice(waiting.indexOf(called), 1)
        giveUp(new AllBusy())
      }, patienceMs)
      waiting.push(called)
    })
  const leave = () => {
    const next = waiting.shift()
    if (next === undefined) free += 1
    else next()
  }
  return async <T>(run: () => Promise<T>): Promise<T> => {
    await enter()
    try {
      return await run()
    } finally {
      leave()
    }
  }
}
