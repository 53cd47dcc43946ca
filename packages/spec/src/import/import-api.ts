import { parseSpec } from '../parse/parse-spec.ts'
import { inside, object } from '../parse/reader.ts'
import { sliceOf } from '../slice.ts'
import type { Place } from '../spec-error.ts'
import type { ActionSpec, Spec } from '../spec.ts'
import { importAction } from './import-action.ts'
import { exampleOf, readExchange } from './import-examples.ts'
import { byDirection, importObjects } from './import-object.ts'
import { mapEntries } from './map-entries.ts'
import { type ImportNote, notePad, type TakeNote } from './notes.ts'
import {
  type PublishedApi,
  publishedApi,
  type PublishedErrors,
  publishedErrors,
  type PublishedExamples,
  publishedExamples,
} from './published.ts'
import { type EditionOptions, withEdition } from './with-edition.ts'

/** What is published about one version of a service, each file as parsed JSON. */
export interface Published {
  readonly api: unknown
  readonly examples?: unknown
  readonly errors?: unknown
}

/** How an import is called, and whose documents they are. */
export type ImportOptions = EditionOptions

/** A contract made of published files, and what was passed over on the way. */
export interface Imported {
  readonly spec: Spec
  readonly notes: readonly ImportNote[]
}

/**
 * Makes a contract of published files. Attributes may be missing, those that nobody knows are noted; a `SpecError` where
 * a name leads nowhere, a member stands twice or a type is none of the language. Examples are kept as they are
 * published, declared or not: `judgeExamples` judges them.
 *
 * @example
 * const { spec, notes } = importApi({ api, examples }, { edition: 'cn', file: 'cvm/v20170312/api.json' })
 */
export function importApi(published: Published, options: ImportOptions): Imported {
  const { edition, file } = withEdition('importApi', options)
  const { take, notes } = notePad()
  const at: Place = {
    path: '',
    file,
    onStray: (place, name) => take(`unknown attribute ${name}`, inside(place, name).path),
  }
  const given = object(published, at)
  const { api, errors = { codes: {}, actions: {} }, examples = { actions: {} } } = given
  const spec = specOf(publishedApi(api, at), publishedErrors(errors, inside(at, 'errors')), {
    edition,
    at,
  })
  const shown = publishedExamples(examples, inside(at, 'examples'))
  const whole = { ...spec, actions: withExamples(spec, shown, take) }
  return { spec: parseSpec(whole, { file }), notes: notes() }
}

interface SpecContext {
  readonly edition: string
  readonly at: Place
}

function specOf(
  { actions, objects, metadata }: PublishedApi,
  { codes, actions: listed }: PublishedErrors,
  { edition, at }: SpecContext,
): Spec {
  const service = metadata.serviceShortName
  const fields = importObjects(objects, inside(at, 'objects'))
  const imported = mapEntries(actions, (action, name) =>
    importAction(action, {
      objects: fields,
      errors: Object.hasOwn(listed, name) ? [...new Set(listed[name])] : [],
      at: inside(inside(at, 'actions'), name),
    }),
  )
  return {
    service,
    version: metadata.apiVersion,
    edition,
    hosts: hostsOf(service, edition),
    regions: [],
    actions: imported,
    objects: byDirection(fields, Object.values(imported)),
    errors: codes,
  }
}

function hostsOf(service: string, edition: string): readonly string[] {
  const domain = 'tencentcloudapi.com'
  const nearest = edition === 'intl' ? [`${service}.intl.${domain}`] : []
  return [`${service}.${domain}`, ...nearest, `${service}.{region}.${domain}`]
}

function withExamples(
  spec: Spec,
  { actions: shown }: PublishedExamples,
  take: TakeNote,
): Spec['actions'] {
  for (const name of Object.keys(shown))
    if (!Object.hasOwn(spec.actions, name)) take('example of no action', `examples.actions.${name}`)
  return mapEntries(spec.actions, (action, name): ActionSpec => {
    const published = Object.hasOwn(shown, name) ? (shown[name] ?? []) : []
    const slice = sliceOf(spec, name)
    const examples = published.flatMap((example, index) => {
      const exchange = readExchange(slice, example)
      const place = `examples.actions.${name}[${index}]`
      if (exchange.why !== undefined) take(`example cannot be read: ${exchange.why}`, place)
      return exampleOf(exchange) ?? []
    })
    return { ...action, examples }
  })
}
