import { sign } from '@tc3/signer'
import { writeJson, type ActionSlice, type JsonObject } from '@tc3/spec'
import * as fc from 'fast-check'
import { paramsOf, type Specified } from '../params-of.ts'
import { inQuery } from './in-query.ts'
import { readReply, type Reply } from './reply.ts'
import type { Target } from './target.ts'

/** One call of an action, before it is signed. */
export interface Call {
  readonly method: 'POST' | 'GET'
  readonly params: JsonObject
  readonly region: string | undefined
}

/** How long a query may be, in characters; the platform's limit on a GET is 32 KB. */
const LONGEST_QUERY = 16_000

/** Calls that the spec allows: POST with JSON, and GET where the params can travel in a query. */
export function callsOf(action: Specified): fc.Arbitrary<Call> {
  const { objects, params: fields } = action.spec
  const calls = fc.record({
    method: fc.constantFrom('POST', 'GET'),
    params: paramsOf(action),
    region: regionsOf(action.spec),
  })
  return calls.map(({ method, params, region }) => {
    const said = method === 'GET' ? inQuery(params, fields, objects) : undefined
    return said && encodeURIComponent(writeJson(said)).length <= LONGEST_QUERY
      ? { method, params: said, region }
      : { method: 'POST', params, region }
  })
}

/** The regions that a call of an action may name. */
export function regionsOf({ region, regions }: ActionSlice): fc.Arbitrary<string | undefined> {
  if (region === 'none' || regions.length === 0) return fc.constant(undefined)
  const named = fc.constantFrom(...regions)
  return region === 'required' ? named : fc.option(named, { nil: undefined })
}

/** Signs a call for a target, with further headers signed on demand. */
export function signed(
  { spec }: Specified,
  {
    method,
    params,
    region,
    signedHeaders = [],
  }: Call & { readonly signedHeaders?: readonly string[] },
  { credential, endpoint, now }: Target,
): Promise<Request> {
  const body = method === 'GET' ? params : writeJson(params)
  const call = { action: spec.name, version: spec.version, region, params: body }
  const timestamp = Math.floor(now())
  return sign(call, { credential, endpoint, method, timestamp, signedHeaders })
}

/** Sends a request; one that exceeds a rate once more after a pause. */
export async function send(request: Request, { fetch, pause }: Target): Promise<Reply> {
  const again = request.clone()
  const reply = await readReply(await fetch(request))
  if (!pause || !reply.code?.startsWith('RequestLimitExceeded')) return reply
  await pause()
  return readReply(await fetch(again))
}
