import type { ZodType } from 'zod'
import type { ActionSpec, Fields, Text } from './spec.ts'

/** The part of a spec that one action needs: itself, the objects it reaches, its codes with their descriptions. */
export interface ActionSlice extends Omit<ActionSpec, 'errors' | 'regions'> {
  readonly service: string
  readonly version: string
  readonly edition: string
  readonly name: string
  readonly hosts: readonly string[]
  readonly regions: readonly string[]
  readonly objects: Readonly<Record<string, Fields>>
  /** Codes of its own, each with what it means; empty texts where those are left to the service's list. */
  readonly errors: Readonly<Record<string, Text>>
}

/** An action as code sees it, generated or compiled: its slice of the spec, and both schemas, built on first use. */
export interface Action<Params = unknown, Answer = unknown, Code extends string = string> {
  readonly spec: ActionSlice
  /**
   * What a request may carry: strict. An issue of code `unrecognized_keys` names what is not declared; one with
   * `params: { code, rule }` is a limit that earns that code; where the value at an issue's path is undefined, it is
   * missing; all else is a wrong type. Integers are numbers up to 2^53 and bigints of any size.
   */
  readonly params: ZodType<Params>
  /** What stands inside `Response` of a success: lenient. */
  readonly answer: ZodType<Answer>
  /** Every code of the service with what it means, since those of other actions come too: fetched when asked for. */
  readonly serviceErrors?: () => Promise<Readonly<Record<string, Text>>>
  /** Never there: for the compiler, which codes an error may have. */
  readonly errorCode?: Code
}

/** One version of one service, its actions by name. */
export interface Service {
  readonly service: string
  readonly version: string
  readonly edition: string
  readonly hosts: readonly string[]
  readonly regions: readonly string[]
  readonly errors: Readonly<Record<string, Text>>
  readonly actions: Readonly<Record<string, Action>>
}
