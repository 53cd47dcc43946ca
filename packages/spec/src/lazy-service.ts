import type { Service } from './action.ts'
import { once } from './once.ts'

/** What is known of a service before it is read. */
export type ServiceName = Pick<Service, 'service' | 'version' | 'edition'>

/**
 * A service that is read when something beyond its name is first asked for: thousands of actions cost nothing until
 * one of them is called.
 *
 * @example
 * const cvm = lazyService({ service: 'cvm', version: '2017-03-12', edition: 'cn' }, () => compile(readSpec('cvm')))
 */
export function lazyService(name: ServiceName, load: () => Service): Service {
  const loaded = once(load)
  return {
    ...name,
    get hosts() {
      return loaded().hosts
    },
    get regions() {
      return loaded().regions
    },
    get errors() {
      return loaded().errors
    },
    get actions() {
      return loaded().actions
    },
  }
}
