import type { Json } from '@tc3/spec'
import * as fc from 'fast-check'
import { bytesOf, wholly, type Limits } from './limits.ts'
import { soon } from './soon.ts'

/** Texts that careless code takes for something else. Lone surrogates are not among them: requests are UTF-8. */
const AWKWARD: readonly string[] = [
  '',
  ' ',
  ' led and trailed ',
  '0',
  '-1',
  '10000',
  '9007199254740993',
  '1e3',
  'true',
  'null',
  'undefined',
  '{}',
  '[]',
  '"quoted"',
  "it's",
  '\\',
  '\\u0041',
  '\u0000',
  '\b\t\n\v\f\r\u001b\u007f',
  'line\r\nline',
  '\u2028\u2029',
  '\uFEFF',
  'e\u0301 is not \u00e9',
  '直播',
  '\u202Eright to left',
  '😀👩‍👩‍👧',
  '%20+%',
  'a=b&c=d#e?f',
  '<b>&amp;</b>',
  '__proto__',
  'constructor',
  'toString',
  'RequestId',
]

/** Texts within their limits: plain, in any script, awkward, and of exactly the greatest length. */
export function texts(limits: Limits): fc.Arbitrary<Json> {
  const most = limits.maxBytes?.value
  if (limits.format) return matching(limits.format.value, most)
  if (most === undefined) return anyTexts()
  return fc.oneof(
    { weight: 9, arbitrary: anyTexts().map((text) => cut(text, most)) },
    { weight: 1, arbitrary: fc.constantFrom('a', 'é', '界', '😀').map((unit) => fill(unit, most)) },
  )
}

function anyTexts(): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.string() },
    { weight: 3, arbitrary: fc.string({ unit: 'grapheme' }) },
    { weight: 3, arbitrary: fc.constantFrom(...AWKWARD) },
  )
}

function matching(pattern: string, most: number | undefined): fc.Arbitrary<string> {
  // What fast-check makes may still stray: it does not look at anchors inside, and counts letters, not bytes.
  const keeps = (text: string): boolean =>
    wholly(pattern).test(text) && bytesOf(text) <= (most ?? Infinity)
  return soon(made(pattern, most), { keeps, missing: missingOf(pattern, most) })
}

function made(pattern: string, most: number | undefined): fc.Arbitrary<string> {
  try {
    return fc.stringMatching(wholly(pattern), most === undefined ? {} : { maxLength: most })
  } catch (cause) {
    throw new TypeError(missingOf(pattern, most), { cause })
  }
}

function missingOf(pattern: string, most: number | undefined): string {
  const within = most === undefined ? '' : ` within ${most} bytes`
  return `A format allows at least one text${within} that fast-check can make; received ${pattern}.`
}

/** The longest beginning of a text that has at most so many bytes, never half a character. */
function cut(text: string, most: number): string {
  let kept = ''
  let bytes = 0
  for (const character of text) {
    bytes += bytesOf(character)
    if (bytes > most) break
    kept += character
  }
  return kept
}

/** A text of exactly so many bytes, made of one character and, where it does not divide, ASCII. */
function fill(unit: string, bytes: number): string {
  const times = Math.floor(bytes / bytesOf(unit))
  return unit.repeat(times) + '.'.repeat(bytes - times * bytesOf(unit))
}
