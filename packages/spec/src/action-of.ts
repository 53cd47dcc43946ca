import type { Action, Service } from './action.ts'

/**
 * An action of a service by its name; a `TypeError` where the service has none of this name.
 *
 * @example
 * const { params } = actionOf(compile(spec), 'DescribeInstances')
 */
export function actionOf({ service, version, actions }: Service, name: string): Action {
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined
  if (!action) throw new TypeError(`${service} ${version} has no action ${name}`)
  return action
}
