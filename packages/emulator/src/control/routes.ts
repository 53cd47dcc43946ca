import type { JsonObject } from '@tc3/spec'
import type { Emulator } from '../emulator.ts'
import type { Fault } from '../faults/fault.ts'
import type { Standing } from '../standing.ts'
import type { Product } from '../product.ts'
import { optional, textAt } from './read-body.ts'

/** What a control request says. */
export interface Asked {
  readonly body: JsonObject
  readonly query: URLSearchParams
}

/** One way to control a cloud: the members that its body may have, and what it does; what it returns is answered as JSON. */
export interface Route {
  /** Without, the body is whatever a snapshot is. */
  readonly members?: readonly string[]
  /** What its query may name; nothing unless said otherwise. */
  readonly query?: readonly string[]
  readonly run: (cloud: Emulator, asked: Asked) => unknown
}

/** Members that are there. */
const present = (members: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined))

/** The product that a body names, by its version too where a service has several. */
function productAt({ products }: Emulator, body: JsonObject): Product {
  const name = textAt(body, 'service')
  const version = optional(body, 'version', 'text')
  const known = products.filter(({ service }) => service.service === name)
  if (known.length === 0)
    throw new TypeError(`service: expected one that is served; received ${name}`)
  const meant = known.filter(({ service }) => version === undefined || service.version === version)
  const [product] = meant
  if (product && meant.length === 1) return product
  const versions = known.map(({ service }) => service.version).join(', ')
  throw new TypeError(`version: expected one of ${versions}; received ${version ?? 'nothing'}`)
}

/** What an operation threw, which may be anything, in words. */
function told(thrown: unknown): string | undefined {
  if (thrown === undefined) return undefined
  try {
    if (thrown instanceof Error) return thrown.message
    if (typeof thrown === 'object') return JSON.stringify(thrown)
    return (thrown as symbol).toString() // as text, number and function have it too
  } catch {
    return 'something that cannot be told'
  }
}

/** The ways to control a cloud over HTTP, by method and the path behind `/_tc3/`. What is wrong is a `TypeError`. */
export const ROUTES: Readonly<Record<string, Route>> = {
  'GET health': {
    members: [],
    run: ({ products }) => ({
      services: products.map(({ service }) => `${service.service} ${service.version}`),
    }),
  },
  'GET calls': {
    members: [],
    query: ['action'],
    run: (cloud, { query }) =>
      cloud
        .calls(query.get('action') ?? undefined)
        .map((call) => ({ ...call, thrown: told(call.thrown) })),
  },
  'GET clock': { members: [], run: ({ clock }) => ({ now: clock.now() }) },
  'POST clock': {
    members: ['set', 'advance'],
    run({ clock }, { body }) {
      const to = optional(body, 'set', 'number')
      const by = optional(body, 'advance', 'number')
      // Both at once: what is refused has changed nothing.
      if (to !== undefined) clock.set(to + (by ?? 0))
      else if (by !== undefined) clock.advance(by)
      return { now: clock.now() }
    },
  },
  'POST seed': {
    members: ['service', 'version', 'seed', 'secretId'],
    run(cloud, { body }) {
      const product = productAt(cloud, body)
      const seed = optional(body, 'seed', 'object') ?? {}
      cloud.seed(product, seed, optional(body, 'secretId', 'text'))
    },
  },
  'POST fail': {
    members: ['action', 'code', 'fault', 'times', 'after', 'when'],
    run(cloud, { body }) {
      const code = optional(body, 'code', 'text')
      const { fault } = body
      if (code !== undefined && fault !== undefined)
        throw new TypeError('fault: expected none beside a code')
      const options = present({
        times: optional(body, 'times', 'number'),
        after: optional(body, 'after', 'number'),
        when: optional(body, 'when', 'object'),
      })
      cloud.fail(textAt(body, 'action'), (code ?? fault) as string | Fault, options) // read there, whatever it is
    },
  },
  'POST accounts': {
    members: ['secretId', 'secretKey', 'token'],
    run(cloud, { body }) {
      const token = optional(body, 'token', 'text')
      const account = { secretId: textAt(body, 'secretId'), secretKey: textAt(body, 'secretKey') }
      cloud.addAccount(token === undefined ? account : { ...account, token })
    },
  },
  'POST standing': {
    members: ['secretId', 'standing'],
    run(cloud, { body }) {
      const standing = textAt(body, 'standing') as Standing // read there, whatever it is
      cloud.setStanding(textAt(body, 'secretId'), standing)
    },
  },
  'GET snapshot': { members: [], run: (cloud) => cloud.snapshot() },
  'POST restore': { run: (cloud, { body }) => cloud.restore(body) },
  'POST reset': { members: [], run: (cloud) => cloud.reset() },
}
