import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { verify } from '../src/verify.ts'
import type { WireRequest } from '../src/wire.ts'

interface Vector {
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
  readonly verify: { readonly ok: boolean; readonly rule: string }
}

/** The request as captured: its URL is text, which `new URL` would rewrite. */
function wireOf({ output }: Vector): WireRequest {
  const [, path = '/', query = ''] = /^https?:\/\/[^/]+([^?]*)\??(.*)$/.exec(output.url) ?? []
  const host = output.headers.find(([name]) => name === 'Host')?.[1] ?? ''
  const body = new Uint8Array(Buffer.from(output.body, output.bodyEncoding))
  const headers = new Headers(output.headers.map(([name, value]) => [name, value]))
  return { method: output.method, host, path, query, headers, body }
}

const file = new URL('../../../../shared/vectors/tc3-golden.json', import.meta.url)
const isThere = existsSync(file)
if (!isThere)
  test.skip('the captured requests of the official SDKs: their file is not beside this checkout')

const vectors: readonly Vector[] = isThere ? JSON.parse(readFileSync(file, 'utf8')).vectors : []

const QUIRK: Readonly<Record<string, readonly string[]>> = {
  'as-sent': [],
  'host-without-port': ['host-without-port'],
}

test
  .runIf(isThere)
  .for(
    vectors
      .filter(({ input }) => input.signatureVersion === 'v3')
      .map((vector) => [vector.name, vector] as const),
  )('%s is accepted', async ([, vector]) => {
  const { secretId, secretKey, timestamp } = vector.input
  const verdict = await verify(wireOf(vector), {
    secretOf: (id) => (id === secretId ? secretKey : undefined),
    at: timestamp,
  })
  expect(verdict).toMatchObject({ accepted: true, secretId, checked: 'signature' })
  const needed = verdict.accepted
    ? verdict.quirks.filter(
        (quirk) => quirk === 'host-without-port' || quirk === 'verbatim-header-case',
      )
    : []
  expect(needed).toEqual(QUIRK[vector.verify.rule])
})
