import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { verifyV1 } from '../src/v1/verify-v1.ts'
import { verify } from '../src/verify/verify.ts'
import type { WireRequest } from '../src/wire.ts'

interface Captured {
  readonly name: string
  readonly input: {
    readonly signatureVersion: 'v1' | 'v3' | 'none'
    readonly secretId: string
    readonly secretKey: string
    readonly timestamp: number
  }
  readonly output: {
    readonly method: string
    readonly url: string
    readonly headers: readonly (readonly [string, string])[]
    readonly bodyEncoding: 'utf8' | 'base64'
    readonly body: string
  }
  readonly verify: { readonly rule: string }
}

const file = new URL('../../../../shared/vectors/tc3-golden.json', import.meta.url)
const isThere = existsSync(file)
const captured: readonly Captured[] = isThere ? JSON.parse(readFileSync(file, 'utf8')).vectors : []

/** The request as captured: its address is kept as text, which a URL parser would rewrite. */
function wireOf({ output }: Captured): WireRequest {
  const [, path = '/', query = ''] = /^https?:\/\/[^/]+([^?]*)\??(.*)$/.exec(output.url) ?? []
  const host = output.headers.find(([name]) => name === 'Host')?.[1] ?? ''
  const body = new Uint8Array(Buffer.from(output.body, output.bodyEncoding))
  const headers = new Headers(output.headers.map(([...pair]) => pair))
  return { method: output.method, host, path, query, headers, body }
}

const VERIFY = { v3: verify, v1: verifyV1 } as const
const NOTED = new Set(['service-not-product', 'unsigned-payload'])

describe.runIf(isThere).for(['v3', 'v1'] as const)(
  'what an official SDK sent by %s is accepted',
  (version) => {
    const cases = captured.filter(({ input }) => input.signatureVersion === version)
    test.for(cases.map((each) => [each.name, each] as const))('%s', async ([, each]) => {
      const { secretId, secretKey, timestamp } = each.input
      const secretOf = (id: string) => (id === secretId ? secretKey : undefined)
      const verdict = await VERIFY[version](wireOf(each), { secretOf, at: timestamp })
      expect(verdict).toMatchObject({ accepted: true, secretId, checked: 'signature' })
      const quirks: readonly string[] = verdict.accepted ? verdict.quirks : []
      const { rule } = each.verify
      expect(quirks.filter((quirk) => !NOTED.has(quirk))).toEqual(rule === 'as-sent' ? [] : [rule])
    })
  },
)

test.runIf(isThere)('what an SDK sent unsigned is named so', async () => {
  for (const each of captured.filter(({ input }) => input.signatureVersion === 'none'))
    expect(await verify(wireOf(each), { secretOf: 'any', at: each.input.timestamp })).toMatchObject(
      {
        reason: 'signature-skipped',
      },
    )
})

if (!isThere)
  test('captured requests of the official SDKs', ({ skip }) =>
    skip('they are not beside this checkout'))
