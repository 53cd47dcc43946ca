import { literal, quote } from './source-text.ts'
import type { Spec } from '../spec.ts'

/** The module of a service's codes, seen from the service's own: no edition and no action has a dot in its name. */
export function errorsPath({ edition }: Pick<Spec, 'edition'>): string {
  return `${edition}.errors.gen.ts`
}

/** The module of a service's error codes: actions import their names as types alone, and their texts when they are asked for. */
export function errorSource({ service, errors }: Spec): string {
  const codes = Object.keys(errors).map(quote).join(' | ') || 'never'
  return [
    `import type * as tc3 from '@tc3/spec'`,
    `/** The error codes of ${service}. */\nexport type ServiceError = ${codes}`,
    `/** What they mean. */\nexport const errors: Readonly<Record<ServiceError, tc3.Text>> = ${literal(errors)}`,
  ].join('\n\n')
}
