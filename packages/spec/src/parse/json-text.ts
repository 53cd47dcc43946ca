import { readJson } from '../json.ts'
import { inside } from './reader.ts'
import { SpecError, type Place } from '../spec-error.ts'
import type { Json } from '../spec.ts'

/**
 * Reads JSON text without losing a digit; a `SpecError` where it is not whole JSON or an object names a member twice.
 *
 * @example
 * parseJsonText('{"Id":1,"Id":2}', { path: '', file: 'box.json' }) // throws a SpecError: Id stands twice
 */
export function parseJsonText(text: string, at: Place): Json {
  const json = readWhole(text, at)
  refuseDuplicates(text, at)
  return json
}

function readWhole(text: string, at: Place): Json {
  try {
    return readJson(text)
  } catch (cause) {
    const error = new SpecError(at, 'JSON', cause instanceof Error ? cause.message : String(cause))
    error.cause = cause
    throw error
  }
}

/** An object or a list being read: where it stands, and which of its members was met last. */
interface Open {
  readonly at: Place
  readonly names: Set<string> | undefined
  step: string | number
}

const STRUCTURE = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|[[\]{},]/g

/** JSON.parse keeps the last of two members of one name and says nothing. */
function refuseDuplicates(text: string, at: Place): void {
  const open: Open[] = []
  for (const [token, colon] of text.matchAll(STRUCTURE)) {
    const top = open.at(-1)
    if (colon !== undefined) enter(top, readName(token))
    STEPS[token]?.(open, top ? inside(top.at, top.step) : at)
  }
}

const STEPS: Readonly<Record<string, (open: Open[], at: Place) => void>> = {
  '{': (open, at) => open.push({ at, names: new Set(), step: '' }),
  '[': (open, at) => open.push({ at, names: undefined, step: 0 }),
  '}': (open) => open.pop(),
  ']': (open) => open.pop(),
  ',': (open) => {
    const top = open.at(-1)
    if (typeof top?.step === 'number') top.step += 1
  },
}

function readName(token: string): string {
  return String(JSON.parse(token.slice(0, token.lastIndexOf('"') + 1)))
}

function enter(top: Open | undefined, name: string): void {
  if (top?.names?.has(name))
    throw new SpecError(inside(top.at, name), 'each member once', 'a second one of this name')
  top?.names?.add(name)
  if (top) top.step = name
}
