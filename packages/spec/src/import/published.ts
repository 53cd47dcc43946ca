import {
  flag,
  inside,
  maybe,
  type Reader,
  recordOf,
  refuse,
  struct,
  text,
  listOf,
} from '../parse/reader.ts'
import { stated } from './stated-attributes.ts'

/** A member of an object as the vendor publishes it; every attribute came and went with the years. */
export interface PublishedMember {
  readonly name: string
  readonly type: string
  readonly member?: string
  readonly document?: string
  readonly example?: string
  readonly required?: boolean
  readonly output_required?: boolean
  readonly value_allowed_null?: boolean
  readonly disabled?: boolean
}

/** An object as published; whose requests or answers it belongs to is not in it. */
export interface PublishedObject {
  readonly members: readonly PublishedMember[]
  readonly document?: string
  readonly type?: string
  readonly usage?: string
}

/** An action as published. */
export interface PublishedAction {
  readonly name?: string
  readonly document?: string
  readonly input: string
  readonly output: string
  readonly status?: string
}

/** One `api.json`. */
export interface PublishedApi {
  readonly actions: Readonly<Record<string, PublishedAction>>
  readonly objects: Readonly<Record<string, PublishedObject>>
  readonly metadata: PublishedMetadata
  readonly version?: string
}

interface PublishedMetadata {
  readonly apiVersion: string
  readonly serviceShortName: string
  readonly serviceNameCN?: string
  readonly api_brief?: string
}

/** One `examples.json`: some exchanges an action, each two texts. */
export interface PublishedExamples {
  readonly actions: Readonly<Record<string, readonly PublishedExample[]>>
  readonly version?: string
}

/** One exchange as published. */
export interface PublishedExample {
  readonly title?: string
  readonly document?: string
  readonly input?: string
  readonly output?: string
}

/** The error codes of a service with their meanings, and which of them each action lists. */
export interface PublishedErrors {
  readonly codes?: Readonly<Record<string, string>>
  readonly actions?: Readonly<Record<string, readonly string[]>>
}

const member = stated(
  struct<PublishedMember>({
    name: text,
    type: text,
    member: maybe(text),
    document: maybe(text),
    example: maybe(text),
    required: maybe(flag),
    output_required: maybe(flag),
    value_allowed_null: maybe(flag),
    disabled: maybe(flag),
  }),
)

/** Two members of one name would become one. */
const members: Reader<readonly PublishedMember[]> = (value, at) => {
  const read = listOf(member)(value, at)
  const names = read.map(({ name }) => name)
  const again = names.findIndex((name, index) => names.indexOf(name) !== index)
  if (again < 0) return read
  return refuse(inside(inside(at, again), 'name'), 'each member once', names[again])
}

const object = stated(
  struct<PublishedObject>({
    members,
    document: maybe(text),
    type: maybe(text),
    usage: maybe(text),
  }),
)

const action = stated(
  struct<PublishedAction>({
    name: maybe(text),
    document: maybe(text),
    input: text,
    output: text,
    status: maybe(text),
  }),
)

const metadata = stated(
  struct<PublishedMetadata>({
    apiVersion: text,
    serviceShortName: text,
    serviceNameCN: maybe(text),
    api_brief: maybe(text),
  }),
)

/** Reads an `api.json`. */
export const publishedApi = stated(
  struct<PublishedApi>({
    actions: recordOf(text, action),
    objects: recordOf(text, object),
    metadata,
    version: maybe(text),
  }),
)

const example = stated(
  struct<PublishedExample>({
    title: maybe(text),
    document: maybe(text),
    input: maybe(text),
    output: maybe(text),
  }),
)

/** Reads an `examples.json`. */
export const publishedExamples = stated(
  struct<PublishedExamples>({
    actions: stated(recordOf(text, listOf(example))),
    version: maybe(text),
  }),
)

/** Reads the error codes of a service. */
export const publishedErrors = stated(
  struct<PublishedErrors>({
    codes: maybe(stated(recordOf(text, text))),
    actions: maybe(stated(recordOf(text, listOf(text)))),
  }),
)
