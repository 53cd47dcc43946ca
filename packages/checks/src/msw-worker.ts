import { createReadStream } from 'node:fs'
import { createRequire } from 'node:module'
import type { Plugin } from 'vitest/config'

const fromMsw = createRequire(new URL('../../msw/package.json', import.meta.url))

/** The version of an installed msw. */
export const versionOfMsw = (name: string): string => fromMsw(`${name}/package.json`).version

/** Serves `mockServiceWorker.js` out of the very msw that the tests import: worker and library must be one version. */
export function mswWorker(name: string): Plugin {
  const file = fromMsw.resolve(`${name}/mockServiceWorker.js`)
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
