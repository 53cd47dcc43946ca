import type { WireRequest } from '../wire.ts'
import type { Attempt } from './attempt.ts'

/** An account that a signature may come from. */
export interface Account {
  readonly secretId: string
  readonly secretKey: string
}

/** What a diagnosis looks at. */
export interface Case {
  readonly request: WireRequest
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

/** A known mistake: how it is made, and what to tell the developer. */
export interface Mistake<Name extends string = string> {
  readonly name: Name
  /** Every way to make it, from a client that makes none. */
  readonly variants: (attempt: Attempt, given: Case) => readonly Partial<Attempt>[]
  readonly sentence: string
}
