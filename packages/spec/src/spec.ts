/** Nine scalars, lists of types, objects by name: the whole type language of published specs. */
export type Type = Scalar | { readonly list: Type } | { readonly object: string }

/** A value without parts. `int64` and `uint64` may exceed 2^53; the three dates are texts of one format each. */
export type Scalar =
  | 'string'
  | 'int64'
  | 'uint64'
  | 'float'
  | 'bool'
  | 'binary'
  | 'date'
  | 'datetime'
  | 'datetime_iso'

/** What JSON can carry; an integer beyond 2^53 is a bigint, never a rounded number. */
export type Json = null | boolean | number | bigint | string | readonly Json[] | JsonObject

/** A JSON object. */
export interface JsonObject {
  readonly [member: string]: Json
}

/** A text for people, in one language or in both. */
export type Text = string | { readonly en: string; readonly zh: string }

/** How a claim is known: written by the vendor, seen in public reports, or concluded here. */
export type Evidence = 'documented' | 'observed' | 'inferred'

/** What a finding does: a refusal earns an error code, a warning and a note do not. */
export type Severity = 'refusal' | 'warning' | 'note'

/** A limit on a value, the code that breaking it earns, and how both are known. */
export interface Constraint<Value> {
  readonly value: Value
  readonly code: string
  readonly evidence: Evidence
  /** `refusal` unless said otherwise. */
  readonly severity?: Severity
}

/** What a text about a field seems to limit: never enforced, for people and generators to go by. */
export interface Hint {
  readonly rule: 'enum' | 'minimum' | 'maximum' | 'minLength' | 'maxLength' | 'default'
  readonly value: Json
  /** How it was found: tiers differ in how often they are right. */
  readonly tier: string
  /** The words it was found in. */
  readonly quote: string
}

/** One member of params, of an answer, or of an object. */
export interface Field {
  readonly type: Type
  /** A request must carry it. */
  readonly required?: boolean
  /** An answer always carries it. */
  readonly returned?: boolean
  /** An answer may carry null in its place. */
  readonly nullable?: boolean
  /** Retired: still accepted, no longer sent. */
  readonly disabled?: boolean
  readonly summary?: Text
  readonly example?: Json
  readonly default?: Json
  /** In a list the limits on a value are limits on each item, but for the two on its length. */
  readonly enum?: Constraint<readonly (string | number)[]>
  readonly minimum?: Constraint<number>
  readonly maximum?: Constraint<number>
  readonly minItems?: Constraint<number>
  readonly maxItems?: Constraint<number>
  /** The most bytes its UTF-8 text may have. */
  readonly maxBytes?: Constraint<number>
  /**
   * A regular expression, in the dialect of JavaScript with the `u` flag, that the whole text matches. It runs as it
   * stands, on texts that anybody sends: take formats from specs you trust, since some take exponential time.
   */
  readonly format?: Constraint<string>
  readonly hints?: readonly Hint[]
}

/** Members by name, in the order of the document. */
export type Fields = Readonly<Record<string, Field>>

/** One published call: what was sent and, where shown, what came back inside `Response`. */
export interface Example {
  readonly title?: Text
  /** `POST` unless said otherwise. */
  readonly method?: 'GET' | 'POST'
  readonly params: JsonObject
  readonly returns?: JsonObject
}

/** What an action takes, returns, refuses and allows per second. `RequestId` is part of every answer and not repeated. */
export interface ActionSpec {
  readonly summary: Text
  readonly docs?: string
  /** `online` unless said otherwise. */
  readonly status?: 'online' | 'deprecated' | 'offline'
  readonly requestsPerSecond?: number
  /** Whether the common parameter `Region` must be sent; absent where the source does not say. */
  readonly region?: 'required' | 'optional' | 'none'
  /** Instead of the service's regions. */
  readonly regions?: readonly string[]
  /** `application/json` unless said otherwise. */
  readonly contentTypes?: readonly string[]
  /** Answers with server-sent events. */
  readonly streams?: boolean
  readonly params: Fields
  readonly returns: Fields
  /** Codes of its own, in the order of the document; common codes may come besides. */
  readonly errors: readonly string[]
  readonly examples: readonly Example[]
}

/** The contract of one version of one service in one edition. */
export interface Spec {
  readonly service: string
  readonly version: string
  readonly edition: string
  /** Host names; `{region}` stands for any region. */
  readonly hosts: readonly string[]
  readonly regions: readonly string[]
  readonly actions: Readonly<Record<string, ActionSpec>>
  readonly objects: Readonly<Record<string, Fields>>
  readonly errors: Readonly<Record<string, Text>>
}
