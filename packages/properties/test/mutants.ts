import { readWire, sign, verify } from '@tc3/signer'
import { readJson, writeJson, type Json, type JsonObject } from '@tc3/spec'
import type { Target } from '../src/index.ts'

/** What a broken service does differently from an honest one. */
export type Mutation = (honest: Target) => Partial<Target>

/** Receives other params than were sent: signs the changed ones anew, so that nothing behind it notices. */
export function receiving(change: (params: JsonObject) => JsonObject): Mutation {
  return (honest) => ({
    fetch: async (request) => honest.fetch(await signedAnew(request, honest, change)),
  })
}

/** Receives each member as others. */
export function receivingMembers(
  change: (member: readonly [string, Json]) => readonly (readonly [string, Json])[],
): Mutation {
  return receiving((params) => Object.fromEntries(Object.entries(params).flatMap(change)))
}

/** Does not look at what some requests are signed with. */
export function trusting(trusts: (authorization: string, right: string) => boolean): Mutation {
  return (honest) => ({
    fetch: async (request) => {
      const right = await signedAnew(request.clone(), honest, (params) => params)
      const [claimed, owed] = [request, right].map(
        (each) => each.headers.get('authorization') ?? '',
      )
      return honest.fetch(trusts(claimed ?? '', owed ?? '') ? right : request)
    },
  })
}

/** Takes a call for its own that was signed for a host of almost its name. */
export const anyHost: Mutation = (honest) => ({
  fetch: async (request) => {
    const { credential, endpoint, now } = honest
    const wire = await readWire(request.clone())
    for (const host of neighbours(new URL(endpoint).host)) {
      const options = { secretOf: () => credential.secretKey, at: now() }
      if ((await verify({ ...wire, host }, options)).accepted)
        return honest.fetch(await signedAnew(request, honest, (params) => params))
    }
    return honest.fetch(request)
  },
})

/** Every text that differs from this one in one letter. */
function neighbours(text: string): readonly string[] {
  return Array.from(text, (_, index) => index).flatMap((index) =>
    Array.from('abcdefghijklmnopqrstuvwxyz').map(
      (letter) => `${text.slice(0, index)}${letter}${text.slice(index + 1)}`,
    ),
  )
}

/** Reads the content type without its parameters, in the signature too. */
export const bareContentType: Mutation = ({ fetch }) => ({
  fetch: async (request) => {
    const headers = new Headers(request.headers)
    const [type = ''] = (headers.get('content-type') ?? '').split(';')
    headers.set('content-type', type)
    return fetch(new Request(request, { headers }))
  },
})

/** Answers other texts, or the same ones in another envelope. */
export function answering(change: (text: string) => string, init: ResponseInit = {}): Mutation {
  const headers = { 'content-type': 'application/json' }
  return ({ fetch }) => ({
    fetch: async (request) =>
      new Response(change(await (await fetch(request)).text()), { headers, ...init }),
  })
}

/** Answers some requests with a code that they do not earn. */
export function refusing(
  code: string,
  isRefused: (request: Request, body: string) => boolean,
): Mutation {
  const error = { Error: { Code: code, Message: 'Refused.' }, RequestId: 'refused' }
  const answer = writeJson({ Response: error })
  const headers = { 'content-type': 'application/json' }
  return ({ fetch }) => ({
    fetch: async (request) =>
      isRefused(request, await request.clone().text())
        ? new Response(answer, { headers })
        : fetch(request),
  })
}

async function signedAnew(
  request: Request,
  { credential, now }: Target,
  change: (params: JsonObject) => JsonObject,
): Promise<Request> {
  const { headers, method, url } = request
  const body = method === 'GET' ? {} : { body: changed(await request.text(), change) }
  const signedHeaders = ['x-tc-action']
  return sign(new Request(url, { method, headers, ...body }), {
    credential,
    timestamp: now(),
    signedHeaders,
  })
}

function changed(text: string, change: (params: JsonObject) => JsonObject): string {
  try {
    return writeJson(change(readJson(text) as JsonObject)) // what laws send is an object, or no JSON at all
  } catch {
    return text
  }
}
