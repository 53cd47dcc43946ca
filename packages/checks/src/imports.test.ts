import { expect, test } from 'vitest'
import { importsOf, packageOf } from './imports.ts'

test.for([
  ['an import', "import { z } from 'zod'", 'zod', false],
  ['an import for its effect', "import './set-up.ts'", './set-up.ts', false],
  ['an import of types', "import type { ZodType } from 'zod'", 'zod', true],
  ['a re-export', "export { sign } from './sign.ts'", './sign.ts', false],
  ['a re-export of types', "export type { Spec } from './spec.ts'", './spec.ts', true],
  ['a call', "const later = () => import('zod')", 'zod', false],
  ['a call with a template', 'const later = () => import(`zod`)', 'zod', false],
  ['a type in place', "let schema: import('zod').ZodType", 'zod', true],
] as const)('%s is found', ([, text, from, typeOnly]) => {
  expect(importsOf(text)).toEqual([{ from, typeOnly }])
})

test.for([
  ['zod', 'zod'],
  ['msw/node', 'msw'],
  ['@tc3/emulator/live', '@tc3/emulator'],
  ['./scope.ts', undefined],
  ['#hash', undefined],
  ['node:fs', undefined],
] as const)('%s is of the package %s', ([from, name]) => expect(packageOf(from)).toBe(name))
