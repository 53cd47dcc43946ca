import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundaryOf, readMultipart } from './multipart.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

/** A body as the official SDKs write it. */
function written(parts: readonly (readonly [name: string, bytes: Uint8Array])[], boundary: string) {
  const pieces = parts.flatMap(([name, bytes]) => [
    utf8(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`),
    bytes,
    utf8('\r\n'),
  ])
  const all = [...pieces, utf8(`--${boundary}--\r\n`)].flatMap((piece) => [...piece])
  return new Uint8Array(all)
}

test('a part without a filename keeps its bytes', () => {
  const bytes = new Uint8Array([0, 255, 13, 10, 45, 45, 128, 159])
  expect(readMultipart(written([['File', bytes]], 'xyz'), 'xyz')).toEqual([
    { name: 'File', contentType: '', bytes },
  ])
})

test('a part may have a type and a filename, and a name of any script', () => {
  const body = utf8(
    '--b\r\ncontent-type: application/json\r\n' +
      'content-disposition: form-data; filename="文.txt"; name="文件"\r\n\r\n[1]\r\n--b--',
  )
  expect(readMultipart(body, 'b')).toEqual([
    { name: '文件', contentType: 'application/json', bytes: utf8('[1]') },
  ])
})

test("a name may stand without quotes, and a file's name in two spellings, as .NET writes them", () => {
  const head = `form-data; name=File; filename=a.txt; filename*=utf-8''a.txt`
  const body = utf8(`--b\r\nContent-Disposition: ${head}\r\n\r\nx\r\n--b--\r\n`)
  expect(readMultipart(body, 'b')).toMatchObject([{ name: 'File', bytes: utf8('x') }])
})

test.for(['', '--b--', '--b--\r\n'])('%j has no parts', (text) => {
  expect(readMultipart(utf8(text), 'b')).toEqual([])
})

describe('what is no multipart body is undefined', () => {
  test.for([
    ['another boundary', '--other\r\n\r\n\r\n--other--'],
    ['no end', '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n'],
    ['a part without a head', '--b\r\n1\r\n--b--'],
    ['a part without a name', '--b\r\nContent-Disposition: form-data\r\n\r\n1\r\n--b--'],
    ['a text before the first delimiter', 'x\r\n--b\r\n--b--'],
  ])('%s', ([, text]) => {
    expect(readMultipart(utf8(text ?? ''), 'b')).toBeUndefined()
  })
})

test.for([
  ['multipart/form-data; boundary=abc', 'abc'],
  ['multipart/form-data; charset=utf-8; boundary="a b"', 'a b'],
  ['multipart/form-data; Boundary=ABC', 'ABC'],
  ['multipart/form-data', undefined],
  ['multipart/form-data; boundary=', undefined],
  [`multipart/form-data; boundary=${'b'.repeat(70)}`, 'b'.repeat(70)],
  [`multipart/form-data; boundary=${'b'.repeat(50_000)}`, undefined],
  [`multipart/form-data; boundary="${'b'.repeat(50_000)}"`, undefined],
] as const)('%s names the boundary %s', ([contentType, boundary]) => {
  expect(boundaryOf(contentType)).toBe(boundary)
})

test('reading undoes writing, whatever the bytes', () => {
  const name = fc.stringMatching(/^[A-Za-z0-9.\u4e00-\u9fff]{1,10}$/)
  const bytes = fc.uint8Array({ maxLength: 60 }).map((given) => new Uint8Array(given))
  // Longer than any part: no part holds it.
  const boundary = fc.stringMatching(/^[a-z0-9+.?()'-]{70}$/)
  fc.assert(
    fc.property(fc.array(fc.tuple(name, bytes), { minLength: 1 }), boundary, (parts, mark) => {
      const read = readMultipart(written(parts, mark), mark)
      expect(read?.map((part) => [part.name, part.bytes])).toEqual(parts)
    }),
  )
})
