import type { Clock } from '../clock.ts'
import type { Disturbance } from './fault.ts'

/** What passes while an answer is on its way. */
export interface Journey {
  readonly clock: Clock
  /** Says that nobody waits for the answer any longer. */
  readonly signal: AbortSignal
}

type Disturb<One> = (response: Response, fault: One, journey: Journey) => Promise<Response>

type Disturbs = {
  readonly [Kind in Disturbance['kind']]: Disturb<Extract<Disturbance, { kind: Kind }>>
}

/** The same answer with another body. */
const altered = (
  { status, statusText, headers }: Response,
  body: string | Uint8Array<ArrayBuffer>,
) => new Response(body, { status, statusText, headers })

const page = (status: number) => `<html><body><h1>${status}</h1></body></html>`

const DISTURB: Disturbs = {
  async delay(response, { milliseconds }, { clock, signal }) {
    await clock.wait(milliseconds, signal)
    return response
  },
  drop: async () => Response.error(),
  async truncate(response, { bytes }) {
    const body = new Uint8Array(await response.arrayBuffer())
    return altered(response, body.slice(0, bytes))
  },
  malformed: async (response) => altered(response, '{"Response":{"RequestId":'),
  async 'content-type'(response, { contentType }) {
    const typed = altered(response, new Uint8Array(await response.arrayBuffer()))
    typed.headers.set('Content-Type', contentType)
    return typed
  },
  async status({ headers }, { status }) {
    // Else a server would tell its own time.
    const Date = headers.get('Date') ?? ''
    return new Response(page(status), { status, headers: { 'Content-Type': 'text/html', Date } })
  },
}

function disturb(response: Response, fault: Disturbance, journey: Journey): Promise<Response> {
  const one = DISTURB[fault.kind] as Disturb<Disturbance> // the row of this very kind
  return one(response, fault, journey)
}

/** What arrives of an answer after all that happens to it on its way, in this order; where the connection broke, nothing more does. */
export async function arrive(
  response: Response,
  disturbances: readonly Disturbance[],
  journey: Journey,
): Promise<Response> {
  let arriving = response
  for (const one of disturbances) {
    if (arriving.type === 'error') break
    arriving = await disturb(arriving, one, journey)
  }
  return arriving
}
