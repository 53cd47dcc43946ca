import { TEXTS } from './gateway.gen.ts'

/** A rule that the gateway refuses by; its code and texts stand in `specs/common.json`. */
export type Rule = keyof typeof TEXTS

/** What the gateway checks, first to last: the first refusal is the answer. Each step's evidence: `docs/ledger.md`. */
export const GATEWAY_ORDER: readonly Rule[] = [
  'protocol.method',
  'size.request',
  'protocol.content-type',
  'query.pair',
  'body.json',
  'body.multipart',
  'common.missing',
  'common.type',
  'authorization.skipped',
  'authorization.form',
  'authorization.credential',
  'authorization.date',
  'authorization.signed-headers',
  'authorization.header-absent',
  'authorization.service',
  'signature.expired',
  'signature.secret-id',
  'signature.size',
  'signature.mismatch',
  'token.invalid',
  'product.unknown',
  'version.unknown',
  'action.unknown',
  'action.offline',
  'action.content-type',
  'common.region-empty',
  'region.missing',
  'region.unsupported',
  'rate.exceeded',
  'params.unknown',
  'params.missing',
  'params.type',
  'params.type-expected',
  'params.constraint',
]

/** Findings as the gateway meets them: by rule, and within a rule as they were found; what it has no rule for comes last. */
export function inOrder<Found extends { readonly rule: string }>(
  findings: readonly Found[],
  order: readonly string[] = GATEWAY_ORDER,
): readonly Found[] {
  if (findings.length < 2) return findings
  const ranks = new Map(order.map((rule, at) => [rule, at]))
  const rank = ({ rule }: Found) => ranks.get(rule) ?? order.length
  return findings.toSorted((a, b) => rank(a) - rank(b))
}

/** Whether the gateway checks one rule before another. */
export const precedes = (rule: string, other: Rule): boolean =>
  GATEWAY_ORDER.slice(0, GATEWAY_ORDER.indexOf(other)).some((earlier) => earlier === rule)
