import type { Service } from '@tc3/spec'

/** The services known here, by name and version. */
export type Catalog = ReadonlyMap<string, ReadonlyMap<string, Service>>

/**
 * Services as judges want them. Two editions of one version are a `TypeError`: a host has one contract.
 *
 * @example
 * import { live } from '@tc3/schemas/live/2018-08-01/intl'
 * const catalog = createCatalog([live])
 */
export function createCatalog(services: readonly Service[]): Catalog {
  const catalog = new Map<string, Map<string, Service>>()
  for (const service of services) {
    const versions = catalog.get(service.service) ?? new Map<string, Service>()
    if (versions.has(service.version))
      throw new TypeError(`services: ${service.service} ${service.version} is given twice.`)
    catalog.set(service.service, versions.set(service.version, service))
  }
  return catalog
}
