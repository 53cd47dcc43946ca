import { writeJson, type Json } from '@tc3/spec'
import { preflight } from '../cors.ts'
import type { Emulator } from '../emulator.ts'
import { readBody, requireKnown } from './read-body.ts'
import { ROUTES } from './routes.ts'

/** Where the paths begin that control an emulated cloud. */
export const CONTROL_PATH = '/_tc3/'

/** Whether a request is for the control of a cloud, and not for its services. */
export const isControl = ({ url }: Pick<Request, 'url'>): boolean =>
  new URL(url).pathname.startsWith(CONTROL_PATH)

/**
 * Controls an emulated cloud over HTTP, as its methods do: JSON in, JSON out. What is wrong is told with status 400,
 * a path that there is not with 404 and the list of those there are.
 *
 * @example
 * const control = createControl(cloud)
 * const response = await control(new Request('http://localhost/_tc3/clock', { method: 'POST', body: '{"advance":1000}' }))
 */
export function createControl(cloud: Emulator): (request: Request) => Promise<Response> {
  return async (request) => {
    const { pathname, searchParams: query } = new URL(request.url)
    const asked = preflight(request)
    if (asked) return asked
    const name = `${request.method} ${pathname.slice(CONTROL_PATH.length)}`
    const route = Object.hasOwn(ROUTES, name) ? ROUTES[name] : undefined
    if (!route) return json({ error: `no ${name}`, routes: Object.keys(ROUTES) }, 404)
    try {
      const body = await readBody(request)
      if (route.members) requireKnown(Object.keys(body), route.members)
      requireKnown([...query.keys()], route.query ?? [])
      return json(route.run(cloud, { body, query }) ?? {}, 200)
    } catch (error) {
      const isMisuse = error instanceof TypeError
      return json(
        { error: error instanceof Error ? error.message : 'unknown' },
        isMisuse ? 400 : 500,
      )
    }
  }
}

const json = (value: unknown, status: number): Response =>
  new Response(writeJson(plain(value)), {
    status,
    headers: { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' },
  })

/** A value as JSON tells it: members that are undefined are left out. */
function plain(value: unknown): Json {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value as Json // what is neither function nor undefined
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  return Object.fromEntries(members.map(([name, member]) => [name, plain(member)]))
}
