import type { JsonObject, Service } from '@tc3/spec'

/** What an operation is told: valid params, and what surrounds the call. */
export interface OperationCall<Params = JsonObject> {
  readonly params: Params
  /** Unix milliseconds. */
  readonly at: number
  readonly region?: string | undefined
}

/** The next state and the answer, its RequestId apart. */
export type Outcome<State> = readonly [next: State, output: JsonObject]

/** What an action does. It refuses by throwing an `ApiError` and leaves the given state as it was. */
export type Operation<State> = (state: State, call: OperationCall) => Outcome<State>

/** The behaviour of a service: its contract, the state of an account, and an operation for each action that has one. */
export interface Behaviour<State, Seed> {
  readonly service: Service
  /** The state that every account begins with. */
  readonly initial: State
  /** A state with more in it. */
  readonly seed: (state: State, seed: Seed) => State
  /** The state that a snapshot holds, read from JSON; a `TypeError` says where it is none. Without, it is taken as it is. */
  readonly restore?: (snapshot: unknown) => State
  readonly operations: Readonly<Record<string, Operation<State>>>
}

/** A service with behaviour, whatever its state: its functions are methods so that each is a `Product`. */
export interface Product<State = unknown, Seed = unknown> {
  readonly service: Service
  readonly initial: State
  seed(state: State, seed: Seed): State
  restore(snapshot: unknown): State
  /** Carries out an action; undefined where it has no behaviour. */
  act(action: string, state: State, call: OperationCall): Outcome<State> | undefined
}

/**
 * Makes a product of a behaviour.
 *
 * @example
 * const box = createProduct({ service, initial: { boxes: 0 }, seed: (state) => state, operations: {
 *   AddBox: ({ boxes }) => [{ boxes: boxes + 1 }, { Boxes: boxes + 1 }],
 * } })
 */
export function createProduct<State, Seed>(
  behaviour: Behaviour<State, Seed>,
): Product<State, Seed> {
  const { service, initial, seed, operations } = behaviour
  const { restore = (snapshot) => snapshot as State } = behaviour // the maker vouches for it
  return {
    service,
    initial,
    seed,
    restore,
    act(action, state, call) {
      const operation = Object.hasOwn(operations, action) ? operations[action] : undefined
      return operation && asOutcome(operation(state, call), action)
    },
  }
}

/** What came later would have its state and its refusals come too late. */
function asOutcome<State>(given: Outcome<State>, action: string): Outcome<State> {
  if (Array.isArray(given)) return given
  const isPromise = given instanceof Promise
  if (isPromise) given.catch(() => undefined) // told here, and not once more as unhandled
  const received = isPromise ? 'a promise' : typeof given
  throw new TypeError(`${action}: expected [state, output] at once; received ${received}`)
}

const isProduct = (given: Product | Service): given is Product => 'act' in given

const isService = (given: unknown): boolean =>
  typeof given === 'object' && given !== null && 'service' in given

/** A product as it is; a service that is nothing but its contract as one in which no action has behaviour. */
export function asProduct(given: Product | Service): Product {
  if (!isService(given))
    throw new TypeError('services: expected products, such as live(), or services')
  if (isProduct(given)) return given
  return createProduct({ service: given, initial: {}, seed: (state) => state, operations: {} })
}
