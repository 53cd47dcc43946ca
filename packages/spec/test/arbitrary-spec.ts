import * as fc from 'fast-check'
import { byDirection, withoutFlags } from '../src/import/import-object.ts'
import type { ActionSpec, Fields, Spec } from '../src/index.ts'
import { CODE, fieldsAmong } from './arbitrary-field.ts'
import { MEMBER_NAMES, PROSE, TYPE_NAMES } from './hazards.ts'

/** An answer with a member Error would be a failure. */
const answerable = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => name !== 'Error'))

function actionAmong(objects: readonly string[]): fc.Arbitrary<ActionSpec> {
  return fc.record({
    summary: fc.oneof(
      fc.constantFrom(...PROSE),
      fc.record({ en: fc.constantFrom(...PROSE), zh: fc.constantFrom(...PROSE) }),
    ),
    params: fieldsAmong(objects).map((fields) => withoutFlags(fields, ['returned', 'nullable'])),
    returns: fieldsAmong(objects).map((fields) => withoutFlags(answerable(fields), ['required'])),
    errors: fc.constant([CODE]),
    examples: fc.array(
      fc.record({
        params: fc.dictionary(
          fc.constantFrom(...MEMBER_NAMES),
          fc.constantFrom(...PROSE, 1, 9007199254740993n, null),
          { noNullPrototype: true },
        ),
      }),
      { maxLength: 1 },
    ),
  })
}

const names = fc.uniqueArray(fc.constantFrom(...TYPE_NAMES), { maxLength: 4 })

/** Any contract: lists of lists, recursion, every scalar and limit, names and prose that are hard to write down. */
export const specs: fc.Arbitrary<Spec> = names
  .chain((objects) =>
    fc.record({
      service: fc.constantFrom('box', 'as', 'default'),
      version: fc.constant('2020-01-02'),
      edition: fc.constant('cn'),
      hosts: fc.constant(['box.tencentcloudapi.com']),
      regions: fc.constant([]),
      actions: fc.dictionary(fc.constantFrom(...TYPE_NAMES), actionAmong(objects), {
        minKeys: 1,
        maxKeys: 2,
        noNullPrototype: true,
      }),
      objects: fc
        .tuple(...objects.map(() => fieldsAmong(objects)))
        .map((all) => Object.fromEntries(objects.map((name, index) => [name, all[index] ?? {}]))),
      errors: fc.constant({ [CODE]: 'A parameter is wrong.' }),
    }),
  )
  .map((spec) => {
    const used = byDirection(spec.objects, Object.values(spec.actions))
    return { ...spec, objects: { ...spec.objects, ...used } }
  })
