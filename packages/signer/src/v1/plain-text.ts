import type { Pair } from '../flatten.ts'

/** What signature v1 covers. */
export interface PlainParts {
  readonly method: string
  /** The host as sent, with its port where it has one. */
  readonly host: string
  /** All parameters but `Signature`, in ASCII order of their names, values as they are. */
  readonly pairs: readonly Pair[]
}

/** The text that the secret key signs: values are not encoded. */
export function plainText({ method, host, pairs }: PlainParts): string {
  return `${method}${host}/?${pairs.map(([name, value]) => `${name}=${value}`).join('&')}`
}

/** Pairs in ASCII order of their names: `InstanceIds.12` before `InstanceIds.2`. */
export function sortPairs(pairs: readonly Pair[]): readonly Pair[] {
  return pairs.toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)))
}
