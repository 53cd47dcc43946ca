import { parseSpec } from '../parse/parse-spec.ts'
import { inside, object } from '../parse/reader.ts'
import { sliceOf } from '../slice.ts'
import type { Place } from '../spec-error.ts'
import type { Spec } from '../spec.ts'
import { importAction } from './import-action.ts'
import { importErrors, type ImportedErrors } from './import-errors.ts'
import { importExamples } from './import-examples.ts'
import { byDirection, importObjects } from './import-object.ts'
import type { Imported } from './imported.ts'
import { mapEntries } from './map-entries.ts'
import { notePad, type TakeNote } from './notes.ts'
import { isName, withObjectNames } from './object-names.ts'
import {
  type PublishedApi,
  publishedApi,
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
export interface ImportOptions extends EditionOptions {
  /** What the other files are called. */
  readonly files?: { readonly [Name in 'examples' | 'errors']?: string | undefined }
}

/**
 * Makes a contract of published files. Attributes may be missing or null, those that nobody knows are noted, and so is
 * whatever else has no place in it; a `SpecError` where a name leads nowhere, a member stands twice or a type is none of
 * the language. Examples are kept as they are published, declared or not: `judgeExamples` judges them.
 *
 * @example
 * const { spec, notes } = importApi({ api, examples }, { edition: 'cn', file: 'cvm/v20170312/api.json' })
 */
export function importApi(published: Published, options: ImportOptions): Imported {
  const { edition, file, files = {} } = withEdition('importApi', options)
  const { take, notes } = notePad()
  const at: Place = {
    path: '',
    file,
    onStray: (place, name, why = 'unknown attribute') =>
      take(`${why} ${name}`, inside(place, name)),
  }
  /** A file without a name of its own is told as a part of the api.json. */
  const placeOf = (name: 'examples' | 'errors'): Place =>
    files[name] === undefined ? inside(at, name) : { ...at, file: files[name] }
  const given = object(published, at)
  const { api, errors = {}, examples = { actions: {} } } = given
  const known = withNames(publishedApi(api, at), { at, take })
  const spec = specOf(known, {
    edition,
    at,
    take,
    errors: importErrors(publishedErrors(errors, placeOf('errors')), {
      isAction: (name) => Object.hasOwn(known.actions, name),
      at: placeOf('errors'),
      take,
    }),
  })
  const shown = publishedExamples(examples, placeOf('examples'))
  const whole = withExamples(spec, shown, { at: placeOf('examples'), take })
  return { spec: parseSpec(whole, { file }), notes: notes() }
}

interface NotesContext {
  readonly at: Place
  readonly take: TakeNote
}

/** The file without actions that a spec cannot name: callers write those names. */
function withNames(api: PublishedApi, { at, take }: NotesContext): PublishedApi {
  const named = Object.entries(api.actions).filter(([name]) => {
    if (!isName(name)) take('action that no spec can name', inside(inside(at, 'actions'), name))
    return isName(name)
  })
  const objects = inside(at, 'objects')
  return withObjectNames({ ...api, actions: Object.fromEntries(named) }, { at: objects, take })
}

interface SpecContext extends NotesContext {
  readonly edition: string
  readonly errors: ImportedErrors
}

function specOf(
  { actions, objects, metadata }: PublishedApi,
  { edition, errors, at, take }: SpecContext,
): Spec {
  const service = metadata.serviceShortName
  const fields = importObjects(objects, inside(at, 'objects'))
  const imported = mapEntries(actions, (action, name) =>
    importAction(action, {
      objects: fields,
      errors: Object.hasOwn(errors.actions, name) ? (errors.actions[name] ?? []) : [],
      at: inside(inside(at, 'actions'), name),
      take,
    }),
  )
  const reached = byDirection(fields, Object.values(imported))
  const own = new Set(Object.values(actions).flatMap(({ input, output }) => [input, output]))
  for (const name of Object.keys(objects))
    if (!own.has(name) && !Object.hasOwn(reached, name))
      take('object that no action reaches', inside(inside(at, 'objects'), name))
  return {
    service,
    version: metadata.apiVersion,
    edition,
    hosts: hostsOf(service, edition),
    regions: [],
    actions: imported,
    objects: reached,
    errors: errors.codes,
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
  { at, take }: NotesContext,
): Spec {
  const place = inside(at, 'actions')
  for (const name of Object.keys(shown))
    if (!Object.hasOwn(spec.actions, name)) take('example of no action', inside(place, name))
  const actions = mapEntries(spec.actions, (action, name) => {
    const published = Object.hasOwn(shown, name) ? (shown[name] ?? []) : []
    const context = { slice: sliceOf(spec, name), at: inside(place, name), take }
    return { ...action, examples: importExamples(published, context) }
  })
  return { ...spec, actions }
}
