import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRates } from './rates.ts'

const call = fc.record({ key: fc.constantFrom('a', 'b'), at: fc.integer({ min: 0, max: 3000 }) })

const secondOf = (at: number): number => Math.floor(at / 1000)

test('a call is counted with those of its key in the same second, whatever came in the seconds beside it', () => {
  fc.assert(
    fc.property(fc.array(call), (calls) => {
      const count = createRates()
      let window: typeof calls = []
      for (const one of calls) {
        const second = secondOf(one.at)
        window = [...window.filter(({ at }) => Math.abs(secondOf(at) - second) <= 1), one]
        const same = window.filter(({ key, at }) => key === one.key && secondOf(at) === second)
        expect(count(one.key, one.at)).toBe(same.length)
      }
    }),
  )
})
