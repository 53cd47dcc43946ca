import { serviceOf } from '../../authorization.ts'
import type { Mistake } from '../case.ts'
import { withHeader } from './headers.ts'

const PORT = /:\d+$/
const ENDINGS = ['tencentcloudapi.com', 'intl.tencentcloudapi.com', 'internal.tencentcloudapi.com']

/** Mistakes about the host. */
export const HOST = [
  {
    name: 'host-without-port',
    variants: (attempt, { request: { host } }) =>
      PORT.test(host) ? [withHeader(attempt, 'host', host.replace(PORT, '').toLowerCase())] : [],
    sentence: 'The host was signed without its port: sign it as the Host header has it.',
  },
  {
    name: 'host-with-port',
    variants: (attempt, { request: { host } }) =>
      ['443', '80', '8080'].map((port) =>
        withHeader(attempt, 'host', `${host.replace(PORT, '')}:${port}`.toLowerCase()),
      ),
    sentence:
      'The host was signed with a port that the Host header does not have: the default port is not sent, leave it out.',
  },
  {
    name: 'host-of-another-address',
    variants: (attempt, { request, claim }) => {
      const region = request.headers.get('x-tc-region')
      return [claim.scope.service, serviceOf(request.host)].flatMap((service) =>
        [...ENDINGS, ...(region ? [`${region}.tencentcloudapi.com`] : [])].map((ending) =>
          withHeader(attempt, 'host', `${service}.${ending}`.toLowerCase()),
        ),
      )
    },
    sentence:
      'The request was signed for another host than it was sent to: sign the host of the address that is really called, or let a relay restore it.',
  },
] as const satisfies readonly Mistake[]
