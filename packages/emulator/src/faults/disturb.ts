import type { Clock } from '../clock.ts'
import type { Disturbance } from './fault.ts'

/** What passes while an answer is on its way. */
export interface Journey {
  readonly clock: Clock
  /** Says that nobody waits for the answer any longer. */
  readonly signal: AbortSignal
}

type Disturb<One> = (response: Response, fault: One) => Promise<Response>

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
  delay: async (response) => response, // waited for below
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

function disturb(response: Response, fault: Disturbance): Promise<Response> {
  const one = DISTURB[fault.kind] as Disturb<Disturbance> // the row of this very kind
  return one(response, fault)
}

/**
 * What arrives of an answer after all that happens to it on its way, in this order; where the connection broke, nothing
 * more does. Delays are waited for together, so that a clock that is moved by hand may pass them at once.
 */
export async function arrive(
  response: Response,
  disturbances: readonly Disturbance[],
  { clock, signal }: Journey,
): Promise<Response> {
  const drop = disturbances.findIndex(({ kind }) => kind === 'drop')
  const met = drop < 0 ? disturbances : disturbances.slice(0, drop + 1)
  const delays = met.map((one) => (one.kind === 'delay' ? one.milliseconds : 0))
  const delay = delays.reduce((sum, milliseconds) => sum + milliseconds, 0)
  if (delay > 0) await clock.wait(delay, signal)
  let arriving = response
  for (const one of met) arriving = await disturb(arriving, one)
  return arriving
}
