import type { Action } from '@tc3/spec'
import * as fc from 'fast-check'
import { callsOf, send, signed } from './call.ts'
import { isAuthenticationCode } from './gateway-codes.ts'
import { expectThat, lawOf, type Law } from './law.ts'
import { putTogether, takeApart } from './parts.ts'
import { SIGNED_PARTS, type Change, type SignedPart } from './tampering.ts'

const changes: fc.Arbitrary<Change> = fc.record({ at: fc.nat(), by: fc.nat() })

/** No signed byte can be changed unseen. */
export function tamperLaw(action: Action): Law {
  const names = Object.keys(SIGNED_PARTS) as SignedPart[] // the table has no other
  return lawOf({
    kind: 'refusal',
    title: `${action.spec.name}: a call in which any signed byte was changed is refused for its signature`,
    given: fc.record({ call: callsOf(action), part: fc.constantFrom(...names), change: changes }),
    holds: async ({ call, part, change }, target) => {
      const request = await signed(action, { ...call, signedHeaders: ['x-tc-action'] }, target)
      const parts = SIGNED_PARTS[part].tamper(await takeApart(request), change)
      if (!parts) return // a GET without params has no payload
      const { code } = await send(putTogether(parts), target)
      const isEarlier = SIGNED_PARTS[part].earlier(parts).some((earlier) => earlier === code)
      const isRefused = isAuthenticationCode(code) || isEarlier
      expectThat(isRefused, `AuthFailure.* after a change of ${part}`, code ?? 'a success')
    },
  })
}
