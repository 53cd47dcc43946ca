import { sampleOf, type Action, type JsonObject } from '@tc3/spec'
import type { Said } from './answer.ts'
import { paged } from './paged.ts'

/** How an action without behaviour is answered. */
export interface MadeUpOptions {
  /** Chooses among published examples, and the values that are made up where there is none; 0 unless said otherwise. */
  readonly seed?: number | undefined
  /**
   * With a published example or else a made-up value, either of which says so in the header `X-Tc3-Answer`, or with the
   * error `Tc3.NoBehaviour`; `made-up` unless said otherwise.
   */
  readonly withoutBehaviour?: 'made-up' | 'refused' | undefined
}

/** What an action without behaviour is answered: never a made-up success without a trace. */
export function madeUp(action: Action, params: JsonObject, options: MadeUpOptions): Said {
  const { seed = 0, withoutBehaviour = 'made-up' } = options
  const { name, examples } = action.spec
  if (withoutBehaviour === 'refused')
    return { error: { code: 'Tc3.NoBehaviour', message: `${name} has no behaviour here.` } }
  const published = examples
    .map(({ returns }) => returns)
    .filter((returns) => returns !== undefined)
    .filter((returns) => action.answer.safeParse(returns).success)
  const shown = published[Math.abs(seed) % published.length]
  return {
    output: paged(shown ?? sampleOf(action, 'answer', seed), params, action.spec),
    source: shown ? 'example' : 'sample',
  }
}
