import { COMMON_HEADERS } from '@tc3/contract'

/**
 * What a page may do. The real service answers no cross-origin page (SDK issue 43), so these headers are ours:
 * they come only where a page asks, and only over HTTP, since an intercepted request has no Origin.
 */
const ALLOWED = [
  'Authorization',
  'Content-Type',
  ...Object.values(COMMON_HEADERS),
  'X-TC-TraceId',
  'X-TC-Content-SHA256',
].join(', ')

/** The answer to a browser that asks beforehand; undefined where it is no such question. */
export function preflight({ method, headers }: Request): Response | undefined {
  if (method !== 'OPTIONS' || !headers.has('Access-Control-Request-Method')) return undefined
  return new Response(null, {
    status: 204,
    headers: {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Methods': 'GET, POST',
      // Params beside an octet-stream travel as headers, named after them.
      'Access-Control-Allow-Headers': [ALLOWED, headers.get('Access-Control-Request-Headers')]
        .filter(Boolean)
        .join(', '),
      'Access-Control-Max-Age': '600',
    },
  })
}

/** Lets a page read an answer, with the service's clock and the trace of what was made up. */
export function forPage({ headers }: Request, response: Response): Response {
  if (!headers.has('Origin') || response.type === 'error') return response
  const { status, statusText } = response
  const shown = new Headers(response.headers)
  shown.set('Access-Control-Allow-Origin', '*')
  shown.set('Access-Control-Expose-Headers', 'Date, X-TC-RequestId, X-Tc3-Answer')
  return new Response(response.body, { status, statusText, headers: shown })
}
