import { parseSpec } from '../parse/parse-spec.ts'
import { inside, refuse, text as textReader } from '../parse/reader.ts'
import { objectsIn, sliceOf } from '../slice.ts'
import type { Place } from '../spec-error.ts'
import type { ActionSpec, Field, Fields, Spec } from '../spec.ts'
import { importExamples } from './import-examples.ts'
import type { Imported } from './imported.ts'
import { mapEntries } from './map-entries.ts'
import { notePad } from './notes.ts'
import { saysNullable } from './null-note.ts'
import { pageExamples } from './page-examples.ts'
import { type Page, sectionsOf } from './page-lines.ts'
import { checkStrays } from './page-strays.ts'
import {
  errorRows,
  inputRows,
  outputRows,
  type PageContext,
  type ParameterRow,
  type ParameterRows,
} from './page-tables.ts'
import { COMMON, NO_REGION, pageType } from './page-wordings.ts'
import { rateIn } from './stated.ts'
import { type EditionOptions, withEdition } from './with-edition.ts'

/** How a page is called, and whose documents it belongs to. */
export type ImportPageOptions = EditionOptions

const HOST = /([a-z][a-z0-9]*)(?:\.[a-z0-9-]+)*\.tencentcloudapi\.com/

/**
 * Makes a contract of one action's documentation page, given as its text. What a page does not state stays open: which
 * members an answer always has, and what is in an object. A `SpecError` where it is no such page, or not a whole one;
 * notes on what may be meant otherwise than it was read.
 *
 * @example
 * const { spec, notes } = importPage(text, { edition: 'intl' })
 */
export function importPage(text: string, options: ImportPageOptions): Imported {
  const { edition, file } = withEdition('importPage', options)
  const { take, notes } = notePad()
  const context: PageContext = { at: { path: '', file }, take }
  const page = sectionsOf(textReader(text, context.at), context.at)
  const spec = specOf(page, edition, context)
  const actions = mapEntries(spec.actions, (action, name) => {
    const slice = sliceOf(spec, name)
    const at = inside(context.at, 'examples')
    const examples = importExamples(pageExamples(page.example), { slice, at, take })
    checkStrays({ ...slice, examples }, page, context)
    return { ...action, examples }
  })
  return { spec: parseSpec({ ...spec, actions }, { file }), notes: notes() }
}

/** The contract of the page's action, without its examples. */
function specOf(page: Page, edition: string, context: PageContext): Spec {
  const { at } = context
  const [host, service = ''] =
    HOST.exec(page.description.join('\n')) ?? refuse(at, 'the domain name of an API', undefined)
  const rows = inputRows(page, context)
  const errors = errorRows(page, at)
  const action = actionOf(page, rows, context)
  return {
    service,
    version: commonValue(rows, 'Version', at),
    edition,
    hosts: [host],
    regions: [],
    actions: { [commonValue(rows, 'Action', at)]: { ...action, errors: Object.keys(errors) } },
    objects: unknownObjects(action),
    errors,
  }
}

/** The row of a common parameter, where the page has one. */
function commonRow(rows: ParameterRows, name: string): ParameterRow | undefined {
  const row = Object.hasOwn(rows, name) ? rows[name] : undefined
  return row && COMMON.test(row.description) ? row : undefined
}

/** `The value used for this API: …` of a common parameter. */
function commonValue(rows: ParameterRows, name: string, at: Place): string {
  const row = commonRow(rows, name)
  const [, value] = /[:：]\s*([\w-]+)/.exec(row?.description ?? '') ?? []
  return value ?? refuse(at, `the value of the common parameter ${name}`, row?.description)
}

function actionOf(page: Page, rows: ParameterRows, context: PageContext): ActionSpec {
  const { RequestId, ...answered } = outputRows(page, context)
  if (!RequestId) refuse(inside(context.at, 'output'), 'a row of RequestId', undefined)
  const own = Object.entries(rows).filter(([, { description }]) => !COMMON.test(description))
  const rate = rateIn(page.description.join('\n'))
  return {
    summary: summaryOf(page),
    ...(rate !== undefined && { requestsPerSecond: rate }),
    ...regionOf(rows),
    params: mapEntries(Object.fromEntries(own), fieldOf),
    returns: mapEntries(answered, fieldOf),
    errors: [],
    examples: [],
  }
}

/** The paragraph behind the domain name. */
function summaryOf({ description }: Page): string {
  const at = description.findIndex((line) => HOST.test(line))
  return description.slice(at + 1).find((line) => line !== '') ?? ''
}

function regionOf(rows: ParameterRows): Pick<ActionSpec, 'region' | 'regions'> {
  const row = commonRow(rows, 'Region')
  if (!row) return {}
  if (NO_REGION.test(row.description)) return { region: 'none' }
  const regions = row.description.match(/\b[a-z]{2}-[a-z]+(?:-[a-z0-9]+)*\b/g)
  return { region: row.isRequired ? 'required' : 'optional', ...(regions && { regions }) }
}

function fieldOf({ type, isRequired, description }: ParameterRow): Field {
  return {
    type: pageType(type),
    ...(isRequired && { required: true }),
    ...(saysNullable(description) && { nullable: true }),
    ...(description !== '' && { summary: description }),
  }
}

/** Objects stand on another page: here their content is unknown. */
function unknownObjects({
  params,
  returns,
}: {
  readonly params: Fields
  readonly returns: Fields
}) {
  return Object.fromEntries([...objectsIn(params), ...objectsIn(returns)].map((name) => [name, {}]))
}
