import { describe, expect, test } from 'vitest'
import { docstringsOf } from './docstrings.ts'
import { publicPackages, sources, textOf } from './workspace.ts'

test('text and examples of an export are found', () => {
  const source = `
    /**
     * Signs a request.
     *
     * @example
     * const signed = await sign(request)
     */
    export async function sign() {}
    /** The rows. */
    export const ROWS = []
    export interface Bare {}
    /** Not for others. */
    function hidden() {}`
  expect(docstringsOf(source)).toEqual([
    { name: 'sign', text: 'Signs a request.', examples: ['const signed = await sign(request)'] },
    { name: 'ROWS', text: 'The rows.', examples: [] },
    { name: 'Bare', text: '', examples: [] },
  ])
})

describe.for(publicPackages())('$folder', (given) => {
  const files = sources(given).filter((file) => !file.endsWith('.gen.ts'))
  const found = files.flatMap((file) => docstringsOf(textOf(file)).map((doc) => ({ file, ...doc })))

  test('every export says what it promises', () => {
    expect(
      found.filter(({ text }) => text === '').map(({ file, name }) => `${file} ${name}`),
    ).toEqual([])
  })

  test('an example has five lines at most', () => {
    const long = found.filter(({ examples }) =>
      examples.some((example) => example.split('\n').length > 5),
    )
    expect(long.map(({ file, name }) => `${file} ${name}`)).toEqual([])
  })
})
