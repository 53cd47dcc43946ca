import type { Action } from '@tc3/spec'
import { callsOf, send, signed } from './call.ts'
import { isGatewayCode } from './gateway-codes.ts'
import { expectThat, lawOf, type Law } from './law.ts'

/** What the spec allows is let through, and a success is an answer of the action. */
export function closureLaw(action: Action): Law {
  return lawOf({
    kind: 'closure',
    title: `${action.spec.name}: params that the spec allows pass the gateway, and a success is an answer of the action`,
    given: callsOf(action),
    holds: async (call, target) => {
      const { answer, code } = await send(await signed(action, call, target), target)
      expectThat(!isGatewayCode(code), 'no refusal by the gateway', code)
      if (code !== undefined) return
      const { success, error } = action.answer.safeParse(answer)
      expectThat(success, `an answer of ${action.spec.name}`, error?.message)
    },
  })
}
