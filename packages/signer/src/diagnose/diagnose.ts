import { hashOf } from '#hash'
import { expectWire } from '../read-wire.ts'
import { TIMESTAMP } from '../string-to-sign.ts'
import { parseAuthorization } from '../verify/read-claim.ts'
import type { CryptoSource } from '../runtime-hash.ts'
import { refuse, type Refused } from '../verify/verdict.ts'
import type { WireRequest } from '../wire.ts'
import type { Attempt } from './attempt.ts'
import { bodyText } from './body-text.ts'
import { readJson } from './json.ts'
import { once } from './once.ts'
import { createWorkbench } from './workbench.ts'
import type { Account, Case, Mistake } from './case.ts'
import { firstDoubt, type Doubt } from './first-doubt.ts'
import { MISTAKES, type MistakeName } from './mistakes.ts'
import { hiding } from './hiding.ts'
import { rightAttempt } from './right-attempt.ts'
import { suspects } from './suspects.ts'

/** A mistake that was found. */
export interface FoundMistake {
  readonly name: MistakeName
  /** What to change. */
  readonly sentence: string
}

/** What a diagnosis comes to. */
export type Diagnosis =
  /** The signature is that of a client who makes these mistakes: none, one or two. */
  | { readonly outcome: 'reproduced'; readonly mistakes: readonly FoundMistake[] }
  /** No known mistake, nor two of them, come to this signature. */
  | { readonly outcome: 'unknown'; readonly doubt: Doubt }
  /** There is no signature to look at, or no instant; a mistake that shows without one is told. */
  | {
      readonly outcome: 'unreadable'
      readonly refusal: Refused
      readonly mistakes: readonly FoundMistake[]
    }

/** What a diagnosis needs to know. */
export interface DiagnoseOptions {
  /** The account of the request's SecretId, and others that its key may come from. */
  readonly accounts: readonly Account[]
  /** The canonical request as the client has it, where that is known. */
  readonly canonicalRequest?: string | undefined
  readonly crypto?: CryptoSource | undefined
}

/**
 * Finds the mistake, or the two, by which a client came to its signature; a `TypeError` where the request's own account
 * is not among those given.
 *
 * @example
 * const diagnosis = await diagnose(await readWire(request), { accounts: [{ secretId, secretKey }] })
 * if ('mistakes' in diagnosis) for (const { sentence } of diagnosis.mistakes) console.log(sentence)
 */
export async function diagnose(request: WireRequest, options: DiagnoseOptions): Promise<Diagnosis> {
  expectWire(request)
  const given = caseOf(request, options.accounts)
  if ('reason' in given) return { outcome: 'unreadable', refusal: given, mistakes: plain(request) }
  const workbench = createWorkbench(hashOf(options.crypto))
  const right = rightAttempt(given)
  for (const { attempt, mistakes } of suspects(right, given))
    if ((await workbench.signatureOf(attempt)) === given.claim.signature)
      return { outcome: 'reproduced', mistakes: mistakes.map(told) }
  const canonical = await workbench.canonicalOf(right)
  const hide = hiding(secretsOf(given))
  return { outcome: 'unknown', doubt: firstDoubt(canonical, options.canonicalRequest, hide) }
}

function plain(request: WireRequest): readonly FoundMistake[] {
  return MISTAKES.filter(({ isPlain }) => isPlain?.(request)).map(told)
}

function secretsOf({ request: { headers }, accounts }: Case): readonly string[] {
  return [
    headers.get('x-tc-token') ?? '',
    headers.get('authorization') ?? '',
    ...accounts.map(({ secretKey }) => secretKey),
  ]
}

function told({ name, sentence }: Mistake<MistakeName>): FoundMistake {
  return { name, sentence }
}

function caseOf(request: WireRequest, accounts: readonly Account[]): Case | Refused {
  const claim = parseAuthorization(request.headers.get('authorization'))
  if ('reason' in claim) return claim
  const timestamp = request.headers.get('x-tc-timestamp') ?? ''
  if (!TIMESTAMP.test(timestamp)) return refuse('timestamp-malformed', 'Timestamp')
  const jsonOf = once(
    (payload: Attempt['payload']) => payload,
    (payload) => (typeof payload === 'string' ? readJson(payload) : undefined),
  )
  const body = bodyText(request.body)
  return { request, body, jsonOf, claim, timestamp: Number(timestamp), accounts }
}
