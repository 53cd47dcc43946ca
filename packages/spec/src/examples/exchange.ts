import type { Service } from '../action.ts'
import { readExchange } from '../import/import-examples.ts'
import { publishedExamples } from '../import/published.ts'
import type { ParseOptions } from '../parse/parse-spec.ts'
import type { JsonObject, Spec } from '../spec.ts'

/** One call as it was shown: what of it can be read. */
export interface Exchange {
  readonly action: string
  readonly params?: JsonObject | undefined
  /** What stands inside `Response` of a success. */
  readonly returns?: JsonObject | undefined
}

/** The calls that an `examples.json` shows of a service, read by declared type; those of no action are left out. */
export function publishedExchanges(
  { actions }: Pick<Service, 'actions'>,
  published: unknown,
  { file }: ParseOptions = {},
): readonly Exchange[] {
  const examples = publishedExamples(published, { path: '', file, onStray: () => undefined })
  return Object.entries(examples.actions).flatMap(([name, list]) => {
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined
    if (!action) return []
    return list.map((example): Exchange => {
      const { params, output } = readExchange(action.spec, example)
      const returns = output.kind === 'success' ? output.returns : undefined
      return { action: name, params, returns }
    })
  })
}

/** The calls that a spec shows. */
export function specExchanges({ actions }: Spec): readonly Exchange[] {
  return Object.entries(actions).flatMap(([action, { examples }]) =>
    examples.map(({ params, returns }) => ({ action, params, returns })),
  )
}
