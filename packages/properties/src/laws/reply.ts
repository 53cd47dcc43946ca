import { readJson, type Json, type JsonObject } from '@tc3/spec'
import { expectThat } from './law.ts'

/** An answer out of its envelope. */
export interface Reply {
  /** What stands inside `Response`. */
  readonly answer: JsonObject
  /** The error's code; none means success. */
  readonly code: string | undefined
}

/** Opens the envelope, which is the same for success and failure; rejects where it is not the documented one. */
export async function readReply(response: Response): Promise<Reply> {
  expectThat(response.status === 200, 'HTTP status 200', response.status)
  const contentType = response.headers.get('content-type')
  // The official Python SDK takes an error of any other type, even with a charset, for a success.
  expectThat(contentType === 'application/json', 'content type application/json', contentType)
  const text = await response.text()
  const answer = member(parsed(text), 'Response')
  expectThat(isObject(answer), 'a JSON object with an object Response', text)
  const id = member(answer, 'RequestId')
  expectThat(typeof id === 'string' && id !== '', 'a text Response.RequestId', text)
  return { answer, code: codeOf(answer, text) }
}

function codeOf(answer: Json | undefined, text: string): string | undefined {
  const error = member(answer, 'Error')
  if (error === undefined) return undefined
  const [code, message] = [member(error, 'Code'), member(error, 'Message')]
  expectThat(typeof code === 'string', 'a text Error.Code', text)
  expectThat(typeof message === 'string', 'a text Error.Message', text)
  return code
}

function parsed(text: string): Json | undefined {
  try {
    return readJson(text)
  } catch {
    return undefined
  }
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function member(value: Json | undefined, name: string): Json | undefined {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
}
