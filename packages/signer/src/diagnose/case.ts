import type { WireRequest } from '../wire.ts'
import type { Data } from '../runtime-hash.ts'
import type { Attempt } from './attempt.ts'
import type { Json } from './json.ts'

/** An account that a signature may come from. */
export interface Account {
  readonly secretId: string
  readonly secretKey: string
}

/** What a diagnosis looks at. */
export interface Case {
  readonly request: WireRequest
  /** The body as text, where it is one. */
  readonly body: Data
  /** A payload as JSON, where it is some. */
  readonly jsonOf: (payload: Attempt['payload']) => Json | undefined
  /** What the `Authorization` header says. */
  readonly claim: {
    readonly scope: { readonly date: string; readonly service: string }
    readonly signedHeaders: string
    readonly secretId: string
    readonly signature: string
  }
  /** Unix seconds. */
  readonly timestamp: number
  readonly accounts: readonly Account[]
}

/** The ways to make a mistake, from a client that does not make it. */
export type Ways = (attempt: Attempt, given: Case) => readonly Partial<Attempt>[]

/** A known mistake: how it is made, and what to tell the developer. */
export interface Mistake<Name extends string = string> {
  readonly name: Name
  /** The ways that are tried alone and beside another mistake. */
  readonly variants: Ways
  /** More ways, too many or too rare for company: they are tried alone. */
  readonly rarely?: Ways
  /** The one member that the variants are made from, where making them is dear: once for all attempts that share it. */
  readonly reads?: 'payload'
  /** Whether the request itself shows it, whatever is signed. */
  readonly isPlain?: (request: WireRequest) => boolean
  readonly sentence: string
}
