/** What a host name of the API says; an address that stands in for one says nothing. */
export interface Host {
  readonly service?: string
  /** The access region, where the name carries one. */
  readonly region?: string
}

// {p}.tencentcloudapi.com, {p}.{region}.…, {p}.intl.…, {p}.internal.…; endings .com, .cn, .com.cn: SDK sources
const API_HOST = /^([a-z\d-]+)(?:\.([a-z\d-]+))*\.tencentcloudapi\.(?:com|cn|com\.cn)(?::\d+)?$/
const REGION = /\.([a-z]{2}-[a-z]+(?:-[a-z\d]+)*)\./

/**
 * Reads service and access region off a host name, with or without port.
 *
 * @example
 * readHost('live.ap-guangzhou.tencentcloudapi.com') // { service: 'live', region: 'ap-guangzhou' }
 */
export function readHost(name: string): Host {
  const host = name.toLowerCase()
  const service = API_HOST.exec(host)?.[1]
  const region = REGION.exec(host)?.[1]
  if (service === undefined) return {}
  return region === undefined ? { service } : { service, region }
}

/** Whether a host name belongs to Tencent Cloud API. */
export const isApiHost = (name: string): boolean => readHost(name).service !== undefined
