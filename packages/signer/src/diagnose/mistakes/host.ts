import { serviceOf } from '../../authorization.ts'
import type { Attempt } from '../attempt.ts'
import type { Mistake } from '../case.ts'
import { withHeader } from './headers.ts'

const PORT = /:\d+$/
const DEFAULT_PORTS = [':443', ':80', ':8080']
/** Where development servers listen. */
const DEVELOPMENT_PORTS = [3000, 3001, 4000, 5000, 5173, 8000, 8081, 8443, 8787, 8888, 9000].map(
  (port) => `:${port}`,
)
const LOCAL = ['localhost', '127.0.0.1']
const ENDINGS = ['tencentcloudapi.com', 'intl.tencentcloudapi.com', 'internal.tencentcloudapi.com']

/** An attempt for each of these hosts at each of these ports. */
function at(
  attempt: Attempt,
  hosts: readonly string[],
  ports: readonly string[],
): readonly Partial<Attempt>[] {
  return hosts.flatMap((host) =>
    ports.map((port) => withHeader(attempt, 'host', (host + port).toLowerCase())),
  )
}

/** Mistakes about the host. */
export const HOST = [
  {
    name: 'host-without-port',
    variants: (attempt, { request: { host } }) =>
      PORT.test(host) ? at(attempt, [host.replace(PORT, '')], ['']) : [],
    sentence: 'The host was signed without its port: sign it as the Host header has it.',
  },
  {
    name: 'host-with-port',
    variants: (attempt, { request: { host } }) =>
      at(attempt, [host.replace(PORT, '')], DEFAULT_PORTS),
    rarely: (attempt, { request: { host } }) =>
      at(attempt, [host.replace(PORT, '')], DEVELOPMENT_PORTS),
    sentence:
      'The host was signed with a port that the Host header does not have: sign the host as it is sent, the default port left out.',
  },
  {
    name: 'host-of-another-address',
    variants: (attempt, { request: { host, headers }, claim }) => {
      const region = headers.get('x-tc-region')
      const endings = [...ENDINGS, ...(region ? [`${region}.tencentcloudapi.com`] : [])]
      const services = new Set([claim.scope.service, serviceOf(host)])
      const hosts = [...services].flatMap((service) => endings.map((end) => `${service}.${end}`))
      return at(attempt, hosts, [...new Set(['', ...(PORT.exec(host) ?? [])])])
    },
    rarely: (attempt) => at(attempt, LOCAL, ['', ...DEFAULT_PORTS, ...DEVELOPMENT_PORTS]),
    sentence:
      'The request was signed for another host than it was sent to: sign the host of the address that is really called, or let a relay restore it.',
  },
] as const satisfies readonly Mistake[]
