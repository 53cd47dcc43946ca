import { transformSync } from 'esbuild'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { specs } from '../../test/arbitrary-spec.ts'
import { valuesOf } from '../../test/arbitrary-value.ts'
import { oneChangeOf } from '../../test/changes.ts'
import type { Action } from '../action.ts'
import { compile } from '../compile.ts'
import { parseSpec } from '../parse/parse-spec.ts'
import type { Fields, Json } from '../spec.ts'
import { emit } from './emit.ts'
import { withoutProse } from './without-prose.ts'

/** What the source of an action's module exports. */
function evaluate(source: string): Readonly<Record<string, Action>> {
  const { code } = transformSync(source, { loader: 'ts', format: 'cjs' })
  const module = { exports: {} as Record<string, Action> }
  // oxlint-disable-next-line no-implied-eval, typescript/no-implied-eval -- the source is ours
  new Function('module', 'exports', 'require', code)(module, module.exports, () => z)
  return module.exports
}

/** A verdict without the wording: whether, what, and which places for which reason. */
function verdict(schema: Action['params'], value: Json): unknown {
  const { success, data, error } = schema.safeParse(value)
  return { success, data, issues: error?.issues.map((issue) => ({ ...issue, message: '' })) }
}

function named(actions: Readonly<Record<string, Action>>, name: string): Action {
  const action = actions[name]
  if (!action) throw new Error(`no action ${name}`)
  return action
}

/** Some actions of some specs, emitted and compiled. */
const pairs = specs.chain((spec) => {
  const modules = emit(parseSpec(spec))
  const { actions } = compile(spec)
  return fc.constantFrom(...Object.keys(spec.actions)).map((name) => {
    const source = modules[`${spec.service}/${spec.version}/${spec.edition}/${name}.gen.ts`] ?? ''
    return { emitted: named(evaluate(source), name), compiled: named(actions, name) }
  })
})

const judged = pairs.chain(({ emitted, compiled }) => {
  const { params, returns, objects } = compiled.spec
  const changed = (fields: Fields) =>
    valuesOf(fields, objects).chain((whole) => fc.tuple(fc.constant(whole), oneChangeOf(whole)))
  const answers: Fields = { ...returns, RequestId: { type: 'string' } }
  return fc.record({
    emitted: fc.constant(emitted),
    compiled: fc.constant(compiled),
    inputs: changed(params),
    outputs: changed(answers),
  })
})

// Generous: each of the hundred runs transpiles a module.
test(
  'emitted and compiled schemas give the same verdict on values and on values with one change',
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(judged, ({ emitted, compiled, inputs, outputs }) => {
        for (const input of inputs)
          expect(verdict(emitted.params, input)).toEqual(verdict(compiled.params, input))
        for (const output of outputs)
          expect(verdict(emitted.answer, output)).toEqual(verdict(compiled.answer, output))
      }),
    )
  },
)

test(
  'an emitted action carries the slice of a compiled one, without the texts about fields',
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(pairs, ({ emitted, compiled }) => {
        expect(emitted.spec).toEqual(withoutProse(compiled.spec))
      }),
    )
  },
)

test('emitting twice gives the same bytes', () => {
  fc.assert(
    fc.property(specs, (spec) => {
      expect(emit(spec)).toEqual(emit(structuredClone(spec)))
    }),
  )
})
