import { inside, refuse } from '../parse/reader.ts'
import { reachable } from '../slice.ts'
import type { Place } from '../spec-error.ts'
import type { ActionSpec, Fields, Spec } from '../spec.ts'
import { withoutFlags } from './import-object.ts'
import type { TakeNote } from './notes.ts'
import { plainProse } from './plain-prose.ts'
import type { PublishedAction } from './published.ts'
import { rateIn } from './stated.ts'

const STATUSES = ['online', 'deprecated', 'offline'] as const

/** What an action's import needs to know of the rest of its service. */
export interface ActionContext {
  readonly objects: Spec['objects']
  /** The codes that the action lists. */
  readonly errors: readonly string[]
  readonly at: Place
  readonly take: TakeNote
}

/** A published action, its examples left for later. */
export function importAction(published: PublishedAction, context: ActionContext): ActionSpec {
  const { document = '', status = 'online' } = published
  const { objects, errors, at, take } = context
  const fieldsOf = (side: 'input' | 'output'): Fields => {
    const object = published[side]
    const fields = Object.hasOwn(objects, object) ? objects[object] : undefined
    return fields ?? refuse(inside(at, side), 'the name of one of objects', object)
  }
  const { RequestId: _, ...returns } = fieldsOf('output')
  const params = withoutFlags(fieldsOf('input'), ['returned', 'nullable'])
  const rate = rateIn(document)
  const known = STATUSES.find((one) => one === status)
  if (!known) take(`unknown status ${status}`, inside(at, 'status'))
  return {
    summary: summaryOf(published),
    ...(known && known !== 'online' && { status: known }),
    ...(rate !== undefined && { requestsPerSecond: rate }),
    ...(sendsBinary(params, objects) && { contentTypes: ['multipart/form-data'] }),
    params,
    returns: withoutFlags(returns, ['required']),
    errors,
    examples: [],
  }
}

/** Its name and what is said of it, a paragraph each; once, where that is the same. */
function summaryOf({ name = '', document = '' }: PublishedAction): string {
  const paragraphs = [plainProse(name), plainProse(document)].filter((text) => text !== '')
  return [...new Set(paragraphs)].join('\n')
}

/** Bytes travel in a multipart form alone. */
function sendsBinary(params: Fields, objects: Spec['objects']): boolean {
  const all = [params, ...reachable(objects, params).map((name) => objects[name] ?? {})]
  return all.some((fields) => Object.values(fields).some(({ type }) => type === 'binary'))
}
