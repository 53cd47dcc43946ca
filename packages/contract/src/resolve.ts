import type { Action, ActionSlice } from '@tc3/spec'
import type { Call } from './call.ts'
import type { Catalog } from './catalog.ts'
import type { Breach } from './finding.ts'
import type { Parsed } from './parse-call.ts'

/** The action that a call means, where it is known. */
export interface Resolved {
  readonly action?: Action
  readonly breaches: readonly Breach[]
}

const refused = (breach: Breach): Resolved => ({ breaches: [breach] })

/**
 * The product called: the first label of the host. An address that stands in for the host names none,
 * so there the scope of the signature does, or else the only service that has such an action, such a version, or that
 * there is.
 */
function serviceOf({ host, common }: Call, scope: string | undefined, catalog: Catalog) {
  if (host.service !== undefined) return host.service
  if (scope !== undefined && catalog.has(scope)) return scope
  const { Action = '', Version = '' } = common
  const all = [...catalog]
  const having = all.filter(([, versions]) => versions.has(Version))
  const able = having.filter(([, versions]) =>
    Object.hasOwn(versions.get(Version)?.actions ?? {}, Action),
  )
  return [able, having, all].find(({ length }) => length === 1)?.[0]?.[0]
}

function breachesOfRegion({ region, regions }: ActionSlice, sent?: string): readonly Breach[] {
  if (region === 'none' || sent === '') return []
  if (sent === undefined)
    return region === 'required'
      ? [{ rule: 'region.missing', values: { parameter: 'Region' } }]
      : []
  return regions.length === 0 || regions.includes(sent) ? [] : [{ rule: 'region.unsupported' }]
}

/** An action takes the content types that it lists, JSON where it lists none; a query or a form of v1 it always takes. */
function breachesOfType(
  { contentTypes = JSON_ALONE }: ActionSlice,
  sent?: string,
): readonly Breach[] {
  if (sent === undefined || contentTypes.includes(sent)) return []
  return [{ rule: 'action.content-type', values: { contentType: sent } }]
}

const JSON_ALONE = ['application/json']

/** Stage 3: product, version, action, region, and whether the action is called so. */
export function resolve(
  { call, form }: Pick<Parsed, 'call' | 'form'>,
  scope: string | undefined,
  catalog: Catalog,
): Resolved {
  const { Action: name, Version: version, Region: sent } = call.common
  const service = serviceOf(call, scope, catalog) ?? ''
  const versions = catalog.get(service)
  if (!versions) return refused({ rule: 'product.unknown', values: { service } })
  if (!name || !version) return { breaches: [] } // stage 1 has said so
  const found = versions.get(version)
  if (!found) return refused({ rule: 'version.unknown', values: { version, service } })
  const action = Object.hasOwn(found.actions, name) ? found.actions[name] : undefined
  if (!action)
    return refused({ rule: 'action.unknown', values: { action: name, version, service } })
  if (action.spec.status === 'offline')
    return refused({ rule: 'action.offline', values: { action: name } })
  const breaches = [
    ...breachesOfType(action.spec, form?.contentType),
    ...breachesOfRegion(action.spec, sent),
  ]
  return { action, breaches }
}
