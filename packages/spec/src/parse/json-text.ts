import { readJson } from '../json.ts'
import { DEEPEST, inside } from './reader.ts'
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
  // JSON.parse keeps the last of two members of one name and says nothing: the text has more names than it made members.
  if (namesIn(text) !== membersIn(json)) refuseDuplicates(text, at)
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

const [QUOTE, COLON, BACKSLASH] = [0x22, 0x3a, 0x5c]

/** How many members a JSON text names: a colon each, those within texts apart. */
function namesIn(text: string): number {
  let names = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at)
    if (character === COLON) names += 1
    if (character === QUOTE) at = endOfText(text, at)
  }
  return names
}

/** Where a text ends that begins here: at the next quote behind an even number of backslashes. */
function endOfText(text: string, start: number): number {
  let end = text.indexOf('"', start + 1)
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1)
  return end
}

function isEscaped(text: string, at: number): boolean {
  let before = at - 1
  while (text.charCodeAt(before) === BACKSLASH) before -= 1
  return (at - before) % 2 === 0
}

/** How many members a value has at any depth; beyond all counting where it is so deep that a place in it is refused. */
function membersIn(json: Json, depth = 0): number {
  if (typeof json !== 'object' || json === null) return 0
  if (depth > DEEPEST) return Infinity
  let members = Array.isArray(json) ? 0 : Object.keys(json).length
  for (const inner of Object.values<Json>(json)) members += membersIn(inner, depth + 1)
  return members
}

/** An object or a list being read: where it stands, and which of its members was met last. */
interface Open {
  readonly at: Place
  readonly names: Set<string> | undefined
  step: string | number
}

const STRUCTURE = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|[[\]{},]/g

/** Names the place of the member that stands twice. */
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
