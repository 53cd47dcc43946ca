import { type Cases, fold } from '../../fold.ts'
import type { Hint, Json, Scalar, Type } from '../../spec.ts'

/** What a text is about: a whole number, a fraction, a text or a boolean; or a list of such. */
export interface Subject {
  readonly kind: 'integer' | 'float' | 'text' | 'bool'
  readonly isList: boolean
}

/** Finds hints of one kind in a text. */
export type FindHints = (text: string, subject: Subject) => readonly Hint[]

const KINDS: Readonly<Record<Scalar, Subject['kind'] | undefined>> = {
  string: 'text',
  int64: 'integer',
  uint64: 'integer',
  float: 'float',
  bool: 'bool',
  binary: undefined,
  date: undefined,
  datetime: undefined,
  datetime_iso: undefined,
}

const SUBJECT: Cases<Subject | undefined> = {
  scalar: (name) => {
    const kind = KINDS[name]
    return kind && { kind, isList: false }
  },
  list: (item) => item && { ...item, isList: true },
  object: () => undefined,
}

/** What hints about a type could be about, where they could be about anything. */
export function subjectOf(type: Type): Subject | undefined {
  return fold(type, SUBJECT)
}

const READ: Readonly<Record<Subject['kind'], (word: string) => Json | undefined>> = {
  integer: (word) => (/^-?\d{1,15}$/.test(word) ? Number(word) : undefined),
  float: (word) => (/^-?\d{1,15}(?:\.\d+)?$/.test(word) ? Number(word) : undefined),
  bool: (word) => (/^(?:true|false)$/i.test(word) ? word.toLowerCase() === 'true' : undefined),
  // No Chinese: what is in Chinese is a meaning and no value.
  // No full stop at the end either: it ends a sentence.
  text: (word) => (/^[\w./+:@-]+(?: [\w./+:@-]+){0,2}(?<!\.)$/.test(word) ? word : undefined),
}

/** A word of the text as a value of the subject, without its quotes; `undefined` where it is none. */
export function valueIn(word: string, { kind }: Subject): Json | undefined {
  return READ[kind](
    word
      .trim()
      .replace(/^(["'`“‘])(.*)["'`”’]$/, '$2')
      .trim(),
  )
}
