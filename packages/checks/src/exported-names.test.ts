import { expect, test } from 'vitest'
import { exportedNames } from './exported-names.ts'

test.for([
  ['a list', "export { verify, sign as signed } from './sign.ts'", ['signed', 'verify']],
  [
    'a list with a type',
    "export { sign, type SignOptions } from './sign.ts'",
    ['sign', 'type SignOptions'],
  ],
  ['a list of types', "export type { Scope } from './scope.ts'", ['type Scope']],
  ['a constant', 'export const actions = {}', ['actions']],
  ['a function', 'export function sign() {}', ['sign']],
  ['a class', 'export class SpecError {}', ['SpecError']],
  ['an interface', 'export interface Scope {}', ['type Scope']],
  ['an alias', 'export type Json = null', ['type Json']],
  ['a star', "export * from './sign.ts'", ['export *']],
  ['a default', 'export default 1', ['default']],
  ['a default function', 'export default function () {}', ['default']],
  ['what is not exported', 'const hidden = 1', []],
] as const)('%s', ([, text, names]) => expect(exportedNames(text)).toEqual(names))
