import type { ActionSlice } from '../action.ts'
import { coerce } from '../coerce.ts'
import type { Example, JsonObject } from '../spec.ts'
import { type ExampleOutput, readInput, readOutput } from './example-text.ts'
import { COMMON_PARAMETERS } from './common-parameters.gen.ts'
import type { PublishedExample } from './published.ts'

/** A published example as far as it can be read: the params sent, the answer that came. */
export interface ReadExchange {
  readonly title: string
  readonly method: 'GET' | 'POST'
  /** By declared types where a query shows them; `undefined` where they cannot be told. */
  readonly params: JsonObject | undefined
  readonly output: ExampleOutput
  /** Why the params cannot be told. */
  readonly why: string | undefined
}

/** Reads one published example of an action. */
export function readExchange(slice: ActionSlice, example: PublishedExample): ReadExchange {
  const input = readInput(example.input)
  const common = { title: (example.title ?? '').trim(), output: readOutput(example.output) }
  if (input.kind === 'unreadable')
    return { ...common, method: 'POST', params: undefined, why: input.why }
  if (input.kind === 'json')
    return { ...common, method: 'POST', params: input.params, why: undefined }
  const own = Object.entries(input.params).filter(([name]) => isOwn(slice, name))
  const params = coerce(slice, Object.fromEntries(own))
  return { ...common, method: 'GET', params, why: undefined }
}

/** In a query the common parameters stand among the action's own, unless the action declares one of that name. */
function isOwn({ params }: ActionSlice, name: string): boolean {
  return Object.hasOwn(params, name) || !COMMON_PARAMETERS.includes(name)
}

/** An exchange that succeeded, in the form of a spec; `undefined` where it did not or cannot be read. */
export function exampleOf({ title, method, params, output }: ReadExchange): Example | undefined {
  if (params === undefined || output.kind === 'error') return undefined
  return {
    ...(title !== '' && { title }),
    ...(method === 'GET' && { method }),
    params,
    ...(output.kind === 'success' && { returns: output.returns }),
  }
}
