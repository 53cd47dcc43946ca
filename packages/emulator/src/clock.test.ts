import { expect, test } from 'vitest'
import { createClock } from './clock.ts'

test('a clock runs as its base does, and ahead of it once advanced', () => {
  let base = 1000
  const clock = createClock(() => base)
  expect(clock.now()).toBe(1000)
  clock.advance(500)
  base = 2000
  expect(clock.now()).toBe(2500)
})

test('a clock that was set stands still until it is advanced', () => {
  let base = 1000
  const clock = createClock(() => base)
  clock.set(50_000)
  base = 9000
  expect(clock.now()).toBe(50_000)
  clock.advance(1)
  expect(clock.now()).toBe(50_001)
  clock.reset()
  expect(clock.now()).toBe(9000)
})

test('a clock shows whole milliseconds, and loses none of their parts', () => {
  const clock = createClock(() => 1000.75)
  expect(clock.now()).toBe(1000)
  clock.set(-0.5)
  expect(clock.now()).toBe(-1)
  clock.set(10)
  clock.advance(0.5)
  expect(clock.now()).toBe(10)
  clock.advance(0.5)
  expect(clock.now()).toBe(11)
})

test('whoever waits goes on when the clock has come so far, and not before', async () => {
  const clock = createClock(() => 0)
  clock.set(0)
  const went: string[] = []
  const waits = [
    clock.wait(100).then(() => went.push('100')),
    clock.wait(200).then(() => went.push('200')),
  ]
  clock.advance(99)
  await Promise.resolve()
  expect(went).toEqual([])
  clock.advance(1)
  await waits[0]
  expect(went).toEqual(['100'])
  clock.reset()
  await waits[1]
  expect(went).toEqual(['100', '200'])
})

test('a running clock lets go by itself', async () => {
  await createClock(Date.now).wait(1)
})

test('a running clock that is put forward takes off what is left to wait', async () => {
  const clock = createClock(Date.now)
  const waiting = clock.wait(600_000)
  clock.advance(599_999)
  await waiting
})

test('a clock that is set to run again by a reset keeps nobody waiting, nor does a caller who gave up', async () => {
  const clock = createClock(() => 0)
  clock.set(0)
  const caller = new AbortController()
  const waits = [
    clock.wait(100),
    clock.wait(100, caller.signal),
    clock.wait(1, AbortSignal.abort()),
  ]
  await waits[2]
  caller.abort()
  await waits[1]
  clock.reset()
  await waits[0]
})

test.for([Number.NaN, Infinity, '5'])('nobody waits for %o', async (milliseconds) => {
  const clock = createClock(() => 0)
  const waiting = clock.wait(milliseconds as number, AbortSignal.abort())
  await expect(waiting).rejects.toThrow(/^clock.wait: expected milliseconds; received/)
})

test('no clock shows what no timestamp can be held against', () => {
  const clock = createClock(() => 0)
  clock.set(1e14 - 1)
  expect(() => clock.advance(1)).toThrow(/^clock.advance: expected unix milliseconds/)
  expect(clock.now()).toBe(1e14 - 1)
})

test('a wait that the clock was put behind leaves no timer', async () => {
  const set = globalThis.setTimeout
  const running = new Set<unknown>()
  const clear = globalThis.clearTimeout
  Object.assign(globalThis, {
    setTimeout: (...given: Parameters<typeof set>) => {
      const timer = set(...given)
      running.add(timer)
      return timer
    },
    clearTimeout: (timer: Parameters<typeof clear>[0]) => {
      running.delete(timer)
      clear(timer)
    },
  })
  try {
    const clock = createClock(() => 0)
    const waiting = clock.wait(20_000)
    clock.advance(30_000)
    await waiting
    expect(running.size).toBe(0)
  } finally {
    Object.assign(globalThis, { setTimeout: set, clearTimeout: clear })
  }
})
