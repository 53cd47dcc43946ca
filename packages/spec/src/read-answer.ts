import type { Action } from './action.ts'
import { breachesOf } from './breach.ts'
import { inWords } from './in-words.ts'
import { isJsonObject, readJson } from './json.ts'
import { meaningOf } from './meaning-of.ts'
import type { Fields, Json, JsonObject, Text } from './spec.ts'

/** The action succeeded. */
export interface AnswerValue<Answer> {
  readonly kind: 'value'
  readonly value: Answer
  readonly requestId: string
}

/** The service refused; this comes with HTTP status 200 too. */
export interface AnswerError<Code extends string = string> {
  readonly kind: 'error'
  /** The contract. Lists of codes are never complete, so any other may come. */
  readonly code: Code | (string & {})
  /** For people; the wording may change. */
  readonly message: string
  readonly requestId: string | undefined
  /** What the code means, where the action, its service, the common codes or a list at hand name it. */
  readonly documented: Text | undefined
}

/** Nothing that the contract knows: a proxy's page, half a body, a member of another type. */
export interface AnswerUnreadable {
  readonly kind: 'unreadable'
  readonly path: string
  readonly expected: string
  readonly received: string
  readonly requestId: string | undefined
}

/** What an answer turned out to be. */
export type AnswerRead<Answer, Code extends string = string> =
  | AnswerValue<Answer>
  | AnswerError<Code>
  | AnswerUnreadable

/** How an answer is read. */
export interface ReadAnswerOptions {
  /** Codes that may come beside those of the service and the common ones: of a relay, of an undocumented action. */
  readonly errors?: Readonly<Record<string, Text>>
}

/**
 * Reads an answer: its value, or the error that came as a success of HTTP, or what makes it unreadable. Integers beyond
 * 2^53 are bigints in the value; `withTextIntegers` makes them texts. An `Error` that is there, and not null, is never a
 * success, unless the action declares a member of this name and it has no code. Rejects where the body cannot be fetched, and with a `TypeError` where no answer is given.
 *
 * @example
 * const answer = await readAnswer(DeleteLivePullStreamTask, await signer.fetch(url, call))
 * if (answer.kind === 'error' && answer.code === 'InvalidParameter.TaskNotExist') return 'already gone'
 */
export async function readAnswer<Answer, Code extends string>(
  action: Action<unknown, Answer, Code>,
  response: Response | string,
  { errors = {} }: ReadAnswerOptions = {},
): Promise<AnswerRead<Answer, Code>> {
  if (typeof response === 'string') return readText(action, response, errors)
  if (!isResponse(response))
    throw new TypeError(
      `readAnswer: expected a Response, or the text of its body; received ${inWords(response)}`,
    )
  if (response.status === 200) return readText(action, await response.text(), errors)
  return unreadable({ expected: 'HTTP status 200', received: String(response.status) })
}

async function readText<Answer, Code extends string>(
  action: Action<unknown, Answer, Code>,
  text: string,
  errors: Readonly<Record<string, Text>>,
): Promise<AnswerRead<Answer, Code>> {
  const body = parsed(text)
  const outer = isJsonObject(body) ? body : {}
  const inner = isJsonObject(outer['Response']) ? outer['Response'] : undefined
  const error = errorIn(outer) ?? (inner && errorIn(inner, action.spec.returns))
  if (error !== undefined) {
    const read = refusal(error, requestIdOf(outer) ?? requestIdOf(inner))
    return read.kind === 'error'
      ? { ...read, documented: await meaningOf(read.code, action, errors) }
      : read
  }
  if (!inner) return unreadable({ expected: '{"Response":{…}}', received: inWords(text) })
  return success(action, inner)
}

/**
 * Protocol: where Error is present the call failed, whatever else is there. Some services write null for none, some write
 * it beside Response, and where an action declares a member of this name only a Code tells the two apart.
 */
function errorIn({ Error: error = null }: JsonObject, declared: Fields = {}): Json | undefined {
  const isMember = Object.hasOwn(declared, 'Error') && codeOf(error) === undefined
  return error === null || isMember ? undefined : error
}

function codeOf(error: Json): string | undefined {
  const code = isJsonObject(error) ? error['Code'] : undefined
  return typeof code === 'string' ? code : undefined
}

/** Programs without types pass anything, and clients bring a `Response` of their own. */
function isResponse(given: Response | undefined): given is Response {
  return typeof given?.status === 'number' && typeof given.text === 'function'
}

function parsed(text: string): Json | undefined {
  try {
    return readJson(text)
  } catch {
    return undefined
  }
}

function refusal(
  error: Json,
  requestId: string | undefined,
): Omit<AnswerError, 'documented'> | AnswerUnreadable {
  if (!isJsonObject(error)) return unreadable({ ...NO_ERROR, received: inWords(error), requestId })
  const { Code, Message } = error
  if (typeof Code !== 'string')
    return unreadable({ ...NO_CODE, received: inWords(Code), requestId })
  return {
    kind: 'error',
    code: Code,
    message: typeof Message === 'string' ? Message : '',
    requestId,
  }
}

const NO_ERROR = { path: 'Error', expected: 'an object with Code and Message' } as const
const NO_CODE = { path: 'Error.Code', expected: 'string' } as const

function success<Answer>(
  action: Action<unknown, Answer>,
  inner: JsonObject,
): AnswerValue<Answer> | AnswerUnreadable {
  // Few answers come of one action, and pages forbid the code that zod would make to read many: none is made.
  const { success: fits, data } = action.answer.safeParse(inner, { jitless: true })
  const requestId = requestIdOf(inner)
  if (fits) return { kind: 'value', value: data, requestId: requestId ?? '' }
  const [breach] = breachesOf(action, 'answer', inner)
  return unreadable({ ...breach, requestId })
}

function requestIdOf({ RequestId }: JsonObject = {}): string | undefined {
  return typeof RequestId === 'string' ? RequestId : undefined
}

function unreadable(what: Partial<Omit<AnswerUnreadable, 'kind'>>): AnswerUnreadable {
  const { path = '', expected = '', received = '', requestId } = what
  return { kind: 'unreadable', path, expected, received, requestId }
}
