import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import commonJson from '../../../../specs/common.json' with { type: 'json' }
import commonSchema from '../../../../specs/common.schema.json' with { type: 'json' }
import cnJson from '../../../../specs/live/2018-08-01/cn.json' with { type: 'json' }
import intlJson from '../../../../specs/live/2018-08-01/intl.json' with { type: 'json' }
import specSchema from '../../../../specs/spec.schema.json' with { type: 'json' }
import { changesOf } from '../../test/changes.ts'
import { small } from '../../test/small-spec.ts'
import type { Json } from '../spec.ts'
import { SpecError } from '../spec-error.ts'
import { commonShape } from './parse-common.ts'
import { specShape } from './spec-shape.ts'

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true })
const isSpec = ajv.addSchema(specSchema, 'spec.schema.json').getSchema('spec.schema.json')
const isCommon = ajv.addSchema(commonSchema, 'common.schema.json').getSchema('common.schema.json')

function isRead(read: (value: unknown, at: { path: string }) => unknown, value: unknown): boolean {
  try {
    read(value, { path: '' })
    return true
  } catch (error) {
    if (error instanceof SpecError) return false
    throw error
  }
}

/** Where the two say different things about a document or one that differs from it in one place. */
function disagreements(
  document: Json,
  { schema, reader }: { schema: typeof isSpec; reader: typeof specShape | typeof commonShape },
) {
  return changesOf(document)
    .filter((changed) => schema?.(changed.document) !== isRead(reader, changed.document))
    .map(({ at }) => at)
}

const spec = { schema: isSpec, reader: specShape }
const common = { schema: isCommon, reader: commonShape }

test.for([
  ['the small spec', small, spec],
  ['live, intl', intlJson, spec],
  ['live, cn', cnJson, spec],
  ['what all services share', commonJson, common],
] as const)('schema and parser accept %s', ([, document, { schema, reader }]) => {
  expect(schema?.(document)).toBe(true)
  expect(isRead(reader, document)).toBe(true)
})

/** Some of what all services share: each kind of entry is there. */
const excerpt = Object.fromEntries(
  Object.entries(commonJson).map(([section, entries]) => [
    section,
    typeof entries === 'string' ? entries : Object.fromEntries(Object.entries(entries).slice(0, 3)),
  ]),
)

test.for([
  ['the small spec, which uses the whole format', small, spec],
  ['an excerpt of what all services share', excerpt, common],
] as const)('schema and parser agree on each one-place change: %s', ([, document, both]) => {
  expect(disagreements(document as unknown as Json, both)).toEqual([])
})

test.for([5, 6])('schema and parser agree on %i lists in one another', (depth) => {
  const type = Array.from({ length: depth }).reduce<Json>((list) => ({ list }), 'string')
  const document = { ...small, objects: { ...small.objects, Deep: { It: { type } } } }
  expect(isSpec?.(document)).toBe(depth <= 5)
  expect(isRead(specShape, document)).toBe(depth <= 5)
})
