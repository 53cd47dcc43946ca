import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRates } from './rates.ts'

const call = fc.record({ key: fc.constantFrom('a', 'b'), at: fc.integer({ min: 0, max: 3000 }) })

test('a call is counted with those of its key in the same second that came without another second between', () => {
  fc.assert(
    fc.property(fc.array(call), (calls) => {
      const count = createRates()
      let window: typeof calls = []
      for (const one of calls) {
        const second = Math.floor(one.at / 1000)
        window = [...window.filter(({ at }) => Math.floor(at / 1000) === second), one]
        expect(count(one.key, one.at)).toBe(window.filter(({ key }) => key === one.key).length)
      }
    }),
  )
})
