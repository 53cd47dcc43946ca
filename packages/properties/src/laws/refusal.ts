import type { Action } from '@tc3/spec'
import * as fc from 'fast-check'
import { faultsOf } from '../faults-of.ts'
import { regionsOf, send, signed } from './call.ts'
import { expectThat, lawOf, type Law } from './law.ts'

/** One fault earns exactly its code. */
export function refusalLaw(action: Action): Law {
  return lawOf({
    kind: 'refusal',
    title: `${action.spec.name}: params with one fault are refused with exactly the code of the fault`,
    given: fc.record({ faulty: faultsOf(action), region: regionsOf(action.spec) }),
    holds: async ({ faulty: { params, code, fault }, region }, target) => {
      const request = await signed(action, { method: 'POST', params, region }, target)
      const reply = await send(request, target)
      const expected = `${code} for the fault "${fault.kind}" at ${fault.path}`
      expectThat(reply.code === code, expected, reply.code ?? 'a success')
    },
  })
}
