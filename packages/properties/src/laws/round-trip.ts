import { readWire, verify } from '@tc3/signer'
import type { Action } from '@tc3/spec'
import { callsOf, send, signed } from './call.ts'
import { isAuthenticationCode } from './gateway-codes.ts'
import { expectThat, lawOf, type Law } from './law.ts'

/** What is signed is accepted, here and by the target. */
export function roundTripLaw(action: Action): Law {
  return lawOf({
    kind: 'round trip',
    title: `${action.spec.name}: verify accepts what sign has signed, POST and GET, and so does the target`,
    given: callsOf(action),
    holds: async (call, target) => {
      const { secretId, secretKey } = target.credential
      const request = await signed(action, call, target)
      const secretOf = (id: string): string | undefined => (id === secretId ? secretKey : undefined)
      const wire = await readWire(request.clone())
      const verdict = await verify(wire, { secretOf, at: target.now() })
      expectThat(verdict.accepted, 'an accepted signature', 'reason' in verdict && verdict.reason)
      const { code } = await send(request, target)
      expectThat(!isAuthenticationCode(code), 'no doubt in the signature', code)
    },
  })
}
