import { isRefusal, precedes, tell, type Judgement, type Refusal } from '@tc3/contract'
import { createRates } from './rates.ts'

/** Lets a judged call through, or says with what it is refused. */
export type Gate = (judgement: Judgement, at: number) => Refusal | undefined

/** What a gate counts. */
export interface GateOptions {
  /** Calls a second as the spec of each action says, or without a limit; `documented` unless said otherwise. */
  readonly rates?: 'documented' | 'unlimited' | undefined
}

/** Rate limit page: the key is action, access region and account. */
const keyOf = ({ call, secretId, action }: Judgement): string =>
  [secretId, call.host.region, action?.spec.service, action?.spec.version, action?.spec.name].join()

/**
 * A gate that answers with the first refusal in the order of the gateway, the rate in its place among them:
 * a call that is refused before it is not counted.
 */
export function createGate({ rates: mode = 'documented' }: GateOptions = {}): Gate {
  const countCall = createRates()
  return (judgement, at) => {
    const first = judgement.findings.find(isRefusal)
    if (first && precedes(first.rule, 'rate.exceeded')) return first
    const limit = mode === 'documented' ? judgement.action?.spec.requestsPerSecond : undefined
    if (!limit) return first
    const times = countCall(keyOf(judgement), at)
    return times > limit
      ? tell({ rule: 'rate.exceeded', values: { times, limit } }, judgement.call.language)
      : first
  }
}
