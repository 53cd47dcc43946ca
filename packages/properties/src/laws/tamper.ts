import type { Action } from '@tc3/spec'
import * as fc from 'fast-check'
import { callsOf, send, signed } from './call.ts'
import { isAuthenticationCode } from './gateway-codes.ts'
import { expectThat, lawOf, type Law } from './law.ts'
import { putTogether, takeApart } from './parts.ts'
import { SIGNED_PARTS, type Change } from './tampering.ts'

const changes: fc.Arbitrary<Change> = fc.record({ at: fc.nat(), by: fc.nat() })

/** No signed byte can be changed unseen. */
export function tamperLaw(action: Action): Law {
  return lawOf({
    kind: 'refusal',
    title: `${action.spec.name}: a call in which any signed byte was changed is refused for its signature`,
    given: fc.record({
      call: callsOf(action),
      part: fc.constantFrom(...Object.entries(SIGNED_PARTS)),
      change: changes,
    }),
    holds: async ({ call, part: [name, part], change }, target) => {
      const { endpoint } = target
      const claimed = { ...target, endpoint: part.signedFor?.(endpoint, change) ?? endpoint }
      const request = await signed(action, { ...call, signedHeaders: ['x-tc-action'] }, claimed)
      const sent = { ...(await takeApart(request)), endpoint }
      const parts = part.tamper(sent, change)
      if (!parts) return // a GET without params has no payload
      const { code } = await send(putTogether(parts), target)
      const isEarlier = part.earlier(parts).some((earlier) => earlier === code)
      const isRefused = isAuthenticationCode(code) || isEarlier
      expectThat(isRefused, `AuthFailure.* after a change of ${name}`, code ?? 'a success')
    },
  })
}
