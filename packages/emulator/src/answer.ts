import { writeJson, type JsonObject } from '@tc3/spec'

/** What an answer says: an action's output and where it came from, or the code and text of an error. */
export type Said =
  | { readonly output: JsonObject; readonly source: 'operation' | 'example' | 'sample' }
  | { readonly error: ErrorAnswer }

/** An error as the service tells it. */
export interface ErrorAnswer {
  readonly code: string
  readonly message: string
}

/** What every answer carries besides what it says. */
export interface Stamp {
  readonly id: string
  /** Unix milliseconds. */
  readonly at: number
}

const contentOf = (said: Said): JsonObject =>
  'output' in said ? said.output : { Error: { Code: said.error.code, Message: said.error.message } }

/** What is made up says so. */
const traceOf = (said: Said): Readonly<Record<string, string>> =>
  'source' in said && said.source !== 'operation' ? { 'X-Tc3-Answer': said.source } : {}

/**
 * The envelope: HTTP 200 for success and failure alike (return results page), and a content type without charset,
 * since the official Python SDK looks for errors only in exactly this one.
 */
export function answer(said: Said, { id, at }: Stamp): Response {
  const envelope = { Response: { ...contentOf(said), RequestId: id } }
  const headers = { 'Content-Type': 'application/json', Date: new Date(at).toUTCString() }
  return new Response(writeJson(envelope), {
    statusText: 'OK',
    headers: { ...headers, ...traceOf(said) },
  })
}
