import { dirname, join } from 'node:path/posix'
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
import { carriedOf } from './carried.ts'

type Modules = Readonly<Record<string, string>>

/** What the module of an action exports, which may import the module of its service's codes. */
function evaluate(modules: Modules, file: string): Readonly<Record<string, Action>> {
  const { code } = transformSync(modules[file] ?? '', {
    loader: 'ts',
    format: 'cjs',
    supported: { 'dynamic-import': false },
  })
  const module = { exports: {} as Record<string, Action> }
  const load = (name: string) => (name === 'zod' ? z : evaluate(modules, join(dirname(file), name)))
  // oxlint-disable-next-line no-implied-eval, typescript/no-implied-eval -- the source is ours
  new Function('module', 'exports', 'require', code)(module, module.exports, load)
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
    const file = `${spec.service}/${spec.version}/${spec.edition}/${name}.gen.ts`
    return { emitted: named(evaluate(modules, file), name), compiled: named(actions, name) }
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
  'an emitted action carries the slice of a compiled one as far as it fits, and knows the codes of the service',
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(pairs, async ({ emitted, compiled }) => {
        expect(emitted.spec).toEqual(carriedOf(compiled.spec).slice)
        expect(await emitted.serviceErrors?.()).toEqual(await compiled.serviceErrors?.())
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
