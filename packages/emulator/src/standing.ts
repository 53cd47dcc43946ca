import { inWords } from '@tc3/spec'
import type { AdmittedCall } from './admitted-call.ts'

// The error codes of the live service name these states.
const CODES = {
  good: undefined,
  blocked: 'ResourceNotFound.ForbidService',
  frozen: 'ResourceNotFound.FreezeService',
  'in-arrears': 'ResourceNotFound.StopService',
  'switched-off': 'ResourceNotFound.UserDisableService',
  'not-activated': 'ResourceNotFound.UserNotExist',
} as const

/** How an account stands with a service. */
export type Standing = keyof typeof CODES

/** How each account stands. */
export interface Standings {
  /** A standing that there is not is a `TypeError`. */
  readonly set: (secretId: string, standing: Standing) => void
  /** The code that a call earns by its account's standing; an action that does not list the code is not concerned. */
  readonly codeOf: (call: AdmittedCall) => string | undefined
  readonly all: () => Readonly<Record<string, Standing>>
  /** Puts these in place of all; a standing that there is not is a `TypeError`, and then nothing has changed. */
  readonly replace: (standings: Readonly<Record<string, unknown>>) => void
}

/** Everybody in good standing. */
export function createStandings(): Standings {
  let standings = new Map<string, Standing>()
  return {
    set: (secretId, standing) => void standings.set(secretId, standingOf(standing)),
    codeOf({ secretId, action: { spec } }) {
      const code = CODES[standings.get(secretId) ?? 'good']
      return code !== undefined && Object.hasOwn(spec.errors, code) ? code : undefined
    },
    all: () => Object.fromEntries(standings),
    replace(given) {
      standings = new Map(Object.entries(given).map(([id, one]) => [id, standingOf(one)]))
    },
  }
}

function standingOf(given: unknown): Standing {
  const known = Object.keys(CODES)
  if (typeof given !== 'string' || !Object.hasOwn(CODES, given))
    throw new TypeError(`standing: expected one of ${known.join(', ')}; received ${inWords(given)}`)
  return given as Standing // a key of CODES, as just checked
}
