import type { WireRequest } from '@tc3/signer'
import { unflatten } from '@tc3/signer/v1'
import { isJsonObject, readJson, type ActionSlice, type Json, type JsonObject } from '@tc3/spec'
import { isCommonParameter } from './common.ts'
import type { Breach } from './finding.ts'
import { boundaryOf, readMultipart, type Part } from './multipart.ts'
import { formTextOf, pairsOf } from './pairs.ts'

/** What a wire form yields: params, or the rule that its text breaks. */
export type Read = { readonly params: JsonObject } | { readonly breach: Breach }

/** Reads the params of a request; the action they are for is known where it could be found. */
export type ReadParams = (request: WireRequest, spec?: ActionSlice) => Read

const UTF8 = new TextDecoder('utf-8', { fatal: true })

/** Text of these bytes; undefined where they are no UTF-8. */
function textOf(bytes: Uint8Array<ArrayBuffer>): string | undefined {
  try {
    return UTF8.decode(bytes)
  } catch {
    return undefined
  }
}

// The deepest published request has ten levels; what goes far beyond is made to break its reader.
const DEEPEST = 100

const isDeeper = (value: Json, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((inner: Json) => isDeeper(inner, levels - 1)))

/** A value of JSON text; undefined where it is none, or none that is read. */
function jsonOf(bytes: Uint8Array<ArrayBuffer>): Json | undefined {
  const text = textOf(bytes)
  try {
    const json = text === undefined ? undefined : readJson(text)
    return json === undefined || isDeeper(json, DEEPEST) ? undefined : json
  } catch {
    return undefined
  }
}

/** A body that is a JSON object. */
export const readJsonBody: ReadParams = ({ body }) => {
  const params = jsonOf(body)
  return isJsonObject(params) ? { params } : { breach: { rule: 'body.json' } }
}

/** Pairs without the common parameters that stand among them, unless the action declares one of that name. */
function readPairs(text: string, spec?: ActionSlice): Read {
  const isPair = (part: string) => part === '' || part.includes('=')
  if (!text.split('&').every(isPair)) return { breach: { rule: 'query.pair' } }
  const isOwn = (name: string) =>
    !isCommonParameter(name) || Object.hasOwn(spec?.params ?? {}, name)
  return { params: unflatten(pairsOf(text).filter(([name]) => isOwn(name))) }
}

/** A query. */
export const readQuery: ReadParams = ({ query }, spec) => readPairs(query, spec)

/** A body that is a form. */
export const readForm: ReadParams = (request, spec) => readPairs(formTextOf(request), spec)

/** A part as its declared type wants it: bytes in Base64, JSON as it says, else text; null where it is neither. */
function valueOfPart({ name, contentType, bytes }: Part, spec?: ActionSlice): Json {
  const json = /^application\/json\b/i.test(contentType) ? jsonOf(bytes) : undefined
  if (json !== undefined) return json
  const isBinary = Object.hasOwn(spec?.params ?? {}, name) && spec?.params[name]?.type === 'binary'
  return isBinary ? base64Of(bytes) : (textOf(bytes) ?? null)
}

const base64Of = (bytes: Uint8Array<ArrayBuffer>): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))

/** A body of parts. */
export const readParts: ReadParams = ({ headers, body }, spec) => {
  const boundary = boundaryOf(headers.get('Content-Type') ?? '')
  const parts = boundary === undefined ? undefined : readMultipart(body, boundary)
  if (!parts) return { breach: { rule: 'body.multipart' } }
  return { params: Object.fromEntries(parts.map((part) => [part.name, valueOfPart(part, spec)])) }
}

/** Parameters beside an octet-stream travel as headers `X-{SERVICE}-{Field}`: the official SDKs' sources. */
export const readFieldHeaders: ReadParams = ({ headers }, spec) => {
  const sent = Object.keys(spec?.params ?? {}).map(
    (name) => [name, headers.get(`X-${spec?.service}-${name}`)] as const,
  )
  return {
    params: Object.fromEntries(
      sent.flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
    ),
  }
}
