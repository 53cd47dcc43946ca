import { createReadStream } from 'node:fs'
import { createRequire } from 'node:module'
import type { Plugin } from 'vitest/config'

const fromMsw = createRequire(new URL('../../msw/package.json', import.meta.url))

/** Serves `mockServiceWorker.js` out of the very msw that the tests import: worker and library must be one version. */
export function mswWorker(major: string): Plugin {
  const file = fromMsw.resolve(`${major}/mockServiceWorker.js`)
  return {
    name: 'msw-worker',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (request.url?.split('?')[0] !== '/mockServiceWorker.js') return next()
        response.setHeader('content-type', 'text/javascript')
        response.setHeader('service-worker-allowed', '/')
        return createReadStream(file).pipe(response)
      })
    },
  }
}
