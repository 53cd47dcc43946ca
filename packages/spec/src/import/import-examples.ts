import type { ActionSlice } from '../action.ts'
import { coerce } from '../coerce.ts'
import { inside } from '../parse/reader.ts'
import type { Place } from '../spec-error.ts'
import type { Example, JsonObject } from '../spec.ts'
import { COMMON_PARAMETERS } from './common-parameters.gen.ts'
import { type ExampleOutput, readInput, readOutput } from './example-text.ts'
import type { TakeNote } from './notes.ts'
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

/** Where the examples of an action stand, and who is told of those that cannot be kept whole. */
export interface ExamplesContext {
  readonly slice: ActionSlice
  readonly at: Place
  readonly take: TakeNote
}

/** Published examples in the form of a spec, as far as they can be read: without what was sent there is none. */
export function importExamples(
  published: readonly PublishedExample[],
  { slice, at, take }: ExamplesContext,
): readonly Example[] {
  return published.flatMap((example, index) => {
    const exchange = readExchange(slice, example)
    const loss = lossOf(exchange)
    if (loss !== undefined) take(loss, inside(at, index))
    return exampleOf(exchange) ?? []
  })
}

/** What of an exchange has no place in a spec. */
function lossOf({ why, output }: ReadExchange): string | undefined {
  if (why !== undefined) return `example cannot be read: ${why}`
  if (output.kind === 'unreadable') return `answer of an example cannot be read: ${output.why}`
  return output.kind === 'error' ? 'answer of an example is an error, and left out' : undefined
}

/** Reads one published example of an action. */
export function readExchange(slice: ActionSlice, example: PublishedExample): ReadExchange {
  const input = readInput(example.input ?? '')
  const common = { title: (example.title ?? '').trim(), output: readOutput(example.output ?? '') }
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

function exampleOf({ title, method, params, output }: ReadExchange): Example | undefined {
  if (params === undefined) return undefined
  return {
    ...(title !== '' && { title }),
    ...(method === 'GET' && { method }),
    params,
    ...(output.kind === 'success' && { returns: output.returns }),
  }
}
