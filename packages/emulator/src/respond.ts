import { judge, type Catalog, type Judgement } from '@tc3/contract'
import { readWire, type KeyCache, type RawParts } from '@tc3/signer'
import { answer, type Stamp } from './answer.ts'
import { recordOf, type CallLog } from './calls.ts'
import type { Clock } from './clock.ts'
import { forPage, preflight } from './cors.ts'
import { arrive } from './faults/disturb.ts'
import type { Realm } from './realm.ts'
import { failure, settle, type Settled } from './settle.ts'

/** What an answer is made with. */
export interface Parts {
  readonly catalog: Catalog
  readonly keys: KeyCache
  readonly unsigned: readonly string[]
  readonly clock: Clock
  readonly newId: () => string
  readonly log: CallLog
  /** The realm as it stands now. */
  readonly realm: () => Realm
}

/** From the request to what arrives of the answer. */
export async function respond(
  request: Request,
  raw: RawParts | undefined,
  { catalog, keys, unsigned, clock, newId, log, realm }: Parts,
): Promise<Response> {
  const asked = preflight(request)
  if (asked) return asked
  const stamp = { at: clock.now(), id: newId() }
  const wire = await readWire(request, raw)
  const { accounts } = realm()
  const judgement = await judge(wire, { accounts, catalog, keys, unsigned, at: stamp.at })
  // From here to the log nothing waits: what a call does to a state is done at once.
  const [settled, answered] = answerTo(judgement, realm(), stamp)
  const record = recordOf(judgement, settled, stamp)
  log.add(record, wire.query.length + wire.body.length)
  const { disturbances } = settled
  const isDisturbed = disturbances.length > 0
  const arrived = isDisturbed
    ? await arrive(answered, disturbances, { clock, signal: request.signal })
    : answered
  const response = forPage(request, arrived)
  log.answered(record, response)
  return response
}

/** What a call comes to, and its answer; what cannot be written is a fault of the service's own. */
function answerTo(judgement: Judgement, realm: Realm, stamp: Stamp): readonly [Settled, Response] {
  const settled = settle(judgement, stamp.at, realm)
  try {
    return [settled, answer(settled, stamp)]
  } catch (thrown) {
    const failed = failure(judgement)
    return [{ ...failed, thrown }, answer(failed, stamp)]
  }
}
