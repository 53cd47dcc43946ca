import type { WireRequest } from '@tc3/signer'
import type { Pair } from '@tc3/signer/v1'
import { COMMON_HEADERS, COMMON_PARAMETERS } from './gateway.gen.ts'

/** The common parameters that a request carries. */
export type Common = Readonly<Partial<Record<keyof typeof COMMON_HEADERS, string>>>

const HEADERS = Object.entries(COMMON_HEADERS)

/** Signature v3: in headers. */
export function commonInHeaders({ headers }: WireRequest): Common {
  const common: Record<string, string> = {}
  for (const [name, header] of HEADERS) {
    const value = headers.get(header)
    if (value !== null) common[name] = value
  }
  return common
}

/** Signature v1: among the action's own parameters. */
export function commonInPairs(pairs: readonly Pair[]): Common {
  return Object.fromEntries(pairs.filter(([name]) => Object.hasOwn(COMMON_HEADERS, name)))
}

/** Whether a query or a form carries a common parameter under this name. */
export const isCommonParameter = (name: string): boolean =>
  COMMON_PARAMETERS.some((common) => common === name)
