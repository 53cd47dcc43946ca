import type { Action, Service } from '@tc3/spec'

/** A service that takes other params in some of its actions. */
export const revised = (service: Service, revise: (action: Action) => Action): Service => ({
  ...service,
  actions: Object.fromEntries(
    Object.entries(service.actions).map(([name, action]) => [name, revise(action)]),
  ),
})

/** An action but for what it takes. */
export const withParams = (
  action: Action,
  { spec = action.spec, params }: { spec?: Action['spec']; params: () => Action['params'] },
): Action => ({
  spec,
  get params() {
    return params()
  },
  get answer() {
    return action.answer
  },
  ...(action.serviceErrors && { serviceErrors: action.serviceErrors }),
})
