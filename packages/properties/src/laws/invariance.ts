import type { Action } from '@tc3/spec'
import * as fc from 'fast-check'
import { callsOf, send, signed } from './call.ts'
import { isGatewayCode } from './gateway-codes.ts'
import { expectThat, lawOf, type Law } from './law.ts'
import { putTogether, takeApart } from './parts.ts'

const CASES = {
  lower: (text: string) => text.toLowerCase(),
  upper: (text: string) => text.toUpperCase(),
  capitals: (text: string) => text.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()),
} as const

/** Other ways to write the same headers. */
interface Spelling {
  /** How many headers stand behind all others. */
  readonly turn: number
  readonly nameCase: keyof typeof CASES
  /** Of the content type, whose value is signed in lower case: signature v3 page, step 1. */
  readonly valueCase: keyof typeof CASES
  readonly blank: string
}

const spellings: fc.Arbitrary<Spelling> = fc.record({
  turn: fc.nat(9),
  nameCase: fc.constantFrom('lower', 'upper', 'capitals'),
  valueCase: fc.constantFrom('lower', 'upper', 'capitals'),
  blank: fc.constantFrom('', ' ', '\t', '  '),
})

/** What canonicalisation hides does not matter. */
export function invarianceLaw(action: Action): Law {
  return lawOf({
    kind: 'invariance',
    title: `${action.spec.name}: the order of headers, the case of their names and blanks around their values do not matter`,
    given: fc.record({ call: callsOf(action), spelling: spellings }),
    holds: async ({ call, spelling }, target) => {
      const parts = await takeApart(await signed(action, call, target))
      const headers = respelled(parts.headers, spelling)
      const { code } = await send(putTogether({ ...parts, headers }), target)
      expectThat(!isGatewayCode(code), 'no refusal by the gateway', code)
    },
  })
}

function respelled(
  headers: Readonly<Record<string, string>>,
  { turn, nameCase, valueCase, blank }: Spelling,
): Readonly<Record<string, string>> {
  const entries = Object.entries(headers).map(([name, value]) => {
    const spelled = name === 'content-type' ? CASES[valueCase](value) : value
    return [CASES[nameCase](name), `${blank}${spelled}${blank}`] as const
  })
  return Object.fromEntries([...entries.slice(turn), ...entries.slice(0, turn)])
}
