import { parseSpec } from '../parse/parse-spec.ts'
import { refuse, text as textReader } from '../parse/reader.ts'
import { objectsIn, sliceOf } from '../slice.ts'
import type { Place } from '../spec-error.ts'
import type { ActionSpec, Field, Fields, Spec } from '../spec.ts'
import { exampleOf, readExchange } from './import-examples.ts'
import { saysNullable } from './null-note.ts'
import { pageExamples } from './page-examples.ts'
import { type Page, sectionsOf } from './page-lines.ts'
import { errorRows, inputRows, outputRows, type ParameterRow } from './page-tables.ts'
import { COMMON, NO_REGION, pageType } from './page-wordings.ts'
import { rateIn } from './stated.ts'
import { type EditionOptions, withEdition } from './with-edition.ts'

/** How a page is called, and whose documents it belongs to. */
export type ImportPageOptions = EditionOptions

const HOST = /([a-z][a-z0-9]*)(?:\.[a-z0-9-]+)*\.tencentcloudapi\.com/

/**
 * Makes a contract of one action's documentation page, given as its text. What a page does not state stays open: which
 * members an answer always has, and what is in an object. A `SpecError` where it is no such page.
 *
 * @example
 * const { actions } = importPage(text, { edition: 'intl' })
 */
export function importPage(text: string, options: ImportPageOptions): Spec {
  const { edition, file } = withEdition('importPage', options)
  const at: Place = { path: '', file }
  const page = sectionsOf(textReader(text, at))
  const rows = inputRows(page)
  const [host, service = ''] =
    HOST.exec(page.description.join('\n')) ?? refuse(at, 'the domain name of an API', text)
  const name = commonValue(rows, 'Action', at)
  const action = actionOf(page, rows)
  const spec: Spec = {
    service,
    version: commonValue(rows, 'Version', at),
    edition,
    hosts: [host],
    regions: [],
    actions: { [name]: action },
    objects: unknownObjects(action),
    errors: errorRows(page),
  }
  const slice = sliceOf(spec, name)
  const examples = pageExamples(page.example).flatMap(
    (example) => exampleOf(readExchange(slice, example)) ?? [],
  )
  return parseSpec({ ...spec, actions: { [name]: { ...action, examples } } }, { file })
}

/** `The value used for this API: …` of a common parameter. */
function commonValue(rows: readonly ParameterRow[], name: string, at: Place): string {
  const row = rows.find((one) => one.name === name && COMMON.test(one.description))
  const [, value] = /[:：]\s*([\w-]+)/.exec(row?.description ?? '') ?? []
  return value ?? refuse(at, `the value of the common parameter ${name}`, row?.description)
}

function actionOf(page: Page, rows: readonly ParameterRow[]): ActionSpec {
  const own = rows.filter(({ description }) => !COMMON.test(description))
  const answered = outputRows(page).filter(({ name }) => name !== 'RequestId')
  const rate = rateIn(page.description.join('\n'))
  return {
    summary: summaryOf(page),
    ...(rate !== undefined && { requestsPerSecond: rate }),
    ...regionOf(rows),
    params: fieldsOf(own),
    returns: fieldsOf(answered),
    errors: Object.keys(errorRows(page)),
    examples: [],
  }
}

/** The paragraph behind the domain name. */
function summaryOf({ description }: Page): string {
  const at = description.findIndex((line) => HOST.test(line))
  return description.slice(at + 1).find((line) => line !== '') ?? ''
}

function regionOf(rows: readonly ParameterRow[]): Pick<ActionSpec, 'region' | 'regions'> {
  const row = rows.find(({ name, description }) => name === 'Region' && COMMON.test(description))
  if (!row) return {}
  if (NO_REGION.test(row.description)) return { region: 'none' }
  const regions = row.description.match(/\b[a-z]{2}-[a-z]+(?:-[a-z0-9]+)*\b/g)
  return { region: row.isRequired ? 'required' : 'optional', ...(regions && { regions }) }
}

function fieldsOf(rows: readonly ParameterRow[]): Fields {
  return Object.fromEntries(rows.map((row) => [row.name, fieldOf(row)]))
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
function unknownObjects({ params, returns }: ActionSpec): Spec['objects'] {
  return Object.fromEntries([...objectsIn(params), ...objectsIn(returns)].map((name) => [name, {}]))
}
