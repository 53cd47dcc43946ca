import { hiding } from './hiding.ts'

/** A line of the canonical request to look at first. */
export interface Doubt {
  /** Counted from 1. */
  readonly line: number
  /** As the rules have it. */
  readonly expected: string
  /** As the client has it, where that is known. */
  readonly received?: string
}

/**
 * The first line in which the client's canonical request differs from the right one; where the client's is not known, the
 * first that the client makes from what it sends: the query of a GET, the first header of a POST. Secrets are hidden.
 */
export function firstDoubt(right: string, received?: string, hide = hiding([])): Doubt {
  const told = (line = ''): string => hide(line)
  const lines = right.split('\n')
  if (received === undefined) {
    const at = lines[2] === '' ? 3 : 2
    return { line: at + 1, expected: told(lines[at]) }
  }
  const theirs = received.split('\n')
  const length = Math.max(lines.length, theirs.length)
  const differing = Array.from({ length }, (_, at) => at).find((at) => lines[at] !== theirs[at])
  const at = differing ?? length - 1
  return { line: at + 1, expected: told(lines[at]), received: told(theirs[at]) }
}
